"""What a token looks like to a model: one short tag a word.

Function words are their own tags, marks too; reporting words have their form and kind ("past.speech"), other
known nouns their class, names "Name", and the rest the letters that they end with ("-ed").
"""

from __future__ import annotations

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


def tags_of(lang: Language, words: list[str], keys: list[str]) -> list[str]:
    """A tag for each word."""
    tag = tagger(lang)
    return [tag(word, key) for word, key in zip(words, keys, strict=True)]


@lru_cache(maxsize=8)
def tagger(lang: Language):  # type: ignore[no-untyped-def]
    """A function from a word and its key to its tag, which remembers what it has seen."""
    classes = {key: name for name in reversed(OPEN) for key in lang.words.get(name, ())}
    classes |= dict.fromkeys(lang.roles, "role") | dict.fromkeys(lang.titles, "title")
    classes |= {key: key for name in CLOSED for key in lang.words.get(name, ())}
    classes |= {key: key for key in lang.pronouns}
    verbs = lang.words.get("verbs", frozenset())

    @lru_cache(maxsize=1 << 15)
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


def finite_verbs(lang: Language, words: list[str], keys: list[str], tags: list[str]) -> list[int]:
    """The indexes of the words that are finite verbs: auxiliaries, reporting verbs and other common ones."""
    if lang.verb_first:
        return []
    auxiliaries = lang.words.get("auxiliaries", frozenset()) - lang.words.get("nonfinite", frozenset())
    shortened = auxiliaries & lang.words.get("shortened", frozenset())
    return [i for i, tag in enumerate(tags) if is_finite(tag, words[i], auxiliaries) or keys[i] in shortened]


def is_finite(tag: str, word: str, auxiliaries: frozenset[str]) -> bool:
    return (tag in auxiliaries or tag == "verb" or tag.startswith(("past.", "pres."))) and word[:1].islower()


def mark(word: str) -> str:
    if word[0] in QUOTES:
        return word if word[1:] else '"'
    if word in DASHES:
        return "—"
    return MARKS.get(word, word)
