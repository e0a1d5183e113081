#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""killed.py KOOSTE_CLI [TIMES [SEED]]: kills the program at random moments and looks what is left.

One workspace goes through everything: imports, their undoing, edits of a questionnaire, briefings, in turn, each
until it was hit while it ran. A command is killed (SIGKILL) at a random moment of the time it takes when left
alone. After every kill the file must open and `check` must find nothing; an import is there whole or not at
all; a file that was to be written is absent or whole. What the killed left beside the files must be gone after
a later command. The seed fixes what is done and at which part of its time each command is killed; how long that
is depends on the machine. 100 kills take half a minute; ctest does 20 (tests/robustness/CMakeLists.txt).

A Windows program (.exe) is killed under Wine, 20 times by installer/windows/test. After every kill no process that
knows of the folder may be left: the kill hit the program, not something around it. There are more than TIMES
kills while none came when the workspace was open.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "programs"))
from program import Program

ROWS = 4000
ANSWERS = ["ja", "ei", "en osaa sanoa"]
HEADING = "ID;Päivä;Yksikkö;Kuinka todennäköisesti suosittelisit?;Saitko apua?;Kerro lisää"


class Failed(Exception):
    pass


def command_lines():
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield file.read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except OSError:  # it ended meanwhile
            pass


class Trial:
    def __init__(self, program, folder, seed):
        self.program, self.folder = program, folder
        self.random = random.Random(seed)
        self.workspace = folder / "w.kooste"
        self.outputs = [folder / "briefing.pdf", folder / "briefing.xlsx"]
        self.exported = 0
        self.seconds = {}
        self.hits = {}
        self.missed = 0
        self.opened = 0
        self.run("demo", self.workspace, "--responses", 2000, "--seed", 1, "--until", "2025-12")
        self.run("import", self.workspace, self.export(), "--new-survey", "Vastaajat", "--units", "create")

        # The last question is open and the county's own; the core ones cannot be changed.
        self.item = self.ask("survey", "show", self.workspace, "asiakaspalaute")["questions"][-1]["item"]

    def run(self, *arguments):
        done = subprocess.run(self.program.command(*arguments), capture_output=True, encoding="utf-8")
        if done.returncode not in (0, 1) or not done.stdout:
            raise Failed(f"{arguments}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def ask(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def responses(self):
        surveys = self.ask("info", self.workspace)["surveys"]
        return sum(survey["responses"] for survey in surveys)

    def export(self):
        """The next file of the same form, its responses all new."""
        lines = [HEADING]
        for i in range(self.exported + 1, self.exported + ROWS + 1):
            lines.append(f"{i};{1 + i % 28}.{1 + i % 9}.2025;KH0{1 + i % 2};{i % 11};{ANSWERS[i % 3]};Palvelu {i} oli hyvää")
        self.exported += ROWS
        file = self.folder / f"export-{self.exported}.csv"
        file.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
        return file

    # Each operation: the command, and by how many the responses may have changed afterwards.

    def importing(self):
        return ["import", self.workspace, self.export(), "--survey", "Vastaajat", "--units", "create"], (0, ROWS)

    def undoing(self):
        batches = [b for b in self.ask("imports", self.workspace)["batches"]
                   if not b.get("undone") and b["file"].startswith("export-")]
        if len(batches) < 2:  # the first keeps the survey
            self.run("import", self.workspace, self.export(), "--survey", "Vastaajat", "--units", "create")
            return self.undoing()
        newest = max(batches, key=lambda b: b["batch"])
        return ["imports", "undo", self.workspace, newest["batch"]], (0, -ROWS)

    def editing(self):
        words = f"{self.item}=Sanamuoto {self.random.randrange(1000)}"
        return ["survey", "edit", self.workspace, "asiakaspalaute", "--wording", words, "--wording-language", "fi"], (0,)

    def reporting(self):
        pdf, xlsx = self.outputs
        return ["report", self.workspace, "--unit", "KR", "--period", "2025", "--pdf", pdf, "--xlsx", xlsx], (0,)

    def kill(self, name, arguments):
        """Whether the command was still running when it was killed."""
        usual = self.seconds.get(name, 0.5)
        starting = usual / 3 if self.program.windows else 0  # Wine's own work, before the program's
        wait = self.random.uniform(starting, usual)
        start = time.monotonic()
        process = subprocess.Popen(self.program.command(*arguments), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
        try:
            _, said = process.communicate(timeout=wait)
            if process.returncode not in (0, 1):
                raise Failed(f"{name}: exit code {process.returncode}\n{said.decode()}")
            self.seconds[name] = time.monotonic() - start
            return False
        except subprocess.TimeoutExpired:
            self.opened += self.has_open(process.pid)
            process.kill()
            process.wait()
            if alive := self.alive():
                raise Failed(f"{name}: the program lives on: {alive}")
            process.communicate()
            self.seconds[name] = max(usual, wait * 1.2)  # it may live longer than was thought
            return True

    def has_open(self, process):
        """SQLite's shared memory is seen in the process itself; Wine keeps the open files elsewhere."""
        try:
            return f"{self.workspace}-shm" in Path(f"/proc/{process}/maps").read_text()
        except OSError:
            return False

    def alive(self):
        """The processes that were given a file of the folder, and still run."""
        return [words for words in command_lines() if self.folder.name in words]

    def look(self, name, before, changes):
        found = self.ask("check", self.workspace)
        if not found["ok"]:
            raise Failed(f"after {name}: {json.dumps(found, ensure_ascii=False)}")
        now = self.responses()
        if now - before not in changes:
            raise Failed(f"after {name}: {before} responses became {now}")
        for file, begin, end in zip(self.outputs, (b"%PDF-", b"PK"), (b"%%EOF", b"PK\x05\x06")):
            data = file.read_bytes() if file.exists() else begin + end
            if not data.startswith(begin) or end not in data[-64:]:
                raise Failed(f"after {name}: {file.name} is cut off")

    def once(self, operation):
        """Whether the command was hit while it ran."""
        name = operation.__name__
        arguments, changes = operation()
        before = self.responses()
        hit = self.kill(name, arguments)
        self.look(name, before, changes)
        self.hits[name] = self.hits.get(name, 0) + hit
        self.missed += not hit
        return hit

    def until_hit(self, operation):
        attempts = 1
        while not self.once(operation):
            attempts += 1
            if attempts > 50:
                raise Failed(f"{operation.__name__} always ends before it is killed")

    def left(self):
        return [f for f in self.folder.iterdir() if f.name.startswith(".kooste-")]

    def tidied(self):
        """How many unfinished files there were; a day later the next command into the folder removes them."""
        found = self.left()
        (self.folder / ".kooste-0123456789ab.tmp").write_text("as a kill while a file is written leaves it")
        for file in self.left():
            os.utime(file, (time.time() - 2 * 86400,) * 2)
        self.run(*self.reporting()[0])
        if self.left():
            raise Failed(f"unfinished files stay: {[f.name for f in self.left()]}")
        return len(found)


def main():
    program = Program(sys.argv[1])
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with tempfile.TemporaryDirectory() as folder:
        try:
            trial = Trial(program, Path(folder).resolve(), seed)
            operations = [trial.importing, trial.undoing, trial.editing, trial.reporting]
            for i in range(3 * times):
                if i >= times and trial.opened:
                    break
                trial.until_hit(operations[i % len(operations)])
            if not trial.opened:
                raise Failed("no kill came while the workspace was open")
            unfinished = trial.tidied()
        except Failed as failure:
            sys.exit(f"FAILED (seed {seed}) {failure}")
    hits = ", ".join(f"{name} {count}" for name, count in sorted(trial.hits.items()))
    print(f"killed {sum(trial.hits.values())} times (seed {seed}): {hits}; in {trial.opened} the workspace was open; "
          f"{trial.missed} ended before; every time the workspace was whole; {unfinished} unfinished files "
          "were left and removed by a later command")


main()
