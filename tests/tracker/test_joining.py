"""Which names are one speaker across articles, and which descriptions stay in theirs."""

import pytest
from sayings import article, said

from claimtrack.tracker.joining import kind_of


def speakers(tracker, *names, apart=False):
    """Names of the stored speakers, after an article with a statement of each of these; a language is "ar:"."""
    for n, name in enumerate(names):
        lang, _, name = name.rpartition(":")
        told = said(f"{name} said that bridge {n} stands.", f"that bridge {n} stands", name)
        tracker.add([article(told, lang=lang or "en", published=f"2024-05-{n + 1:02}")])
    return [claim.speaker for claim in reversed(tracker.who_said())]


@pytest.mark.parametrize(
    ("name", "lang", "kind"),
    [
        ("Dmitry Peskov", "en", "named"),
        ("Peskov", "en", "named"),
        ("Ursula von der Leyen", "en", "named"),
        ("Khalid bin Salman", "en", "named"),
        ("al-Shabaab", "en", "named"),
        ("McDonald's", "en", "named"),
        ("Doctors Without Borders", "en", "named"),
        ("Moscow", "en", "state"),
        ("the Kremlin", "en", "state"),
        ("The White House", "en", "state"),
        ("U.S.", "en", "state"),
        ("the Foreign Ministry", "en", "organisation"),
        ("The Washington Post", "en", "organisation"),
        ("House Intelligence Committee", "en", "organisation"),
        ("a US source", "en", "unnamed"),
        ("a senior Ukrainian official", "en", "unnamed"),
        ("officials in Moscow", "en", "unnamed"),
        ("Officials", "en", "unnamed"),
        ("Ukrainian Officials", "en", "unnamed"),
        ("the Kremlin spokesman", "en", "unnamed"),
        ("the minister", "en", "unnamed"),
        ("Police", "en", "unnamed"),
        ("the company", "en", "unnamed"),
        ("he", "en", "unnamed"),
        ("The", "en", "unnamed"),
        ("…", "en", "unnamed"),
        ("the Herald's report", "en", "document"),
        ("a statement", "en", "document"),
        ("دميتري بيسكوف", "ar", "named"),
        ("بيسكوف", "ar", "named"),
        ("خالد بن سلمان", "ar", "named"),
        ("الكرملين", "ar", "state"),
        ("روسيا", "ar", "state"),
        ("وزارة الدفاع الأوكرانية", "ar", "organisation"),
        ("صحيفة الأهرام", "ar", "organisation"),
        ("مصدر أمريكي مطلع", "ar", "unnamed"),
        ("المصدر", "ar", "unnamed"),
        ("مسؤولون أمريكيون", "ar", "unnamed"),
        ("وزير الإسكان", "ar", "unnamed"),
        ("المتحدث باسم الحكومة", "ar", "unnamed"),
        ("الوزارة", "ar", "unnamed"),
        ("تقرير الأهرام", "ar", "document"),
        ("البيان", "ar", "document"),
    ],
)
def test_what_a_name_tells(name, lang, kind):
    assert kind_of(name, lang) == kind


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["Ann Other", "Ann Other"], ["Ann Other", "Ann Other"]),
        (["Ann Other", "ANN OTHER"], ["Ann Other", "Ann Other"]),
        (["the Kremlin", "The Kremlin"], ["the Kremlin", "the Kremlin"]),
    ],
)
def test_one_name_is_one_speaker(tracker, names, wanted):
    assert speakers(tracker, *names) == wanted
    assert tracker.counts()["speakers"] == 1


@pytest.mark.parametrize(
    "names",
    [
        ["Dmitry Peskov", "ar:دميتري بيسكوف"],
        ["ar:ماريا زاخاروفا", "Maria Zakharova"],
        ["ar:سيرغي لافروف", "Sergei Lavrov", "Sergey Lavrov"],
    ],
)
def test_a_name_in_two_scripts_is_one_speaker(tracker, names):
    speakers(tracker, *names)
    assert tracker.counts()["speakers"] == 1


@pytest.mark.parametrize(
    "names",
    [
        ["Ivan Petrov", "Oleg Petrov"],
        ["Michael Brown", "Michelle Brown"],
        ["a US source", "a US source"],
        ["officials", "officials"],
        ["the minister", "the minister"],
        ["ar:مصدر أمريكي", "ar:مصدر أمريكي"],
        ["the report", "the report"],
    ],
)
def test_what_does_not_tell_stays_apart(tracker, names):
    speakers(tracker, *names)
    assert tracker.counts()["speakers"] == len(names)


def test_an_unnamed_source_is_one_in_its_article(tracker):
    sayings = [
        said(f"A US source said that bridge {n} stands.", f"that bridge {n} stands", "A US source") for n in (1, 2)
    ]
    tracker.add([article(*sayings)])
    assert tracker.counts()["speakers"] == 1


def test_a_shared_surname_is_a_speaker_of_its_own(tracker):
    speakers(tracker, "Ivan Petrov", "Oleg Petrov")
    for speaker in (1, 2):
        tracker._db["aliases"].insert({"speaker_id": speaker, "name": "Petrov", "key": "petrov", "lang": "en"})
    assert speakers(tracker, "Ivan Petrov", "Oleg Petrov", "Petrov", "Petrov")[-2:] == ["Petrov", "Petrov"]
    assert tracker.counts()["speakers"] == 3


def test_aliases_remember_when_they_were_seen(tracker):
    for n, published in enumerate(["2024-05-02", None, "2024-05-03", "2024-05-01"]):
        told = said(f"Ann Other said that bridge {n} stands.", f"that bridge {n} stands", "Ann Other")
        tracker.add([article(told, published=published)])
    (alias,) = tracker._db["aliases"].rows
    assert (alias["name"], alias["lang"], alias["key"]) == ("Ann Other", "en", "ann other")
    assert (alias["first_seen"], alias["last_seen"]) == ("2024-05-01", "2024-05-03")
