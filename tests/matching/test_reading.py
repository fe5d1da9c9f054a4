"""How a statement is read before it is compared, one fact a line."""

from __future__ import annotations

import pytest

from claimtrack.matching.reading import read_statement


@pytest.mark.parametrize(
    ("lang", "text", "word", "sign"),
    [
        ("en", "the port is closed", "port", 1),
        ("en", "we never took, and never asked for, any bribes", "bribes", -1),
        ("en", "we never took it. Any driver knows the bribes", "bribes", 1),
        ("en", "the port is not taking 100, 200 or 300 ships", "ships", -1),
        ("en", "he left without denying the visit", "visit", 1),
        ("ar", "لم أطلب، ولم أقبل، أي هدايا في المدرسة", "هدايا", -1),
        ("ar", "تبعد المدينة 120 كلم شرق الميناء", "الميناء", 1),
        ("ru", "мы не просили и не получали, какие-либо подарки", "подарки", -1),
    ],
)
def test_the_polarity_of_a_word(lang: str, text: str, word: str, sign: int) -> None:
    items = {item.word: item for item in read_statement(text, lang).items.values()}
    assert items[word].sign == sign


@pytest.mark.parametrize(
    ("lang", "text", "untrue"),
    [
        ("en", "there is no evidence that the bridge was mined", True),
        ("en", "there is evidence that the bridge was mined", False),
        ("en", "that the bridge was mined is no lie", False),
        ("ar", "سنرد بالحقائق لا بالشائعات", False),
        ("ar", "لا يوجد دليل على تلغيم الجسر", True),
        ("ru", "нет доказательств того, что мост заминирован", True),
        ("fr", "aucune preuve que le pont était miné", True),
        ("de", "es gibt keine Beweise, dass die Brücke vermint war", True),
        ("es", "no hay pruebas de que el puente estuviera minado", True),
    ],
)
def test_what_is_called_untrue(lang: str, text: str, untrue: bool) -> None:
    assert read_statement(text, lang).turned == untrue


@pytest.mark.parametrize(
    ("lang", "word", "concept"),
    [
        ("en", "quit", "#resign"),
        ("en", "quite", None),
        ("en", "hopes", "#wish"),
        ("en", "hopped", None),
        ("ar", "العام", "#year"),
        ("ar", "العامة", None),
        ("ar", "اجتماعات", "#meeting"),
        ("ar", "الاجتماعية", "#social"),
        ("ar", "الرياض", "@SA"),
        ("ar", "الرياضية", "#sport"),
    ],
)
def test_a_word_that_looks_like_a_form_of_another_is_none(lang: str, word: str, concept: str | None) -> None:
    [key] = read_statement(word, lang).items
    assert (key if key[0] in "@#" else None) == concept


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [
        ("en", "the ship is worth $4 million", "#dollar"),
        ("en", "the ship is worth 4 million dollars", "#dollar"),
        ("en", "they read 300 of the mayor's old letters", "#mail"),
        ("ar", "قيمة السفينة 4 ملايين دولار", "#dollar"),
    ],
)
def test_the_unit_of_a_number(lang: str, text: str, unit: str) -> None:
    [quantity] = read_statement(text, lang).quantities
    assert unit in quantity.unit
