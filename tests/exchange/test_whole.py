"""All that is stored goes out and comes back the same."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from running import run_cli

from claimtrack.store.version import MIGRATIONS


@pytest.fixture(scope="module")
def exported(story: Path) -> str:
    done = run_cli("export", "--db", str(story))
    assert (done.code, done.err) == (0, "")
    return done.out


def imported(tmp_path: Path, text: str) -> tuple[Path, str]:
    file, db = tmp_path / "export.jsonl", tmp_path / "new.db"
    file.write_text(text, encoding="utf-8")
    done = run_cli("import", str(file), "--db", str(db))
    return db, done.out + done.err


def test_a_round_trip_loses_nothing(exported: str, tmp_path: Path) -> None:
    db, told = imported(tmp_path, exported)
    assert told.startswith("Stored 8 articles, ")
    assert run_cli("export", "--db", str(db)).out == exported
    assert {file.name for file in tmp_path.iterdir()} == {"export.jsonl", "new.db"}


@pytest.mark.parametrize(
    "arguments",
    [["who-said", "troops"], ["contradictions", "--all"], ["show", "c12"], ["who-said", "--speaker", "Zakharova"]],
)
def test_the_new_database_answers_as_the_old_one(
    story: Path, exported: str, tmp_path: Path, arguments: list[str]
) -> None:
    db, _ = imported(tmp_path, exported)
    assert run_cli(*arguments, "--db", str(db)) == run_cli(*arguments, "--db", str(story))


def test_decisions_and_corrections_go_with_it(story: Path, tmp_path: Path) -> None:
    db = tmp_path / "claims.db"
    shutil.copy(story, db)
    run_cli("link", "c12", "c33", "--as", "confirms", "--db", str(db))
    text = run_cli("export", "--db", str(db)).out
    assert '{"reviews": ' in text
    new, _ = imported(tmp_path, text)
    assert run_cli("export", "--db", str(new)).out == text


def test_the_first_line_tells_format_version_and_schema(exported: str) -> None:
    first = json.loads(exported.splitlines()[0])
    assert first == {"format": "claimtrack", "version": 1, "schema": list(MIGRATIONS)}
    for line in exported.splitlines()[1:]:
        ((table, row),) = json.loads(line).items()
        assert isinstance(row, dict), table


def test_an_older_export_is_brought_to_the_present_schema(exported: str, tmp_path: Path) -> None:
    """Rows of the first schema alone: what later ones added is what they give to a row that lacks it."""
    lines = exported.splitlines()
    first = {"articles", "speakers", "aliases", "alias_keys", "claims", "claim_terms", "relations"}
    with sqlite3.connect(":memory:") as connection:
        from claimtrack.store.schema import TABLES

        connection.executescript(TABLES)
        columns = {table: {row[1] for row in connection.execute(f"pragma table_info({table})")} for table in first}
    old = [json.dumps({**json.loads(lines[0]), "schema": [MIGRATIONS[0]]})]
    for line in lines[1:]:
        ((table, row),) = json.loads(line).items()
        if table in first:
            old.append(json.dumps({table: {name: row[name] for name in row if name in columns[table]}}))
    db, told = imported(tmp_path, "\n".join(old) + "\n")
    assert told.startswith("Stored 8 articles, ")
    assert "94,000" in run_cli("who-said", "troops", "--db", str(db)).out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: "", "is no JSON"),
        (lambda text: "no export\n", "line 1 is no JSON"),
        (lambda text: '{"id": 1}\n', "does not begin with the line"),
        (lambda text: text.replace('"version": 1', '"version": 99', 1), "version 99"),
        (lambda text: text.replace('"schema": [', '"schema": ["from_the_future", ', 1), "newer version"),
        (lambda text: text + '{"claims": 3}\n', "is no row"),
        (lambda text: text + "{broken\n", "is no JSON"),
        (lambda text: text + '{"claims": {"id": 9999, "nonsense": 1}}\n', "that its schema does not"),
        (lambda text: text + '{"sqlite_master": {"name": "x"}}\n', "that its schema does not"),
        (lambda text: text + text.splitlines()[1] + "\n", "UNIQUE constraint"),
    ],
)  # fmt: skip
def test_what_is_no_export_leaves_no_database(exported: str, tmp_path: Path, change: object, told: str) -> None:
    _, words = imported(tmp_path, change(exported))  # type: ignore[operator]
    assert told in words
    assert "Traceback" not in words
    assert [file.name for file in tmp_path.iterdir()] == ["export.jsonl"]


def test_an_export_is_not_put_over_what_is_there(exported: str, tmp_path: Path) -> None:
    db, _ = imported(tmp_path, exported)
    before = db.read_bytes()
    _, told = imported(tmp_path, exported)
    assert "is there already" in told
    assert db.read_bytes() == before


def test_a_dry_run_makes_nothing(exported: str, tmp_path: Path) -> None:
    file = tmp_path / "export.jsonl"
    file.write_text(exported, encoding="utf-8")
    done = run_cli("import", "--dry-run", str(file), "--db", str(tmp_path / "new.db"))
    assert done.out.startswith("Would store 8 articles, ")
    assert [file.name for file in tmp_path.iterdir()] == ["export.jsonl"]


def test_csv_has_every_statement(story: Path) -> None:
    assert run_cli("export", "--as", "csv", "--db", str(story)).out.count("\nc") == len(
        run_cli("who-said", "--jsonl", "--db", str(story)).out.splitlines()
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export", "--as", "brat"], "brat needs a folder"),
        (["export", "a1"], "jsonl has all that is stored"),
        (["export", "--as", "jason"], "Did you mean jsonl?"),
        (["export", "--as", "csv", "a99"], "There is no article a99"),
        (["import", "a.jsonl", "b.jsonl"], "one export makes one database"),
        (["import", "none.jsonl"], "cannot be read"),
    ],
)  # fmt: skip
def test_wrong_usage(story: Path, arguments: list[str], told: str) -> None:
    done = run_cli(*arguments, "--db", str(story))
    assert (done.code, done.out) == (2, "")
    assert told in done.err
