"""Reports in languages with little data, one fact a line: who, by which word, what, how."""

from __future__ import annotations

import re

import pytest

from claimtrack.speakers import attribute

# The source stands in [ ], the cue in * *, the content in { }.
REPORTS = [
    ("ru", "asserts", "[Мэр Анна Белова] *заявила*, {что мост закрыт}."),
    ("ru", "asserts", "{«Мост закрыт до мая»}, — *сказал* [инженер Пётр Орлов]."),
    ("ru", "asserts", "*По словам* [инженера], {мост откроют только в мае}."),
    ("ru", "asserts", "В [министерстве транспорта] *сообщили*, {что мост безопасен}."),
    ("ru", "confirms", "{Мост откроют только в мае}, *подтвердил* журналистам [мэр Орлов]."),
    ("ru", "denies", "[Министр Орлов] *опроверг* {сообщения о закрытии моста}."),
    ("ru", "asserts", "[Орлов]*:* {старый мост не откроют никогда}"),
    ("fr", "asserts", "La [maire Anne Petit] *a déclaré* {que le pont était fermé}."),
    ("fr", "asserts", "*Selon* [la police], {le vieux pont est fermé}."),
    ("fr", "asserts", "{« Le pont est fermé »}, *a dit* la [maire]."),
    ("de", "asserts", "Die [Ministerin] *erklärte*, {dass die Brücke gesperrt sei}."),
    ("de", "asserts", "{„Die Brücke ist gesperrt“}, *sagte* [Anna Klein]."),
    ("de", "asserts", "[Anna Klein] *sagte*, {die alte Brücke sei gesperrt}."),
    ("es", "asserts", "La [ministra Ana Gil] *afirmó* {que el puente está cerrado}."),
    ("es", "asserts", "{“El puente está cerrado”}, *dijo* la [ministra]."),
    ("es", "denies", "La [ministra] *negó* {que el puente estuviera cerrado}."),
]
MARKS = str.maketrans("", "", "[]*{}")


@pytest.mark.parametrize(("lang", "stance", "marked"), REPORTS)
def test_a_report(lang: str, stance: str, marked: str) -> None:
    text = marked.translate(MARKS)
    (made,) = attribute(text, lang)
    assert made.cue is not None
    assert f"*{made.cue.of(text)}*" in marked
    assert ["{" + part.of(text) + "}" for part in made.content] == re.findall("{.*}", marked)
    (source,) = made.sources
    (named,) = re.findall(r"\[(.*)\]", marked)
    assert named in source.of(text)
    assert made.stance == stance


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Мост закрыли вчера вечером, и движение остановилось."),
        ("ru", "Что сказал мэр, никто не слышал."),
        ("fr", "Le pont a été fermé hier soir."),
        ("de", "Die Brücke wurde gestern Abend gesperrt."),
        ("es", "El puente se cerró ayer por la noche."),
        ("de", "„Brücke“"),
        ("ru", ""),
    ],
)
def test_nobody_is_said_to_have_said_anything(lang: str, text: str) -> None:
    assert attribute(text, lang) == []


@pytest.mark.parametrize("lang", ["ru", "fr", "de", "es"])
@pytest.mark.parametrize("mark", ["«", "»", "„", "“", '"', ":", ",", "—", "(", "\n\n", "что", "dass", "que"])
def test_odd_punctuation_does_not_break_it(lang: str, mark: str) -> None:
    words = {"ru": "Мэр заявил", "fr": "Le maire a dit", "de": "Der Chef sagte", "es": "El jefe dijo"}[lang]
    for text in (
        f"{mark}{words}",
        f"{words}{mark}",
        f"{words} {mark} {words} {mark} {words}",
        f"{mark} {words} {mark}",
    ):
        attribute(text, lang)
