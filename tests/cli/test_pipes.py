"""Beside other programs: pipes that close, no network, ids that go from one command to the next."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import DATA, Cli

NO_NETWORK = """
import socket, sys
def refuse(*args, **kwargs):
    raise SystemExit("somebody asked for the network")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from claimtrack.cli import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="head as Unix has it")
@pytest.mark.parametrize("form", ["", "--jsonl", "--csv", "--format table", "--format html"])
def test_head_ends_quietly(story: Path, form: str) -> None:
    command = f"{sys.executable} -m claimtrack who-said {form} | head -1"
    environment = {**os.environ, "CLAIMTRACK_DB": str(story), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.parametrize("arguments", [["add", str(DATA)], ["who-said", "troops"], ["contradictions"], ["show", "c1"]])
def test_no_command_asks_for_the_network(story: Path, tmp_path: Path, arguments: list[str]) -> None:
    db = tmp_path / "claims.db"
    db.write_bytes(story.read_bytes())
    environment = {**os.environ, "CLAIMTRACK_DB": str(db), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "network" in done.stderr) == (0, False)


def test_results_and_what_is_told_are_apart(cli: Cli, tmp_path: Path) -> None:
    unread = tmp_path / "unread.txt"
    unread.write_text("მინისტრმა განაცხადა, რომ ხიდი დაკეტილია.", encoding="utf-8")
    done = cli("extract", str(DATA), str(unread), "missing.txt", "--jsonl")
    assert done.code == 3
    assert all(json.loads(line) for line in done.out.splitlines())
    assert "missing.txt" in done.err
    assert f"{unread}: its language is not known" in done.err
    quiet = cli("extract", str(unread), "--jsonl", "-q")
    assert (quiet.code, quiet.err) == (0, "")


@pytest.mark.parametrize("arguments", [["who-said", "troops"], ["contradictions", "--all"]])
def test_ids_of_a_row_go_into_every_command(cli: Cli, arguments: list[str]) -> None:
    row = json.loads(cli(*arguments, "--jsonl").out.splitlines()[0])
    claim = row.get("a", row)
    for id in (claim["id"], claim["article_id"], claim["speaker_id"]):
        found = [json.loads(line) for line in cli("who-said", id, "--jsonl").out.splitlines()]
        assert claim["id"] in [other["id"] for other in found]
        assert {other["article_id"] for other in found} == {claim["article_id"]} or id.startswith("s")
        assert cli("show", id).code == 0
        assert cli("contradictions", "--all", id).code == 0
    assert cli("extract", claim["article_id"]).out == cli("extract", claim["path"]).out


def test_a_word_that_looks_like_an_id_that_is_not_stored_is_a_word(cli: Cli) -> None:
    assert cli("who-said", "s400").err == "No statement matches.\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show", "c999"], "There is no statement c999"),
        (["show", "a99"], "There is no article a99"),
        (["show", "s999"], "There is no speaker s999"),
        (["show", "12c"], "ids look like c12"),
        (["extract", "a99"], "There is no article a99"),
        (["who-said", "--speaker", "Zelinsky"], "Did you mean Volodymyr Zelensky ("),
        (["contradictions", "--speaker", "Nobody Atall"], "There is no speaker Nobody Atall"),
        (["who-sayd"], "Did you mean 'who-said'?"),
        (["extract", "--lang", "en-GB", "x"], "Did you mean en?"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told_with_the_nearest(cli: Cli, arguments: list[str], told: str) -> None:
    done = cli(*arguments)
    assert done.code == 2
    assert told in done.err


def test_each_command_suggests_the_next(cli: Cli) -> None:
    for arguments, told in (
        (["who-said", "troops"], "claimtrack show c"),
        (["contradictions"], "claimtrack show c"),
        (["show", "c37"], "claimtrack contradictions --all c"),
        (["extract", str(DATA / "04-denial.en.txt")], "claimtrack add"),
    ):
        assert told in cli(*arguments, terminal=True).err, arguments
        assert told not in cli(*arguments).err


def test_both_dates_are_shown(cli: Cli) -> None:
    row = json.loads(cli("show", "c36", "--jsonl").out)
    assert row["published"] == "2021-12-05"
    assert row["added"] > "2024"
    text = cli("show", "c36").out
    assert "2021-12-05" in text
    assert f"added {row['added'][:10]}" in text


def test_an_error_is_a_traceback_only_under_debug(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the roof is down")

    monkeypatch.setattr("claimtrack.tracker.Tracker.who_said", broken)
    done = cli("who-said")
    assert (done.code, "the roof is down" in done.err, "--debug" in done.err) == (3, True, True)
    assert "Traceback" not in done.err
    with pytest.raises(RuntimeError):
        cli("who-said", "--debug")
