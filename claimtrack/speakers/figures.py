"""Those of whom an article tells: persons with all their names and roles in it, bodies, unnamed sources."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from claimtrack.attribution.document import NONE, Document
from claimtrack.attribution.draft import Tokens
from claimtrack.model import Portrait, SpeakerKind
from claimtrack.speakers import cased, uncased
from claimtrack.speakers.given import is_given
from claimtrack.speakers.letters import words
from claimtrack.speakers.mentions import Mention, mention_of

Keys = tuple[str, ...]
NEXT = 15  # tokens in which a pronoun stands for the name before
MOST = 50  # figures with one word in their names that are looked at


@dataclass(slots=True, eq=False)
class Figure:
    """`keys` are the plain words of the fullest name, none where nobody is named; `at` the tokens of its mentions,
    `in_full` of those with several words of the name."""

    name: str
    keys: Keys
    kind: SpeakerKind
    at: list[int] = field(default_factory=list)
    in_full: list[int] = field(default_factory=list)
    features: str = ""
    heads: set[str] = field(default_factory=set)
    described: set[frozenset[str]] = field(default_factory=set)
    roles: dict[str, None] = field(default_factory=dict)
    countries: dict[str, None] = field(default_factory=dict)
    type: str | None = None

    def told(self, doc: Document, mention: Mention) -> None:
        """Take in what a mention says."""
        remember(self.at, mention.span[0])
        if mention.name and mention.name[1] - mention.name[0] > 1:
            remember(self.in_full, mention.name[0])
        self.heads |= mention.heads
        self.described.update(mention.described)
        if mention.countries:
            self.countries |= dict.fromkeys(mention.countries)
        self.agree(mention.features)
        self.type = self.type or mention.type
        if mention.kind == "person" and self.kind == "named":
            self.kind = "person"
        if role := role_said(doc, mention):
            self.roles[role] = None

    def agree(self, features: str) -> None:
        """Gender and number are those that are told first."""
        if features and features != self.features:
            self.features = agreed(self.features, features)

    @property
    def sure(self) -> bool:
        """Whether it is sure to be somebody: a known given name, or a name that stands in more than one place."""
        return is_given(self.keys[0]) or len(self.at) > 1

    def last_before(self, token: int) -> int:
        """Where it was mentioned last before a token, -1 where it was not."""
        n = bisect_left(self.at, token)
        return self.at[n - 1] if n else -1

    def portrait(self) -> Portrait:
        return Portrait(
            name=self.name, kind=self.kind, type=self.type, roles=tuple(self.roles), features=self.features,
            countries=tuple(self.countries),
        )  # fmt: skip


def remember(places: list[int], place: int) -> None:
    n = bisect_left(places, place)
    if places[n : n + 1] != [place]:
        places.insert(n, place)


def role_said(doc: Document, mention: Mention) -> str | None:
    """The words by which a named person is described, if there is an office, a trade or a kinship among them."""
    if not (mention.name and mention.heads) or not any(head in doc.lang.roles for head in mention.heads):
        return None
    a, b = mention.span
    x, y = mention.name
    start, end = doc.trimmed(a, x) if x > a else doc.trimmed(y, b)
    return doc.phrase(start, end)[doc.attached(start) :] if start < end else None


class Cast:
    """The named figures of an article, by their words."""

    def __init__(self, doc: Document, mentions: Iterable[Mention]) -> None:
        self.doc = doc
        self.figures: list[Figure] = []
        self._by_word: defaultdict[str, list[Figure]] = defaultdict(list)
        self._keys: dict[Tokens, Keys] = {}
        self._leading: dict[tuple[int, ...], list[Figure]] = {}
        self.first_names: set[str] = set()  # by which alone somebody is called
        names = cased if doc.lang.has_case else uncased
        said = [mention for mention in mentions if mention.name]
        written = [mention_of(doc, span, name) for name, span in names.written_names(doc)]
        if not doc.lang.has_case:
            written = list(self.spelt_out(said, written))
        for group in (written, said):
            for mention in sorted(group, key=lambda m: (-len(self.keys(m.name)), m.span)):
                self._add(mention)

    def spelt_out(self, said: list[Mention], written: list[Mention]) -> Iterator[Mention]:
        """The full names of the article, where the words that stand alone as sources tell where each ends."""
        doc = self.doc
        single = {doc.keys[m.name[0]] for m in said if m.name and m.name[1] - m.name[0] == 1}
        single = {key for key in single if not is_given(key)}
        for mention in written:
            x, y = mention.name or mention.span
            end = next((k + 1 for k in range(x + 1, y) if doc.keys[k] in single), y)
            yield mention if end == y else mention_of(doc, mention.span, (x, end))
        for k in range(1, len(doc.words)):
            if doc.keys[k] in single and (name := uncased.named_before(doc, k)):
                yield mention_of(doc, name, name)

    def keys(self, name: Tokens | None) -> Keys:
        if name is None:
            return ()
        if name not in self._keys:
            self._keys[name] = tuple([word.text for word in words(self.doc.phrase(*name))])
        return self._keys[name]

    def _add(self, mention: Mention) -> None:
        keys = self.keys(mention.name)
        if len(keys) == 1 and is_given(keys[0]):
            self.first_names.add(keys[0])
        known = self.fitting(mention)
        if len(known) == 1:
            known[0].told(self.doc, mention)
        elif not known and len(keys) > 1:
            self._new(mention)

    def _new(self, mention: Mention) -> Figure:
        assert mention.name
        keys = self.keys(mention.name)
        figure = Figure(self.doc.phrase(*mention.name), keys, mention.kind)
        figure.told(self.doc, mention)
        self.figures.append(figure)
        for word in dict.fromkeys(keys):
            self._by_word[word].append(figure)
        return figure

    def of(self, mention: Mention) -> Figure:
        """The figure that a named mention stands for; a new one where no known name, or more than one, fits it."""
        known = self.fitting(mention)
        if len(known) > 1:
            known = self.nearest(known, mention) or self.leading(known)
        return known[0] if len(known) == 1 else self._new(mention)

    def fitting(self, mention: Mention) -> list[Figure]:
        """The figures whose names fit: by all the words; by a first name alone; or by less, where a name's end
        is not written and more was taken for it."""
        keys = self.keys(mention.name)
        if not keys:
            return []
        found = self.named(keys) or (self.called(keys[0]) if len(keys) == 1 else [])
        if not found and not self.doc.lang.has_case:
            shorter = (self.named(part) for part in self.shortened(keys))
            found = next(filter(None, shorter), [])
        if len(found) > 1:
            found = [figure for figure in found if compatible(figure.features, mention.features)]
        return found

    def nearest(self, found: list[Figure], mention: Mention) -> list[Figure]:
        """The only one of several who is named in full earlier in the same paragraph."""
        at = mention.span[0]
        start = self.doc.paragraph_start(at)
        near = [figure for figure in found if bisect_left(figure.in_full, start) < bisect_left(figure.in_full, at)]
        return near if len(near) == 1 else []

    def leading(self, found: list[Figure]) -> list[Figure]:
        """The one of a family who is called by the bare surname, where the article tells.

        The others are somebody's kin, or called by their first names, or of the other gender than the pronouns
        that follow the surname; or they come in a later sentence than the first one, who is not always named in full.
        """
        group = tuple(map(id, found))
        if group not in self._leading:
            self._leading[group] = self._led(found)
        return self._leading[group]

    def _led(self, found: list[Figure]) -> list[Figure]:
        surname = found[0].keys[-1]
        if any(figure.keys[-1] != surname for figure in found):
            return found
        kin = self.doc.lang.words.get("kin", NONE)
        bare, gender = bare_uses(self.doc, surname)
        rest = [figure for figure in found if figure.in_full and compatible(figure.features, gender)]
        if len(rest) > 1:
            rest = [f for f in rest if not kin & f.heads and f.keys[0] not in self.first_names] or rest
        if len(rest) > 1:
            first, second = sorted(rest, key=lambda figure: figure.in_full)[:2]
            earlier = self.doc.sentence_of(first.in_full[0]) < self.doc.sentence_of(second.in_full[0])
            rest = [first] if earlier and len(first.in_full) <= max(2, bare // 2) else found
        return rest if len(rest) == 1 else found

    def knows(self, word: str) -> bool:
        """Whether a plain word is in anybody's name."""
        return word in self._by_word

    def named(self, keys: Keys) -> list[Figure]:
        near = self._by_word.get(keys[-1], [])[-MOST:]
        exact = [figure for figure in near if figure.keys == keys]
        found = exact or [figure for figure in near if self.one_person(keys, figure.keys)]
        if not found and len(keys) > 1:
            near = self._by_word.get(keys[0], [])[-MOST:]
            found = [figure for figure in near if self.one_person(keys, figure.keys)]
        return found

    def called(self, first: str) -> list[Figure]:
        """By a first name: those of whom nothing else is known but full names, and more than once."""
        near = self._by_word.get(first, [])[-MOST:]
        return [figure for figure in near if figure.keys[0] == first and len(figure.at) > 1]

    def shortened(self, keys: Keys) -> Iterable[Keys]:
        """A name without what is written onto its first word, and without its last words."""
        for prefix in self.doc.lang.prefixes:
            if keys[0].startswith(prefix) and len(keys[0]) > len(prefix) + 2:
                yield (keys[0].removeprefix(prefix), *keys[1:])
        for end in range(len(keys) - 1, 0, -1):
            if end > 1 or not is_given(keys[0]):
                yield keys[:end]

    def one_person(self, short: Keys, long: Keys) -> bool:
        """Whether two names can be one person's: equal, or the shorter one a part of the longer one."""
        if len(short) > len(long):
            short, long = long, short
        marks = self.doc.lang.words.get("generations", NONE)
        if (set(short) ^ set(long)) & marks:
            return False
        n = len(short)
        if long[-n:] == short or (n > 1 and long[:n] == short):
            return True
        same_first = short[0] == long[0] or (short[0] == long[0][:1])
        return n > 1 and same_first and short[-1] == long[-1]


