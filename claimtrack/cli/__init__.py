"""The commands: thin, each parses, calls the Tracker and hands what it gets to render."""

from __future__ import annotations

import sys


def main() -> None:
    """The `claimtrack` command. `--version` is answered before anything heavy is imported."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from claimtrack import __version__

        print(f"claimtrack {__version__}")
        return
    from claimtrack.cli.app import run

    sys.exit(run())
