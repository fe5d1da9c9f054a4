"""The English data file: how much it holds, and a sample of what it says of single forms."""

import pytest

from claimtrack.languages import Form, load

ENGLISH = load("en")
LEMMAS = {form.cue.lemma for forms in ENGLISH.forms.values() for form in forms}


def forms(text: str) -> list[Form]:
    words = tuple(text.split())
    return [form for form in ENGLISH.forms.get(words[0], ()) if form.words == words]


def test_there_are_enough_reporting_lemmas() -> None:
    assert len(LEMMAS) >= 320


@pytest.mark.parametrize(
    ("form", "lemma", "tag", "stance"),
    [
        ("said", "say", "past", "asserts"),
        ("says", "say", "pres", "asserts"),
        ("saying", "say", "part", "asserts"),
        ("told", "tell", "past", "asserts"),
        ("wrote", "write", "past", "asserts"),
        ("written", "write", "pp", "asserts"),
        ("believe", "believe", "base", "asserts"),
        ("admitted", "admit", "past", "confirms"),
        ("confirms", "confirm", "pres", "confirms"),
        ("denies", "deny", "pres", "denies"),
        ("denial", "deny", "noun", "denies"),
        ("ruled out", "rule_out", "past", "denies"),
        ("playing down", "play_down", "part", "denies"),
        ("quipped", "quip", "past", "asserts"),
        ("criticised", "criticise", "past", "accuses"),
        ("criticized", "criticize", "past", "accuses"),
        ("accused", "accuse", "past", "accuses"),
        ("allegations", "allege", "noun", "accuses"),
        ("signalled", "signal", "past", "asserts"),
        ("signaled", "signal", "past", "asserts"),
        ("calls for", "call_for", "pres", "demands"),
        ("urged", "urge", "past", "demands"),
        ("declined", "decline", "past", "declines"),
        ("doubted", "doubt", "past", "doubts"),
        ("according to", "according_to", "prep", "asserts"),
    ],
)
def test_form_belongs_to_its_lemma(form: str, lemma: str, tag: str, stance: str) -> None:
    assert (lemma, tag, stance) in [(f.cue.lemma, f.tag, f.cue.stance) for f in forms(form)]


@pytest.mark.parametrize("form", ["happened", "quiped", "sayed", "weather"])
def test_form_is_no_reporting_word(form: str) -> None:
    assert not forms(form)


def test_accusation_names_a_person_and_the_matter() -> None:
    cue = forms("accused")[0].cue
    assert cue.person_prepositions == {"of"}
