# SPDX-License-Identifier: MIT
"""guides.py PROJECT: every guide of docs/ (name.LANGUAGE.md) is there in each language and tells the same: the same
headings, paragraphs, lists, tables, pictures, links and commands, section by section; and what it names as a label
stands in the program in that language. Says every difference by page and section, and then ends with 1."""
import ast
import re
import shlex
import sys
from pathlib import Path

LANGUAGES = ("fi", "sv", "en")
MODEL = "en"


class Section:
    """What a section holds, without its words."""

    def __init__(self, title, level):
        self.title, self.level = title, level
        self.lines = []

    def facts(self):
        text, blocks = without_blocks("\n".join(self.lines))
        spans = re.findall(r"`([^`]+)`", text)
        lines = text.split("\n")
        return {
            "level of the heading": self.level,
            "paragraphs, lists and tables": len([part for part in re.split(r"\n\s*\n", text) if part.strip()]),
            "points of lists": len([line for line in lines if re.match(r"\s*(-|\d+\.) ", line)]),
            "table rows (cells in each)": [cells(line) for line in lines if line.startswith("|")],
            "pictures": re.findall(r"!\[[^\]]*\]\(([^)]*)\)", text),
            "pages linked to": sorted(re.findall(r"\]\(([a-z-]+)\.[a-z]{2}\.md", text)),
            "commands": [command(line) for block in blocks for line in block.split("\n") if line],
            "options and names in the text": sorted({name for span in spans for name in neutral(span)}),
        }


def without_blocks(text):
    blocks = re.findall(r"^```\n(.*?)\n```$", text, re.S | re.M)
    return re.sub(r"^```\n.*?\n```$", "", text, flags=re.S | re.M), blocks


def cells(row):
    return row.strip().strip("|").count("|") + 1


def command(line):
    """The command's words and options; files, names and values are each language's own, only their number counts."""
    words = shlex.split(line)
    kept = 0
    while kept < len(words) and re.fullmatch(r"[a-z-]+", words[kept]):
        kept += 1
    return " ".join(word if at < kept or word.startswith("-") else "…" for at, word in enumerate(words))


def neutral(span):
    """What of a piece of code is the same in every language: options, endings of files, names in two cases."""
    return re.findall(r"(?<![\w-])--?[a-z][a-z-]*|(?<![\w/])\.[a-z]+\b|\b[a-z]+[A-Z]\w*", span)


def sections(text):
    found = [Section("(before the first heading)", 0)]
    code = False
    for line in text.split("\n"):
        code ^= line.startswith("```")
        heading = None if code else re.match(r"(#+) (.*)", line)
        if heading:
            found.append(Section(heading[2], len(heading[1])))
        else:
            found[-1].lines.append(line)
    return found


def differences(page, language, text, model):
    """Sentences about what the page in this language tells otherwise than the model does."""
    mine, theirs = sections(text), sections(model)
    name = f"{page}.{language}.md"
    for at, (own, other) in enumerate(zip(mine, theirs)):
        known = other.facts()
        for what, fact in own.facts().items():
            if fact != known[what]:
                yield f"{name}, section {at} “{own.title}”: {what}: {fact}; “{other.title}” in {MODEL}: {known[what]}"
    if len(mine) != len(theirs):
        last = (mine if len(mine) > len(theirs) else theirs)[min(len(mine), len(theirs))].title
        yield f"{name}: {len(mine) - 1} headings, {len(theirs) - 1} in {MODEL}; the first left over is “{last}”"
    for other in LANGUAGES:
        if other != language and f"]({page}.{other}.md)" not in text.split("\n## ")[0]:
            yield f"{name}: no link at its top to the page in {other}"


def plain(label):
    return label.replace("&", "").strip().rstrip("…:")


def texts_of(catalogue, language):
    """Every text of the program in the language, without the marks of keys."""
    entries = re.findall(r'^(msgid|msgstr)\S* ((?:".*"\n?)+)', catalogue, re.M)
    wanted = "msgid" if language == MODEL else "msgstr"
    return {plain("".join(ast.literal_eval(part) for part in text.split("\n") if part))
            for kind, text in entries if kind == wanted}


def labels(text):
    """(section, label) of what stands in italics, and in bold where it is a menu's entry or a button with dots."""
    for section in sections(text):
        words = re.sub(r"`[^`]*`|\]\([^)]*\)", "", without_blocks("\n".join(section.lines))[0])
        for stars, label in re.findall(r"(\*\*?)(\S(?:[^*]*?\S)?)\1", words):
            if stars == "*" or "›" in label or label.endswith("…"):
                for part in label.split(" › "):
                    yield section.title, re.sub(r" N…?$", " {number}", part)


def unknown_labels(page, language, text, known):
    phrases = "\n".join(known)
    for title, label in labels(text):
        if plain(label) not in known and not (label.count(" ") > 1 and label in phrases):
            yield f"{page}.{language}.md, section “{title}”: the program has no “{label}” in {language}"


def without_installing(text):
    """The installer has words of its own, from another catalogue: its section is left out."""
    return re.sub(r"\n## .*?(?=\n## )", "\n", text, count=1, flags=re.S)


def main(project):
    docs = project / "docs"
    pages = sorted({file.name.split(".")[0] for language in LANGUAGES for file in docs.glob(f"*.{language}.md")})
    faults = [] if pages else [f"no guide is in {docs}"]
    for language in LANGUAGES:
        catalogue = project / "i18n" / f"{'fi' if language == MODEL else language}.po"
        known = texts_of(catalogue.read_text(encoding="utf-8"), language)
        for page in pages:
            file, model = docs / f"{page}.{language}.md", docs / f"{page}.{MODEL}.md"
            missing = [each.name for each in (file, model) if not each.exists()]
            if missing:
                faults.append(f"{' and '.join(missing)} is missing")
                continue
            text = file.read_text(encoding="utf-8")
            faults += differences(page, language, text, model.read_text(encoding="utf-8"))
            own = without_installing(text) if page == "user-guide" else text
            faults += unknown_labels(page, language, own, known)
    print("\n".join(faults) or f"{len(pages)} guides in {len(LANGUAGES)} languages: in step")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