def bare_uses(doc: Document, surname: str) -> tuple[int, str]:
    """How often a surname stands alone, and the gender of the pronouns that come next in those sentences."""
    masculine, feminine = (doc.lang.words.get(name, NONE) for name in ("masculine", "feminine"))
    uses, votes = 0, {"m": 0, "f": 0}
    for k, key in enumerate(doc.keys):
        if key != surname or doc.words[k - 1][0].isupper():
            continue
        uses += 1
        for next_key in doc.keys[k + 1 : k + 1 + NEXT]:
            if next_key == ".":
                break
            if next_key in masculine or next_key in feminine:
                votes["m" if next_key in masculine else "f"] += 1
                break
    most = max(votes, key=lambda gender: votes[gender])
    sure = votes[most] >= 2 and votes[most] >= 4 * min(votes.values())
    return uses, most if sure else ""


@lru_cache(maxsize=1 << 10)
def agreed(have: str, told: str) -> str:
    """The letters for gender and number that are known, with those that are told of what is not."""
    for group in ("mf", "sdp"):
        if not any(letter in have for letter in group):
            have += "".join(letter for letter in group if letter in told)
    return have


@lru_cache(maxsize=1 << 10)
def compatible(have: str, wanted: str) -> bool:
    """Whether gender and number do not speak against one another."""
    for group in ("mf", "sdp"):
        a, b = set(have) & set(group), set(wanted) & set(group)
        if a and b and not a & b:
            return False
    return True
