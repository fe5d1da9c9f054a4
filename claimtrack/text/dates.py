"""Dates that are written out in full, day and month and year, with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from claimtrack.languages import load
from claimtrack.model import Span
from claimtrack.text.normal import ALEFS, word_key

Found = tuple[date, Span]

GAP = r"[\s\u200e\u200f]{0,3}"
# The 6 of "4-6 December" ends a range: that is no day on which something was said.
DAY = r"(?<![\w/.])(?<!\d[-–])(?P<day>\d\d?)(?!\d)"
YEAR = r"(?P<year>\d{4})(?!\d)"
NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,4})([-/.])(\d\d?)\2(\d{1,4})(?![\d/-]|\.\d)")
FOLD = str.maketrans(ALEFS)


def find_date(text: str, lang: str | None = None) -> Found | None:
    """The first date in `text` that has a day, a month and a year; pure.

    Month names are those of the language; without one, only dates in digits are found. 04/12/2021 is none,
    since it is read in two ways; 25/12/2021 and 2021-12-04 are. Raises UnknownLanguage.
    """
    found = [*numeric_dates(text), *written_dates(text, lang)]
    return min(found, key=lambda f: f[1], default=None)


def numeric_dates(text: str) -> Iterator[Found]:
    for match in NUMERIC.finditer(text):
        first, separator, second, third = match.groups()
        if len(first) == 4:
            day = calendar_day(first, second, third)
        elif separator == "." or int(first) > 12 or int(first) == int(second):
            day = calendar_day(third, second, first)
        elif int(second) > 12:
            day = calendar_day(third, first, second)
        else:
            continue
        if day:
            yield day, Span(*match.span())


def written_dates(text: str, lang: str | None) -> Iterator[Found]:
    if lang is None:
        return
    months = load(lang).months
    for pattern in patterns(lang):
        for match in pattern.finditer(text.translate(FOLD)):
            month, twin = (months.get(month_key(m)) for m in match.group("month", "twin"))
            day = calendar_day(match["year"], month, match["day"])
            if day and twin in (None, month):
                yield day, Span(*match.span())


@cache
def patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    """4 December 2021; December 4, 2021; and both with the month's other name (ديسمبر/كانون الأول)."""
    names = sorted(load(lang).months, key=len, reverse=True)
    month = "|".join(re.escape(name).replace(r"\ ", r"\s{1,3}") for name in names) or r"(?!)"
    named = rf"(?P<month>{month})\b\.?(?:{GAP}[/(]{GAP}(?P<twin>{month})\b\.?{GAP}\)?)?"
    ordinal = r"(?:-?[^\W\d_]{2})?"
    written = (
        rf"{DAY}{ordinal}{GAP}{named}{GAP}[,،]?{GAP}{YEAR}",
        rf"\b{named}{GAP}{DAY}{ordinal}{GAP}[,،\s]{GAP}{YEAR}",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in written)


def month_key(name: str | None) -> str:
    return " ".join(word_key(name or "").split())


def calendar_day(year: str, month: str | int | None, day: str) -> date | None:
    """Digits of any script -> a date of the last or this century; None where there is no such day."""
    try:
        found = date(int(year), int(month or 0), int(day))
    except ValueError:
        return None
    return found if 1900 <= found.year < 2100 else None
