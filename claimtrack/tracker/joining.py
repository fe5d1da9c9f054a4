"""A speaker's name in an article -> the stored speaker: a known one where the name tells, else a new one.

Two speakers joined is worse than one speaker twice: a description ("a senior official", "the ministry's
report") names nobody outside its article, and two names are one only where `match_name` is sure.
"""

from __future__ import annotations

from functools import cache, lru_cache

from sqlite_utils import Database

from claimtrack.languages import Language, load
from claimtrack.speakers.names import match_name, name_keys
from claimtrack.store import speakers as store
from claimtrack.store.search import folded, forms
from claimtrack.store.speakers import Alias
from claimtrack.text.normal import match_key
from claimtrack.text.tokens import tokens

KNOWN_IN_ONE_ARTICLE = ("unnamed", "document")
LONGEST_NAME = 5  # words of a person's name, where capitals do not tell where it ends
PARTICLE = 3  # letters of a small word inside a name (bin, van, de)
FUNCTION_CLASSES = (
    "determiners", "possessives", "prepositions", "coordinators", "subordinators", "complementisers",
    "relatives", "question_words", "auxiliaries", "negations", "time_words",
)  # fmt: skip


def speaker_id(db: Database, name: str, lang: str, article_id: int, seen: str | None) -> int:
    """`seen` is the article's date."""
    kind = kind_of(name, lang)
    alone = kind in KNOWN_IN_ONE_ARTICLE
    known = store.same_name_in_article(db, name, article_id) if alone else known_speaker(db, name, kind)
    if known is None:
        known = store.store_speaker(db, name, kind, article_id if alone else None)
    store.store_alias(db, known, name, lang, frozenset() if alone else name_keys(name), seen)
    return known


def known_speaker(db: Database, name: str, kind: str) -> int | None:
    same = store.same_name(db, name)
    if same:
        # two may share a surname: then only the one that is known by nothing else is meant
        own = [alias for alias in same if match_key(alias.speaker) == match_key(name)]
        chosen = own[0] if own else same[0] if len(same) == 1 else None
        return chosen.speaker_id if chosen else None
    alias = same_in_any_script(name, store.like_named(db, look_up_keys(name), kind))
    if alias is None:
        return None
    if len(name.split()) > len(alias.speaker.split()):
        store.rename_speaker(db, alias.speaker_id, name)
    return alias.speaker_id


def same_in_any_script(name: str, known: list[Alias]) -> Alias | None:
    """The alias that names the same, if but one speaker has such an alias that is sure enough."""
    best: dict[int, tuple[float, Alias]] = {}
    for alias in known:
        match = match_name(name, [alias.name])
        if match and match[1] > best.get(alias.speaker_id, (0.0, alias))[0]:
            best[alias.speaker_id] = match[1], alias
    if len(best) < 2:
        return next((alias for _, alias in best.values()), None)
    match = match_name(name, [alias.name for _, alias in best.values()])
    return next((alias for _, alias in best.values() if match and alias.name == match[0]), None)


def may_be_called(db: Database, name: str) -> list[Alias]:
    """Whoever a person may mean by a name: those who have its words in theirs, and its other spellings."""
    spelt = [alias for alias in store.like_named(db, look_up_keys(name)) if match_name(name, [alias.name])]
    return [*store.named_with(db, name), *spelt]


def look_up_keys(name: str) -> frozenset[str]:
    """The keys of all of the name; those of its last word ("~") only where it is a single one."""
    keys = name_keys(name)
    return frozenset(key for key in keys if not key.startswith("~")) or keys


@lru_cache(maxsize=1 << 14)
def kind_of(name: str, lang: str) -> str:
    """named (a person or body: which of them is not told), organisation, state, document or unnamed."""
    language = load(lang)
    words = [word for word in tokens(name)[0] if word[0].isalnum()]
    keys = [match_key(word) for word in words]
    while keys and keys[0] in classes(language, "determiners"):
        words, keys = words[1:], keys[1:]
    if not (cased_name(words, keys, language) if language.has_case else uncased_name(keys, language)):
        return "document" if any_of(keys, classes(language, "documents"), language) else "unnamed"
    if " ".join(keys) in classes(language, "states"):
        return "state"
    bodies = classes(language, "organisations", "outlets_heads")
    return "organisation" if any_of(keys, bodies, language) else "named"


def cased_name(words: list[str], keys: list[str], language: Language) -> bool:
    """Whether it is written as a name: capitals, but for small words; and no common noun alone."""
    if " ".join(keys) in classes(language, "states"):
        return True
    if not any(map(str.isupper, "".join(words))) or keys[-1] in classes(language, "unnamed"):
        return False
    small = classes(language, *FUNCTION_CLASSES)
    common = common_nouns(language)
    if len(keys) == 1:
        return keys[0] not in small | common
    return all(
        not word.islower() or key in small or (len(word) <= PARTICLE and key not in common)
        for word, key in zip(words, keys, strict=True)
    )


def uncased_name(keys: list[str], language: Language) -> bool:
    """Whether it can be a name where capitals do not tell: no office, document or unnamed person in it."""
    described = classes(language, "unnamed", "documents") | folded_keys(language.roles)
    common = common_nouns(language) | classes(language, *FUNCTION_CLASSES)
    if any_of(keys, described, language) or all(any_of([key], common, language) for key in keys):
        return False
    if any_of(keys, classes(language, "organisations", "outlets_heads"), language):
        return True
    small = classes(language, *FUNCTION_CLASSES)
    return len(keys) <= LONGEST_NAME and not any(key in small for key in keys)


def any_of(keys: list[str], words: frozenset[str], language: Language) -> bool:
    return any(form in words for key in keys for form in forms(key, language))


@cache
def classes(language: Language, *names: str) -> frozenset[str]:
    return folded(language, *names)


@cache
def common_nouns(language: Language) -> frozenset[str]:
    """Words that stand for a speaker and name none, by themselves."""
    nouns = classes(language, "unnamed", "documents", "organisations", "outlets_heads")
    return nouns.union(*(folded_keys(table) for table in (language.roles, language.titles, language.pronouns)))


def folded_keys(table: object) -> frozenset[str]:
    return frozenset(match_key(word) for word in table)  # type: ignore[attr-defined]
