"""Long results on a terminal, a screen at a time."""

from __future__ import annotations

import io
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

LESS = {"LESS": "FRX", "LESSCHARSET": "utf-8"}  # colours pass, nothing else; it ends at the end, and leaves the text


class Pages(io.TextIOBase):
    """A stream that goes to `command` as soon as it is longer than a screen, and else to `stream`."""

    def __init__(self, stream: TextIO, command: list[str], *, width: int, height: int, env: Mapping[str, str]) -> None:
        self._stream = stream
        self._command = command
        self._width = width
        self._left = height - 1  # the prompt of the shell comes below
        self._env = env
        self._held: list[str] = []
        self._pager: subprocess.Popen[str] | None = None

    def write(self, text: str) -> int:
        if self._pager is not None:
            self._send(text)
            return len(text)
        self._held.append(text)
        self._left -= text.count("\n") + sum(len(line) // self._width for line in text.split("\n"))
        if self._left < 0:
            self._start()
        return len(text)

    def _start(self) -> None:
        self._stream.flush()
        try:
            self._pager = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, text=True, encoding="utf-8", env={**LESS, **self._env}
            )
        except OSError:  # it is not there after all: everything at once is better than nothing
            self._left = 1 << 62
            return
        self._send("".join(self._held))
        self._held.clear()

    def _send(self, text: str) -> None:
        assert self._pager is not None and self._pager.stdin is not None
        self._pager.stdin.write(text)

    def finish(self) -> None:
        """Show the end, and wait until the person has read enough."""
        if self._pager is None:
            self._stream.write("".join(self._held))
            self._stream.flush()
            return
        try:
            self._pager.communicate()
        except BrokenPipeError:  # who left before the end has read enough
            self._pager.wait()


@contextmanager
def paged(stream: TextIO, command: list[str], *, width: int, height: int, env: Mapping[str, str]) -> Iterator[TextIO]:
    """The stream to write to. To leave the pager, by its own key or by Ctrl-C, ends the writing and is no error."""
    pages = Pages(stream, command, width=width, height=height, env=env)
    try:
        yield pages  # type: ignore[misc]
    except BrokenPipeError:
        if pages._pager is None:
            raise
    finally:
        pages.finish()


def pager(variables: Mapping[str, str]) -> list[str]:
    """The command of `PAGER`, else less where there is one; nothing where there is none, or it is set to nothing."""
    named = variables.get("PAGER")
    command = shlex.split(named) if named is not None else ["less"]
    return command if command and shutil.which(command[0], path=variables.get("PATH")) else []
