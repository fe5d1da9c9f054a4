"""The Tracker: a database of claims, with the rooms of the house joined together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from claimtrack.model import Article, Claim, Mark, Relation, RelationName, Span
from claimtrack.store import reading, relations, speakers
from claimtrack.store.opening import open_database, told
from claimtrack.store.reading import ClaimFilter
from claimtrack.store.search import search_query
from claimtrack.tracker.answers import (
    Added,
    ArticleRow,
    Disagreement,
    Match,
    Moment,
    NotFound,
    Pair,
    Reviewed,
    Statement,
)  # fmt: skip
from claimtrack.tracker.disagreements import Side, Star, stars
from claimtrack.tracker.telling import telling

if TYPE_CHECKING:
    from claimtrack.tracker.people import People

__all__ = ["Added", "ArticleRow", "Disagreement", "NotFound", "Pair", "Statement", "Tracker"]


LAST = "~"  # sorts after every date
TEXT_ID = re.compile(r"[acs][1-9][0-9]{0,14}")
ID = re.compile(r"[acs]?[0-9]{1,15}")
DIGITS = tuple("0123456789")


class Tracker:
    """Opens the database at `path`, creating it unless `readonly`; close it, or use it in `with`.

    Ids are as people see them: "c12" a claim, "a3" an article, "s5" a speaker. Every method may raise
    `store.DatabaseTrouble`, and NotFound for a claim, article or speaker that is not stored.
    """

    def __init__(self, path: str | Path, *, readonly: bool = False) -> None:
        self.path = Path(path)
        self._db = open_database(self.path, write=not readonly)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._db.close()

    @telling
    def add(self, articles: Iterable[Article], into: Added | None = None) -> Added:
        """Store articles with their claims and relations, each article whole or not at all.

        An article that is stored already is only counted. `into` is counted on as each one is stored, so
        that it tells how far an interrupted call came.
        """
        from claimtrack.tracker.adding import add_article  # reading needs none of what it imports

        added = Added() if into is None else into
        for article in articles:
            add_article(self._db, article, added)
        return added

    @telling
    def who_said(
        self,
        text: str | None = None,
        *,
        speaker: str | None = None,
        unnamed: bool = False,
        stance: str | None = None,
        article: str | None = None,
        since: str | None = None,
        until: str | None = None,
        min_confidence: float = 0.0,
        limit: int | None = None,
    ) -> list[Claim]:
        """Claims: with `text` those that have all its words in any form, best first, else the newest first.

        The id of a claim, article or speaker is a text too, and stands for its claims. `speaker` is an id or a
        name in any script, a part of it too; with `unnamed` only those speak whom no article names. `article` is an
        id or a path; `since` and `until` are the first and last date of publication.
        """
        meant = self._meant(text)
        if meant is None:
            return []
        wanted = ClaimFilter(
            **meant,
            speaker_ids=self._speaker_ids(speaker) if speaker is not None else None,
            unnamed=unnamed,
            stance=stance,
            article_ids=self._article_ids(article) if article is not None else None,
            since=since,
            until=until,
            min_confidence=min_confidence,
            limit=limit,
        )
        return reading.find_claims(self._db, wanted)

    @telling
    def latest(
        self,
        *,
        each: int,
        unnamed: bool = False,
        stance: str | None = None,
        since: str | None = None,
        until: str | None = None,
        min_confidence: float = 0.0,
        limit: int | None = None,
    ) -> tuple[list[list[Claim]], int]:
        """The latest claims of each speaker, `each` at most; who spoke last comes first, `limit` speakers at most.

        The number is how many speakers more there are. Filters as for `who_said`.
        """
        wanted = ClaimFilter(
            unnamed=unnamed, stance=stance, since=since, until=until, min_confidence=min_confidence, limit=limit
        )
        return reading.latest_claims(self._db, wanted, each=each)

    @telling
    def contradictions(
        self,
        text: str | None = None,
        *,
        speaker: str | None = None,
        confirmations: bool = False,
        min_confidence: float = 0.0,
        limit: int | None = None,
    ) -> list[Disagreement]:
        """Propositions on which speakers disagree, the surest first; with `confirmations`, on which they agree too.

        `text` and `speaker` keep those in which a claim matches; of the claims that were read with less than
        `min_confidence` none is shown.
        """
        if limit is not None and text is None and speaker is None and not min_confidence:
            from claimtrack.tracker.paging import first_stars

            return [self._disagreement(star) for star in first_stars(self._db, limit, confirmations=confirmations)]
        filters = self._matching(text, speaker)
        related = self._sure(relations.all_relations(self._db), min_confidence)
        found = stars(related, relations.related_claims(self._db), confirmations=confirmations)
        wanted = [star for star in found if all(not ids.isdisjoint(star.sides) for ids in filters)]
        return [self._disagreement(star) for star in wanted[:limit]]

    @telling
    def relations(
        self,
        text: str | None = None,
        *,
        speaker: str | None = None,
        confirmations: bool = False,
        min_confidence: float = 0.0,
        limit: int | None = None,
    ) -> list[Pair]:
        """Related pairs of claims, the surest first; filters as for `contradictions`."""
        filters = self._matching(text, speaker)
        related = relations.all_relations(self._db, confirmations=confirmations)
        found = [
            relation
            for relation in self._sure(related, min_confidence)
            if all(relation.a in ids or relation.b in ids for ids in filters)
        ]
        return self._pairs(found[:limit])

    pairs = relations

    @telling
    def compare(self, proposition: str, lang: str | None = None, limit: int | None = None) -> list[Match]:
        """The claims that affirm, deny or conflict with a sentence in any known language, the surest first."""
        from claimtrack.tracker.comparing import matches

        return matches(self._db, proposition, lang)[:limit]

    @telling
    def timeline(self, text: str | None = None, *, speaker: str | None = None) -> list[Moment]:
        """The claims that match, the earliest first, each with what it does to earlier ones among them.

        Without `text` and `speaker`: all claims that are related to others.
        """
        from claimtrack.tracker.timeline import timeline

        filters = self._matching(text, speaker)
        ids = set.intersection(*filters) if filters else set(relations.related_claims(self._db))
        return timeline(reading.claims_by_id(self._db, ids).values(), relations.relations_among(self._db, ids))

    @telling
    def link(self, a: str, b: str, relation: RelationName) -> Pair:
        """Store that a person says how two claims stand, whatever matching finds, now and after a rebuild.

        "unrelated" parts them, as `unlink` does.
        """
        from claimtrack.tracker.reviewing import decide

        return self._pairs([decide(self._db, id_number(a, "c"), id_number(b, "c"), relation)])[0]

    def unlink(self, a: str, b: str) -> Pair:
        """Store that a person says two claims have nothing to do with one another."""
        return self.link(a, b, "unrelated")

    @telling
    def proposed(self, limit: int = 1000) -> list[Pair]:
        """Relations that nobody has decided on, disagreements first, then the surest."""
        return self._pairs(relations.proposed(self._db, limit))

    @telling
    def reviewed(self) -> list[Reviewed]:
        """What people decided, the latest last."""
        from claimtrack.tracker.reviewing import reviewed

        return reviewed(self._db)

    @telling
    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Make everything anew from the stored texts, an article at a time; how many articles."""
        from claimtrack.tracker.rebuilding import rebuild

        return rebuild(self._db, progress)

    @telling
    def show(self, id: str) -> Statement:
        """A claim in its sentence and paragraph, with its relations."""
        from claimtrack.tracker.context import sentence_and_paragraph
        from claimtrack.tracker.origins import chain, independent, origins

        number = id_number(id, "c")
        claim = reading.claims_by_id(self._db, [number]).get(number)
        if claim is None:
            raise NotFound(f"There is no statement c{number}")
        article = reading.article_by_id(self._db, claim.article_id)
        spans = reading.claim_spans(self._db, number)
        pairs = self._pairs(relations.relations_of(self._db, number))
        agreeing = {id for pair in pairs if pair.relation.relation == "confirms" for id in (pair.a.id, pair.b.id)}
        reach = [*spans["sources"], *spans["cue"], Span(claim.start, claim.end)]
        sentence, paragraph = sentence_and_paragraph(article, claim.lang, reach)
        return Statement(
            claim=claim,
            article=article,
            added=reading.when_added(self._db, claim.article_id),
            paragraph=paragraph,
            sentence=sentence,
            sources=spans["sources"],
            cue=spans["cue"][0] if spans["cue"] else None,
            content=spans["content"],
            pairs=tuple(pairs),
            chain=chain(self._db, claim),
            origins=independent(origins(self._db, {number, *agreeing}).values()),
        )

    @telling
    def article(self, id: str) -> Article:
        """A stored article."""
        number = id_number(id, "a")
        if not reading.has_article(self._db, number):
            raise NotFound(f"There is no article a{number}")
        return reading.article_by_id(self._db, number)

    @telling
    def when_added(self, id: str) -> str:
        """When an article was stored, ISO 8601 in UTC."""
        return reading.when_added(self._db, id_number(id, "a"))

    @property
    def people(self) -> People:
        """The speakers, and what a person decides of them."""
        from claimtrack.tracker.people import People

        return People(self._db, self.path)

    @telling
    def remove(self, ids: Iterable[str]) -> None:
        """Store these articles no more, nor what was made of them: all or none."""
        from claimtrack.tracker.removing import remove

        remove(self._db, [id_number(id, "a") for id in ids])

    @telling
    def article_ids(self) -> list[str]:
        """Of all that is stored."""
        return [f"a{id}" for id in reading.article_ids(self._db)]

    @telling
    def marks(self, id: str) -> list[Mark]:
        """The attributions of an article as spans of its text, co-speakers together."""
        from claimtrack.store.corrections import stored_marks

        return stored_marks(self._db, id_number(id, "a"))

    @telling
    def correct(self, marked: Mapping[str, Sequence[Mark]]) -> list[str]:
        """Let marks be the attributions of articles, by their ids; the ids of those that were different.

        They hold after a rebuild too.
        """
        from claimtrack.tracker.correcting import correct

        changed = correct(self._db, [(id_number(id, "a"), marks) for id, marks in marked.items()])
        return [f"a{id}" for id in changed]

    def dumped(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every row that is stored, with the name of its table."""
        from claimtrack.store.dump import dumped

        with told(self.path):
            yield from dumped(self._db)

    @telling
    def comments(self) -> dict[str, tuple[str, dict[str, str]]]:
        """What the schema says of each table and its columns."""
        from claimtrack.store.comments import comments

        return comments(self._db)

    @telling
    def counts(self) -> dict[str, int]:
        """How many articles, claims, speakers and relations are stored."""
        return {name: reading.count(self._db, name) for name in ("articles", "claims", "speakers", "relations")}

    def _meant(self, text: str | None) -> dict[str, Any] | None:
        """What a text is as parts of a ClaimFilter: an id that is stored, else words; None where there is no word."""
        if text is None:
            return {}
        if TEXT_ID.fullmatch(text):
            number = int(text[1:])
            if text[0] == "c" and reading.claims_by_id(self._db, [number]):
                return {"claim_ids": [number]}
            if text[0] == "a" and reading.has_article(self._db, number):
                return {"claim_ids": reading.claim_ids(self._db, ClaimFilter(article_ids=[number]))}
            if text[0] == "s" and speakers.speaker_by_id(self._db, number):
                return {"claim_ids": reading.claim_ids(self._db, ClaimFilter(speaker_ids=[number]))}
        query = search_query(text, reading.languages(self._db))
        return None if query is None else {"query": query}

    def _matching(self, text: str | None, speaker: str | None) -> list[set[int]]:
        """For each filter that is set, the ids of the claims that it lets through."""
        filters = []
        if text is not None:
            meant = self._meant(text)
            filters.append(set() if meant is None else reading.claim_ids(self._db, ClaimFilter(**meant)))
        if speaker is not None:
            by_speaker = ClaimFilter(speaker_ids=self._speaker_ids(speaker))
            filters.append(reading.claim_ids(self._db, by_speaker))
        return filters

    def _sure(self, related: list[Relation], least: float) -> list[Relation]:
        """The relations both of whose claims were read with so much confidence."""
        if not least:
            return related
        sure = reading.claim_ids(self._db, ClaimFilter(min_confidence=least))
        return [relation for relation in related if relation.a in sure and relation.b in sure]

    def _pairs(self, found: Sequence[Relation]) -> list[Pair]:
        claims = reading.claims_by_id(self._db, {id for relation in found for id in (relation.a, relation.b)})
        return [Pair(relation, claims[relation.a], claims[relation.b]) for relation in found]

    def _disagreement(self, star: Star) -> Disagreement:
        from claimtrack.tracker.origins import independent, origins

        claims = reading.claims_by_id(self._db, star.sides)
        sides: dict[Side, list[Claim]] = {"same": [], "opposed": [], "differs": []}
        for claim in sorted(claims.values(), key=lambda claim: (claim.published or LAST, claim.id)):
            sides[star.sides[claim.id]].append(claim)
        found = origins(self._db, star.sides)
        affirming, denying = sides["same"], sides["opposed"]
        if claims[star.centre].negative:
            affirming, denying = denying, affirming
        return Disagreement(
            title=clearest(affirming or [claims[star.centre]]).proposition,
            affirming=tuple(affirming),
            denying=tuple(denying),
            conflicting=tuple(sides["differs"]),
            pairs=tuple(self._pairs(star.relations)),
            affirming_origins=independent(found[claim.id] for claim in affirming),
            denying_origins=independent(found[claim.id] for claim in denying),
        )

    def _article_ids(self, name: str) -> list[int]:
        found = reading.articles_at(self._db, name)
        if not found and ID.fullmatch(name) and name.startswith("a"):
            number = id_number(name, "a")
            found = [number] if reading.has_article(self._db, number) else []
        if not found:
            raise NotFound(f"There is no article {name}")
        return found

    def _speaker_ids(self, name: str) -> list[int]:
        from claimtrack.tracker.looking_up import meant

        return meant(self._db, name)


def clearest(claims: Sequence[Claim]) -> Claim:
    """The earliest that says it straight, and does not merely report another of them."""
    reporting = {claim.parent_id for claim in claims}
    own = [claim for claim in claims if claim.id not in reporting]
    return next((claim for claim in own if not claim.negative), (own or list(claims))[0])


def id_number(id: str, letter: str) -> int:
    """12 for "c12" and for "12". Raises NotFound."""
    if not ID.fullmatch(id) or not id.startswith((letter, *DIGITS)):
        raise NotFound(f"{id} is no id: ids look like {letter}12")
    return int(id.removeprefix(letter))
