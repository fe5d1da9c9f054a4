"""Relations among new claims, and between them and claims already known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from claimtrack.languages import available, load
from claimtrack.matching.comparison import ONE_EVENT, SIDES, Side, judge
from claimtrack.matching.features import Meeting, encounter, likeness, opposition
from claimtrack.matching.meaning import Vector, nearness
from claimtrack.matching.pairing import pair
from claimtrack.matching.reading import Item, Reading, read_statement
from claimtrack.matching.topics import Topic, same_topic
from claimtrack.model import Claim, Comparison, Relation
from claimtrack.text.normal import word_key
from claimtrack.text.tokens import tokens

ASKED = 0.3  # likeness of topics that a sentence somebody asks about is taken to have with whatever it meets
SPOKEN = 0.5  # weight of a speaker's own name, for which "it" stands
REPORT = 60  # code points before the denial in a statement that only reports it ("the ministry said that Russia …")
REPORT_SHARE = 0.35  # the same, as a share of the statement
CROWD = 400  # claims that share a term: beyond it the term tells nothing
SIDE_OF_DENIAL: dict[Side, Side] = {"affirms": "denies", "denies": "affirms", "none": "none"}


def read_claim(claim: Claim) -> Reading:
    """What a claim is about: of one that only points back ("these reports are false"), what it points to.

    Where a state or a body says what "it" plans, its name is read too.
    """
    reading = read_statement(claim.about or claim.proposition, claim.lang, denied=SIDES[claim.stance] == "denies")
    name = claim.called or claim.speaker
    if claim.about is not None or not name:
        return reading
    spoken = {key: item for key, item in own_names(name, claim.lang) if key not in reading.items}
    if not spoken or not tells_of_itself(claim.proposition, claim.lang):
        return reading
    return replace(reading, items={**reading.items, **spoken})


@lru_cache(maxsize=1 << 14)
def own_names(speaker: str, lang: str) -> tuple[tuple[str, Item], ...]:
    """The states and bodies that a speaker's name names, as items without a side."""
    items = read_statement(speaker, lang).items.items()
    return tuple((key, replace(item, sign=0, weight=SPOKEN, name=True)) for key, item in items if key[0] == "@")


@lru_cache(maxsize=1 << 14)
def tells_of_itself(proposition: str, lang: str) -> bool:
    """Whether a statement has a pronoun that can stand for who says it: not "you", nor "who"."""
    if lang not in available():
        return False
    language = load(lang)
    keys = {word_key(word) for word in tokens(proposition)[0]}
    personal = {key for key in keys if language.pronouns.get(key, "") not in ("", "2")}
    return bool(personal) or not keys.isdisjoint(language.words.get("possessives", frozenset()))


def side_of(claim: Claim) -> Side:
    """The side that the speaker takes of what `read_claim` reads."""
    side = SIDES[claim.stance]
    if claim.about is not None and read_statement(claim.proposition, claim.lang).turned:
        return SIDE_OF_DENIAL[side]
    return side


def is_negative(claim: Claim) -> bool:
    """Whether a claim says that something is not so: by its stance or by a negation in its words."""
    reading = read_claim(claim)
    return (side_of(claim) == "denies") != (len(reading.negations) % 2 == 1)


def terms(claim: Claim) -> frozenset[str]:
    """The keys under which a claim is found again: those of its words, names and numbers."""
    return terms_of(read_claim(claim))


def terms_of(reading: Reading) -> frozenset[str]:
    return frozenset(reading.items) | {number_term(quantity.number.value) for quantity in reading.quantities}


def number_term(value: float) -> str:
    return f"{value:g}" if value < 1e6 else str(int(value))


def relate(
    new: Sequence[Claim],
    known: Sequence[Claim],
    topics: Mapping[int, Topic] | None = None,
    vectors: Mapping[int, Vector] | None = None,
) -> list[Relation]:
    """Relations of the new claims, among themselves and with known ones; at most one for two claims.

    `topics` are those of the claims' articles, by the articles' ids; `vectors` the claims' embeddings, where
    there are any.
    """
    everyone = (*new, *known)
    readings = {claim.id: read_claim(claim) for claim in everyone}
    index: dict[str, list[Claim]] = defaultdict(list)
    for claim in everyone:
        for key in readings[claim.id].items:
            index[key].append(claim)
    fresh = {claim.id for claim in new}
    reporting = reports_of_denials(everyone)
    alike = Likeness(topics or {})
    found = []
    for claim in new:
        for other in candidates(claim, readings[claim.id], index, alike):
            if (other.id in fresh and other.id <= claim.id) or {claim.id, other.id} & reporting:
                continue  # "the ministry said that Russia denied it" does not affirm what Russia denied
            relation = related(claim, other, readings, topics or {}, vectors or {})
            if relation is not None:
                found.append(relation)
    return found


