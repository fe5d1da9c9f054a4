"""Title, outlet and date as the article's own first lines tell them, and nothing where they do not.

A date in the running text of a first paragraph is seldom the day of publication (in one of ten of the
Arabic articles that have one, as measured). So only these count: a short line of its own, a dateline, and
a weekday with its date set off by commas in the first sentence ("…, Saturday 4 December 2021, …"), if the
weekday is the right one.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from claimtrack.ingest.meta import Meta
from claimtrack.ingest.names import agencies
from claimtrack.languages import Language, available, load
from claimtrack.model import Span
from claimtrack.text.dates import find_date
from claimtrack.text.normal import word_key

TOP_LINES = 6
STAMP_LENGTH = 120
LINE = re.compile(r"[^\r\n]+")
WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = (".", "!", "?", "؟", "…")
NO_TITLE_END = (".", "…", ",", "،", ";", "؛", ":", "-", "–", "—")
DASH = re.compile(r"\s*[—–]\s*|\s+(?:--?|ـ)\s*|(?:-|ـ)\s+")
DATELINE_END = re.compile(r"\s*[—–]|\s*--|\s*-(?=\s|$)|(?<=[/)»])\s*\.|(?<=/)\s")
SIGNATURE = re.compile(r"[\s,،.]*[(«/\"“]\s*([^()«»/\"“”]{2,40}?)\s*[)»/\"”]$")
WEEKDAY_BEFORE = re.compile(r"(?:^|[,،]\s*)(?:\w{1,3}\s+)?(\w+)\s*[,،]?\s*$")
AFTER_DATE = re.compile(r"\s*\w?\s*[,،]")

Origin = tuple[date | None, str | None]
"""The day and the outlet that a line gives."""

NOTHING: Origin = (None, None)


def own_meta(text: str, body: Span, lang: str | None) -> Meta:
    """What the first lines of `text[body]` tell; `lang` is their language's code, where it is known."""
    language = load(lang) if lang in available() else None
    stripped = (match.group().strip() for match in LINE.finditer(text, *body))
    lines = list(islice(filter(None, stripped), TOP_LINES))
    title = headline(lines, language)
    day = outlet = None
    for line in lines:
        if line == title:
            continue
        stamp = len(line) <= STAMP_LENGTH and line is not lines[-1] and not line.endswith(SENTENCE_END)
        found = dateline(line, language)
        if stamp and found == NOTHING:
            found = date_line(line, language)
        day, outlet = day or found[0], outlet or found[1]
        if not stamp:
            day = day or apposed_date(line, language)
        if len(line) > STAMP_LENGTH:
            break
    return Meta(title=title, outlet=outlet, published=day.isoformat() if day else None)


def headline(lines: list[str], language: Language | None) -> str | None:
    """The first line, unless it is a date, a byline ("Name – Place"), a sentence or all that there is."""
    for i, line in enumerate(lines):
        if date_line(line, language) != NOTHING:
            continue
        short = 3 <= len(line.split()) <= 25 and len(line) <= 160
        longer = any(len(after) > len(line) for after in lines[i + 1 : i + 4])
        fits = short and longer and line[0] not in "*-•" and not line.endswith(NO_TITLE_END)
        return line if fits and not is_byline(line, language) else None
    return None


def is_byline(line: str, language: Language | None) -> bool:
    pieces = DASH.split(line)
    short = all(len(piece.split()) <= 4 for piece in pieces)
    return len(pieces) > 1 and short and not has_cue(line, language)


def date_line(line: str, language: Language | None) -> Origin:
    """A short line that gives the date, perhaps with a place, a byline or an agency at its end."""
    found = find_date(line[:STAMP_LENGTH], code_of(language))
    if not found or len(line) > STAMP_LENGTH:
        return NOTHING
    day, span = found
    others = WORD.findall(line[: span.start] + " " + line[span.end :])
    prose = len(others) > 3 and (has_cue(line, language) or has_common_word(line, language))
    if prose or len(others) > 6 or any(mark in line for mark in '«»"“”'):
        return NOTHING
    signed = SIGNATURE.search(line)
    return day, agency(signed[1] if signed else line.split()[-1])


def dateline(line: str, language: Language | None) -> Origin:
    """MOSCOW, Dec 4 (Reuters) -; «موسكو، 4 ديسمبر 2021 -»; МОСКВА, 4 декабря. /ТАСС/."""
    for end in DATELINE_END.finditer(line, 0, 100):
        opening = line[: end.start()]
        signed = SIGNATURE.search(opening)
        outlet = agency(signed[1]) if signed else None
        place = opening[: signed.start()] if signed else opening
        found = find_date(place, code_of(language))
        if found and len(place[found[1].end :].strip(" ,،.")) > 1:
            found = None
        prose = has_cue(place, language) or (not outlet and has_common_word(place, language))
        if (found or outlet) and not prose and len(WORD.findall(place)) <= 8:
            return (found[0] if found else None), outlet
    return NOTHING


def has_cue(words: str, language: Language | None) -> bool:
    """Whether there is a word of saying: then a dash or a bracket after it belongs to a sentence."""
    return language is not None and any(key in language.forms for key in keys(words))


def has_common_word(words: str, language: Language | None) -> bool:
    """Whether there is a function word, as in "On 24 February 2022 –", which begins a sentence."""
    return language is not None and any(key in language.words.get("common", ()) for key in keys(words))


def code_of(language: Language | None) -> str | None:
    return language.code if language else None


def keys(words: str) -> list[str]:
    return [word_key(word) for word in WORD.findall(words)]


def apposed_date(line: str, language: Language | None) -> date | None:
    found = find_date(line[:160], language.code) if language else None
    if not found or not language:
        return None
    day, span = found
    named = WEEKDAY_BEFORE.search(line[: span.start])
    weekday = language.weekdays.get(word_key(named[1])) if named else None
    return day if weekday == day.isoweekday() and AFTER_DATE.match(line, span.end) else None


def agency(name: str) -> str | None:
    """The name as it is written, if it is one that signs datelines: a bracket may hold anything."""
    return name if word_key(" ".join(name.split())) in agencies() else None
