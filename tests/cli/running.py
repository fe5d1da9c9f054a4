"""The command line as tests run it: in this process, in a world of their own."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from claimtrack.cli.app import run
from claimtrack.cli.environment import Environment

DATA = Path(__file__).parents[2] / "data"


@dataclass(frozen=True)
class Done:
    out: str
    err: str
    code: int


Cli = Callable[..., Done]


def run_cli(
    *arguments: str, stdin: str = "", terminal: bool = False, width: int = 80, variables: dict[str, str] | None = None
) -> Done:
    """Run `claimtrack ARGUMENTS`; `terminal` tells whether all three streams are one."""
    out, err = io.StringIO(), io.StringIO()
    world = Environment(
        stdin=io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"),
        stdout=out,
        stderr=err,
        stdin_is_terminal=terminal,
        stdout_is_terminal=terminal,
        stderr_is_terminal=terminal,
        width=width,
        variables=variables or {},
    )
    code = run(list(arguments), world)
    return Done(out.getvalue(), err.getvalue(), code)
