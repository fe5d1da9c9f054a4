"""How sure an attribution is: a logistic model over a few named features, where a language has weights.

The weights are readable JSON (feature -> weight), made by `train_acceptance`. A draft below THRESHOLD is
not an attribution. Where a language has no weights, the rules' own confidence stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from math import exp

from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Draft

THRESHOLD = 0.4
LENGTHS = (2, 4, 7, 12, 20, 35)  # tokens of content: the buckets of the length feature


def accepted(doc: Document, made: list[Draft]) -> list[Draft]:
    """The drafts that are likely enough, each with its probability as confidence."""
    weights = load_weights(doc.lang.code)
    if weights is not None:
        for one in made:
            one.confidence = probability(weights, features(doc, one))
        made = [one for one in made if one.confidence >= THRESHOLD]
    kept: dict[int, list[Draft]] = {}  # by sentence: only neighbours can have the same content
    for one in sorted(made, key=lambda d: -d.confidence):
        near = (other for n in (-1, 0, 1) for other in kept.get(one.sentence + n, ()))
        if not any(same_statement(one, other) for other in near):
            kept.setdefault(one.sentence, []).append(one)
    return sorted((one for group in kept.values() for one in group), key=lambda d: d.cue)


def same_statement(one: Draft, other: Draft) -> bool:
    """Whether two cues have one content and one speaker: that is one attribution."""
    if one.sources and other.sources and one.sources != other.sources:
        return False
    if any(a <= x.cue[0] < b for x, y in ((one, other), (other, one)) for a, b in y.content):
        return False  # "he added that she said that …": the one is what the other speaks of
    mine, theirs = ({k for a, b in d.content for k in range(a, b)} for d in (one, other))
    return 2 * len(mine & theirs) > len(mine | theirs)


@cache
def load_weights(code: str) -> dict[str, float] | None:
    source = resources.files("claimtrack.languages").joinpath(f"{code}.weights.json")
    return dict(json.loads(source.read_text(encoding="utf-8"))) if source.is_file() else None


def probability(weights: dict[str, float], named: Iterator[str]) -> float:
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in named)))


def features(doc: Document, made: Draft) -> Iterator[str]:
    """The names of the features that a draft has."""
    start, end = made.content[0]
    frame = made.frame
    yield "bias"
    yield f"frame={frame}"
    yield f"lemma={made.lemma}"
    yield f"lemma+frame={made.lemma}+{frame}"
    yield f"form={doc.keys[made.cue[0]]}+{frame}"
    yield f"kind+frame={made.kind}+{frame}"
    yield f"subject={made.subject}"
    yield f"frame+subject={frame}+{made.subject}"
    yield f"source={source_kind(doc, made)}"
    if frame != "source":  # "according to" is sure however short its clause is
        yield f"length={sum(end - start >= n for n in LENGTHS)}+{frame}"
    yield f"contents={len(made.content)}"
    yield f"quoted={doc.quote_of[start] >= 0}+{doc.quote_of[end - 1] >= 0}+{frame}"
    yield f"first={word_class(doc, start)}+{frame}"
    if made.cue[1] < len(doc.words):
        yield f"next={word_class(doc, made.cue[1])}+{frame}"
    if made.cue[0] > 0:
        yield f"before={word_class(doc, made.cue[0] - 1)}"
    if made.negated:
        yield "negated"


CLASSES = (
    "determiners", "possessives", "complementisers", "prepositions", "coordinators", "subordinators",
    "relatives", "question_words", "modals", "auxiliaries", "negations", "adverbs", "time_words", "unnamed",
    "organisations", "documents", "verbs",
)  # fmt: skip


def word_class(doc: Document, i: int) -> str:
    """A token's class, or what it looks like."""
    for name in CLASSES:
        if doc.has(i, name):
            return name
    if doc.keys[i] in doc.lang.pronouns:
        return "pronoun"
    if not doc.is_word(i):
        return doc.words[i]
    if doc.words[i][0].isdigit():
        return "number"
    return "name" if doc.words[i][0].isupper() else doc.words[i][-2:]


def source_kind(doc: Document, made: Draft) -> str:
    """What heads the source: a name, a pronoun, a role, a body, a document, another noun, or nothing."""
    if not made.sources:
        return "none"
    a, b = made.sources[0]
    if doc.keys[a] in doc.lang.pronouns:
        return f"pronoun {doc.keys[a]}"
    for name in ("documents", "unnamed", "organisations", "states"):
        if any(doc.has(k, name) for k in range(a, b)):
            return name
    if any(doc.keys[k] in doc.lang.roles for k in range(a, b)):
        return "role"
    return "name" if doc.words[b - 1][0].isupper() else "noun"
