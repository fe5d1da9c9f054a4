"""Which of the candidates a cue's source is: a linear model, or the order of the places where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimtrack.attribution.boundaries import bucket
from claimtrack.attribution.document import CueAt, Document
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.linear import Weights, load_weights
from claimtrack.attribution.noun_phrases import split_co_speakers
from claimtrack.attribution.source_kind import kind_of_source
from claimtrack.attribution.subject_first.sources import RELAYED, Candidate
from claimtrack.attribution.subject_first.verbs import VerbGroup

Source = tuple[list[Tokens], str]
"""The co-speakers' spans, and how they were found."""
NOBODY: Source = ([], "none")
FINITE = ("past", "pres")
SURE = ("subject", "inverted subject", "subject with apposition")  # of a finite verb that has no other candidate
SHARED = "speaker of the statement before"
# Without weights: the first of these that is there.
ORDER = (
    "inverted subject", "agent", "possessive", "possessor", "subject", "subject with apposition",
    "subject before an aside", "antecedent of a relative clause", SHARED, "head of the clause before",
    "subject of the verb before", "subject of the main clause", "subject after the participle",
    "what opens the sentence",
)  # fmt: skip


def choose(doc: Document, cue: CueAt, group: VerbGroup, candidates: Iterable[Candidate]) -> Source:
    """The likeliest source, its co-speakers apart."""
    hows = merged(candidates)
    if not hows:
        return NOBODY
    relayed = next((phrase for phrase, names in hows.items() if RELAYED in names), None)
    if relayed:
        return split_co_speakers(doc, *relayed), RELAYED
    if len(hows) == 1 and cue.form.tag in FINITE and next(iter(hows.values()))[0] in SURE:
        phrase, names = next(iter(hows.items()))
        return split_co_speakers(doc, *phrase), names[0]
    models = load_weights(doc.lang.code)
    if models is None or "sources" not in models:
        phrase = min(hows, key=lambda p: min(ORDER.index(how) for how in hows[p]))
    else:
        place = place_of(doc, cue, group, hows)
        weights = models["sources"]
        scores = {p: source_score(weights, doc, place, p, hows) for p in (*hows, None)}
        best = max(scores, key=lambda p: scores[p])
        if best is None:
            return NOBODY
        phrase = best
    return split_co_speakers(doc, *phrase), hows[phrase][0]


def merged(candidates: Iterable[Candidate]) -> dict[Tokens, list[str]]:
    """Phrase -> the ways in which it was found; of phrases that end together the first stands for all."""
    found: dict[Tokens, list[str]] = {}
    for phrase, how in candidates:
        same = next((p for p in found if p[1] == phrase[1]), phrase)
        if how not in found.setdefault(same, []):
            found[same].append(how)
    return found


class Place(NamedTuple):
    """Where a cue stands: its tag and lemma, its verb group, and the tag before that."""

    tag: str
    lemma: str
    start: int
    flags: str
    before: str
    hows: str


def place_of(doc: Document, cue: CueAt, group: VerbGroup, hows: dict[Tokens, list[str]]) -> Place:
    return Place(
        tag=cue.form.tag,
        lemma=cue.form.cue.lemma,
        start=group.start,
        flags=group.flags,
        before=doc.tags[group.start - 1] if group.start else "START",
        hows="+".join(sorted({how for names in hows.values() for how in names})),
    )


def source_score(
    w: Weights, doc: Document, place: Place, phrase: Tokens | None, hows: dict[Tokens, list[str]]
) -> float:
    """What speaks for one candidate; None is that there is no source."""
    tags = doc.tags
    tag, lemma, start, flags, before, all_hows = place
    if phrase is None:
        total = w["none"].get(tag, 0.0)
        total += w["none+before"].get(f"{tag}+{before}", 0.0)
        total += w["none+flags"].get(flags, 0.0)
        total += w["none+hows"].get(all_hows, 0.0)
        total += w["none+lemma"].get(lemma, 0.0)
        return total
    a, b = phrase
    how = "+".join(sorted(hows[phrase])) if len(hows[phrase]) > 1 else hows[phrase][0]
    kind = kind_of_source(doc, a, b)
    total = w["how"].get(f"{how}+{tag}", 0.0)
    total += w["how+flags"].get(f"{how}+{flags}", 0.0)
    total += w["how+before"].get(f"{how}+{before}", 0.0)
    total += w["how+kind"].get(f"{how}+{kind}", 0.0)
    total += w["how+lemma"].get(f"{how}+{lemma}", 0.0)
    total += w["first"].get(tags[a], 0.0)
    total += w["ahead"].get(tags[a - 1] if a else "START", 0.0)
    total += w["behind"].get(tags[b] if b < len(tags) else "END", 0.0)
    total += w["distance"].get(f"{bucket(start - b)}+{how}" if b <= start else "after", 0.0)
    return total
