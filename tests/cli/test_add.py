"""`add`: what it tells, what it does not do unasked, and how it ends early."""

from __future__ import annotations

import io
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import DATA, run_cli

from claimtrack.cli.interrupts import Patience
from claimtrack.cli.progress import duration, line, watched
from claimtrack.model import Article, Span

ARTICLE = str(DATA / "04-denial.en.txt")


def test_it_tells_what_is_new_and_where(tmp_path: Path) -> None:
    db = str(tmp_path / "claims.db")
    assert run_cli("add", ARTICLE, "--db", db).out.startswith("Stored 1 article, ")
    again = run_cli("add", ARTICLE, "--db", db)
    assert again.out == f"Stored 0 articles (1 already stored) in {db}\n"


def test_on_a_terminal_it_suggests_the_next_command(tmp_path: Path) -> None:
    db = str(tmp_path / "claims.db")
    assert "Next: claimtrack contradictions" in run_cli("add", ARTICLE, "--db", db, terminal=True).err
    assert "Next" not in run_cli("add", str(DATA), "--db", db).err
    assert "Next" not in run_cli("add", str(DATA), "--db", db, "-q", terminal=True).err


@pytest.mark.parametrize("before", [[], [ARTICLE]])
def test_a_dry_run_stores_nothing(tmp_path: Path, before: list[str]) -> None:
    db = tmp_path / "claims.db"
    if before:
        run_cli("add", *before, "--db", str(db))
    stored = db.read_bytes() if before else b""
    done = run_cli("add", "--dry-run", str(DATA), "--db", str(db))
    assert done.out.startswith("Would store 7 articles (1 already" if before else "Would store 8 articles, ")
    assert (db.read_bytes() if db.exists() else b"") == stored
    really = run_cli("add", str(DATA), "--db", str(db))
    assert really.out == done.out.replace("Would store", "Stored")


def test_a_dry_run_reads_no_other_program_s_database(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("create table mine (id)")
    done = run_cli("add", "--dry-run", ARTICLE, "--db", str(other))
    assert done.code == 4
    assert f"{other} is another program's database" in done.err


def test_failures_come_last_and_strict_stops_at_the_first(tmp_path: Path) -> None:
    (tmp_path / "1.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "2.txt").write_text("The minister said that the bridge was safe.")
    paths = [str(tmp_path / name) for name in ("1.pdf", "2.txt")]
    done = run_cli("add", *paths, "--db", str(tmp_path / "a.db"))
    assert (done.code, done.out[:16]) == (3, "Stored 1 article")
    assert "1.pdf: PDF is not read yet. Save the article as plain text." in done.err
    assert run_cli("add", "--strict", *paths, "--db", str(tmp_path / "b.db")).out.startswith("Stored 0 articles")


def articles(number: int) -> Iterator[Article]:
    for _ in range(number):
        yield Article(text="x" * 100, body=Span(0, 100))


def test_progress_is_told_after_a_second_and_goes_away(tmp_path: Path) -> None:
    (tmp_path / "all.txt").write_text("x" * 1000)
    now = iter([0.0, *(n * 0.5 for n in range(10))])
    stream = io.StringIO()
    assert len(list(watched(articles(10), [str(tmp_path)], stream, clock=lambda: next(now)))) == 10
    told = stream.getvalue().split("\r\x1b[K")
    assert told[1] == "2 articles, 20%, about 4 s left"
    assert told[-1] == ""
    assert len(told) == 10


def test_quick_work_shows_no_progress(tmp_path: Path) -> None:
    stream = io.StringIO()
    list(watched(articles(3), [str(tmp_path)], stream, clock=lambda: 0.0))
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.2, "1 s"), (59, "59 s"), (119, "2 minutes"), (3000, "50 minutes"), (9000, "2 hours")]
)
def test_durations(seconds: float, told: str) -> None:
    assert duration(seconds) == told


def test_without_a_size_only_the_number_is_told() -> None:
    assert line(1, None, 2.0) == "1 article"
    assert line(1200, 0.25, 10.0) == "1,200 articles, 25%, about 30 s left"


@pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
def test_ctrl_c_leaves_whole_articles_and_says_how_many(tmp_path: Path) -> None:
    db = tmp_path / "claims.db"
    text = Path(ARTICLE).read_text(encoding="utf-8")
    many = tmp_path / "many"
    many.mkdir()
    for n in range(400):
        (many / f"{n:03}.txt").write_text(text.replace("Moscow", f"Moscow {n}"), encoding="utf-8")
    command = [sys.executable, "-m", "claimtrack", "--db", str(db), "add", str(many)]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not stored(db):
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "Traceback" not in err
    assert "What is stored stays" in err
    assert out.startswith(f"Stored {stored(db)} article")
    assert 0 < stored(db) < 400


def stored(db: Path) -> int:
    try:
        with sqlite3.connect(f"file:{db}?mode=ro", uri=True) as connection:
            return int(connection.execute("select count(*) from articles").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_a_first_ctrl_c_waits_for_the_article_at_work() -> None:
    patience = Patience()
    whole = patience.whole(articles(3))
    with pytest.raises(KeyboardInterrupt):  # while the first is read
        patience.handle(2, None)
    next(whole)
    patience.handle(2, None)
    with pytest.raises(KeyboardInterrupt):
        next(whole)
    with pytest.raises(KeyboardInterrupt):  # nobody has to wait twice
        patience.handle(2, None)


def test_a_terminal_that_nobody_types_into_is_wrong_usage(tmp_path: Path) -> None:
    for command in (["add", "-", "--db", str(tmp_path / "x.db")], ["extract", "-"]):
        done = run_cli(*command, terminal=True)
        assert done.code == 2
        assert "< article.txt" in done.err
    assert os.listdir(tmp_path) == []  # noqa: PTH208
