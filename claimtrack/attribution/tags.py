"""What a token looks like to a model: one short tag a word.

Function words are their own tags, marks too; reporting words have their form and kind ("past.speech"), other
known nouns their class, names "Name", and the rest the letters that they end with ("-ed").
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from claimtrack.languages import Language

CLOSED = (
    "determiners", "possessives", "prepositions", "coordinators", "subordinators", "complementisers",
    "relatives", "question_words", "auxiliaries", "negations",
)  # fmt: skip
OPEN = ("time_words", "unnamed", "organisations", "documents", "states", "adverbs")
QUOTES = frozenset("\"“”„«»‘’‹›'")
DASHES = frozenset("—–―-")
MARKS = {"--": "—", "...": "…", "..": "…", "?": ".", "!": "."}


@lru_cache(maxsize=8)
def tagger(lang: Language) -> Callable[[str, str], str]:
    """A function from a word and its key to its tag."""
    classes = {key: name for name in reversed(OPEN) for key in lang.words.get(name, ())}
    classes |= dict.fromkeys(lang.roles, "role") | dict.fromkeys(lang.titles, "title")
    classes |= {key: key for name in CLOSED for key in lang.words.get(name, ())}
    classes |= {key: key for key in lang.pronouns}
    verbs = lang.words.get("verbs", frozenset())

    def tag(word: str, key: str) -> str:
        first = word[0]
        if not first.isalnum():
            return mark(key or word)
        if first.isdigit():
            return "number"
        capital = first.isupper()
        if key in classes and not (capital and len(word) > 1 and word.isupper() and key in lang.pronouns):
            return classes[key]
        form = next((f for f in lang.forms.get(key, ()) if len(f.words) == 1), None)
        if form is not None and not capital:
            return f"{form.tag}.{form.cue.kind}"
        if capital and lang.has_case:
            return "Name"
        if key in verbs:
            return "verb"
        return "-" + key[-2:]

    return tag


@lru_cache(maxsize=8)
def finite_verb(lang: Language) -> Callable[[str, str, str], bool]:
    """A function that tells of a word, its key and its tag whether it is a finite verb.

    Auxiliaries are, and reporting verbs and other common ones; none in a language whose verb stands first,
    where nothing asks for them.
    """
    auxiliaries = lang.words.get("auxiliaries", frozenset()) - lang.words.get("nonfinite", frozenset())
    shortened = auxiliaries & lang.words.get("shortened", frozenset())

    def finite(word: str, key: str, tag: str) -> bool:
        if lang.verb_first:
            return False
        verb = tag in auxiliaries or tag == "verb" or tag.startswith(("past.", "pres."))
        return (verb and word[:1].islower()) or key in shortened

    return finite


def mark(word: str) -> str:
    if word[0] in QUOTES:
        return word if word[1:] else '"'
    if word in DASHES:
        return "—"
    return MARKS.get(word, word)
