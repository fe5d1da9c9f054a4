"""Opening a database: made where it is to be written, and only ever our own."""

import os
import sqlite3
import stat
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack.store import DatabaseTrouble, open_database, opening, transaction
from claimtrack.store.schema import TABLES, migrations
from claimtrack.store.version import APPLICATION_ID, MIGRATIONS
from claimtrack.store.writing import insert


@pytest.fixture
def path(tmp_path):
    return tmp_path / "claims.db"


@pytest.fixture
def made(path):
    open_database(path, write=True).close()
    return path


def value(db, query):
    return db.execute(query).fetchone()[0]


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("busy_timeout", opening.WAIT),
        ("journal_mode", "wal"),
        ("application_id", APPLICATION_ID),
    ],
)
@pytest.mark.parametrize("write", [True, False])
def test_it_is_opened_safely(made, pragma, wanted, write):
    assert value(open_database(made, write=write), f"pragma {pragma}") == wanted


def test_every_migration_is_known_by_name():
    assert [migration.name for migration in migrations._migrations] == list(MIGRATIONS)


def test_every_table_is_strict(made):
    db = open_database(made, write=False)
    tables = [row[0] for row in db.execute("select name from sqlite_master where type = 'table'")]
    own = [name for name in tables if f"create table {name} " in TABLES]
    assert set(own) == {"articles", "speakers", "aliases", "alias_keys", "claims", "claim_terms", "relations"}
    assert all(row[5] for row in db.execute("pragma table_list") if row[1] in own)


def test_a_folder_that_is_missing_is_made(tmp_path):
    path = tmp_path / "new" / "folder" / "claims.db"
    open_database(path, write=True).close()
    assert path.is_file()


def test_opening_again_changes_nothing(made):
    before = open_database(made, write=True).schema
    assert open_database(made, write=True).schema == before


@pytest.mark.parametrize("name", ["what is this?.db", "half#.db", "a b%20.db", "دفتر.db"])
def test_a_name_is_only_a_name(tmp_path, name):
    open_database(tmp_path / name, write=True).close()
    open_database(tmp_path / name, write=False).close()
    assert name in [file.name for file in tmp_path.iterdir()]


def trouble(path, *, write):
    with pytest.raises(DatabaseTrouble) as caught:
        open_database(path, write=write)
    assert str(path) in caught.value.cause
    assert caught.value.advice.endswith((".", "ARTICLE"))
    return caught.value


def test_reading_never_makes_the_file(path):
    assert "Nothing is stored yet" in trouble(path, write=False).cause
    assert not path.exists()


def test_an_empty_file_has_nothing_to_read_and_can_be_filled(path):
    path.touch()
    assert "Nothing is stored yet" in trouble(path, write=False).cause
    open_database(path, write=True).close()
    open_database(path, write=False).close()


def test_reading_cannot_write(made):
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        open_database(made, write=False).execute("delete from articles")


both = pytest.mark.parametrize("write", [True, False])


@both
def test_a_text_file_is_no_database(path, write):
    path.write_text("The minister denied it. " * 100, encoding="utf-8")
    before = path.read_bytes()
    assert "is not a database" in trouble(path, write=write).cause
    assert path.read_bytes() == before


@both
def test_the_database_of_another_application_is_left_alone(path, write):
    other = sqlite3.connect(path)
    other.execute("create table notes (text)")
    other.close()
    before = path.read_bytes()
    assert "another program's" in trouble(path, write=write).cause
    assert path.read_bytes() == before


@both
def test_an_empty_database_that_another_application_has_marked_is_left_alone(path, write):
    other = sqlite3.connect(path)
    other.execute("pragma application_id = 1")
    other.close()
    assert "another program's" in trouble(path, write=write).cause


@both
def test_a_newer_schema_is_refused(made, write):
    db = open_database(made, write=True)
    db["_sqlite_migrations"].insert({"migration_set": "claimtrack", "name": "from_the_future", "applied_at": "2999"})
    db.close()
    assert trouble(made, write=write).advice == "Update claimtrack."


def test_an_older_schema_is_told_when_reading(made):
    db = open_database(made, write=True)
    db.execute("delete from _sqlite_migrations")
    db.close()
    assert "older version" in trouble(made, write=False).cause


@both
def test_a_folder_is_no_database(tmp_path, write):
    assert "cannot be opened" in trouble(tmp_path, write=write).cause


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path):
    (tmp_path / "file").touch()
    assert "cannot be written" in trouble(tmp_path / "file" / "claims.db", write=True).cause


def test_a_damaged_database_is_told(made):
    made.write_bytes(made.read_bytes()[:4096] + b"\xff" * 40_000)
    assert trouble(made, write=False)


def test_a_busy_database_is_told(made, monkeypatch):
    monkeypatch.setattr(opening, "WAIT", 1)
    first, second = open_database(made, write=True), open_database(made, write=True)
    with transaction(first), pytest.raises(DatabaseTrouble, match="Another command"), opening.told(made):
        second.execute("begin immediate")


def test_a_reader_is_not_stopped_by_a_writer(made):
    writer, reader = open_database(made, write=True), open_database(made, write=False)
    with transaction(writer):
        insert(writer, "speakers", [{"id": 1, "name": "Ann Other", "kind": "named"}])
        assert value(reader, "select count(*) from speakers") == 0
    assert value(reader, "select count(*) from speakers") == 1


def test_what_is_interrupted_is_undone(made):
    db = open_database(made, write=True)
    with pytest.raises(KeyboardInterrupt), transaction(db):
        insert(db, "speakers", [{"id": 1, "name": "Ann Other", "kind": "named"}])
        raise KeyboardInterrupt
    assert value(db, "select count(*) from speakers") == 0
    with transaction(db):
        insert(db, "speakers", [{"id": 1, "name": "Ann Other", "kind": "named"}])
    assert value(db, "select count(*) from speakers") == 1


def test_a_database_in_a_folder_that_nobody_may_write_to_can_be_read():
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "claims.db")
        open_database(path, write=True).close()
        path.chmod(stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH)
        Path(name).chmod(0o555)
        user = os.geteuid()
        try:
            if user == 0:  # who may write anywhere
                os.seteuid(65534)
            with closing(open_database(path, write=False)) as db:
                assert value(db, "select count(*) from claims") == 0
        finally:
            os.seteuid(user)
            Path(name).chmod(0o755)