def reports_of_denials(claims: Iterable[Claim]) -> set[int]:
    """The ids of those whose words are above all that somebody else denies something."""
    by_id = {claim.id: claim for claim in claims}
    found = set()
    for claim in by_id.values():
        parent = by_id.get(claim.parent_id) if claim.parent_id is not None else None
        if parent is not None and SIDES[claim.stance] == "denies":
            before = claim.start - parent.start
            if before <= max(REPORT, REPORT_SHARE * (parent.end - parent.start)):
                found.add(parent.id)
    return found


class Likeness:
    """How like one another the topics of two articles are, remembered."""

    def __init__(self, topics: Mapping[int, Topic]) -> None:
        self._topics, self._known = topics, dict[tuple[int, int], float]()

    def of(self, a: Claim, b: Claim) -> float:
        key = (a.article_id, b.article_id) if a.article_id < b.article_id else (b.article_id, a.article_id)
        if key not in self._known:
            self._known[key] = same_topic(*(self._topics.get(id, {}) for id in key))
        return self._known[key]


def candidates(
    claim: Claim, reading: Reading, index: Mapping[str, list[Claim]], alike: Likeness | None = None
) -> Iterable[Claim]:
    """Claims that share at least two uncrowded keys, most shared first; one, where the claim has no more or
    the articles tell of one event."""
    counts: Counter[int] = Counter()
    by_id: dict[int, Claim] = {}
    for key in reading.items:
        if len(index[key]) <= CROWD:
            for other in index[key]:
                if other.id != claim.id:
                    counts[other.id] += 1
                    by_id[other.id] = other
    wanted = min(2, len(reading.items))
    return [
        by_id[i]
        for i, n in counts.most_common()
        if n >= wanted or (alike is not None and alike.of(claim, by_id[i]) >= ONE_EVENT)
    ]


def related(
    claim: Claim,
    other: Claim,
    readings: Mapping[int, Reading],
    topics: Mapping[int, Topic],
    vectors: Mapping[int, Vector],
) -> Relation | None:
    if excluded(claim, other):
        return None
    a, b = (claim, other) if claim.id < other.id else (other, claim)
    meaning = nearness(vectors[a.id], vectors[b.id]) if a.id in vectors and b.id in vectors else None
    found = judge(readings[a.id], readings[b.id], side_of(a), side_of(b), meeting_of(a, b, topics), meaning)
    result = found.comparison
    if result.relation == "unrelated":
        return None
    reasons = result.reasons
    if same_speaker(a, b):
        again = "says it again" if result.relation == "confirms" else "earlier words"
        reasons = (f"the same speaker, {again}", *reasons)
    return Relation(
        a=a.id, b=b.id, relation=result.relation, score=result.score, reasons=reasons, features=found.features
    )


def compare_with(reading: Reading, claim: Claim) -> Comparison:
    """How a claim stands to a sentence that somebody affirms, which has no article or speaker of its own."""
    return judge(reading, read_claim(claim), "affirms", side_of(claim), Meeting(topic=ASKED)).comparison


def features_of(a: Claim, b: Claim, topics: Mapping[int, Topic]) -> Mapping[str, float]:
    """What a comparison of two claims rests on, whatever it says."""
    readings = read_claim(a), read_claim(b)
    found = pair(*readings)
    denied = (side_of(a) != side_of(b)) != (readings[0].turned != readings[1].turned)
    words = likeness(*readings, found, denied=denied) | encounter(meeting_of(a, b, topics))
    return words | {f"opposed: {name}": value for name, value in opposition(*readings, found).items()}


def meeting_of(a: Claim, b: Claim, topics: Mapping[int, Topic]) -> Meeting:
    same_article = a.article_id == b.article_id
    return Meeting(
        topic=0.0 if same_article else same_topic(topics.get(a.article_id, {}), topics.get(b.article_id, {})),
        days=days_between(a.said or a.published, b.said or b.published),
        same_article=same_article,
        same_speaker=same_speaker(a, b),
        one_demands=(a.stance == "demands") != (b.stance == "demands"),
    )


def days_between(a: str | None, b: str | None) -> int:
    """Of two ISO 8601 dates; 0 where one is not known."""
    if not (a and b):
        return 0
    return abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days)


def same_speaker(a: Claim, b: Claim) -> bool:
    return a.speaker_id is not None and a.speaker_id == b.speaker_id


def excluded(a: Claim, b: Claim) -> bool:
    """A statement and the one that reports it are not two voices, nor is one speaker in one article, or the
    speakers of the same words; overlapping words are not two statements."""
    if a.parent_id == b.id or b.parent_id == a.id:
        return True
    return a.article_id == b.article_id and (same_speaker(a, b) or (a.start < b.end and b.start < a.end))
