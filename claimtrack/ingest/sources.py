"""Paths, folders and standard input -> the articles in them, one at a time."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from stat import S_IFDIR, S_IFMT, S_IFREG
from typing import IO

from claimtrack.ingest.meta import Meta
from claimtrack.ingest.streams import JSON_LINES_SUFFIXES, LIMIT, is_json_lines, read_stream, too_large
from claimtrack.ingest.trouble import Failure, UnreadableInput
from claimtrack.model import Article

STDIN = "-"
SUFFIXES = ("", ".txt", ".text", ".md", *JSON_LINES_SUFFIXES)
NOTHING = Meta()
URL = re.compile(r"[a-z][a-z0-9+]+://", re.IGNORECASE)
PLAIN_TEXT = "Save the article as plain text."
UNREAD = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mhtml"), ("HTML is not read yet", PLAIN_TEXT)),
    ".pdf": ("PDF is not read yet", PLAIN_TEXT),
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf", ".epub"), ("documents are not read yet", PLAIN_TEXT)),
    **dict.fromkeys((".gz", ".bz2", ".xz", ".zip"), ("it is compressed", "Decompress it first.")),
}


def read_paths(paths: Iterable[str], overrides: Meta = NOTHING) -> Iterator[Article | Failure]:
    """The articles of files, of folders (all the way down, sorted) and of standard input ("-").

    Nothing is raised for bad input: it gives a Failure in its place, and the rest goes on.
    """
    for path in paths:
        if path == STDIN:
            yield from read_stdin(overrides)
        elif URL.match(path):
            yield Failure(printable(path), "web pages are not read yet", PLAIN_TEXT)
        elif "\0" in path:
            yield failure(path, reason(FileNotFoundError()))
        elif is_folder(Path(path)):
            yield from read_folder(Path(path), overrides)
        else:
            yield from read_file(path, overrides)


def read_bytes(data: bytes, path: str | None, overrides: Meta = NOTHING) -> list[Article]:
    """The articles in a file's bytes; the suffix of `path` tells whether they are JSON lines.

    Raises UnreadableInput for the first thing that cannot be read.
    """
    articles = []
    for found in read_stream(BytesIO(data), path, overrides):
        if isinstance(found, UnreadableInput):
            raise found
        articles.append(found)
    return articles


def read_stdin(overrides: Meta) -> Iterator[Article | Failure]:
    stream: IO[bytes] | None = getattr(sys.stdin, "buffer", None)
    if stream is None:
        yield Failure(STDIN, "there is no standard input", "Name the files to read.")
        return
    for found in read_stream(stream, None, overrides):
        yield failure(STDIN, found) if isinstance(found, UnreadableInput) else found


def read_folder(folder: Path, overrides: Meta) -> Iterator[Article | Failure]:
    empty = True
    for found in walk(folder):
        empty = False
        if isinstance(found, Failure):
            yield found
        else:
            yield from read_file(str(found), overrides, listed=True)
    if empty:
        suffixes = ", ".join(filter(None, SUFFIXES))
        advice = f"Files that end in {suffixes}, or have no suffix, are read; hidden ones are not."
        yield Failure(printable(str(folder)), "there is no readable file in this folder", advice)


def walk(folder: Path) -> Iterator[Path | Failure]:
    """The readable files below a folder, sorted; links to other folders are not followed (they may loop)."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path is folder or (is_folder(path) and not path.is_symlink()):
            try:
                inside = [p for p in path.iterdir() if not p.name.startswith(".")]
            except OSError as error:
                yield failure(str(path), reason(error, listed=path is not folder))
            else:
                waiting += sorted(inside, reverse=True)
        elif path.suffix.lower() in SUFFIXES and mode(path) in (None, S_IFREG):
            yield path


def read_file(path: str, overrides: Meta, *, listed: bool = False) -> Iterator[Article | Failure]:
    try:
        with Path(path).open("rb") as stream:
            refuse_unread(path)
            for found in read_stream(stream, printable(path), overrides):
                yield failure(path, found) if isinstance(found, UnreadableInput) else found
    except UnreadableInput as trouble:
        yield failure(path, trouble)
    except OSError as error:
        yield failure(path, reason(error, listed=listed))


def refuse_unread(path: str) -> None:
    """Raises UnreadableInput for what its name or its size tells, without reading it."""
    suffix = Path(path).suffix.lower()
    if suffix in UNREAD:
        raise UnreadableInput(*UNREAD[suffix])
    if Path(path).stat().st_size > LIMIT and not is_json_lines(path):
        raise too_large()


def mode(path: Path) -> int | None:
    """The type of file, or None where it cannot be told; what is wrong is told when it is opened."""
    try:
        return S_IFMT(path.stat().st_mode)
    except OSError:
        return None


def is_folder(path: Path) -> bool:
    return mode(path) == S_IFDIR


def reason(error: OSError, *, listed: bool = False) -> UnreadableInput:
    if isinstance(error, FileNotFoundError) and listed:
        return UnreadableInput("it vanished while the folder was read", "Add the folder again.")
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return UnreadableInput("there is no such file or folder", "Check its name.")
    if isinstance(error, PermissionError):
        return UnreadableInput("you have no permission to read it", "Change its permissions, or copy it.")
    return UnreadableInput(error.strerror or str(error), "Check that it can be opened.")


def failure(path: str, trouble: UnreadableInput) -> Failure:
    return Failure(printable(path), trouble.cause, trouble.advice)


def printable(path: str) -> str:
    """A path whose bytes are no UTF-8 has halves of surrogate pairs, which no output and no store takes."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
