"""The global options, as the commands find them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.cli.environment import Color, Environment

if TYPE_CHECKING:
    from claimtrack.render.console import Screen


@dataclass(slots=True)
class Settings:
    environment: Environment
    db: Path = Path()
    quiet: bool = False
    debug: bool = False
    color: Color = "auto"

    def results(self) -> Screen:
        """Standard output."""
        from claimtrack.render.console import Screen

        world = self.environment
        return Screen(
            world.stdout, terminal=world.stdout_is_terminal, width=world.width, color=world.colors(self.color)
        )

    def errors(self) -> Screen:
        """Standard error: what a person must know."""
        from claimtrack.render.console import Screen

        return Screen(self.environment.stderr)

    def note(self, text: str) -> None:
        """What a person may want to know, on standard error unless --quiet."""
        if not self.quiet:
            self.errors().say(text)

    def hint(self, text: str) -> None:
        """What to try next: for people at a terminal alone."""
        if self.environment.stdout_is_terminal and self.environment.stderr_is_terminal:
            self.note("")
            self.note(text)


def user_database(variables: Mapping[str, str], platform: str = sys.platform) -> Path:
    """`CLAIMTRACK_DB`, else a file in the user's data folder, where the system has those."""
    named = variables.get("CLAIMTRACK_DB")
    if named:
        return Path(named).expanduser()
    return data_folder(variables, platform) / "claimtrack" / "claims.db"


def data_folder(variables: Mapping[str, str], platform: str) -> Path:
    home = Path.home()
    if platform == "darwin":
        return home / "Library" / "Application Support"
    if platform == "win32":
        return Path(variables.get("LOCALAPPDATA") or home / "AppData" / "Local")
    stated = variables.get("XDG_DATA_HOME", "")
    return Path(stated) if os.path.isabs(stated) else home / ".local" / "share"  # noqa: PTH117
