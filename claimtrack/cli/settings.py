"""The global options, as the commands find them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimtrack.cli.environment import Bidi, Color, Environment

if TYPE_CHECKING:
    from claimtrack.render.console import Screen


@dataclass(slots=True)
class Settings:
    environment: Environment
    db: Path = Path()
    quiet: bool = False
    debug: bool = False
    color: Color = "auto"
    bidi: Bidi = "auto"
    pager: bool = True

    def results(self, stream: TextIO | None = None) -> Screen:
        """Standard output, or a stream that leads to it."""
        from claimtrack.render.console import Screen

        world = self.environment
        return Screen(
            stream or world.stdout,
            terminal=world.stdout_is_terminal,
            width=world.width,
            color=world.colors(self.color),
            bidi=world.bidi(self.bidi),
        )

    @contextmanager
    def pages(self) -> Iterator[Screen]:
        """Standard output, on a terminal through a pager where it is longer than the screen."""
        world = self.environment
        command: list[str] = []
        if self.pager and world.height:
            from claimtrack.cli.paging import paged, pager

            command = pager(world.variables)
        if not command:
            yield self.results()
            return
        size = {"width": world.width, "height": world.height}
        with paged(world.stdout, command, env=world.variables, **size) as stream:
            yield self.results(stream)

    def errors(self) -> Screen:
        """Standard error: what a person must know."""
        from claimtrack.render.console import Screen

        return Screen(self.environment.stderr)

    @property
    def shows_progress(self) -> bool:
        world = self.environment
        return world.stderr_is_terminal and not self.quiet and world.variables.get("TERM") != "dumb"

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
    """A file in the user's data folder, where the system has those."""
    return data_folder(variables, platform) / "claimtrack" / "claims.db"


def data_folder(variables: Mapping[str, str], platform: str) -> Path:
    home = Path.home()
    if platform == "darwin":
        return home / "Library" / "Application Support"
    if platform == "win32":
        return Path(variables.get("LOCALAPPDATA") or home / "AppData" / "Local")
    stated = variables.get("XDG_DATA_HOME", "")
    return Path(stated) if os.path.isabs(stated) else home / ".local" / "share"  # noqa: PTH117
