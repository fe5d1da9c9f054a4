"""Every lexicon fits what `languages.lexicon` describes, and the ids are shared."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

import pytest

from claimtrack.languages import available
from claimtrack.languages.lexicon import CLASSES, lexicon
from claimtrack.text.normal import match_key

FULL = ("ar", "en", "ru")
CONCEPTS = 800


def raw(code: str) -> dict[str, Any]:
    file = resources.files("claimtrack.languages").joinpath("lexicons", f"{code}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


WITH_LEXICON = [code for code in available() if lexicon(code) is not None]
every_lexicon = pytest.mark.parametrize("code", WITH_LEXICON)


def test_the_languages_with_a_lexicon() -> None:
    assert set(FULL) <= set(WITH_LEXICON)


@pytest.mark.parametrize("code", FULL)
def test_there_are_concepts_enough(code: str) -> None:
    assert len(raw(code)["concepts"]) >= CONCEPTS


@every_lexicon
def test_classes_are_known(code: str) -> None:
    assert set(raw(code)["words"]) <= set(CLASSES)


@every_lexicon
def test_ids_are_those_of_english(code: str) -> None:
    english = raw("en")
    for table in ("entities", "concepts"):
        assert set(raw(code)[table]) - set(english[table]) == set()


@pytest.mark.parametrize("code", FULL)
def test_hardly_an_id_is_missing(code: str) -> None:
    english = raw("en")
    for table in ("entities", "concepts"):
        missing = set(english[table]) - set(raw(code)[table])
        assert len(missing) <= len(english[table]) / 100, missing


@every_lexicon
def test_an_opposite_has_its_concept(code: str) -> None:
    concepts = raw(code)["concepts"]
    assert [key for key in concepts if key.startswith("-") and key[1:] not in concepts] == []


@every_lexicon
def test_a_word_stands_for_one_thing(code: str) -> None:
    """The first class or table that lists a word has it: a second listing is a mistake."""
    data = raw(code)
    listed = [(match_key(word), key) for table in ("entities", "concepts") for key, words in data[table].items()
              for word in words.split()]  # fmt: skip
    first = dict(reversed(listed))
    twice = [(word, first[word], key) for word, key in listed if first[word] != key]
    assert twice == []


@every_lexicon
def test_failing_concepts_are_known(code: str) -> None:
    data = raw(code)
    assert set(data["words"].get("failing", "").split()) <= set(data["concepts"])


@every_lexicon
def test_words_are_found(code: str) -> None:
    lex = lexicon(code)
    assert lex is not None
    assert lex.meanings
    assert all(0 < share <= 100 for share in lex.frequent.values())
