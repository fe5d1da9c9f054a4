"""Quotation marks: pairs, nested pairs, and those that never close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimtrack.model import Span

# Opening mark -> the marks that may close it: writers mix “ and " in one quotation.
OPENERS = {"“": '”"', "«": "»", "„": "“”", "‹": "›", "‘": "’", "‚": "‘’", '"': '"”'}
CLOSERS = frozenset("”»›")
STRAIGHT = '"'
SECOND = "\ue000"  # stands in for the second of two apostrophes, so that offsets stay
SINGLE = frozenset("‘‚")
DOUBLE_OPENERS = ("“", "«", "„", '"')
LONGEST_OPEN = 3  # paragraphs behind the one that opens a quotation, in which it may close
LONGEST_GAP = 20  # characters of white space between paragraphs


@dataclass(frozen=True, slots=True)
class Quotation:
    """An outermost quotation, its marks included.

    `closed` is false where no mark closes it in its paragraph; `resumed` is true where the paragraph
    before left its quotation open and this one opens again, as multi-paragraph quotations do.
    """

    span: Span
    closed: bool
    resumed: bool = False

    def inner(self) -> Span:
        return Span(self.span.start + 1, self.span.end - 1 if self.closed else self.span.end)


def quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """The outermost quotations of a text, in order. An unpaired mark costs at most its own paragraph, unless one of
    the next few closes what it opens."""
    found: list[Quotation] = []
    opened: int | None = None
    text = text.replace("''", STRAIGHT + SECOND)  # two apostrophes are one mark, as agencies send them
    for n, paragraph in enumerate(paragraphs):
        closing = close_of_open(text, opened, paragraphs[n : n + LONGEST_OPEN]) if opened is not None else None
        if closing is not None:
            end = min(closing, paragraph.end)
            found.append(Quotation(Span(paragraph.start, end), closed=closing == end, resumed=True))
            if closing > end:
                continue
            paragraph, opened = Span(end, paragraph.end), None
        inside = list(of_paragraph(text, paragraph))
        if inside and opened is not None and inside[0].span.start == paragraph.start:
            inside[0] = Quotation(inside[0].span, inside[0].closed, resumed=True)
        opened = inside[-1].span.start if inside and not inside[-1].closed else None
        found += inside
    return found


def close_of_open(text: str, opened: int, paragraphs: list[Span]) -> int | None:
    """Where the quotation ends that the mark at `opened` left open and one of these paragraphs closes, or None.

    The first double mark in them tells: it closes what is open, stands behind a word and before none.
    """
    marks = DOUBLE | CLOSERS
    for paragraph in paragraphs:
        mark = next((m for m in MARK.finditer(text, paragraph.start, paragraph.end) if m.group() in marks), None)
        if mark is None:
            continue
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
        behind = not before.isspace() or mark.group() == "»"  # French parts its marks from the words
        inside = mark.start() > paragraph.start and behind and not after.isalnum()
        return mark.end() if inside and mark.group() in OPENERS[text[opened]] else None
    return None


def of_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    """The outermost quotations of a paragraph. An opening mark that nothing closes is passed over where whole
    quotations of its own kind follow it; else it may open a quotation that runs on."""
    at = paragraph.start
    while True:
        found, start = closed_quotations(text, Span(at, paragraph.end))
        whole = [one for one in found if start is None or one.span.end <= start]
        yield from whole
        if start is None:
            return
        inner, _ = closed_quotations(text, Span(start + 1, paragraph.end))
        if not any(text[one.span.start] in DOUBLE for one in inner):
            yield from unclosed(text, start, paragraph)
            return
        at = start + 1


def closed_quotations(text: str, part: Span) -> tuple[list[Quotation], int | None]:
    """The quotations that close, and where one opens that does not."""
    found: list[Quotation] = []
    start: int | None = None
    closing: list[str] = []
    for match in MARK.finditer(text, part.start, part.end):
        i = match.start()
        depth = closed_depth(text, i, closing, part.end)
        if depth is not None:
            del closing[depth:]
            if not closing and start is not None:
                found.append(Quotation(Span(start, i + 1 + text.startswith(SECOND, i + 1)), closed=True))
                start = None
        elif opens(text, i, part, bool(closing)):
            if not closing:
                start = i
            closing.append(OPENERS.get(text[i], text[i]))
    return found, start


def closed_depth(text: str, i: int, closing: list[str], end: int) -> int | None:
    """How many quotations stay open when the mark at i has closed one; None where it closes none.

    A double mark closes its quotation also over a single one inside that was never closed.
    """
    if not closing or text[i] not in CLOSING:
        return None
    if closes(text, i, closing[-1], end):
        return len(closing) - 1
    if text[i] in CLOSERS and len(closing) > 1 and closing[-1] in SINGLES and closes(text, i, closing[-2], end):
        return len(closing) - 2
    return None


CLOSING = frozenset([*CLOSERS, STRAIGHT, "’", "'", "“", "‘"])
DOUBLE = frozenset('“«„"')
SINGLES = frozenset(("’", "‘’", "'"))  # the closing marks of single quotations
MARK = re.compile("[" + "".join(sorted({*OPENERS, *CLOSING})) + "]")


def opens(text: str, i: int, paragraph: Span, inside: bool) -> bool:
    char = text[i]
    before = text[i - 1] if i > paragraph.start else " "
    after = text[i + 1] if i + 1 < paragraph.end else " "
    if char in SINGLE or char == "'":
        return not before.isalnum() and after.isalnum() and has_single_end(text, i, paragraph.end)
    if char == STRAIGHT:
        if after.isspace() and not inside:
            colon = i + 1 < paragraph.end and text[max(paragraph.start, i - 3) : i].rstrip().endswith(":")
            return colon or (before.isalpha() and has_straight_end(text, i, paragraph.end))
        return not after.isspace() and not (inside and before.isalnum())
    return char in OPENERS


def closes(text: str, i: int, closing: str, end: int) -> bool:
    char = text[i]
    if char not in closing:
        return False
    after = text[i + 1] if i + 1 < end else " "
    if char in "’'":
        return not after.isalnum()
    if char == STRAIGHT:
        return not (text[i - 1].isspace() and after.isalnum())
    return True


def has_straight_end(text: str, i: int, end: int) -> bool:
    """Whether the next straight mark is one that closes, so that the one at i opens though a space is behind it."""
    at = text.find(STRAIGHT, i + 1, end)
    return at != -1 and not text[at - 1].isspace() and not (at + 1 < end and text[at + 1].isalnum())


def has_single_end(text: str, i: int, end: int) -> bool:
    """Whether a single mark has its partner near by: else it is an apostrophe (’90s, 'em)."""
    wanted = "’" if text[i] in SINGLE else "'"
    at = text.find(wanted, i + 1, min(end, i + 400))
    while at != -1:
        after = text[at + 1] if at + 1 < end else " "
        if not after.isalnum():
            return True
        at = text.find(wanted, at + 1, min(end, i + 400))
    return False


def unclosed(text: str, start: int, paragraph: Span) -> Iterator[Quotation]:
    """An opening mark without its partner runs to the end of its paragraph where a statement can begin: at the
    paragraph's start, after a comma or colon, or after a full stop where the next paragraph opens with a mark, too."""
    lead = text[paragraph.start : start].rstrip()
    begins = not lead or lead[-1] in ",:،" or (lead[-1] in ".!?؟" and goes_on(text, paragraph.end))
    if begins and text[start] not in "’'‘":
        yield Quotation(Span(start, paragraph.end), closed=False)


def goes_on(text: str, end: int) -> bool:
    """Whether the paragraph after the one that ends here opens with a quotation mark."""
    return text[end : end + LONGEST_GAP].lstrip()[:1] in DOUBLE_OPENERS
