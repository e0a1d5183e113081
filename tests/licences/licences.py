#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""licences.py SOURCE_FOLDER BUILD_FOLDER: holds docs/licences.md against what is really shipped.

What is shipped is read from the Linux programs (the libraries they name, the archives linked in, the headers
they include), the recipe of the Windows libraries, the Windows programs' link commands where they have been
built (SOURCE_FOLDER/build/windows), and what `cmake --install` puts into a folder. Every part must have its row, with
the version and the licence that Debian records for it; a row of something that is no longer shipped is an error
too. So is a text that is missing from the notices (cmake/Licences.cmake, cmake/LinuxPackage.cmake).
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Row of docs/licences.md: Debian's sources of it, and its libraries in the Windows programs.
PARTS = {
    "wxWidgets": (["wxwidgets3.2"], ["wx_baseu", "wx_mswu_core"]),
    "SQLite": (["sqlite3"], ["sqlite3"]),
    "SQLiteCpp": (["sqlitecpp"], ["SQLiteCpp"]),
    "libxlsxwriter": (["libxlsxwriter"], ["xlsxwriter"]),
    "minizip, zlib": (["zlib"], ["minizip", "z"]),
    "libzip": (["libzip"], ["zip"]),
    "Expat": (["expat"], ["expat"]),
    "libcsv": (["libcsv"], ["csv"]),
    "ReadStat": (["readstat"], ["readstat"]),
    "utf8proc": (["utf8proc"], ["utf8proc"]),
    "Boost": (["boost1.74"], ["boost_filesystem"]),
    "{fmt}": (["fmtlib"], ["fmt"]),
    "JSON for Modern C++": (["nlohmann-json3"], []),
    "CLI11": (["cli11"], []),
    "Cairo": (["cairo"], ["cairo"]),
    "Pango": (["pango1.0"], ["pango-1.0", "pangocairo-1.0", "pangoft2-1.0", "pangowin32-1.0"]),
    "GLib": (["glib2.0"], ["glib-2.0", "gobject-2.0", "gio-2.0", "gmodule-2.0"]),
    "win_iconv": (["glib2.0"], ["iconv"]),
    "HarfBuzz": (["harfbuzz"], ["harfbuzz"]),
    "FriBidi": (["fribidi"], ["fribidi"]),
    "Fontconfig": (["fontconfig"], ["fontconfig"]),
    "FreeType": (["freetype"], ["freetype"]),
    "pixman": (["pixman"], ["pixman-1"]),
    "libpng": (["libpng1.6"], ["png", "png16"]),
    "libjpeg-turbo": (["libjpeg-turbo"], ["jpeg"]),
    "libffi": (["libffi"], ["ffi"]),
    "PCRE2": (["pcre2"], ["pcre2-8", "pcre2-16"]),
    "qpdf": (["qpdf"], ["qpdf"]),
    "libqrencode": (["qrencode"], ["qrencode"]),
    "Open Sans": (["fonts-open-sans"], []),
    "libstdc++, libgcc": (["gcc-12", "gcc-mingw-w64"], []),
    "mingw-w64 runtime, winpthreads": (["mingw-w64"], []),
}
# The system's own on Linux, never shipped; tests only; a stand-in that the recipe itself writes.
SYSTEM, TESTS_ONLY, OWN_LIBRARIES = {"glibc", "linux"}, {"googletest"}, {"intl"}
# Debian's packages of these sources say another version than what is shipped: the recipe takes a newer
# source (and says its version), the font carries its own number.
OTHER_VERSION = {"ReadStat": r"Name: readstat.*?Version: ([\d.]+)", "Open Sans": None}
# How Debian's records speak of a licence.
WORDS = {"MIT": "MIT|Expat|Permission is hereby granted", "HPND": "Permission to use, copy, modify, distribute, and sell",
         "BSD": "BSD|Redistribution and use", "LGPL": "LGPL|Lesser|Library General",
         "GPL-3.0": "GPL", "runtime exception": "exception", "MPL": "MPL|Mozilla", "Apache": "Apache", "zlib": "zlib|altered source",
         "public domain": "public[ -]domain", "BSL": "Boost Software", "libpng": "libpng|PNG", "IJG": "IJG|Independent JPEG",
         "FreeType": "FTL|FreeType", "wxWindows": "wxWindows", "ZPL": "ZPL|Zope"}
INSTALLED = {r"bin/kooste(-cli)?": None, r"fonts/OpenSans-\w+\.ttf": "Open Sans", r"locale/../LC_MESSAGES/kooste\.mo": None,
             r"locale/../LC_MESSAGES/wxstd.*\.mo": "wxWidgets", r"docs/.*\.(html|png)": None, r"licences/(licences|third-party)\.txt": None,
             r"share/(applications|metainfo|mime/packages|icons/hicolor/\w+/apps)/fi\.kooste\.Kooste\..*": None,
             r"share/doc/kooste/(changelog\.gz|copyright)": None, r"share/man/man1/kooste(-cli)?\.1\.gz": None,
             r"(?:share/kooste/)?kooste\.ico": None}
