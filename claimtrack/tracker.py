"""The Tracker: a database of claims, with the rooms of the house joined together."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from claimtrack.languages import available, load
from claimtrack.matching import proposition, relate, terms
from claimtrack.matching.reading import read_statement
from claimtrack.model import Article, Attribution, Claim, Relation, Span
from claimtrack.speakers import attribute
from claimtrack.speakers.names import match_name, name_keys
from claimtrack.store import reading, writing
from claimtrack.store.opening import open_database, transaction
from claimtrack.text.normal import match_key, word_key
from claimtrack.text.sentences import paragraphs, sentences

CROWD = 2000  # claims that share a term before the term stops telling anything
CANDIDATES = 2000  # stored claims that a new article is compared with, at most


@dataclass(slots=True)
class Added:
    """What `Tracker.add` stored; `notices` are for the person who added."""

    articles: int = 0
    duplicates: int = 0
    claims: int = 0
    relations: int = 0
    speakers: set[int] = field(default_factory=set)
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pair:
    relation: Relation
    a: Claim
    b: Claim


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A proposition with the claims on its sides; `pairs` hold the reasons."""

    title: str
    affirming: tuple[Claim, ...]
    denying: tuple[Claim, ...]
    conflicting: tuple[Claim, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim in its article: spans of the article's text, and what the claim is related to."""

    claim: Claim
    text: str
    paragraph: Span
    sentence: Span
    sources: tuple[Span, ...]
    cue: Span | None
    content: tuple[Span, ...]
    pairs: tuple[Pair, ...]


class NotFound(LookupError):
    """No claim, article or speaker by that id or name; `nearest` has names that are like it."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class Tracker:
    """Opens the database at `path`, creating it unless `readonly`. Raises `store.DatabaseTrouble`."""

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

    # -- adding -------------------------------------------------------------------------------

    def add(self, articles: Iterable[Article], into: Added | None = None) -> Added:
        """Store articles with their claims and relations, each article whole or not at all."""
        added = into if into is not None else Added()
        for article in articles:
            self._add_one(article, added)
        return added

    def _add_one(self, article: Article, added: Added) -> None:
        known = article.lang in available()
        found = attribute(article.text, article.lang, article.body) if known else []
        digest = content_digest(article)
        with transaction(self._db):
            if writing.article_with_digest(self._db, digest) is not None:
                added.duplicates += 1
                return
            now = datetime.now(UTC).isoformat(timespec="seconds")
            article_id = writing.store_article(self._db, article, digest, now)
            speakers, ids = self._store_claims(article_id, article, found)
            relations = self._store_relations(ids)
        added.articles += 1
        added.claims += len(ids)
        added.relations += relations
        added.speakers |= speakers
        if not known:
            told = f"has no data for its language ({article.lang})" if article.lang else "is in no known language"
            added.notices.append(f"{article.path or 'an article'} {told}: stored without claims")

    def _store_claims(self, article_id: int, article: Article, found: list[Attribution]) -> tuple[set[int], list[int]]:
        lang = article.lang or ""
        first: dict[int, int] = {}  # attribution -> its first claim
        new: list[writing.NewClaim] = []
        order = sorted(range(len(found)), key=lambda n: depth(found, n))
        for n in order:
            made = found[n]
            first[n] = len(new)
            for name in made.speakers or (None,):
                speaker = self._speaker(name, lang, article_id, article.published) if name else None
                new.append(
                    writing.NewClaim(
                        attribution=made,
                        speaker_id=speaker,
                        proposition=proposition(words_of(article.text, made), lang),
                        quote=words_of(article.text, made) if made.type == "direct" else None,
                        parent=first.get(made.parent) if made.parent is not None else None,
                    )
                )
        ids = writing.store_claims(self._db, article_id, article, new)
        return {c.speaker_id for c in new if c.speaker_id is not None}, ids

    def _speaker(self, name: str, lang: str, article_id: int, seen: str | None) -> int:
        """The speaker of this name: a known one where the name is the same in any script, else a new one."""
        unnamed = is_unnamed(name, lang)
        keys = frozenset() if unnamed else name_keys(name)
        key = match_key(name)
        speaker: int | None
        if unnamed:
            row = self._db.execute(
                "select s.id from speakers s join aliases a on a.speaker_id = s.id"
                " where s.article_id = ? and a.key = ?",
                [article_id, key],
            ).fetchone()
            speaker = int(row[0]) if row else None
        else:
            known = writing.speakers_with_keys(self._db, keys)
            same = next((i for n, i in known.items() if match_key(n) == key), None)
            match = None if same is not None else match_name(name, list(known))
            speaker = same if same is not None else known[match[0]] if match else None
        if speaker is None:
            kind = "unnamed" if unnamed else "named"
            speaker = writing.store_speaker(self._db, name, kind, article_id if unnamed else None)
        writing.store_alias(self._db, speaker, name, key, keys, lang, seen)
        return speaker

    def _store_relations(self, ids: list[int]) -> int:
        new = [c for _, c in sorted(reading.claims_by_id(self._db, ids).items())]
        candidates: set[int] = set()
        for claim in new:
            shared = terms(claim)
            candidates.update(
                reading.claims_with_terms(self._db, shared, crowd=CROWD, limit=max(50, CANDIDATES // len(new)))
            )
            writing.store_terms(self._db, claim.id, shared, search_words(claim))
        known = reading.claims_by_id(self._db, candidates - set(ids))
        relations = relate(new, [known[i] for i in sorted(known)])
        writing.store_relations(self._db, relations)
        return len(relations)

    # -- reading ------------------------------------------------------------------------------

    def who_said(
        self,
        text: str | None = None,
        *,
        speaker: str | None = None,
        stance: str | None = None,
        article: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> list[Claim]:
        """Claims: those that match `text` best first, else each speaker's latest. Raises NotFound."""
        wanted = reading.ClaimFilter(
            words=search_query(text) if text else None,
            speaker_ids=self._speaker_ids(speaker) if speaker else None,
            stance=stance,
            article_id=self._article_id(article) if article else None,
            since=since,
            until=until,
            limit=limit,
        )
        return reading.find_claims(self._db, wanted)

    def pairs(self, text: str | None = None, *, speaker: str | None = None, confirmations: bool = False) -> list[Pair]:
        """Related pairs of claims, the surest first; with `text` or `speaker`, where one of the two matches."""
        touched: set[int] | None = None
        if text or speaker:
            touched = {c.id for c in self.who_said(text, speaker=speaker)}
        found = reading.relations_of(self._db, confirmations=confirmations, claim_ids=touched)
        claims = reading.claims_by_id(self._db, [i for r in found for i in (r.a, r.b)])
        return [Pair(r, claims[r.a], claims[r.b]) for r in found]

    def contradictions(
        self,
        text: str | None = None,
        *,
        speaker: str | None = None,
        confirmations: bool = False,
        limit: int | None = None,
    ) -> list[Disagreement]:
        """Propositions on which speakers disagree (with `confirmations`, also those on which they agree)."""
        groups = list(stars(self.pairs(text, speaker=speaker, confirmations=True)))
        shown = [g for g in groups if confirmations or g.denying or g.conflicting]
        return shown[:limit]

    def show(self, claim_id: str) -> Statement:
        """A claim (`c12`) in its sentence and paragraph, with its relations. Raises NotFound."""
        number = id_number(claim_id, "c")
        claim = reading.claims_by_id(self._db, [number]).get(number)
        if claim is None:
            raise NotFound(f"There is no statement {claim_id}")
        row = reading.article_row(self._db, claim.article_id) or {}
        spans = reading.claim_spans(self._db, number)
        related = reading.relations_touching(self._db, number)
        claims = reading.claims_by_id(self._db, [i for r in related for i in (r.a, r.b)])
        cue = Span(*spans["cue"]) if spans["cue"] else None
        paragraph, sentence = surroundings(row["text"], Span(row["body_start"], row["body_end"]), claim, cue)
        return Statement(
            claim=claim,
            text=row["text"],
            paragraph=paragraph,
            sentence=sentence,
            sources=tuple(Span(*s) for s in spans["sources"]),
            cue=cue,
            content=tuple(Span(*s) for s in spans["content"]),
            pairs=tuple(Pair(r, claims[r.a], claims[r.b]) for r in related),
        )

    def counts(self) -> dict[str, int]:
        """How many articles, claims, speakers and relations are stored."""
        return {name: reading.count(self._db, name) for name in ("articles", "claims", "speakers", "relations")}

    def _article_id(self, name: str) -> int:
        if re.fullmatch(r"a\d+", name):
            return id_number(name, "a")
        found = reading.articles_named(self._db, name)
        if not found:
            raise NotFound(f"There is no article {name}")
        return found[0]

    def _speaker_ids(self, name: str) -> tuple[int, ...]:
        """The speakers that a name or an id (`s5`) means: a part of a name is enough."""
        if re.fullmatch(r"s\d+", name):
            return (id_number(name, "s"),)
        known = reading.speaker_names(self._db)
        key = match_key(name)
        found = {i for i, alias in known if f" {key} " in f" {match_key(alias)} "}
        if not found:
            match = match_name(name, {alias for _, alias in known})
            found = {i for i, alias in known if match and alias == match[0]}
        if not found:
            raise NotFound(f"There is no speaker {name!r}", nearest_names(name, [alias for _, alias in known]))
        return tuple(sorted(found))


def id_number(name: str, letter: str) -> int:
    if not re.fullmatch(rf"{letter}?\d{{1,15}}", name):
        raise NotFound(f"{name!r} is no id. Ids look like {letter}12")
    return int(name.removeprefix(letter))


def nearest_names(name: str, known: list[str]) -> tuple[str, ...]:
    from rapidfuzz import process

    found = process.extract(match_key(name), known, processor=match_key, limit=3, score_cutoff=70)
    return tuple(dict.fromkeys(hit[0] for hit in found))


def content_digest(article: Article) -> str:
    """The same for the same words, whatever their white space and marks: one article is stored once."""
    words = match_key(article.body.of(article.text)).split()
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def words_of(text: str, made: Attribution) -> str:
    return " … ".join(span.of(text) for span in made.content)


def depth(found: list[Attribution], n: int) -> int:
    """How deep an attribution is nested: parents are stored before their children."""
    level, parent = 0, found[n].parent
    while parent is not None and level < len(found):
        level, parent = level + 1, found[parent].parent
    return level


def is_unnamed(name: str, lang: str) -> bool:
    """Whether a speaker's name is none: a noun such as "source" or "officials" with no name beside it."""
    words = load(lang).words.get("unnamed", frozenset())
    keys = [word_key(w) for w in name.split()]
    known = any(k in words for k in keys)
    return known and not any(w[0].isupper() for w in name.split()[1:] if word_key(w) not in words and len(w) > 3)


def search_words(claim: Claim) -> str:
    """What a claim is found by: its words, their stems, and who said it."""
    said = read_statement(claim.proposition, claim.lang)
    return " ".join([match_key(claim.text), *said.stems, match_key(f"{claim.speaker or ''} {claim.via or ''}")])


def search_query(text: str) -> str:
    """A full-text query: every word in any of its forms (as written, its stem, or a word that begins with it)."""
    parts = []
    for word in match_key(text).replace('"', " ").split():
        stems = read_statement(word).stems
        forms = {f'"{word}"*', *(f'"{stem}"*' for stem in stems)}
        parts.append("(" + " OR ".join(sorted(forms)) + ")")
    return " AND ".join(parts) or '""'


def surroundings(text: str, body: Span, claim: Claim, cue: Span | None) -> tuple[Span, Span]:
    """The paragraph and the sentence of a claim's cue (or of its first words)."""
    at = cue.start if cue else claim.start
    blocks = paragraphs(text, body.start, body.end)
    paragraph = next((p for p in blocks if p.start <= at < p.end), Span(claim.start, claim.end))
    language = load(claim.lang)
    inside = sentences(text, paragraph, language.words.get("abbreviations", frozenset()), language.has_case)
    sentence = next((s for s in inside if s.start <= at < s.end), paragraph)
    return paragraph, sentence


def stars(pairs: list[Pair]) -> Iterable[Disagreement]:
    """Groups of related claims, each round its earliest statement: a chain of likenesses joins nothing."""
    claims = {c.id: c for p in pairs for c in (p.a, p.b)}
    near: dict[int, list[Pair]] = {}
    for pair in pairs:
        near.setdefault(pair.a.id, []).append(pair)
        near.setdefault(pair.b.id, []).append(pair)
    taken: set[int] = set()
    order = sorted(
        claims,
        key=lambda i: (
            any(p.relation.relation == "confirms" for p in near[i])
            and all(p.relation.relation == "confirms" for p in near[i]),
            claims[i].published or "9999",
            i,
        ),
    )
    for centre in order:
        if centre in taken:
            continue
        own = [p for p in near[centre] if other_of(p, centre).id not in taken]
        if not own:
            continue
        members = {centre, *(other_of(p, centre).id for p in own)}
        taken |= members
        yield grouped(claims[centre], own, [p for p in pairs if {p.a.id, p.b.id} <= members])


def other_of(pair: Pair, claim_id: int) -> Claim:
    return pair.b if pair.a.id == claim_id else pair.a


def grouped(centre: Claim, own: list[Pair], pairs: list[Pair]) -> Disagreement:
    same, against, conflicting = [centre], list[Claim](), list[Claim]()
    for pair in own:
        side = {"confirms": same, "denies": against}.get(pair.relation.relation, conflicting)
        side.append(other_of(pair, centre.id))
    affirming, denying = (against, same) if centre.stance in ("denies", "doubts") else (same, against)
    title = (affirming or same)[0].proposition
    return Disagreement(title, tuple(affirming), tuple(denying), tuple(conflicting), tuple(pairs))
