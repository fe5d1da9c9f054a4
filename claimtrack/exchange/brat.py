"""Brat's standoff format: a text file, beside it a file of annotations, and in the folder what may be marked.

An attribution is an event whose trigger is its cue, with its stance and kind as attributes; the trigger of one
without a cue is what is said, as NoCue. Offsets are code points. See https://brat.nlplab.org/standoff.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimtrack.exchange.marked import MarkedArticle, Unfit, ordered, placed
from claimtrack.languages.schema import KINDS
from claimtrack.model import STANCES, Mark, Span

CONFIGURATION = f"""[entities]
Source
Content
Via

[relations]

[events]
Cue\tSource*:Source, Content*:Content, Via?:Via
NoCue\tSource*:Source, Content*:Content, Via?:Via

[attributes]
Stance\tArg:<EVENT>, Value:{"|".join(STANCES)}
Kind\tArg:<EVENT>, Value:{"|".join(KINDS)}
"""
ROLES = ("Source", "Content", "Via")
LINE_BREAK = re.compile(r"[ \t]*[\r\n]\s*")
NUMBER = re.compile(r"\d*$")


def standoff(article: MarkedArticle) -> str:
    """The .ann file of an article."""
    lines: list[str] = []
    entities = 0
    for number, mark in enumerate(article.marks, start=1):
        trigger = ("Cue", (mark.cue,)) if mark.cue else ("NoCue", mark.content or mark.sources)
        parts: list[tuple[str, tuple[Span, ...]]] = [trigger, *(("Source", (span,)) for span in mark.sources)]
        parts += [("Content", mark.content)] if mark.content else []
        parts += [("Via", (mark.via,))] if mark.via else []
        roles: list[str] = []
        for kind, spans in parts:
            entities += 1
            lines.append(entity(entities, kind, spans, article.text))
            same = sum(role.startswith(kind) for role in roles)
            roles.append(f"{kind}{same + 1 if same else ''}:T{entities}")
        lines.append(f"E{number}\t{' '.join(roles)}")
        lines += [f"A{2 * number - 1}\tStance E{number} {mark.stance}", f"A{2 * number}\tKind E{number} {mark.kind}"]
    return "".join(f"{line}\n" for line in lines)


def entity(number: int, kind: str, spans: Iterable[Span], text: str) -> str:
    """Its text stands beside it; no part of it goes over the end of a line, which the format does not allow."""
    parts = [part for span in spans for part in within_lines(span, text)]
    places = ";".join(f"{start} {end}" for start, end in parts)
    return f"T{number}\t{kind} {places}\t{' '.join(part.of(text) for part in parts)}"


def within_lines(span: Span, text: str) -> Iterator[Span]:
    start = span.start
    for gap in LINE_BREAK.finditer(text, span.start, span.end):
        if start < gap.start():
            yield Span(start, gap.start())
        start = gap.end()
    if start < span.end:
        yield Span(start, span.end)


# -- back -------------------------------------------------------------------------------------


def marks(ann: str, text: str) -> list[Mark]:
    """The marks of a file of annotations on a text. Raises Unfit."""
    entities: dict[str, tuple[str, tuple[Span, ...]]] = {}
    events: dict[str, list[str]] = {}
    attributes: dict[tuple[str, str], str] = {}
    for number, line in enumerate(ann.splitlines(), start=1):
        id, _, rest = line.partition("\t")
        try:
            if id.startswith("T"):
                entities[id] = read_entity(rest, text)
            elif id.startswith("E"):
                events[id] = rest.split()
            elif id.startswith(("A", "M")):
                name, target, value = rest.split()
                attributes[target, name] = value
        except ValueError as error:
            raise Unfit(f"line {number}: {error}") from None
    return [read_event(id, parts, entities, attributes) for id, parts in events.items()]


def read_entity(rest: str, text: str) -> tuple[str, tuple[Span, ...]]:
    """ "Content 3 9;12 20", tab, its words: parts that only the end of a line parts are one again."""
    where, _, words = rest.partition("\t")
    kind, _, places = where.partition(" ")
    parts = [tuple(map(int, place.split())) for place in places.split(";")]
    told = words
    spans: list[Span] = []
    for n, (start, end) in enumerate(parts):
        own = told if n == len(parts) - 1 else told[: end - start]
        told = told[end - start + 1 :]
        span = placed(text, start, end, own)
        if spans and LINE_BREAK.fullmatch(text, spans[-1].end, span.start):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return kind, tuple(spans)


def read_event(
    id: str,
    parts: list[str],
    entities: dict[str, tuple[str, tuple[Span, ...]]],
    attributes: dict[tuple[str, str], str],
) -> Mark:
    found: dict[str, list[Span]] = {role: [] for role in ("Cue", "NoCue", *ROLES)}
    for part in parts:
        role, _, target = part.partition(":")
        if target not in entities:
            raise Unfit(f"{id} names {target}, which is not there")
        name = NUMBER.sub("", role)
        if name not in found:
            raise Unfit(f"{id} has a part {role}, which is none of {', '.join(found)}")
        found[name] += entities[target][1]
    stance = attributes.get((id, "Stance"), "asserts")
    if stance not in STANCES:
        raise Unfit(f"{id} has the stance {stance}, which is none of {', '.join(STANCES)}")
    return Mark(
        cue=Span(found["Cue"][0].start, found["Cue"][-1].end) if found["Cue"] else None,
        sources=ordered(found["Source"]),
        content=ordered(found["Content"]),
        via=found["Via"][0] if found["Via"] else None,
        stance=stance,
        kind=attributes.get((id, "Kind"), "speech"),
    )
