"""The commands: thin, each parses, calls the Tracker and hands what it gets to render."""

from __future__ import annotations

import sys


def main() -> None:
    """The `claimtrack` command. `--version` is answered before anything heavy is imported."""
    arguments = sys.argv[1:]
    if wants_version(arguments):
        from claimtrack import __version__

        print(f"claimtrack {__version__}")
        return
    try:
        from claimtrack.cli.app import run
        from claimtrack.cli.environment import Environment

        code = run(arguments, Environment.of_process())
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def wants_version(arguments: list[str]) -> bool:
    """Also after a command; but not where it is text to look for: who-said -- --version."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--version" in options
