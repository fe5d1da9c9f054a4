"""What a source phrase tells of a speaker by itself."""

import pytest

from claimtrack.speakers.identity import alone
from claimtrack.speakers.portraits import portrait_of


@pytest.mark.parametrize(
    ("phrase", "lang", "kind"),
    [
        ("Dmitry Peskov", "en", "person"),
        ("Peskov", "en", "named"),
        ("Ursula von der Leyen", "en", "person"),
        ("Khalid bin Salman", "en", "person"),
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
        ("the company", "en", "organisation"),
        ("he", "en", "unnamed"),
        ("The", "en", "unnamed"),
        ("the Herald's report", "en", "document"),
        ("a statement", "en", "document"),
        ("دميتري بيسكوف", "ar", "person"),
        ("بيسكوف", "ar", "named"),
        ("خالد بن سلمان", "ar", "person"),
        ("الكرملين", "ar", "state"),
        ("روسيا", "ar", "state"),
        ("وزارة الدفاع الأوكرانية", "ar", "organisation"),
        ("صحيفة الأهرام", "ar", "organisation"),
        ("مصدر أمريكي مطلع", "ar", "unnamed"),
        ("المصدر", "ar", "unnamed"),
        ("مسؤولون أمريكيون", "ar", "unnamed"),
        ("وزير الإسكان", "ar", "unnamed"),
        ("المتحدث باسم الحكومة", "ar", "unnamed"),
        ("الوزارة", "ar", "organisation"),
        ("تقرير الأهرام", "ar", "document"),
        ("the two sides", "en", "collective"),
        ("Republicans", "en", "collective"),
        ("the Harbourton Foundation", "en", "organisation"),
        ("الطرفان", "ar", "collective"),
    ],
)
def test_kinds(phrase, lang, kind):
    assert portrait_of(phrase, lang).kind == kind


@pytest.mark.parametrize(
    ("phrase", "lang", "told"),
    [
        ("Kremlin spokesman Dmitry Peskov", "en", ("Dmitry Peskov", ("Kremlin spokesman",), "ms", ("RU",))),
        ("Dmitry Peskov, the Kremlin spokesman", "en", ("Dmitry Peskov", ("the Kremlin spokesman",), "ms", ("RU",))),
        ("Mr. Peskov", "en", ("Peskov", (), "ms", ())),
        ("Sen. Ann Cole (D-Ohio)", "en", ("Ann Cole", (), "fs", ())),
        ("Turkish Foreign Minister Ali Bey", "en", ("Ali Bey", ("Turkish Foreign Minister",), "ms", ("TR",))),
        ("رئيس مصر عادل منصور", "ar", ("عادل منصور", ("رئيس مصر",), "ms", ("EG",))),
        ("…", "en", ("…", (), "", ())),
    ],
)
def test_names_roles_and_countries(phrase, lang, told):
    found = portrait_of(phrase, lang)
    assert (found.name, found.roles, found.features, found.countries) == told


@pytest.mark.parametrize(
    ("phrase", "lang", "type", "countries"),
    [
        ("a senior US official", "en", "official", ("US",)),
        ("people familiar with the talks", "en", "source", ()),
        ("two Western diplomats", "en", "diplomat", ()),
        ("a Russian military source", "en", "military", ("RU",)),
        ("Israeli security officials", "en", "security", ("IL",)),
        ("an eyewitness", "en", "witness", ()),
        ("a lawyer for the family", "en", "legal", ()),
        ("مسؤول أمريكي", "ar", "official", ("US",)),
        ("مصدر عسكري روسي", "ar", "military", ("RU",)),
        ("مصدر مطلع", "ar", "source", ()),
    ],
)
def test_unnamed_sources_have_a_type_and_their_country(phrase, lang, type, countries):
    found = portrait_of(phrase, lang)
    assert (found.kind, found.type, found.countries) == ("unnamed", type, countries)


@pytest.mark.parametrize(
    ("phrase", "lang", "wanted"),
    [
        ("a US official", "en", True),
        ("the two sides", "en", True),
        ("the report", "en", True),
        ("the ministry", "en", True),
        ("the Foreign Ministry", "en", True),
        ("the Russian foreign ministry", "en", False),
        ("the Harbourton Foundation", "en", False),
        ("Dmitry Peskov", "en", False),
        ("Moscow", "en", False),
        ("الوزارة", "ar", True),
        ("وزارة الداخلية", "ar", True),
        ("وزارة الداخلية الروسية", "ar", False),
        ("دميتري بيسكوف", "ar", False),
    ],
)
def test_who_is_known_in_one_article_alone(phrase, lang, wanted):
    assert alone(portrait_of(phrase, lang), lang) is wanted
