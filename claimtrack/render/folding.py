"""Lines that fit: words folded at spaces, cut at graphemes where one is too long, shortened with an ellipsis.

A style belongs to a whole word, since an escape code inside an Arabic word breaks the joining of its letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

ELLIPSIS = "…"
JOINER = "\u200d"


class Word(NamedTuple):
    """A word as it is to be shown: safe, without spaces."""

    text: str
    style: str = ""


Line = list[Word]


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fold(words: Iterable[Word], room: int, most: int | None = None) -> list[Line]:
    """Lines of words, each at most `room` columns wide; of more than `most` lines the last ends in an ellipsis."""
    lines: list[Line] = []
    line: Line = []
    used = 0
    for word in chain.from_iterable(pieces(word, room) for word in words):
        width = cells(word.text)
        if line and used + 1 + width > room:
            lines.append(line)
            if most is not None and len(lines) == most:
                return [*lines[:-1], shortened(line, room)]
            line, used = [], 0
        used += width + (1 if line else 0)
        line.append(word)
    return [*lines, line] if line else lines


def shortened(line: Line, room: int) -> Line:
    """The line's first words, as many as leave room for the ellipsis at the end of the last one."""
    kept = list(line)
    while len(kept) > 1 and sum(cells(w.text) + 1 for w in kept) > room:
        kept.pop()
    last = kept.pop()
    text = last.text if cells(last.text) < room else next(chunks(last.text, room - 1))
    return [*kept, Word(text + ELLIPSIS, last.style)]


def pieces(word: Word, room: int) -> Iterable[Word]:
    """The word, or where it is longer than a line, its parts."""
    if cells(word.text) <= room:
        return [word]
    return [Word(part, word.style) for part in chunks(word.text, room)]


def chunks(text: str, room: int) -> Iterator[str]:
    """Parts of a long word, each at most `room` columns wide where a single grapheme is not wider."""
    part, used = "", 0
    for grapheme in graphemes(text):
        width = cells(grapheme)
        if part and used + width > room:
            yield part
            part, used = "", 0
        part += grapheme
        used += width
    yield part


def graphemes(text: str) -> list[str]:
    """What a reader takes for one sign: a letter with its marks, an emoji with its joiners, a flag."""
    found: list[str] = []
    for char in text:
        if found and belongs(char, found[-1]):
            found[-1] += char
        else:
            found.append(char)
    return found


def belongs(char: str, before: str) -> bool:
    if before.endswith(JOINER) or char == JOINER or is_mark(char):
        return True
    return is_flag_letter(char) and len(before) == 1 and is_flag_letter(before)


@lru_cache(maxsize=1 << 12)
def is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me") or "\U0001f3fb" <= char <= "\U0001f3ff"


def is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
