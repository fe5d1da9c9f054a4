"""The world outside: streams, what they are connected to, and variables. Tests put their own in its place."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path
from typing import Literal, TextIO

Color = Literal["auto", "always", "never"]
Bidi = Literal["auto", "isolate", "visual", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    stdin_is_terminal: bool = False
    stdout_is_terminal: bool = False
    stderr_is_terminal: bool = False
    width: int = 80
    height: int = 0  # lines of the terminal; 0 where nothing is to be paged
    variables: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of_process(cls) -> Environment:
        """The one that the program was started in."""
        stdin, stdout, stderr = map(opened, (sys.stdin, sys.stdout, sys.stderr))
        for stream in (stdout, stderr):
            write_utf8(stream)
        size = shutil.get_terminal_size()
        return cls(
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            stdin_is_terminal=stdin.isatty(),
            stdout_is_terminal=stdout.isatty(),
            stderr_is_terminal=stderr.isatty(),
            width=size.columns,
            height=size.lines if stdin.isatty() and stdout.isatty() else 0,
            variables=os.environ,
        )

    def colors(self, choice: Color) -> bool:
        """Whether results are coloured: --color, then NO_COLOR, then whether there is a terminal for it."""
        if choice != "auto":
            return choice == "always"
        plain = bool(self.variables.get("NO_COLOR")) or self.variables.get("TERM") == "dumb"
        return self.stdout_is_terminal and not plain

    def bidi(self, choice: Bidi) -> Literal["isolate", "mark", "visual", "none"]:
        """What is done for right-to-left values: --bidi, else isolates where a terminal does not draw them as boxes."""
        if choice != "auto":
            return choice
        if not self.stdout_is_terminal or self.variables.get("TERM") in ("dumb", "linux"):
            return "none"
        return "mark" if "MLTERM" in self.variables else "isolate"

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Make these the streams of whatever reads and writes the process's own."""
        before = sys.stdin, sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = self.stdin, self.stdout, self.stderr
        try:
            yield
        finally:
            sys.stdin, sys.stdout, sys.stderr = before


def opened(stream: TextIO | None) -> TextIO:
    """Python has None for a stream that was closed when it began."""
    return stream or Path(os.devnull).open("r+", encoding="utf-8")


def write_utf8(stream: TextIO) -> None:
    """Files and pipes get UTF-8 wherever they are; a terminal its own encoding, and an escape for what it lacks."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")
