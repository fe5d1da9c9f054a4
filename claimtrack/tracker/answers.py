"""What a Tracker answers: the shapes that the command line prints and Python programs read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimtrack.model import Article, Claim, Relation, RelationName, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """A stored article, without its text; `claims` is how many it has."""

    id: int
    path: str | None
    title: str | None
    outlet: str | None
    published: str | None
    lang: str | None
    claims: int


@dataclass(slots=True)
class Added:
    """What `Tracker.add` stored; it grows by one article at a time, each whole.

    `speakers` are the ids of those who made the claims; `notices` are sentences for the person who added.
    """

    articles: int = 0
    duplicates: int = 0
    claims: int = 0
    relations: int = 0
    speakers: set[int] = field(default_factory=set)
    stored: list[ArticleRow] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two related claims; `a` is the one with the smaller id."""

    relation: Relation
    a: Claim
    b: Claim


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A proposition (`title`) with the claims on its sides, the earliest first; `pairs` hold the reasons.

    `conflicting` are claims that have another number, date, place or person in the same proposition.
    `affirming_origins` and `denying_origins` name who the sides come from in the end, each once: three papers that
    quote one agency are one origin.
    """

    title: str
    affirming: tuple[Claim, ...]
    denying: tuple[Claim, ...]
    conflicting: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    affirming_origins: tuple[str, ...] = ()
    denying_origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A claim that confirms, denies or conflicts with a sentence, and why."""

    claim: Claim
    relation: RelationName
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a claim does to an earlier one, `since`: `kind` says it in a word or two."""

    kind: str
    since: Claim
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A claim in a timeline, with what it changes."""

    claim: Claim
    changes: tuple[Change, ...]

    @property
    def is_change(self) -> bool:
        """Whether it does more than say again, or confirm, what was said."""
        return any(change.kind not in ("repeats", "confirms") for change in self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What a person decided of two statements; a claim is None where the statement is no longer stored.

    `made` is a date and time, UTC; `features` are what the comparison of the two rests on, for training.
    """

    relation: RelationName
    made: str
    a: Claim | None
    b: Claim | None
    a_words: str
    b_words: str
    features: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim in its article, and the claims related to it; spans are of the article's text.

    `added` is when the article was stored, ISO 8601 in UTC.
    `sentence` and `paragraph` are as many of them as the source, the cue and the content reach over.
    `chain` is who relays the statement, from the outlet to the speaker; `origins` are those from whom it and what
    confirms it come in the end, each once.
    """

    claim: Claim
    article: Article
    added: str
    paragraph: Span
    sentence: Span
    sources: tuple[Span, ...]
    cue: Span | None
    content: tuple[Span, ...]
    pairs: tuple[Pair, ...]
    chain: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.article.text


class NotFound(LookupError):
    """No claim, article or speaker goes by that; `nearest` are speakers that it may have meant, with counts."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest
