"""Which speakers of different articles are one, and why; and who stays in the article that tells of them."""

import random

import pytest
from sayings import article, said

ARABIC = "\u0600"


def add(tracker, *phrases, **meta):
    """An article with a statement for each phrase; the phrases are as articles have them, roles and all."""
    lang = "ar" if any(max(phrase) > ARABIC for phrase in phrases) else "en"
    number = tracker.counts()["claims"]
    sayings = [
        said(f"{phrase} said that bridge {number + n} stands.", f"that bridge {number + n} stands", phrase)
        for n, phrase in enumerate(phrases)
    ]
    tracker.add([article(*sayings, lang=lang, **meta)])


def grouped(tracker, phrases):
    """ "A + B | C": the phrases of each speaker, an article each, in the order of the phrases."""
    groups = {}
    for n, claim in enumerate(sorted(tracker.who_said(), key=lambda claim: claim.id)):
        groups.setdefault(claim.speaker_id, []).append(phrases[n])
    return " | ".join(" + ".join(group) for group in groups.values())


GROUPS = """
Ann Cole + Ann Cole
Ann Cole + ANN COLE
the Kremlin + The Kremlin + Kremlin
the Russian foreign ministry + The Russian Foreign Ministry
Dmitry Peskov + دميتري بيسكوف
ماريا زاخاروفا + Maria Zakharova + Maria Zakharova
سيرغي لافروف + Sergei Lavrov + Sergey Lavrov
Mayor Ann Cole + former mayor Ann Cole
the mayor, Ann Cole + Ann Cole, a lawyer
John F. Cole + John Cole
John Cole + Cole
Cole + John Cole
Mayor John Cole + Mayor Cole
Ivan Petrov | Oleg Petrov
Ivan Petrov | Oleg Petrov | Petrov
Petrov | Ivan Petrov | Oleg Petrov
Zelensky + Zelenskyy
Peskov + بيسكوف
بيسكوف + Peskov
Peskov | بسكويت
المهندس سامي المبارك | Park
دميتري بيسكوف + Peskov
Ivan Petrov | Petrov | Oleg Petrov
Mayor Ivan Petrov + Mayor Petrov | General Oleg Petrov
Mayor Ivan Petrov | General Oleg Petrov + General Petrov
Mayor Petrov | General Petrov
Mayor Petrov | General Petrov | Petrov + Petrov
Mayor Petrov | General Ivan Petrov
الرئيس عادل منصور + الرئيس منصور
الرئيس عادل منصور | منصور
الرئيس المصري عادل منصور + الرئيس المصري منصور
Ivan Petrov | Ivanka Petrova
Bulgarian minister Ivan Petrov | Russian general Ivan Petrov
Bulgarian minister Ivan Petrov + Russian minister Ivan Petrov
Michael Brown | Michelle Brown
Reuters + رويترز
a US source | a US source
officials | officials
the minister | the minister
the ministry | the ministry
the Foreign Ministry | the Foreign Ministry
the two sides | the two sides
the report | the report
مصدر أمريكي | مصدر أمريكي
وزارة الداخلية | وزارة الداخلية
وزارة الداخلية الروسية + وزارة الداخلية الروسية
Dmitry Peskov | Dmitry Pеskov
""".strip().splitlines()  # one letter of the last name is Cyrillic


@pytest.mark.parametrize("wanted", GROUPS)
def test_who_is_one_with_whom(tracker, wanted):
    phrases = wanted.replace(" | ", " + ").split(" + ")
    for phrase in phrases:
        add(tracker, phrase)
    assert grouped(tracker, phrases) == wanted


@pytest.mark.parametrize("order", range(6))
def test_the_order_of_articles_tells_nothing(tracker, order):
    phrases = [
        "Mayor Ivan Petrov",
        "Mayor Petrov",
        "Petrov",
        "General Oleg Petrov",
        "General Petrov",
        "Ann Hall",
        "Hall",
    ]
    random.Random(order).shuffle(phrases)
    for phrase in phrases:
        add(tracker, phrase)
    groups = {frozenset(group.split(" + ")) for group in grouped(tracker, phrases).split(" | ")}
    assert groups == {
        frozenset({"Mayor Ivan Petrov", "Mayor Petrov"}),
        frozenset({"General Oleg Petrov", "General Petrov"}),
        frozenset({"Petrov"}),
        frozenset({"Ann Hall", "Hall"}),
    }


@pytest.mark.parametrize(
    ("phrases", "why"),
    [
        (["Ann Cole", "Ann Cole"], [("new", None), ("name", "the same name")]),
        (["Maria Zakharova", "ماريا زاخاروفا"], [("new", None), ("spelling", "another spelling of Maria Zakharova")]),
        (["Mayor Ann Cole", "Mayor Cole"], [("new", None), ("part", "part of the name Ann Cole; both mayor")]),
        (["Russian minister Ivan Petrov", "the Russian envoy, Petrov"],
         [("new", None), ("part", "part of the name Ivan Petrov; both RU")]),
        (["Ann Cole", "Cole"],
         [("new", None), ("part", "part of the name Ann Cole; nobody else of that name is known")]),
        (["a US source"], [("article", None)]),
    ],
)  # fmt: skip
def test_it_is_told_how_each_was_found(tracker, phrases, why):
    for phrase in phrases:
        add(tracker, phrase)
    assert [(row["how"], row["why"]) for row in tracker._db.query("select how, why from mentions order by id")] == why


def test_an_unnamed_source_is_one_in_its_article(tracker):
    add(tracker, "A US source", "A US source")
    assert tracker.counts()["speakers"] == 1


def test_a_name_that_comes_late_in_an_article_tells_of_a_surname_before_it(tracker):
    add(tracker, "Ivan Petrov")
    add(tracker, "Petrov", "Oleg Petrov")
    assert grouped(tracker, ["Ivan Petrov", "Petrov", "Oleg Petrov"]) == "Ivan Petrov | Petrov | Oleg Petrov"


def test_the_fullest_and_most_frequent_name_is_shown(tracker):
    for phrase in ["Zakharova", "Zakharova", "ماريا زاخاروفا", "Maria Zakharova", "Maria Zakharova"]:
        add(tracker, phrase)
    assert {claim.speaker for claim in tracker.who_said()} == {"Maria Zakharova"}


def test_aliases_remember_when_they_were_seen(tracker):
    for published in ["2024-05-02", None, "2024-05-03", "2024-05-01"]:
        add(tracker, "Ann Cole", published=published)
    (alias,) = tracker._db["aliases"].rows
    assert (alias["name"], alias["lang"], alias["key"], alias["mentions"]) == ("Ann Cole", "en", "ann cole", 4)
    assert (alias["first_seen"], alias["last_seen"]) == ("2024-05-01", "2024-05-03")
    add(tracker, "Bob Brown")
    add(tracker, "Bob Brown", published="2024-05-01")
    assert list(tracker._db.query("select first_seen from aliases where name = 'Bob Brown'")) == [
        {"first_seen": "2024-05-01"}
    ]
