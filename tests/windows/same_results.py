#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""same_results.py LINUX_CLI WINDOWS_CLI: the same input and clock give the same results on both systems.

Both programs (the second under Wine) make the demo county, import a file, and write figures, a briefing as
PDF and as workbook. Compared: every JSON byte by byte, the workbook byte by byte, the PDF's text and
number of pages. Exit code 1 names each difference.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "programs"))
from program import Program

EXPORT = """ID;Päivä;Yksikkö;Kuinka todennäköisesti suosittelisit?;Saitko apua?;Kerro lisää
1;1.9.2025 14.05;KH01;9;kyllä;Hyvää palvelua, kiitos Äijälän väelle
2;2.9.2025 9.30;KH01;10;kyllä;Soittakaa 040 123 4567
3;3.9.2025 11.00;KH02;3;ei;Jono oli pitkä – kaksi tuntia
4;4.9.2025 8.15;KH02;;ei;
5;5.9.2025 16.45;Åsen;7;kyllä;"Två rader
i ett svar"
"""
STEPS = [
    ["demo", "w.kooste", "--responses", "3000", "--seed", "5", "--until", "2025-12"],
    ["inspect", "vienti-ä.csv"],
    ["import", "w.kooste", "vienti-ä.csv", "--new-survey", "Vastaajat", "--units", "create"],
    ["imports", "w.kooste"],
    ["info", "w.kooste"],
    ["check", "w.kooste"],
    ["units", "list", "w.kooste"],
    ["indicators", "w.kooste", "--survey", "asiakaspalaute", "--unit", "KH02", "--period", "2025"],
    ["indicators", "w.kooste", "--survey", "asiakaspalaute", "--unit", "KR", "--period", "2025-autumn", "--raw"],
    ["compare", "w.kooste", "--survey", "asiakaspalaute", "--unit", "KH02", "--period", "2025-autumn", "--raw"],
    ["report", "w.kooste", "--unit", "KH02", "--period", "2025-autumn", "--pdf", "yksikkö.pdf", "--xlsx", "yksikkö.xlsx"],
]


def run(program, folder):
    environment = dict(os.environ, KOOSTE_NOW="2026-01-12T09:00:00", USER="tester", USERNAME="tester", LANG="fi_FI.UTF-8",
                       LANGUAGE="fi", LC_ALL="C.UTF-8", ASAN_OPTIONS="detect_leaks=0")
    outputs = []
    for step in STEPS:
        done = subprocess.run(program.command(*step, "--json", "--lang", "fi"), cwd=folder, env=environment,
                              capture_output=True)
        outputs.append((" ".join(step), done.returncode, done.stdout, done.stderr))
    return outputs


def rounded(output):
    """The last digits of an unrounded figure are the C library's: twelve are compared. Who is logged in is
    the machine's to say: Wine takes the name of the user who started it."""
    output = re.sub(rb'"importedBy": "[^"]*"', b'"importedBy": "?"', output)
    return re.sub(rb"-?\d+\.\d+(e-?\d+)?", lambda m: b"%.12g" % float(m.group()), output)


def pdf_text(file):
    return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout


def main():
    programs = [Program(sys.argv[1]), Program(sys.argv[2])]
    differences = []
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        folders = [Path(one), Path(other)]
        results = []
        for program, folder in zip(programs, folders):
            (folder / "vienti-ä.csv").write_text(EXPORT, encoding="utf-8", newline="\r\n")
            results.append(run(program, folder))
        for (step, *linux), (_, *windows) in zip(*results):
            if linux[0] not in (0, 1):
                differences.append(f"{step}: fails on Linux too: {linux}")
            for what, a, b in zip(("exit code", "output", "messages"), linux, windows):
                if a != b and not (what == "output" and rounded(a) == rounded(b)):
                    differences.append(f"{step}: {what}:\n  linux:   {a!r:.2000}\n  windows: {b!r:.2000}")
        workbooks = [(folder / "yksikkö.xlsx").read_bytes() for folder in folders]
        if workbooks[0] != workbooks[1]:
            differences.append("the workbooks differ")
        texts = [pdf_text(folder / "yksikkö.pdf") for folder in folders]
        if texts[0] != texts[1]:
            differences.append("the texts of the PDFs differ")
        if texts[0].count(b"\f") != texts[1].count(b"\f"):
            differences.append("the PDFs' pages differ in number")
        print(f"{len(STEPS)} commands, {len(workbooks[0])} bytes of workbook, {texts[0].count(bytes([12]))} pages: "
              f"{len(differences)} differences")
    for difference in differences:
        print(difference)
    sys.exit(1 if differences else 0)


main()
