"""An article -> stored claims: who says what in it, who its speakers are, and what confirms or denies what."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from itertools import accumulate

from sqlite_utils import Database

from claimtrack.languages import available
from claimtrack.matching import encoder, installed, is_negative, pointed_to, proposition, relate, terms, topic
from claimtrack.model import Article, Attribution, Claim, Portrait, Span
from claimtrack.speakers import attribute
from claimtrack.speakers.identity import name_key
from claimtrack.speakers.portraits import portrait_of
from claimtrack.store.corrections import correction_of
from claimtrack.store.mentions import Mention, mentions_where
from claimtrack.store.opening import transaction
from claimtrack.store.reading import article_with_digest, claims_by_id
from claimtrack.store.relations import candidates, topics
from claimtrack.store.search import search_text
from claimtrack.store.vectors import store_vectors, vectors
from claimtrack.store.writing import (
    NewClaim,
    Place,
    store_article,
    store_claims,
    store_negative,
    store_pointed_to,
    store_relations,
    store_terms,
)
from claimtrack.text.normal import match_key
from claimtrack.text.quotes import Quotation, quotations
from claimtrack.text.sentences import paragraphs
from claimtrack.tracker.answers import Added, ArticleRow
from claimtrack.tracker.copying import find_copies
from claimtrack.tracker.joining import join
from claimtrack.tracker.reviewing import apply_reviews


def add_article(db: Database, article: Article, added: Added) -> None:
    """Store an article with its claims and their relations, whole or not at all, and count it in `added`."""
    digest = content_digest(article)
    if article_with_digest(db, digest) is not None:
        added.duplicates += 1
        return
    found = found_in(db, article, digest)
    with transaction(db):
        if article_with_digest(db, digest) is not None:  # by another command, since then
            added.duplicates += 1
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        article_id = store_article(db, article, digest, now, topic(article))
        claims, relations = store_claims_of(db, article_id, article, digest, found)
        find_copies(db, article_id, article)
    count(added, article, article_id, claims, relations)


def found_in(db: Database, article: Article, digest: str) -> list[Attribution]:
    """The attributions of an article, as a person has marked them where one has; none in a language without data."""
    if article.lang not in available():
        return []
    marks = correction_of(db, digest, article.text)
    if marks is None:
        return attribute(article.text, article.lang, article.body)
    from claimtrack.speakers.marked import attribute_marks

    return attribute_marks(article, marks)


def store_claims_of(
    db: Database,
    article_id: int,
    article: Article,
    digest: str,
    found: list[Attribution],
    again: Mapping[Place, int] | None = None,
) -> tuple[list[NewClaim], int]:
    """Store what was found in an article and how it stands to the rest; the claims, and how many relations.

    `again` has the ids of claims that the article had before, by their places: they are used again.
    """
    claims = new_claims(db, article_id, article, digest, found)
    relations = relate_claims(db, store_claims(db, article_id, article, claims, again))
    apply_reviews(db, [digest])
    return claims, relations


def content_digest(article: Article) -> str:
    """The same for the same words, whatever their white space, case and marks."""
    words = match_key(article.body.of(article.text)).split()
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def new_claims(
    db: Database, article_id: int, article: Article, digest: str, found: list[Attribution]
) -> list[NewClaim]:
    """One for each speaker of each attribution, in the order of the text."""
    lang = article.lang or ""

    who = joined(db, article_id, article, digest, found)

    def mention(portrait: Portrait | None) -> Mention | None:
        return who[name_key(portrait.name, lang)] if portrait else None

    marks = quotations(article.text, list(paragraphs(article.text, *article.body)))
    first = list(accumulate((len(made.speakers) or 1 for made in found), initial=0))  # claim of each attribution
    claims = []
    for made in found:
        said = proposition_of(article.text, made, lang)
        span = whole_span(made)
        via = mention(portrait_of(made.via, lang) if made.via else None)
        for portrait in portraits(made, lang) or (None,):
            name = portrait.name if portrait else ""
            claim = NewClaim(
                attribution=made,
                speaker=mention(portrait),
                via=via,
                span=span,
                proposition=said,
                quote=quoted(article.text, made, marks),
                search=search_text(lang, span.of(article.text), said, name, made.via or ""),
                parent=None if made.parent is None else first[made.parent],
            )
            claims.append(claim)
    return claims


def joined(
    db: Database, article_id: int, article: Article, digest: str, found: list[Attribution]
) -> dict[str, Mention]:
    """Each speaker and relay of an article under its name's key, as the stored speaker that it is."""
    lang = article.lang or ""
    for made in found:
        relay = portrait_of(made.via, lang) if made.via else None
        for portrait in (*portraits(made, lang), relay):
            if portrait:
                join(db, portrait, lang, article_id, digest, article.published)
    # only now, since a full name that comes late may tell more of a surname that came before
    return {mention.key: mention for mention in mentions_where(db, "m.article_id = ?", article_id)}


