"""What the command's exit code tells."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    DONE = 0
    NOTHING_FOUND = 1
    USAGE = 2
    SOME_FAILED = 3
    DATABASE = 4
    INTERRUPTED = 130
