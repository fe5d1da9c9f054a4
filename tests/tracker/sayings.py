"""Articles whose attributions are written down with them, and relations that anybody can foretell.

So the tests of the Tracker say what it makes of attributions and relations, and not how these are found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.model import Article, Attribution, Claim, QuoteType, Relation, RelationName, Span, Stance
from claimtrack.text.normal import match_key

KNOWN: dict[str, list[Attribution]] = {}
"""Text of an article -> its attributions."""


def said(
    sentence: str,
    content: str,
    *speakers: str | None,
    cue: str = "said",
    stance: Stance = "asserts",
    via: str | None = None,
    type: QuoteType = "indirect",
    parent: int | None = None,
) -> tuple[str, Attribution]:
    """A sentence and its attribution; offsets are of the sentence, and `parent` counts in the article."""

    def span(words: str) -> Span:
        return Span(sentence.index(words), sentence.index(words) + len(words))

    made = Attribution(
        cue=span(cue) if cue else None,
        sources=tuple(span(name) for name in speakers if name and name in sentence),
        content=tuple(span(part) for part in content.split(" | ")) if content else (),
        type=type,
        stance=stance,
        speakers=speakers,
        via=via,
        via_span=span(via) if via else None,
        parent=parent,
        rule="written down",
    )
    return sentence, made


def article(*sayings: tuple[str, Attribution], lang: str = "en", **meta: str | None) -> Article:
    text, found = "", []
    for sentence, made in sayings:
        if sentence not in text:
            text += f"{sentence}\n"
        found.append(moved(made, text.index(sentence)))
    KNOWN[text] = found
    return Article(text=text, body=Span(0, len(text)), lang=lang, **meta)


def moved(made: Attribution, by: int) -> Attribution:
    def to(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    return Attribution(
        cue=to(made.cue) if made.cue else None,
        sources=tuple(map(to, made.sources)),
        content=tuple(map(to, made.content)),
        type=made.type,
        stance=made.stance,
        speakers=made.speakers,
        via=made.via,
        via_span=to(made.via_span) if made.via_span else None,
        parent=made.parent,
        rule=made.rule,
    )


def attribute(text: str, lang: str | None, body: Span | None) -> list[Attribution]:
    return KNOWN[text]


def proposition(text: str, lang: str) -> str:
    return text.strip("“”. ").removeprefix("that ")


def words(claim: Claim) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d]+", match_key(claim.proposition)))


def relate(new: Sequence[Claim], known: Sequence[Claim], *_: object) -> list[Relation]:
    """The same words are one proposition: other numbers conflict, else the stances decide."""
    found = []
    for n, claim in enumerate(new):
        for other in (*new[n + 1 :], *known):
            if words(claim) == words(other):
                a, b = sorted((claim.id, other.id))
                found.append(Relation(a=a, b=b, relation=side(claim, other), score=0.9, reasons=("the same words",)))
    return found


def side(claim: Claim, other: Claim) -> RelationName:
    if re.findall(r"\d+", claim.proposition) != re.findall(r"\d+", other.proposition):
        return "conflicts"
    return "confirms" if (claim.stance == "denies") == (other.stance == "denies") else "denies"
