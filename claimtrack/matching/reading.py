"""A statement as the comparison sees it: the stems of its content words, its numbers, its polarity."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimtrack.languages import Language, available, detect, load
from claimtrack.text.normal import match_key
from claimtrack.text.tokens import tokens

NONE: frozenset[str] = frozenset()
FUNCTION_CLASSES = (
    "determiners", "possessives", "prepositions", "coordinators", "subordinators", "complementisers",
    "relatives", "question_words", "auxiliaries", "modals", "adverbs", "hedges", "time_words",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """`stems` maps each content stem to the word it stands for; `negated` is the clause's own polarity."""

    stems: dict[str, str]
    numbers: frozenset[str]
    negations: tuple[str, ...]

    @property
    def negated(self) -> bool:
        return len(self.negations) % 2 == 1


@lru_cache(maxsize=1 << 14)
def read_statement(text: str, lang: str | None = None) -> Reading:
    """Raises nothing: a text in a language without data is read without function words or negation."""
    code = lang or detect(text)
    language = load(code) if code in available() else None
    words, _, _ = tokens(text)
    keys = [match_key(w) for w in words]
    keys = without_wrapper(keys, language)
    stems: dict[str, str] = {}
    numbers: set[str] = set()
    negations: list[str] = []
    for i, key in enumerate(keys):
        if not key or not key[0].isalnum():
            continue
        if key[0].isdigit():
            numbers.add(number(key, keys[i + 1] if i + 1 < len(keys) else "", language))
        elif language and (key in classes(language)["negations"] or key in classes(language)["refuting"]):
            negations.append(key)
        elif not language or not (key in classes(language)["function"] or key in language_numbers(language)):
            form = stem(key, language)
            if len(form) > 1:
                stems.setdefault(form, key)
    return Reading(stems, frozenset(numbers), tuple(negations))


@lru_cache(maxsize=16)
def classes(language: Language) -> dict[str, frozenset[str]]:
    """Word classes under the match key, which folds more than the look-up key of the data files."""

    def folded(*names: str) -> frozenset[str]:
        return frozenset(match_key(w) for name in names for w in language.words.get(name, NONE))

    return {
        "function": folded(*FUNCTION_CLASSES) | frozenset(map(match_key, language.pronouns)),
        "negations": folded("negations"),
        "refuting": folded("refuting"),
        "wrappers": folded("wrappers"),
        "about": folded("about"),
        "stem_prefixes": folded("stem_prefixes"),
        "stem_suffixes": folded("stem_suffixes"),
    }


@lru_cache(maxsize=16)
def language_numbers(language: Language) -> dict[str, int]:
    return {match_key(word): value for word, value in language.numbers.items()}


def without_wrapper(keys: list[str], language: Language | None) -> list[str]:
    """Drop "the accuracy of new media reports about": what is denied is what they are about."""
    if language is None:
        return keys
    wrappers, about = classes(language)["wrappers"], classes(language)["about"]
    at = next((i for i, key in enumerate(keys[:4]) if key in wrappers), None)
    if at is None:
        return keys
    end = next((i for i in range(at + 1, min(len(keys), at + 9)) if keys[i] in about), None)
    return keys[end + 1 :] if end is not None and len(keys) - end > 2 else keys


def number(key: str, following: str, language: Language | None) -> str:
    """A numeral with its multiplier ("175 thousand") as plain digits."""
    digits = key.replace(",", "").replace("٬", "").replace("%", "").replace("٫", ".")
    factor = language_numbers(language).get(following, 1) if language else 1
    try:
        value = float(digits) * (factor if factor >= 1000 else 1)
    except ValueError:
        return key
    return f"{value:g}" if value < 1e6 else str(int(value))


def stem(key: str, language: Language | None) -> str:
    """A light stem: clitics and endings off, as the language's data lists them, at least three letters kept."""
    if language is None:
        return key
    lists = classes(language)
    for prefix in sorted(lists["stem_prefixes"], key=len, reverse=True):
        if key.startswith(prefix) and len(key) - len(prefix) >= 3:
            key = key[len(prefix) :]
            break
    for suffix in sorted(lists["stem_suffixes"], key=len, reverse=True):
        if key.endswith(suffix) and len(key) - len(suffix) >= 3:
            return key[: -len(suffix)]
    return key
