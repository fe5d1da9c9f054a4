"""Figures by what describes them: "the ministry", "the spokesman", "the source"."""

from __future__ import annotations

from collections import defaultdict

from claimtrack.attribution.document import NONE, Document
from claimtrack.speakers.figures import MOST, Cast, Figure, compatible
from claimtrack.speakers.mentions import Mention, mention_of
from claimtrack.speakers.words import words_of

BACK = 300  # tokens in which the first mention of a source is looked for
LONGEST = 6  # words of it


class Described:
    """What points back to whom; mentions come in the order of the text."""

    def __init__(self, doc: Document, cast: Cast) -> None:
        self.doc = doc
        self.cast = cast
        self._by_head: defaultdict[str, list[Figure]] = defaultdict(list)
        self._by_words: dict[str, Figure] = {}
        self._unnamed: list[Figure] = []
        self._lower: set[str] | None = None
        for figure in cast.figures:
            if doc.lang.has_case or figure.sure:
                self._keep(figure, figure.heads)

    def figure(self, mention: Mention) -> Figure:
        """The figure that a source phrase stands for: a known one where it tells, else a new one."""
        figure = self.cast.of(mention) if mention.name else self.pointed_at(mention) or self.same_words(mention)
        figure.told(self.doc, mention)
        self._keep(figure, mention.heads)
        return figure

    def _keep(self, figure: Figure, heads: set[str] | frozenset[str]) -> None:
        for head in heads:
            if figure not in self._by_head[head][-MOST:]:
                self._by_head[head].append(figure)

    def same_words(self, mention: Mention) -> Figure:
        a, b = mention.span
        words = " ".join(self.doc.keys[a:b])[self.doc.attached(a) :]
        if words not in self._by_words:
            kind = "unnamed" if mention.kind == "named" and self.is_common(a, b) else mention.kind
            figure = Figure(self.doc.phrase(a, b)[self.doc.attached(a) :], (), kind)
            self._by_words[words] = figure
            if mention.type:
                self._unnamed.append(figure)
        return self._by_words[words]

    def is_common(self, a: int, b: int) -> bool:
        """Whether a single word has its capital only from the beginning of a sentence."""
        if b - a > 1 or not self.doc.lang.has_case or self.doc.words[a].isupper():
            return False
        if self._lower is None:
            self._lower = {word for word in self.doc.words if word.islower()}
        return self.doc.keys[a] in self._lower

    def pointed_at(self, mention: Mention) -> Figure | None:
        """Whom a definite phrase points back to by all its words; or forward, if they are more than its noun."""
        if not mention.definite or not mention.heads:
            return None
        at = mention.span[0]
        near = {id(figure): figure for head in mention.heads for figure in self._by_head[head][-MOST:]}.values()
        fitting = [figure for figure in near if compatible(figure.features, mention.features)]
        full = [figure for figure in fitting if self.describes(mention.described[0], figure)]
        earlier = [figure for figure in full if figure.last_before(at) >= 0]
        if earlier:
            return max(earlier, key=lambda figure: figure.last_before(at))
        if len(full) == 1 and len(mention.described[0]) > 1:
            return full[0]
        return self.of_a_country(mention, fitting) or self.source(mention)

    def describes(self, words: frozenset[str], figure: Figure) -> bool:
        """Whether a figure was described by all these words at once, and by none that makes another office of it."""
        apart = self.doc.lang.words.get("other_offices", NONE)
        return any(words <= known and not apart & (known - words) for known in figure.described)

    def of_a_country(self, mention: Mention, fitting: list[Figure]) -> Figure | None:
        """ "the Ghanaian player" is the only player so far, where nothing else is said of his country."""
        if not mention.countries:
            return None
        at, lang = mention.span[0], self.doc.lang
        told = frozenset(
            word for word in mention.described[0] if word not in lang.nationalities and word not in lang.countries
        )
        only = [
            figure
            for figure in fitting
            if self.describes(told, figure) and figure.last_before(at) >= 0 and figure.kind != "unnamed"
        ]
        return only[0] if len(only) == 1 and not only[0].countries else None

    def source(self, mention: Mention) -> Figure | None:
        """ "the source" alone is whoever spoke last of those who are not named; or one of whom the article told."""
        types = {self.doc.lang.source_types.get(head) for head in mention.heads}
        if types != {"source"} or len(mention.described[0]) > 1:
            return None
        for figure in reversed(self._unnamed[-MOST:]):
            if compatible(figure.features, mention.features) and not figure.heads.isdisjoint(mention.heads):
                return figure
        introduced = self.introduced(mention)
        if introduced:
            return self.same_words(introduced)
        return next((f for f in reversed(self._unnamed[-MOST:]) if compatible(f.features, mention.features)), None)

    def introduced(self, mention: Mention) -> Mention | None:
        """Where an article has "learned from informed sources" and then "the sources": the phrase that came first."""
        doc, (head,) = self.doc, mention.heads if len(mention.heads) == 1 else ("",)
        ends = words_of(doc.lang, "complementisers", "relatives", "coordinators", "auxiliaries")
        for k in range(mention.span[0] - 1, max(mention.span[0] - BACK, -1), -1):
            if doc.keys[k] == head:
                end = k + 1
                while end < min(k + LONGEST, len(doc.words)) and doc.is_word(end) and doc.keys[end] not in ends:
                    end += 1
                return mention_of(doc, (k, end), None)
        return None
