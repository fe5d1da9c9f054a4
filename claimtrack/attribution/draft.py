"""An attribution while the rules are still at work on it: spans of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimtrack.attribution.document import CueAt, Document
from claimtrack.model import Attribution, Portrait, QuoteType, Span, Stance

Tokens = tuple[int, int]

# What a negation before the cue makes of its stance: who did not deny has taken no side.
NEGATED: dict[Stance, Stance] = {"asserts": "declines", "confirms": "declines", "denies": "declines"}


@dataclass(slots=True)
class Draft:
    """`sentence` is its cue's; `subject` tells how the source was found, `frame` how the content was."""

    cue: Tokens
    stance: Stance
    kind: str
    sentence: int
    content: list[Tokens]
    sources: list[Tokens] = field(default_factory=list)
    frame: str = ""
    subject: str = ""
    features: str = ""
    negated: bool = False
    via: Tokens | None = None
    confidence: float = 0.8
    lemma: str = ""
    licensed: bool = True
    tag: str = ""
    group: str = ""
    left: int = -1


def draft(cue: CueAt, sentence: int, *, negated: bool = False) -> Draft:
    stance = cue.form.cue.stance
    kind = cue.form.cue.kind
    if negated:
        stance = "doubts" if kind in ("belief", "perception") else NEGATED.get(stance, stance)
    return Draft(
        cue=(cue.start, cue.end),
        stance=stance,
        kind=kind,
        sentence=sentence,
        content=[],
        features=cue.form.features,
        negated=negated,
        lemma=cue.form.cue.lemma,
        tag=cue.form.tag,
    )


def finished(doc: Document, made: Draft, portraits: Sequence[Portrait | None]) -> Attribution:
    """The attribution that a draft has become; `portraits` tell who its speakers are."""
    content = tuple(doc.span(a, b) for a, b in sorted(made.content))
    cue = doc.span(*made.cue)
    prefix = prefix_length(doc, made)
    return Attribution(
        cue=Span(cue.start + prefix, cue.end),
        sources=tuple(source_span(doc, a, b) for a, b in made.sources),
        content=content,
        type=quote_type(doc, made.content),
        stance=made.stance,
        kind=made.kind,
        speakers=tuple([who.name if who else None for who in portraits]),
        portraits=tuple(portraits),
        via=doc.phrase(*made.via) if made.via else None,
        via_span=doc.span(*made.via) if made.via else None,
        negated=made.negated,
        confidence=round(made.confidence, 2),
        rule=f"{made.lemma}: {made.frame}; source: {made.subject or 'none'}",
    )


def source_span(doc: Document, start: int, end: int) -> Span:
    span = doc.span(start, end)
    return Span(span.start + doc.attached(start), span.end)


def prefix_length(doc: Document, made: Draft) -> int:
    """How many characters of the cue's first word are a conjunction written together with it."""
    first = doc.keys[made.cue[0]]
    for prefix in doc.lang.prefixes:
        if first.startswith(prefix) and first not in doc.lang.forms and len(first) > len(prefix) + 1:
            rest = first[len(prefix) :]
            bare = any(rest.startswith(form) for form in (rest, rest[:-1], rest[:-2]) if form in doc.lang.forms)
            return len(prefix) if bare or rest in doc.lang.forms else 0
    return 0


def quote_type(doc: Document, content: list[Tokens]) -> QuoteType:
    """Direct when all words but a complementiser are inside quotation marks, mixed when some are."""
    complementisers = doc.lang.words.get("complementisers", frozenset())
    if all(max(doc.quote_of[a:b], default=-1) < 0 for a, b in content):
        return "indirect"
    inside = outside = 0
    for a, b in content:
        for i in range(a, b):
            if doc.is_word(i):
                if doc.quote_of[i] >= 0:
                    inside += 1
                elif doc.keys[i] not in complementisers and not (i < a + 2 and doc.has(i, "prepositions")):
                    outside += 1
    if inside and not outside:
        return "direct"
    return "mixed" if inside else "indirect"
