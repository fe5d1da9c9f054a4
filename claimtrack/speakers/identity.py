"""Across articles: whether a portrait is of its article alone, and what tells for or against one speaker in two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimtrack.languages import Language, load
from claimtrack.model import Portrait, SpeakerKind
from claimtrack.speakers.letters import words
from claimtrack.speakers.words import prefix_of, words_of
from claimtrack.text.normal import match_key, word_key
from claimtrack.text.tokens import tokens

IN_ONE_ARTICLE: tuple[SpeakerKind, ...] = ("unnamed", "collective", "document")
UNIONS = ("EU", "UN")  # whoever speaks for them is of some country as well
MAY_BE: dict[SpeakerKind, tuple[SpeakerKind, ...]] = {
    "person": ("person", "named"),
    "named": ("person", "named", "organisation"),
    "organisation": ("organisation", "named"),
    "state": ("state",),
}


@dataclass(frozen=True, slots=True)
class Profile:
    """What articles tell of a speaker: genders, countries, and offices by language ("en:minister")."""

    genders: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()

    def __or__(self, other: Profile) -> Profile:
        return Profile(self.genders | other.genders, self.countries | other.countries, self.offices | other.offices)


def profile_of(portrait: Portrait, lang: str) -> Profile:
    return Profile(
        frozenset(portrait.features) & frozenset("mf"),
        frozenset(portrait.countries),
        frozenset(f"{lang}:{office}" for role in portrait.roles for office in offices(role, lang)),
    )


@lru_cache(maxsize=1 << 12)
def offices(role: str, lang: str) -> frozenset[str]:
    """The nouns for offices and trades in a role as an article words it; titles of mere courtesy are none."""
    language = load(lang)
    return frozenset(key for key in (bare_key(language, word) for word in tokens(role)[0]) if key in language.roles)


def bare_key(language: Language, word: str) -> str:
    key = word_key(word)
    return key[len(prefix_of(language, key, ("definite_prefixes", "prepositional_prefixes"))) :]


def against(a: Profile, b: Profile) -> str | None:
    """Why the two cannot be one person though they share a name; None where nothing speaks against it."""
    if a.genders and b.genders and not a.genders & b.genders:
        return "a man and a woman"
    here, there = a.countries - set(UNIONS), b.countries - set(UNIONS)
    if here and there and not here & there and not a.offices & b.offices:
        return f"of {', '.join(sorted(here))} and of {', '.join(sorted(there))}"
    return None


def unlike(a: Profile, b: Profile) -> bool:
    """Whether two who share no more than a word of their names are told to be of different offices."""
    here, there = ({office.partition(":")[0] for office in profile.offices} for profile in (a, b))
    return bool(here & there) and not evidence(a, b)


def evidence(a: Profile, b: Profile) -> str | None:
    """What tells, beside a part of a name, that two are one person."""
    shared = [office.partition(":")[2] for office in sorted(a.offices & b.offices)]
    shared += sorted((a.countries & b.countries) - set(UNIONS))
    return f"both {', '.join(shared)}" if shared else None


def alone(portrait: Portrait, lang: str) -> bool:
    """Whether a portrait is of somebody whom nobody could find again in another article.

    Those who are not named are, and bodies of which every country has one ("the ministry"), where no country is
    told; so is a single word where capitals do not show whether it is a name.
    """
    if portrait.kind in IN_ONE_ARTICLE:
        return True
    language = load(lang)
    found = [word for word in tokens(portrait.name)[0] if word[0].isalnum()]
    keys = [word_key(word) for word in found]
    if not words_of(language, "outlets").isdisjoint(keys):
        return False
    if portrait.kind == "organisation":
        bodies = words_of(language, "state_bodies")
        of_a_state = any(key in bodies or bare_key(language, key) in bodies for key in keys)
        return not portrait.countries and (of_a_state or not has_own_name(found, keys, language))
    return portrait.kind == "named" and not language.has_case and len(keys) == 1


def has_own_name(found: list[str], keys: list[str], language: Language) -> bool:
    """Whether a body's name has more than common nouns: a capital, or a word that is none of them.

    Behind a noun with the article stand adjectives with theirs (الصحيفة المحلية), behind one without, names.
    """
    if language.has_case:
        return any(map(str.isupper, "".join(found)))
    common = words_of(language, "organisations", "outlets_heads", "documents", "unnamed")
    definite = bool(prefix_of(language, keys[0], ("definite_prefixes",)))
    return any(
        key not in common
        and bare_key(language, key) not in common
        and not (definite and prefix_of(language, key, ("definite_prefixes",)))
        for key in keys
    )


def is_bare(portrait: Portrait) -> bool:
    """Whether a person's name is one word, which others may share."""
    return portrait.kind in ("person", "named") and len(words(portrait.name)) == 1


def may_be_one(a: SpeakerKind, b: str) -> bool:
    """Whether speakers of two kinds can be one: of somebody \"named\" it is not told whether it is a person."""
    return b in MAY_BE.get(a, ())


def name_key(name: str, lang: str) -> str:
    """The key under which a name is looked up: normalised, without a determiner before it."""
    language = load(lang) if lang else None
    key = match_key(name).strip()
    first, _, rest = key.partition(" ")
    return rest if language and rest and first in words_of(language, "determiners") else key
