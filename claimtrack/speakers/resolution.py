"""Inside one article: which person, body or unnamed source each source stands for."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.model import Portrait
from claimtrack.speakers.described import Described
from claimtrack.speakers.figures import MOST, Cast, Figure, compatible
from claimtrack.speakers.mentions import read_mention
from claimtrack.speakers.nesting import holders
from claimtrack.speakers.pronouns import Antecedents

Figures = Sequence[Figure | None]


def resolve(doc: Document, found: list[Draft]) -> list[list[Portrait | None]]:
    """For each attribution the portrait of each of its sources, or of those who go on speaking unexpressed."""
    said = figures_of(doc, found)
    portraits: dict[Figure | None, Portrait | None] = {None: None}
    for figures in said:
        for figure in figures:
            if figure and figure not in portraits:
                portraits[figure] = figure.portrait()
    return [[portraits[figure] for figure in figures] for figures in said]


def figures_of(doc: Document, found: list[Draft]) -> list[Figures]:
    mentions = [
        [None if pronoun(doc, source) else read_mention(doc, source) for source in made.sources] for made in found
    ]
    cast = Cast(doc, (mention for row in mentions for mention in row if mention))
    described = Described(doc, cast)
    antecedents = Antecedents(doc, cast)
    outer = holders([made.cue for made in found], [made.content for made in found])
    said: list[Figures] = []
    for n, (made, row) in enumerate(zip(found, mentions, strict=True)):
        at = outer[n]
        holder = said[at] if at is not None and at < n else None
        if made.sources:
            figures: Figures = [
                described.figure(mention) if mention else antecedents.of(source, holder, said)
                for source, mention in zip(made.sources, row, strict=True)
            ]
        elif made.subject:
            figures = going_on(said, outer, n, holder, made.features)
        else:
            figures = [None]
        said.append(figures)
        antecedents.heard(made, figures)
    return said


def pronoun(doc: Document, source: Tokens) -> bool:
    return source[1] - source[0] == 1 and doc.is_pronoun(source[0])


def going_on(
    said: list[Figures], outer: Sequence[int | None], n: int, holder: Figures | None, features: str
) -> Figures:
    """Who speaks where no subject is expressed: who spoke last beside this statement, else who holds it, else
    whoever spoke last; gender and number of the verb must not speak against them."""
    if set(features) & set("12"):
        return [None]
    before = range(n - 1, max(-1, n - 1 - MOST), -1)
    beside = (said[k] for k in before if outer[k] == outer[n])
    others = (said[k] for k in before if outer[k] != outer[n])
    for figures in (*beside, *([holder] if holder else []), *others):
        if fit(figures, features):
            return figures
    return [None]


def fit(figures: Figures, features: str) -> bool:
    known = [figure for figure in figures if figure]
    if not known:
        return False
    if len(known) > 1:
        return not set(features) & set("s")
    return compatible(known[0].features, features)
