"""What a person decides of speakers: it holds at once, and through everything that is done anew."""

import random

import pytest
from test_joining import add

from claimtrack.tracker import NotFound, Tracker


def groups(tracker):
    """ "Ann Cole: Ann Cole, Cole | Bob Brown: Bob Brown": those who are shown, and their names."""
    people = sorted(tracker.people.all(), key=lambda speaker: speaker.row.id)
    return " | ".join(f"{speaker.shown}: {', '.join(sorted(speaker.row.names))}" for speaker in people)


@pytest.fixture
def again(tracker, path, tmp_path):
    """The speakers after each way to do all anew: `rebuild`, and adding the articles to a database that has only
    the decisions."""

    def done() -> list[str]:
        tracker.rebuild()
        rebuilt = groups(tracker)
        articles = [tracker.article(f"a{n}") for n in range(1, tracker.counts()["articles"] + 1)]
        decisions = list(tracker._db.query("select * from decisions"))
        with Tracker(tmp_path / "other.db") as other:
            other._db["decisions"].insert_all(decisions)
            other.add(articles)
            return [rebuilt, groups(other)]

    return done


def test_a_merge_survives(tracker, again):
    add(tracker, "Francis Kofi")
    add(tracker, "Bob Brown")
    add(tracker, "Kwame Kofi")
    merged = tracker.people.merge("Francis Kofi", "Kwame Kofi")
    wanted = "Francis Kofi: Francis Kofi, Kwame Kofi | Bob Brown: Bob Brown"
    assert (merged.row.id, groups(tracker)) == (1, wanted)
    assert {claim.speaker_id for claim in tracker.who_said(speaker="Kofi")} == {1}
    assert again() == [wanted] * 2
    add(tracker, "Kwame Kofi", "Francis Kofi")
    assert groups(tracker) == wanted


def test_a_merge_survives_all_that_speaks_against_it(tracker, again):
    add(tracker, "Russian spokesman Dmitry Peskov")
    add(tracker, "دميتري بيسكوف")
    add(tracker, "American minister Jane Wood", "Wood")
    add(tracker, "Russian spokesman Dmitry Peskov")
    add(tracker, "Дмитрий Песков")
    tracker.people.merge("Peskov", "Jane Wood")
    wanted = "Dmitry Peskov: Dmitry Peskov, Jane Wood, Wood, Дмитрий Песков, دميتري بيسكوف"
    assert groups(tracker) == wanted
    assert again() == [wanted] * 2
    add(tracker, "American minister Jane Wood", "Russian spokesman Dmitry Peskov")
    add(tracker, "Ivan Wood")
    add(tracker, "Wood")
    assert groups(tracker) == f"{wanted} | Ivan Wood: Ivan Wood | Wood: Wood"


def test_those_who_stay_after_a_split_stay_together(tracker, again):
    for name in ("Ann Cole", "Bob Brown", "Carl Cook", "Dora Drake"):
        add(tracker, name)
    tracker.people.merge("Ann Cole", "Bob Brown", "Carl Cook", "Dora Drake")
    tracker.people.split("s1", names=["Ann Cole", "Dora Drake"])  # whom the others were joined to, and another
    wanted = ["Ann Cole: Ann Cole, Dora Drake", "Bob Brown: Bob Brown, Carl Cook"]
    assert [sorted(found.split(" | ")) for found in (groups(tracker), *again())] == [wanted] * 3


