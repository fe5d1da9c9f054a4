"""Every language's data file fits the schema that `claimtrack.languages.schema` describes."""

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import pytest

from claimtrack.languages import available, load, load_words
from claimtrack.languages.loader import inflected
from claimtrack.languages.schema import FRAMES, KINDS, TAGS
from claimtrack.model import STANCES

FEATURES = set("mfsdp12")
REQUIRED = """determiners possessives prepositions coordinators subordinators complementisers relatives
question_words auxiliaries negations future adverbs time_words organisations documents unnamed outlets_heads states
impersonal refuting hedges common abbreviations verbs""".split()

every_language = pytest.mark.parametrize("code", available())


@cache
def raw(code: str) -> dict[str, Any]:
    file = resources.files("claimtrack.languages").joinpath(f"{code}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def keys(code: str) -> Iterator[str]:
    """Every word under which something is looked up."""
    language = load(code)
    for words in language.words.values():
        yield from words
    for table in (language.pronouns, language.titles, language.roles, language.months, language.weekdays):
        yield from table
    for forms in language.forms.values():
        yield from (word for form in forms for word in form.words)


def groups(code: str, entry: dict[str, str]) -> Iterator[tuple[str, str, list[str]]]:
    """The tag, features and words of each group in a cue's `forms`, paradigms written out."""
    for tag, features, words in inflected(entry["forms"], raw(code).get("paradigms", {})):
        yield tag, features, words.split()


def cues(code: str) -> list[tuple[str, dict[str, str]]]:
    return list(raw(code)["cues"].items())


@every_language
def test_file_loads(code: str) -> None:
    language = load(code)
    assert language.code == code
    assert language.forms
    assert language.direction in ("ltr", "rtl")


@every_language
def test_required_word_classes_are_present(code: str) -> None:
    assert [name for name in REQUIRED if name not in load(code).words] == []


@every_language
def test_cues_have_a_known_kind_and_stance(code: str) -> None:
    assert [c for c, e in cues(code) if e["kind"] not in KINDS or e["stance"] not in STANCES] == []


@every_language
def test_cues_have_known_frames(code: str) -> None:
    def known(frame: str) -> bool:
        name, colon, preposition = frame.partition(":")
        return name + colon in FRAMES and bool(colon) == bool(preposition)

    assert [(c, f) for c, e in cues(code) for f in e["frames"].split() if not known(f)] == []
    assert [c for c, e in cues(code) if not e["frames"]] == []


@every_language
def test_forms_have_known_tags_and_at_least_one_word(code: str) -> None:
    assert [(c, tag) for c, e in cues(code) for tag, _, words in groups(code, e) if tag not in TAGS or not words] == []


@every_language
def test_a_lemma_lists_a_form_once(code: str) -> None:
    """A spelling may serve as a verb's form and as a noun of speech, and with several features."""
    twice = []
    for lemma, entry in cues(code):
        listed = Counter((tag, features, word) for tag, features, words in groups(code, entry) for word in words)
        twice += [(lemma, form) for form, times in listed.items() if times > 1]
    assert twice == []


@every_language
def test_features_are_known_letters(code: str) -> None:
    language = load(code)
    words = {**language.pronouns, **language.titles, **language.roles}
    assert {word: f for word, f in words.items() if not set(f) <= FEATURES} == {}
    assert [(c, f) for c, e in cues(code) for _, f, _ in groups(code, e) if not set(f) <= FEATURES] == []


@every_language
def test_months_weekdays_and_numbers_have_values_in_range(code: str) -> None:
    language = load(code)
    assert set(language.months.values()) == set(range(1, 13))
    assert set(language.weekdays.values()) == set(range(1, 8))
    assert all(value >= 0 for value in language.numbers.values())


@every_language
def test_keys_have_no_combining_marks(code: str) -> None:
    assert [key for key in keys(code) if any(map(unicodedata.combining, key))] == []


@every_language
def test_the_words_alone_are_those_of_the_language(code: str) -> None:
    """They are read without the rest of the file."""
    words = load(code).words
    alone = {name: found for name, found in load_words(code).items() if name not in raw(code).get("speakers", {})}
    assert alone == {name: found for name, found in words.items() if name in alone}
    assert set(alone) | set(raw(code).get("speakers", {})) == set(words)
