"""Files that a command writes: whole or not at all, and never over another one unasked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer


def place_of(path: str | None, *, force: bool) -> Path | None:
    """Where to write, None for standard output. What cannot be written to is a usage error."""
    if path in (None, "-"):
        return None
    place = Path(str(path)).expanduser()
    refuse_to_overwrite(place, force=force)
    return place


def refuse_to_overwrite(path: Path, *, force: bool) -> None:
    if path.is_dir():
        raise typer.BadParameter(f"{path} is a folder. Name a file.", param_hint="-o")
    if path.is_file() and not force:
        raise typer.BadParameter(f"{path} is there already. To replace it, add --force.", param_hint="-o")
    if not path.absolute().parent.is_dir():
        raise typer.BadParameter(f"there is no folder {path.absolute().parent}. Make it first.", param_hint="-o")


@contextmanager
def new_file(path: Path, *, force: bool = False) -> Iterator[TextIO]:
    """A stream whose text is at `path` when all is written; until then, and after an error, what was there stays.

    A device or pipe is written to as it is.
    """
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    place = path.resolve()  # where a link points to
    descriptor, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    new = Path(name)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123
            yield stream
        new.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~umask())
        refuse_to_overwrite(path, force=force)  # nor what another program wrote meanwhile
        new.replace(place)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def umask() -> int:
    """The permissions that new files are not given; to read it is to set it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
