# SPDX-License-Identifier: MIT
"""How the scripts of the tests start a program that may be Linux' or Windows'."""
import subprocess
from pathlib import Path, PureWindowsPath


class Program:
    """A Windows program (.exe) runs under Wine. `wine` turns into the program without a process in between, so
    that the process that was started is the program itself."""

    def __init__(self, file):
        self.file = Path(file).resolve()
        self.windows = self.file.suffix == ".exe"
        if self.windows:  # else Wine's services start with the first program and keep its output open for good
            subprocess.run(["wine", "cmd", "/c", "exit"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, check=True)

    def command(self, *arguments):
        start = ["wine", str(self.file)] if self.windows else [str(self.file)]
        return start + [self.argument(argument) for argument in arguments]

    def argument(self, argument):
        """A path as the program understands it: Wine's drive Z: is Linux' root."""
        if self.windows and isinstance(argument, Path):
            return str(PureWindowsPath("Z:\\", *argument.resolve().parts[1:]))
        return str(argument)
