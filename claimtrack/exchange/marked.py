"""What the annotation formats share: an article with its marks, places in its text, and what can be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimtrack.model import Mark, Span

FOLD = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedArticle:
    """An article and what is marked in it; `id` is as people see it ("a3")."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


class Unfit(ValueError):
    """Marks that cannot be taken over; the message says which and why."""


def placed(text: str, start: int, end: int, words: str) -> Span:
    """The span of the text that has these words: at these code points, else at these UTF-16 units, else Unfit.

    Some programs count in units of UTF-16, where a character beyond U+FFFF is two.
    """
    for span in (Span(start, end), Span(from_utf16(text, start), from_utf16(text, end))):
        if same_words(span.of(text), words):
            return span
    raise Unfit(f"at {start} to {end} the text has {Span(start, end).of(text)!r}, not {words!r}")


def same_words(one: str, other: str) -> bool:
    """The same but for how lines are broken."""
    return FOLD.sub(" ", one) == FOLD.sub(" ", other)


def to_utf16(text: str, offset: int) -> int:
    return offset + sum(char > "\uffff" for char in text[:offset])


def from_utf16(text: str, offset: int) -> int:
    """The code point at which as many units of UTF-16 have passed."""
    units = 0
    for n, char in enumerate(text):
        if units >= offset:
            return n
        units += 1 + (char > "\uffff")
    return len(text)


def ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans))