@pytest.mark.parametrize("seed", [0, 1, 2, 9])
def test_what_was_decided_holds_whatever_was_before(tracker, seed):
    """Whoever was joined is together after a rebuild; whoever was taken out is apart from those who stayed."""
    chance = random.Random(seed)
    names = ["Ann Cole", "Ann B. Cole", "Анна Коул", "Mayor Ann Cole", "Bob Brown", "Боб Браун", "Brown", "Carl Cook"]
    merged = parted = 0
    for _ in range(25):
        add(tracker, *chance.sample(names, chance.choice((1, 2))))
        one, other = chance.choices(sorted(mentions(tracker)), k=2)
        known = sorted(tracker.people.show(f"s{one}").row.names)
        if one != other and chance.random() < 0.5:
            tracker.people.merge(f"s{one}", f"s{other}")
            groups, merged = [mentions(tracker)[one]], merged + 1
        elif len(known) > 1:
            cut = known[: chance.choice((1, len(known) - 1))]
            taken = tracker.people.split(f"s{one}", names=cut).row.id
            groups, parted = [mentions(tracker)[id] for id in (one, taken)], parted + 1
        else:
            continue
        tracker.rebuild()
        found = [{id for id, own in mentions(tracker).items() if own & group} for group in groups]
        assert [len(ids) for ids in found] == [1] * len(groups)
        assert len(set.union(*found)) == len(groups)
    assert merged > 2 and parted > 2


def mentions(tracker):
    """Speaker -> article and name of each of its mentions."""
    people = [tracker.people.show(f"s{speaker.row.id}") for speaker in tracker.people.all()]
    return {found.row.id: {(m.article_id, m.portrait.name) for m in found.mentions} for found in people}


def test_a_split_survives(tracker, again):
    add(tracker, "Ann Cole")
    add(tracker, "Cole")
    taken = tracker.people.split("Ann Cole", names=["Cole"])
    wanted = "Ann Cole: Ann Cole | Cole: Cole"
    assert (taken.row.id, groups(tracker)) == (2, wanted)
    assert again() == [wanted] * 2
    add(tracker, "Cole")
    assert groups(tracker) == wanted


def test_one_article_can_be_taken_out(tracker, again):
    for _ in range(3):
        add(tracker, "Ann Cole")
    taken = tracker.people.split("Ann Cole", articles=["a2"])
    assert (taken.shown, taken.row.article_id, taken.row.statements) == ("Ann Cole", 2, 1)
    wanted = "Ann Cole: Ann Cole | Ann Cole: Ann Cole"
    assert groups(tracker) == wanted
    assert again() == [wanted] * 2
    assert [row.row.statements for row in tracker.people.all()] == [2, 1]
    add(tracker, "Ann Cole")
    assert [row.row.statements for row in tracker.people.all()] == [3, 1]


def test_a_rejected_suggestion_never_returns(tracker, again):
    add(tracker, "Sergei Lavrov")
    add(tracker, "Sergei Labrov")
    (suggestion,) = tracker.people.suggest()
    assert suggestion.reasons == ("“Sergei Lavrov” and “Sergei Labrov” differ in one letter",)
    tracker.people.keep_apart("s1", "s2")
    assert tracker.people.suggest() == []
    wanted = "Sergei Lavrov: Sergei Lavrov | Sergei Labrov: Sergei Labrov"
    assert again() == [wanted] * 2
    assert tracker.people.suggest() == []
    add(tracker, "Labrov")
    assert tracker.people.suggest() == []


def test_an_accepted_suggestion_is_a_merge(tracker):
    add(tracker, "Sergei Lavrov")
    add(tracker, "Sergei Labrov")
    (suggestion,) = tracker.people.suggest("Lavrov")
    tracker.people.merge(f"s{suggestion.keep.id}", f"s{suggestion.other.id}")
    assert groups(tracker) == "Sergei Lavrov: Sergei Labrov, Sergei Lavrov"
    assert tracker.people.suggest() == []


def test_an_unnamed_source_can_be_joined_in_its_article(tracker, again):
    add(tracker, "the Kremlin spokesman")
    add(tracker, "Kremlin spokesman Dmitry Peskov")
    add(tracker, "the Kremlin spokesman")
    first, second = tracker.people.suggest()
    assert {first.other.article_id, second.other.article_id} == {1, 3}
    assert first.reasons == ("Dmitry Peskov is “Kremlin spokesman” in a2",)
    tracker.people.merge("Peskov", f"s{first.other.id}")
    wanted = "Dmitry Peskov: Dmitry Peskov, the Kremlin spokesman | the Kremlin spokesman: the Kremlin spokesman"
    assert groups(tracker) == wanted
    assert again() == [wanted] * 2


