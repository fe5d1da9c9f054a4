"""The nouns that every room shares: frozen, typed, without behaviour that needs a language or a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Stance = Literal["asserts", "confirms", "denies", "doubts", "accuses", "demands", "declines"]
QuoteType = Literal["direct", "indirect", "mixed"]
RelationName = Literal["confirms", "denies", "conflicts", "unrelated"]
SpeakerKind = Literal["person", "named", "organisation", "state", "collective", "document", "unnamed"]

STANCES: tuple[Stance, ...] = ("asserts", "confirms", "denies", "doubts", "accuses", "demands", "declines")


class Span(NamedTuple):
    """Code points `start` to `end` (exclusive) of an article's decoded text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read. `body` is the part of `text` to analyse (front matter is left out).

    `published` is an ISO 8601 date or date and time, or None where the article does not tell.
    """

    text: str
    body: Span
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """What an article tells of a speaker. `name` is the fullest form there, or the words that stand for nobody named.

    `kind` "named" is a person or a body: which of them is not told. `type` is that of an unnamed source: official,
    diplomat, … `roles` are in the article's words; `features` are letters for gender (m f) and number (s d p);
    `countries` are ISO 3166 codes, EU and UN with them.
    """

    name: str
    kind: SpeakerKind
    type: str | None = None
    roles: tuple[str, ...] = ()
    features: str = ""
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody (the sources) is said, by a cue, to have said, denied or believed something (the content).

    `sources` has one span for each co-speaker and is empty where the sentence names none; `speakers`
    says who it really is (fullest form in the article), one for each source, or those that go on speaking
    where the source is not expressed; None stands for unknown. `portraits` tell more of each of them.
    `kind` is the cue's (speech, belief, …).
    `parent` is the index, in the list that `extract` gives, of the attribution whose content holds this one.
    `negated` tells that the stance was turned by a negation in the text ("did not deny").
    `rule` names the frame and the rules that found source and content, for `--explain`.
    """

    cue: Span | None
    sources: tuple[Span, ...]
    content: tuple[Span, ...]
    type: QuoteType
    stance: Stance
    kind: str = "speech"
    speakers: tuple[str | None, ...] = ()
    portraits: tuple[Portrait | None, ...] = ()
    via: str | None = None
    via_span: Span | None = None
    parent: int | None = None
    negated: bool = False
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An attribution as a person marks it in a text; the rest of it follows from the spans."""

    cue: Span | None
    sources: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    via: Span | None = None
    kind: str = "speech"

    @property
    def start(self) -> int:
        """Where it begins in the text: at its cue, else at what is said."""
        return min(span.start for span in ([self.cue] if self.cue else self.content or self.sources))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One speaker's stance towards one positive proposition, as stored: co-speakers make a claim each.

    `text` is the article's exact words from `start` to `end`; `proposition` is what is claimed, without
    quotation marks and complementiser. `about` is what a claim that only points back ("these reports are
    false") points to; `negative` tells whether it says that something is not so, by stance or by its words.
    `said` is the date of the statement where it is known, else None. `speaker_kind`, `speaker_type` and
    `speaker_countries` are what the article tells of the speaker, as in a `Portrait`; `called` is the fullest name
    that the article has for the speaker.
    """

    id: int
    article_id: int
    speaker_id: int | None
    speaker: str | None
    via: str | None
    stance: Stance
    type: QuoteType
    cue: str
    text: str
    start: int
    end: int
    proposition: str
    lang: str
    parent_id: int | None = None
    about: str | None = None
    negative: bool = False
    confidence: float = 1.0
    said: str | None = None
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    path: str | None = None
    speaker_kind: SpeakerKind | None = None
    speaker_type: str | None = None
    speaker_countries: tuple[str, ...] = ()
    called: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two statements stand to one another; `reasons` are words that a person can check."""

    relation: RelationName
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A stored relation between two claims (ids `a` < `b`). `features` are the numbers that it rests on."""

    a: int
    b: int
    relation: RelationName
    score: float
    reasons: tuple[str, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict)