wrong = []


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, encoding="utf-8", errors="replace").stdout


class Debian:
    """Which source the packages and files of this machine come from."""
    def __init__(self):
        lines = run("dpkg-query", "-W", "-f=${source:Package}\t${source:Upstream-Version}\t${Package}\n").splitlines()
        self.source, self.version, self.packages = {}, {}, {}
        for source, version, package in (line.split("\t") for line in lines):
            self.source[package] = source
            self.version[source] = re.sub(r"[+.~](dfsg|ds).*", "", version)
            self.packages.setdefault(source, []).append(package)
        self.source["libboost-dev"] = self.source["libboost-filesystem-dev"] = "boost1.74"  # chosen by boost-defaults

    def of_files(self, patterns):
        found = {}
        for line in run("dpkg", "-S", *sorted(patterns)).splitlines() if patterns else []:
            packages, file = line.split(": ", 1)
            found[file] = self.source.get(packages.split(",")[0].split(":")[0], "?")
        return found

    def record(self, sources):
        files = [Path("/usr/share/doc", p, "copyright") for s in sources for p in self.packages.get(s, [])]
        return " ".join("\n".join(f.read_text("utf-8", "replace") for f in files if f.exists()).split())


def link_lines(build, programs):
    """The words of LINK_LIBRARIES of the programs."""
    words = set()
    for block in (build / "build.ninja").read_text("utf-8").split("\nbuild ")[1:]:
        if block.split(":")[0].split(" ")[0] in programs:
            words.update(re.search(r"LINK_LIBRARIES = (.*)", block).group(1).split())
    return words


def named_by_programs(build, debian):
    names = set()
    for program in ("kooste", "kooste-cli"):
        if (build / "bin" / program).exists():
            names.update(re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "-d", build / "bin" / program)))
    found = debian.of_files({"*/" + name for name in names})
    for name in names - {Path(file).name for file in found}:
        wrong.append(f"{name}: no package of this machine has it")
    return {source for file, source in found.items() if Path(file).name in names and "/lib" in file}


def compiled_in(source, build, debian):
    """Sources of archives and of headers that Kooste's own files name."""
    files = {word for word in link_lines(build, ("bin/kooste", "bin/kooste-cli")) if word.startswith("/") and word.endswith(".a")}
    commands = (build / "compile_commands.json").read_text("utf-8")
    folders = [Path(f) for f in {"/usr/include", "/usr/include/x86_64-linux-gnu"} | set(re.findall(r"-(?:I|isystem) ?(/usr/\S+)", commands))]
    for file in (source / "src").rglob("*"):
        if file.suffix in (".h", ".cpp"):
            for header in re.findall(r"^#include <(.+)>", file.read_text("utf-8"), re.M):
                files.update(str(f / header) for f in folders if (f / header).is_file())
    return set(debian.of_files(files).values())


def recipe_sources(recipe):
    return set(re.search(r'^PKGS="(.*?)"', recipe, re.M | re.S).group(1).split()) - TESTS_ONLY | {"gcc-mingw-w64", "mingw-w64"}


def windows_libraries(build):
    """None when the Windows programs have not been built here."""
    if not (build / "build.ninja").exists():
        return None
    system = {f.name for f in Path("/usr/x86_64-w64-mingw32/lib").glob("lib*.a")}
    names = {Path(w).name if w.endswith(".a") else f"lib{w[2:]}.a" for w in link_lines(build, ("bin/kooste.exe", "bin/kooste-cli.exe"))
             if w.startswith("-l") or (w.endswith(".a") and not w.startswith("src/"))}
    names = {n for n in names if n not in system or n in ("libz.a", "libexpat.a", "libiconv.a")}
    return {re.sub(r"-3\.2.*", "", n[3:-2]) if n.startswith("libwx_") else n[3:-2] for n in names}


def installed_rows(build):
    """The rows of what is installed as files; a file that nobody knows is an error."""
    rows = set()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["cmake", "--install", str(build), "--prefix", folder], capture_output=True, check=True)
        for file in (f.relative_to(folder) for f in Path(folder).rglob("*") if not f.is_dir()):
            name = re.sub("^share/kooste/", "", str(file))
            row = [row for pattern, row in INSTALLED.items() if re.fullmatch(pattern, name)]
            if not row:
                wrong.append(f"{file} is installed, and nobody knows whose it is")
            rows.update(row)
    return rows - {None}


