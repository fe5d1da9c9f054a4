"""One file's bytes as a stream -> its articles: a plain text at once, JSON lines one by one."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import count
from pathlib import PurePath
from typing import IO

from claimtrack.ingest.article import plain_article
from claimtrack.ingest.encodings import decode
from claimtrack.ingest.json_lines import begins_json_lines, json_article
from claimtrack.ingest.meta import Meta
from claimtrack.ingest.trouble import UnreadableInput
from claimtrack.model import Article

JSON_LINES_SUFFIXES = (".jsonl", ".ndjson")
LIMIT = 20_000_000


def read_stream(stream: IO[bytes], path: str | None, overrides: Meta) -> Iterator[Article | UnreadableInput]:
    """The articles, and in the place of each that cannot be read, why. Raises nothing but OSError.

    No more than one article is held: a plain text, or a line of JSON, of at most LIMIT bytes.
    """
    first = stream.readline(LIMIT + 1)
    if is_json_lines(path) or (path is None and begins_json_lines(first)):
        yield from read_lines(first, stream, path, overrides)
        return
    try:
        data = first + stream.read(LIMIT + 1 - len(first))
        if len(data) > LIMIT:
            raise too_large()
        yield plain_article(decode(data), path, overrides)
    except UnreadableInput as trouble:
        yield trouble


def read_lines(
    first: bytes, stream: IO[bytes], path: str | None, overrides: Meta
) -> Iterator[Article | UnreadableInput]:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield UnreadableInput("it is written in UTF-16", "JSON lines are UTF-8: save the file so.")
        return
    line, empty = first, True
    for number in count(1):
        if not line:
            break
        if line.strip():
            empty = False
            yield read_line(line, stream, number, path, overrides)
        line = stream.readline(LIMIT + 1)
    if empty:
        yield UnreadableInput("there is no line in it", "Check that the articles were saved.")


def read_line(
    line: bytes, stream: IO[bytes], number: int, path: str | None, overrides: Meta
) -> Article | UnreadableInput:
    try:
        if len(line) > LIMIT:
            skip_line(line, stream)
            raise too_large()
        return json_article(line, path and f"{path}:{number}", overrides)
    except UnreadableInput as trouble:
        return UnreadableInput(f"line {number}: {trouble.cause}", trouble.advice)


def skip_line(line: bytes, stream: IO[bytes]) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(LIMIT)


def is_json_lines(path: str | None) -> bool:
    return path is not None and PurePath(path).suffix.lower() in JSON_LINES_SUFFIXES


def too_large() -> UnreadableInput:
    advice = "Give each article a file of its own, or many as JSON lines (.jsonl)."
    return UnreadableInput(f"it is larger than {LIMIT // 1_000_000} MB", advice)