def test_a_new_name_survives(tracker, again):
    add(tracker, "Ann Cole")
    assert tracker.people.rename("Cole", "Dame Ann Cole").shown == "Dame Ann Cole"
    add(tracker, "Ann Cole")
    wanted = "Dame Ann Cole: Ann Cole"
    assert groups(tracker) == wanted
    assert again() == [wanted] * 2
    tracker.people.rename("Cole", "Ann Cole, mayor")
    assert {claim.speaker for claim in tracker.who_said()} == {"Ann Cole, mayor"}


def test_a_merge_can_be_undone_and_a_split_too(tracker):
    add(tracker, "Ann Cole")
    add(tracker, "Bob Brown")
    tracker.people.merge("Cole", "Brown")
    assert groups(tracker) == "Ann Cole: Ann Cole, Bob Brown"
    tracker.people.split("Cole", names=["Bob Brown"])
    assert groups(tracker) == "Ann Cole: Ann Cole | Bob Brown: Bob Brown"
    tracker.people.merge("Cole", "Brown")
    assert groups(tracker) == "Ann Cole: Ann Cole, Bob Brown"
    tracker.rebuild()
    assert groups(tracker) == "Ann Cole: Ann Cole, Bob Brown"


def test_names_can_be_taken_from_one_database_to_another(tracker, tmp_path):
    add(tracker, "Ann Cole")
    add(tracker, "Bob Brown")
    tracker.people.merge("Cole", "Brown")
    rows = [*tracker.people.names(), {"speaker": "Ann Cole", "alias": "Anna Colette", "qid": "Q7"}]
    assert rows[0] == {"speaker": "Ann Cole", "alias": "Ann Cole", "lang": "en", "kind": "person", "qid": ""}
    with Tracker(tmp_path / "other.db") as other:
        add(other, "Bob Brown")
        add(other, "Ann Cole")
        assert other.people.add_names(rows) == 3
        add(other, "Anna Colette")
        assert groups(other) == "Ann Cole: Ann Cole, Anna Colette, Bob Brown"
        assert other.people.show("Cole").qid == "Q7"
        assert {row["qid"] for row in other.people.names()} == {"Q7"}


def test_a_list_of_names_that_no_article_has_yet_goes_out_as_it_came_in(tracker):
    rows = [
        {"speaker": "Ann Cole", "alias": "Ann Cole", "lang": "", "kind": "", "qid": "Q7"},
        {"speaker": "Ann Cole", "alias": "سامي كول", "lang": "", "kind": "", "qid": "Q7"},
        {"speaker": "Ann Cole", "alias": "the Bridge Lady", "lang": "en", "kind": "", "qid": "Q7"},
    ]
    tracker.people.add_names(rows)
    assert by_alias(tracker.people.names()) == by_alias(rows)
    add(tracker, "سامي كول")
    assert tracker.people.show("سامي كول").qid == "Q7"
    rows = tracker.people.names()
    assert {row["alias"] for row in rows} == {"Ann Cole", "سامي كول", "the Bridge Lady"}
    assert {(row["speaker"], row["qid"]) for row in rows} == {("Ann Cole", "Q7")}
    assert tracker.people.show("Ann Cole") == tracker.people.show("سامي كول")


def test_a_speaker_is_found_by_the_name_that_a_person_gave(tracker):
    add(tracker, "Ann Cole")
    add(tracker, "Bob Brown")
    tracker.people.rename("Cole", "The Bridge Lady")
    assert tracker.people.show("the bridge lady").row.names == ("Ann Cole",)
    tracker.people.rename("Brown", "Ann Cole")
    with pytest.raises(NotFound, match="Several"):
        tracker.people.show("Ann Cole")