def read_rows(text):
    rows = {}
    for line in re.findall(r"^\| (.*) \|$", text, re.M)[1:]:
        cells = [cell.strip() for cell in line.split(" | ")]
        if len(cells) != 4 or not all(cells):
            wrong.append(f"a row without its four cells: {line}")
        else:
            rows[cells[0]] = cells[1:]
    return rows


def compare(rows, shipped, files, libraries):
    claimed = {s for name in rows for s in PARTS.get(name, ([], []))[0]}
    for source in sorted(shipped - claimed - SYSTEM):
        wrong.append(f"{source} is shipped and has no row")
    for name in sorted(rows):
        if name not in PARTS:
            wrong.append(f"{name} has a row, and {Path(__file__).name} does not know what it stands for")
        elif name not in files and not shipped & set(PARTS[name][0]):
            wrong.append(f"{name} has a row and is not shipped")
    for name in sorted(files - rows.keys()):
        wrong.append(f"{name} is installed and has no row")
    if libraries is not None:
        known = {lib: name for name, (_, libs) in PARTS.items() for lib in libs}
        for lib in sorted(libraries - OWN_LIBRARIES):
            if known.get(lib) not in rows:
                wrong.append(f"lib{lib}.a is linked into the Windows programs and has no row")
        for name in sorted(rows.keys() & PARTS.keys()):
            if PARTS[name][1] and not libraries & set(PARTS[name][1]):
                wrong.append(f"{name} has a row and is not linked into the Windows programs")


def examine(name, row, debian, recipe):
    """The version and the licence of one row, as far as Debian's records are at hand. Whether they were."""
    version, licence, _ = row
    sources = [s for s in PARTS.get(name, ([], []))[0] if s in debian.version]
    if not sources:
        return False
    expected = debian.version[sources[0]]
    if name in OTHER_VERSION:
        expected = re.search(OTHER_VERSION[name], recipe, re.S).group(1) if OTHER_VERSION[name] else version
    if not (expected + ".").startswith(version.removeprefix("in GLib ") + "."):
        wrong.append(f"{name}: the row says {version}, shipped is {expected}")
    record = debian.record(sources)
    kinds = [kind for kind in WORDS if kind in licence and not (kind == "GPL-3.0" and "LGPL" in licence)]
    if record and not kinds:
        wrong.append(f"{name}: “{licence}” is no licence that is known here")
    for kind in kinds if record else []:
        if not re.search(rf"\b({WORDS[kind]})(?![a-z])", record, re.I):
            wrong.append(f"{name}: Debian's record of {sources[0]} does not speak of {kind}")
    return True


def notices(source, rows, debian, only_compiled):
    """The texts that go with the programs hold each part."""
    for file, start, needed in (("Licences.cmake", r"set\(packages (.*?)\)", {s for n in rows for s in PARTS.get(n, ([], []))[0]} - {"gcc-12"}),
                                ("LinuxPackage.cmake", r"foreach\(package (.*?)\)", only_compiled)):
        packages = re.search(start, (source / "cmake" / file).read_text("utf-8"), re.S).group(1).split()
        have = {debian.source.get(package) for package in packages}
        here = {s for s in needed if s in debian.packages}  # on this machine
        for missing in sorted(here - have):
            wrong.append(f"the notice that cmake/{file} makes says nothing of {missing}")


def lgpl(text, rows):
    told = re.search(r"## The LGPL parts\s+(.*?) (?:are|is) linked", text, re.S).group(1)
    listed = set(re.split(r",\s+|\s+and\s+", told))
    need = {name for name, (_, licence, _) in rows.items() if "LGPL" in licence}
    if listed != need:
        wrong.append(f"“The LGPL parts” names {sorted(listed)}, the table {sorted(need)}")


def main():
    source, build = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    debian = Debian()
    text = (source / "docs/licences.md").read_text("utf-8")
    recipe = (source / "installer/windows/dependencies").read_text("utf-8")
    rows = read_rows(text)
    shared, inside = named_by_programs(build, debian), compiled_in(source, build, debian)
    libraries = windows_libraries(source / "build/windows")
    shipped = shared | inside | recipe_sources(recipe)
    compare(rows, shipped, installed_rows(build), libraries)
    looked = sum(examine(name, row, debian, recipe) for name, row in rows.items())
    notices(source, rows, debian, inside - shared - SYSTEM)
    lgpl(text, rows)
    for line in wrong:
        print("WRONG:", line)
    print(f"{len(rows)} rows, {looked} of them with Debian's records at hand; {len(shipped - SYSTEM)} sources shipped; Windows link commands:",
          "not here" if libraries is None else f"{len(libraries)} libraries")
    sys.exit(bool(wrong))


main()
