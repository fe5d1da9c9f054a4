"""Whom a pronoun means: by gender and number, by who holds the statement, and by who was spoken of last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Draft, Tokens
from claimtrack.attribution.noun_phrases import is_name
from claimtrack.speakers.cased import is_possessive
from claimtrack.speakers.figures import Cast, Figure, compatible
from claimtrack.speakers.letters import words

BACK = 6  # sentences
BODIES = ("organisation", "state", "document", "collective")


class Spoken(NamedTuple):
    """A figure at a token; `subject` where the sentence seems to be about it, `speaks` where it reports its words."""

    token: int
    figure: Figure
    subject: bool
    speaks: bool = False


class Antecedents:
    """Those whom pronouns may mean, by sentence."""

    def __init__(self, doc: Document, cast: Cast) -> None:
        self.doc = doc
        self._heard: defaultdict[int, list[Spoken]] = defaultdict(list)
        self._named: dict[int, list[Spoken]] = {}
        self._of_surname = surnames(cast) if doc.lang.has_case else {}

    def named(self, n: int) -> list[Spoken]:
        """Each mention of a named figure in a sentence outside quotations, by the last word of the name."""
        if n not in self._named:
            doc, sentence = self.doc, self.doc.sentences[n]
            capitals = doc.capitals_among(sentence.start, sentence.end) if self._of_surname else []
            figures = [(k, self._of_surname.get(last_word(doc.words[k]))) for k in capitals if doc.quote_of[k] < 0]
            self._named[n] = [Spoken(k, figure, self.is_subject(k)) for k, figure in figures if figure]
        return self._named[n]

    def is_subject(self, k: int) -> bool:
        doc, start = self.doc, k
        while start > 0 and (is_name(doc, start - 1) or doc.words[start - 1] == "."):
            start -= 1
        possessive = k + 1 < len(doc.words) and is_possessive(doc, k + 1)
        return not possessive and not (start > 0 and doc.has(start - 1, "prepositions"))

    def heard(self, made: Draft, figures: Sequence[Figure | None]) -> None:
        """Remember who has spoken, and what the verb tells of them."""
        for source, figure in zip(made.sources, figures, strict=False):
            if figure:
                self._heard[self.doc.sentence_of(source[0])].append(Spoken(source[0], figure, True, True))
                if len(made.sources) == 1 and self.doc.lang.verb_first:
                    figure.agree("".join(set(made.features) & set("mf")))

    def of(
        self, source: Tokens, holder: Sequence[Figure | None] | None, said: Sequence[Sequence[Figure | None]]
    ) -> Figure | None:
        """The figure that the pronoun at a token means, None where nothing tells."""
        k = source[0]
        features = self.doc.lang.pronouns[self.doc.keys[k]]
        if set(features) & set("12"):
            return holder[0] if features == "1s" and holder and len(holder) == 1 else None
        person = bool(set(features) & set("mf"))
        if holder and len(holder) == 1 and holder[0] and self.doc.quote_of[k] < 0 and fits(holder[0], features, person):
            return holder[0]
        if not person:
            return self.latest(features, said)
        nearest = None
        for figure in self.back_from(k):
            if fits(figure, features, person):
                nearest = nearest or figure
                if figure.kind != "named":
                    nearest = figure
                    break
        if nearest:
            nearest.agree(features)
        return nearest

    def back_from(self, k: int) -> Iterator[Figure]:
        """Figures of this sentence up to the pronoun, then of those before: of each who speaks in it, then what
        it is about."""
        here = self.doc.sentence_of(k)
        for n in range(here, max(-1, here - BACK), -1):
            before = [spoken for spoken in (*self.named(n), *self._heard.get(n, ())) if spoken.token < k]
            before.sort(key=lambda spoken: (not spoken.speaks, not spoken.subject, spoken.token))
            yield from (spoken.figure for spoken in before)

    def latest(self, features: str, said: Sequence[Sequence[Figure | None]]) -> Figure | None:
        """Of "they" and "it": the latest speaker who is many, or no person."""
        for figures in reversed(said[-BACK:]):
            if len(figures) == 1 and figures[0] and fits(figures[0], features, False):
                return figures[0]
        return None


def surnames(cast: Cast) -> dict[str, Figure]:
    """The figures that alone have the last word of their name."""
    found = {}
    for surname in {figure.keys[-1] for figure in cast.figures}:
        known = cast.named((surname,))
        if len(known) == 1 and known[0].keys[-1] == surname:
            found[surname] = known[0]
    return found


@lru_cache(maxsize=1 << 15)
def last_word(word: str) -> str:
    plain = words(word)
    return plain[-1].text if plain else ""


def fits(figure: Figure, features: str, person: bool) -> bool:
    """Whether a pronoun can mean a figure: he and she no body, it no person, they no single person."""
    if not compatible(figure.features, features):
        return False
    if person:
        return figure.kind not in BODIES and (figure.kind != "unnamed" or "s" in figure.features)
    if "p" in features:
        return figure.kind != "person"
    return figure.kind in BODIES or figure.kind == "named"