def portraits(made: Attribution, lang: str) -> tuple[Portrait | None, ...]:
    """Of each speaker; by the name alone where the attribution has no more."""
    return made.portraits or tuple(portrait_of(name, lang) if name else None for name in made.speakers)


def whole_span(made: Attribution) -> Span:
    """All that is said, with what stands between its parts; the cue where nothing is ("declined to comment")."""
    spans = made.content or ((made.cue,) if made.cue else made.sources) or (Span(0, 0),)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def proposition_of(text: str, made: Attribution, lang: str) -> str:
    return " ".join(proposition(span.of(text), lang) for span in made.content)


def quoted(text: str, made: Attribution, marks: list[Quotation]) -> str | None:
    """The exact words that are quoted, their marks left out."""
    if made.type == "indirect":
        return None
    parts = []
    for content in made.content:
        at = max(0, bisect_left(marks, content.start, key=lambda mark: mark.span.start) - 1)
        while at < len(marks) and marks[at].span.start < content.end:
            inner = marks[at].inner()
            part = Span(max(inner.start, content.start), min(inner.end, content.end))
            parts.append(part.of(text) if part.start < part.end else "")
            at += 1
    return " … ".join(filter(None, parts)) or " … ".join(span.of(text) for span in made.content) or None


def relate_claims(db: Database, ids: list[int]) -> int:
    """Store the terms of new claims and their relations with one another and with known ones; how many."""
    store_pointed_to(db, pointed_to(list(claims_by_id(db, ids).values())))
    new = list(claims_by_id(db, ids).values())
    store_negative(db, [claim.id for claim in new if is_negative(claim)])
    keys = {claim.id: terms(claim) for claim in new}
    near = {other for claim_terms in keys.values() for other in candidates(db, claim_terms)}
    store_terms(db, keys)
    known = list(claims_by_id(db, near).values())
    articles = {claim.article_id for claim in (*new, *known)}
    relations = relate(new, known, topics(db, articles), embedded(db, new, [claim.id for claim in known]))
    store_relations(db, relations)
    return len(relations)


def embedded(db: Database, new: Sequence[Claim], known: Collection[int]) -> dict[int, Sequence[float]]:
    """The claims' embeddings; those of new ones are made and stored. None where the extra is not installed."""
    if not installed() or not new:
        return {}
    coder = encoder()
    made = dict(zip([c.id for c in new], coder.encode([c.about or c.proposition for c in new]), strict=True))
    store_vectors(db, coder.name, made)
    return made | vectors(db, coder.name, known)


def count(added: Added, article: Article, article_id: int, claims: list[NewClaim], relations: int) -> None:
    added.articles += 1
    added.claims += len(claims)
    added.relations += relations
    added.speakers |= {claim.speaker.speaker_id for claim in claims if claim.speaker}
    row = ArticleRow(
        id=article_id, path=article.path, title=article.title, outlet=article.outlet,
        published=article.published, lang=article.lang, claims=len(claims),
    )  # fmt: skip
    added.stored.append(row)
    if article.lang not in available():
        why = f"has no data for its language ({article.lang})" if article.lang else "is in no known language"
        added.notices.append(f"{article.path or 'An article'} {why}: stored without claims")
