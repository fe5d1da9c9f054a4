"""The commands on speakers: what they print, decide and refuse."""

import json
import shutil
from pathlib import Path

import pytest
from running import DATA, Done, run_cli

from claimtrack.cli.exit import ExitCode


@pytest.fixture
def people(story: Path, tmp_path: Path):
    """A command on speakers, on a copy of the example articles' database."""
    db = tmp_path / "claims.db"
    shutil.copy(story, db)

    def command(*arguments: str, **world: object) -> Done:
        return run_cli("--db", str(db), "speakers", *arguments, **world)  # type: ignore[arg-type]

    return command


def test_one_row_names_three_spellings_and_their_articles(people):
    done = people("show", "Песков")
    assert done.out.startswith("s3  Dmitry Peskov\n    person  ")
    for name in ("Dmitry Peskov", "دميتري بيسكوف", "Дмитрий Песков"):
        assert f"    name     {name}\n" in done.out
    assert done.out.count("\n    a") == 6
    assert "    joined   another spelling of " in done.out


def test_unnamed_sources_of_two_articles_are_two(people):
    rows = people("--kind", "unnamed", "--columns", "id,type,countries,article_id", "--tsv").out.splitlines()
    american = [row.split("\t") for row in rows if row.split("\t")[2] == "US"]
    assert len(american) == len({article for *_, article in american}) > 1


def test_the_list_has_who_says_most_first(people):
    counts = [int(row) for row in people("--columns", "statements", "--csv").out.splitlines()[1:]]
    assert counts == sorted(counts, reverse=True)
    assert len(people("--limit", "3", "--jsonl").out.splitlines()) == 3


def test_names_are_shown_in_a_language_of_choice(people):
    names = people("--lang", "ar", "--columns", "name", "--csv", "--speaker", "Zakharova").out
    assert names.splitlines() == ["name", "ماريا زاخاروفا"]


def test_a_merge_a_split_and_a_new_name_are_told_and_hold(people):
    done = people("merge", "Peskov", "Jen Psaki")
    assert (done.code, done.out.splitlines()[0]) == (0, "s3  Dmitry Peskov")
    assert "Jen Psaki" in done.out
    assert people("show", "Psaki").out == people("show", "Peskov").out
    done = people("split", "Peskov", "Jen Psaki")
    assert done.out.splitlines()[0].endswith("Jen Psaki")
    assert people("rename", "Peskov", "Dmitry S. Peskov").out.startswith("s3  Dmitry S. Peskov\n")


def test_suggestions_are_decided_on_one_by_one(people):
    def suggested():
        return people("suggest", "--columns", "keep.name,other.name", "--csv").out.splitlines()[1:]

    before = suggested()
    assert before
    done = people("suggest", "--review", stdin="n\n")
    assert (done.code, "Decided on 1.") == (0, done.err.strip())
    assert suggested() == before[1:]


def test_an_accepted_suggestion_is_one_speaker(people):
    keep, other = people("suggest", "--columns", "keep.id,other.id", "--csv").out.splitlines()[1].split(",")
    people("suggest", "--review", stdin="y")
    assert people("show", other).code == ExitCode.USAGE
    assert people("show", keep).code == 0


def test_names_go_out_and_come_in_again(people, tmp_path):
    file = tmp_path / "names.tsv"
    assert people("export", "-o", str(file)).code == 0
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "speaker\talias\tlang\tkind\tqid"
    assert "Dmitry Peskov\tДмитрий Песков\tru\tperson\t" in lines
    file.write_text("speaker\talias\tqid\nDmitry Peskov\tJen Psaki\tQ7\n", encoding="utf-8")
    assert people("import", str(file)).out.startswith("Took over 1 name, into ")
    assert "Q7" in people("show", "Psaki").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "cannot be read"),
        ("", "no columns"),
        ("name\talias\nA\tB\n", "no columns"),
        ("speaker\talias\n\tB\n", "line 2: no speaker"),
        ("speaker\talias\tqid\nA\tB\tQ1\nA\tC\t42\n", "line 3: 42 is no id such as Q42"),
    ],
)
def test_a_list_that_is_none_changes_nothing(people, tmp_path, text, told):
    file = tmp_path / "names.tsv"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    before = people("export").out
    done = people("import", str(file))
    assert done.code == ExitCode.USAGE
    assert told in done.err.replace("\n", " ")
    assert people("export").out == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "Marchanko"), "There is no speaker Marchanko. Did you mean Olena Marchenko (2 statements)?"),
        (("show", "Nobody"), "There is no speaker Nobody."),
        (("merge", "Peskov", "s3"), "It takes two speakers to merge."),
        (("split", "Peskov"), "Say what to take out"),
        (("apart", "Peskov", "Песков"), "are one speaker"),
        (("--kind", "persons"), "Did you mean person?"),
    ],
)
def test_what_cannot_be_done_is_told_with_what_can(people, arguments, told):
    done = people(*arguments)
    assert done.code == ExitCode.USAGE
    assert told in done.err


def test_a_hostile_name_steers_no_terminal(people):
    people("rename", "Peskov", "Dmitry\x1b[2J\u202ePeskov")
    for form in ("cards", "table", "tsv"):
        assert not {"\x1b", "\u202e"} & set(people("--format", form).out)
    assert "\x1b" not in people("show", "s3").out


def test_decisions_survive_a_rebuild_and_articles_that_come_again(people, tmp_path):
    people("merge", "Peskov", "Jen Psaki")
    people("split", "Zakharova", "Мария Захарова")
    people("apart", "جين ساكي", "Psaki")
    before = people("--kind", "person", "--columns", "id,name,statements,names", "--csv").out
    assert "Dmitry Peskov; دميتري بيسكوف; Jen Psaki; Дмитрий Песков" in before
    db = str(tmp_path / "claims.db")
    for commands in ([("rebuild",)], [("remove", "a4", "--yes"), ("add", str(DATA))]):
        for command in commands:
            assert run_cli("--db", db, *command).code == 0
        assert people("--kind", "person", "--columns", "id,name,statements,names", "--csv").out == before
        assert "جين ساكي" not in people("suggest").out


def test_who_is_not_named_can_be_listed(cli):
    rows = [json.loads(line) for line in cli("who-said", "--unnamed", "--jsonl").out.splitlines()]
    every = [json.loads(line) for line in cli("who-said", "--jsonl").out.splitlines()]
    assert rows and rows == [row for row in every if row["speaker_kind"] == "unnamed"]
    (said,) = {(row["speaker_type"], *row["speaker_countries"]) for row in rows if row["speaker"] == "a US source"}
    assert said == ("source", "US")
    assert cli("who-said", "--unnamed", "--speaker", "Peskov", "--exit-code").code == ExitCode.NOTHING_FOUND
    named = {row["speaker"] for row in every} - {row["speaker"] for row in rows}
    shown = cli("who-said", "--unnamed", terminal=True).out
    assert "a US source" in shown and not any(name in shown for name in named if name)