def by_alias(rows):
    return sorted(rows, key=lambda row: row["alias"])


def test_a_speaker_is_shown_with_all_that_is_known(tracker):
    add(tracker, "Russian minister Ivan Petrov", published="2024-05-02", outlet="The Day")
    add(tracker, "the minister, Ivan Petrov", published="2024-05-01")
    add(tracker, "Иван Петров")
    found = tracker.people.show("Petrov", lang="en")
    row = found.row
    assert (found.shown, row.kind, row.statements, row.articles) == ("Ivan Petrov", "person", 3, 3)
    assert (row.first, row.last, row.roles, row.countries) == (
        "2024-05-01", "2024-05-02", ("Russian minister", "the minister"), ("RU",),
    )  # fmt: skip
    assert [(mention.seen, mention.how) for mention in found.mentions] == [
        ("2024-05-01", "name"), ("2024-05-02", "new"), (None, "spelling"),
    ]  # fmt: skip
    add(tracker, "Moscow")
    assert tracker.people.show("Moscow").speaks_for == ("RU",)


def test_names_are_shown_in_the_language_of_choice(tracker):
    for phrase in ["Maria Zakharova", "Maria Zakharova", "ماريا زاخاروفا"]:
        add(tracker, phrase)
    assert [tracker.people.show("s1", lang=lang).shown for lang in ("ar", "en", "ru", None)] == [
        "ماريا زاخاروفا", "Maria Zakharova", "Maria Zakharova", "Maria Zakharova",
    ]  # fmt: skip


def test_an_imitation_is_flagged_and_suggested(tracker):
    add(tracker, "Dmitry Peskov")
    add(tracker, "Dmitry Pеskov")  # with a Cyrillic е
    assert tracker.people.show("s2").looks_like == "Dmitry Peskov"
    (suggestion,) = tracker.people.suggest()
    assert suggestion.reasons[0].endswith("has letters of another script")


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda people: people.show("Nobody"), "no speaker Nobody"),
        (lambda people: people.show("Hanna Cole"), "no speaker Hanna Cole"),
        (lambda people: people.show("s99"), "no speaker s99"),
        (lambda people: people.show("Petrov"), "Several speakers"),
        (lambda people: people.merge("Ann Cole"), "two speakers"),
        (lambda people: people.merge("Ann Cole", "s1"), "two speakers"),
        (lambda people: people.split("Ann Cole"), "Nothing would be left"),
        (lambda people: people.split("Ann Cole", names=["Ann Cole"]), "Nothing would be left"),
        (lambda people: people.split("Ann Cole", names=["Bob"]), "not called Bob"),
        (lambda people: people.split("Ann Cole", articles=["a2"]), "not in a2"),
        (lambda people: people.split("Ann Cole", articles=["x"]), "no article"),
        (lambda people: people.rename("Ann Cole", " "), "needs a name"),
        (lambda people: people.keep_apart("Ann Cole", "s1"), "one speaker"),
    ],
)
def test_what_cannot_be_done_is_told(tracker, ask, told):
    add(tracker, "Ann Cole", "Ivan Petrov")
    add(tracker, "Oleg Petrov")
    before = groups(tracker)
    with pytest.raises(NotFound, match=told):
        ask(tracker.people)
    assert groups(tracker) == before


@pytest.mark.parametrize(
    ("mistyped", "meant"),
    [("Anne Coel", "Ann Cole (1 statement)"), ("Peksov", "دميتري بيسكوف (1 statement)"), ("Xyzzy", None)],
)
def test_a_mistyped_name_has_suggestions(tracker, mistyped, meant):
    add(tracker, "Ann Cole")
    add(tracker, "دميتري بيسكوف")
    with pytest.raises(NotFound) as caught:
        tracker.people.show(mistyped)
    assert caught.value.nearest[:1] == ((meant,) if meant else ())
