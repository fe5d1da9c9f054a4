"""Paragraphs and sentences, as spans of the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from claimtrack.model import Span
from claimtrack.text.normal import word_key

BLANK = re.compile(r"\n[ \t\r]*\n\s*")
LINE = re.compile(r"[\r\n]+\s*")
STOP = re.compile(r"[.!?؟…\n](?:(?<=\S\n)|(?<=[.!?؟…])[.!?؟…]*)[\"”»’'\)\]\u202a-\u202e\u200e\u200f]*(?=\s|$)")
WRAPPED_WIDTH = (50, 90)  # of the lines of a text that a mail program or editor broke


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Paragraphs without the white space around them.

    A line is a paragraph, as news sites have it, unless the text is hard-wrapped: then blank lines tell.
    """
    end = len(text) if end is None else end
    divider = BLANK if hard_wrapped(text[start:end]) else LINE
    at = start
    for match in divider.finditer(text, start, end):
        yield from stripped(text, at, match.start())
        at = match.end()
    yield from stripped(text, at, end)


def stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def hard_wrapped(text: str) -> bool:
    """Whether most lines inside blocks are of one moderate width and break in mid-sentence."""
    inner = [line.rstrip() for block in BLANK.split(text) for line in block.splitlines()[:-1]]
    low, high = WRAPPED_WIDTH
    broken = sum(low <= len(line) <= high and line[-1] not in '.!?؟:"”»' for line in inner if line)
    return len(inner) >= 4 and broken > 0.6 * len(inner)


def sentences(text: str, span: Span, abbreviations: Collection[str], has_case: bool) -> Iterator[Span]:
    """The sentences of a paragraph. `abbreviations` are keys with their dot ("mr.")."""
    at = span.start
    for match in STOP.finditer(text, span.start, span.end):
        if ends_sentence(text, match, span.end, abbreviations, has_case):
            yield from stripped(text, at, match.end())
            at = match.end()
    yield from stripped(text, at, span.end)


def ends_sentence(text: str, stop: re.Match[str], end: int, abbreviations: Collection[str], has_case: bool) -> bool:
    after = stop.end()
    while after < end and text[after].isspace():
        after += 1
    if after == end:
        return True
    following = text[after]
    if has_case and following.islower():
        return False
    if stop.group() == ".":
        word = text[text.rfind(" ", 0, stop.start()) + 1 : stop.start() + 1].lstrip("(“\"'‘«").lower()
        if word_key(word) in abbreviations:
            # "the U.S. The vote" ends a sentence, "Mr. Smith" and "U.S. Senate" do not
            return word.count(".") > 1 and text[after : after + 4] in {"The ", "But ", "And ", "He s", "She "}
        return not (has_case and len(word) == 2 and word[0].isalpha())
    return True
