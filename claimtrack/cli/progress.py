"""How far a command came: one line of a terminal, from a second on, which is gone when the work is done."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from claimtrack.model import Article

FIRST = 1.0  # seconds
EVERY = 0.2
CLEAR = "\r\x1b[K"


def watched(
    articles: Iterator[Article], paths: Sequence[str], stream: TextIO, clock: Callable[[], float] = time.monotonic
) -> Iterator[Article]:
    """The articles, as they are asked for; how many were done is told on `stream`, and how long the rest may take."""
    whole = size_of(paths)
    began = told = clock()
    done = number = 0
    try:
        for number, article in enumerate(articles):
            now = clock()
            if now - began >= FIRST and now - told >= EVERY:
                stream.write(CLEAR + line(number, min(done / whole, 1.0) if whole else None, now - began))
                stream.flush()
                told = now
            yield article
            done += len(article.text.encode("utf-8", "replace"))
    finally:
        if told > began:
            stream.write(CLEAR)
            stream.flush()


def line(number: int, share: float | None, seconds: float) -> str:
    """ "312 articles, 41%, about 2 minutes left" """
    told = f"{number:,} {'article' if number == 1 else 'articles'}"
    if not share:
        return told
    return f"{told}, {share:.0%}, about {duration(seconds / share - seconds)} left"


def duration(seconds: float) -> str:
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds >= 1.5 * length:
            return f"{seconds / length:.0f} {unit}s"
    return f"{max(1, round(seconds))} s"


def size_of(paths: Sequence[str]) -> int:
    """Bytes of all the files; 0 where that is not known, as for standard input."""
    if "-" in paths:
        return 0
    return sum(file.stat().st_size for path in paths for file in files(Path(path)) if file.is_file())


def files(path: Path) -> Iterator[Path]:
    return path.rglob("*") if path.is_dir() else iter([path])


@contextmanager
def counted(
    stream: TextIO | None, clock: Callable[[], float] = time.monotonic
) -> Iterator[Callable[[int, int], None] | None]:
    """What a long piece of work tells how many articles are done, of how many; None where nobody looks on."""
    if stream is None:
        yield None
        return
    began = told = clock()

    def tell(done: int, whole: int) -> None:
        nonlocal told
        now = clock()
        if now - began >= FIRST and now - told >= EVERY:
            stream.write(CLEAR + line(done, done / whole, now - began))
            stream.flush()
            told = now

    try:
        yield tell
    finally:
        if told > began:
            stream.write(CLEAR)
            stream.flush()
