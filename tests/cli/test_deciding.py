"""The commands by which a person decides of relations, and rebuild, which keeps what was decided."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from running import Cli, Done, run_cli


@pytest.fixture
def own(story: Path, tmp_path: Path) -> Cli:
    """Run a command on a copy of the example articles' database, which it may change."""
    db = tmp_path / "claims.db"
    shutil.copy(story, db)

    def command(*arguments: str, **world: object) -> Done:
        return run_cli("--db", str(db), *arguments, **world)  # type: ignore[arg-type]

    return command


def related(own: Cli) -> dict[tuple[str, str], str]:
    rows = map(json.loads, own("contradictions", "--all", "--jsonl").out.splitlines())
    return {(row["a"]["id"], row["b"]["id"]): row["relation"] for row in rows}


def test_link_and_unlink(own: Cli) -> None:
    assert own("link", "c1", "c2", "--as", "denies").out == "c1, c2 ✘ denies\n"
    assert related(own)["c1", "c2"] == "denies"
    assert own("unlink", "c2", "c1").out == "c1, c2 are not related\n"
    assert ("c1", "c2") not in related(own)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["link", "c1", "c2", "--as", "denys"], "Did you mean denies?"),
        (["link", "c1", "c2", "--as", "unrelated"], "not known"),
        (["link", "c1", "c999", "--as", "denies"], "There is no statement c999"),
        (["link", "c1", "c1", "--as", "denies"], "a relation needs two"),
        (["unlink", "x", "c1"], "ids look like c12"),
    ],
)
def test_what_cannot_be_linked(own: Cli, arguments: list[str], told: str) -> None:
    before = related(own)
    done = own(*arguments)
    assert done.code == 2
    assert told in done.err
    assert related(own) == before


def test_review_takes_a_key_for_each(own: Cli) -> None:
    before = related(own)
    done = own("review", "--limit", "4", stdin="a r\ns c")
    assert done.code == 0
    assert "1 of 4" in done.out and "4 of 4" in done.out
    assert "Decided on 3 of 4." in done.err
    decided = [json.loads(line) for line in own("review", "--decided", "--jsonl").out.splitlines()]
    assert [row["relation"] for row in decided][1:] == ["unrelated", "confirms"]
    assert all(row["features"] and row["a"]["words"] for row in decided)
    assert len(related(own)) == len(before) - 1


@pytest.mark.parametrize("stdin", ["", "q", "qaaa", "?!1"])
def test_review_ends_with_the_keys(own: Cli, stdin: str) -> None:
    done = own("review", stdin=stdin)
    assert (done.code, done.err) == (0, done.err)
    assert "Decided on 0 of" in done.err


def test_what_is_decided_is_not_asked_again(own: Cli) -> None:
    first = own("review", "--limit", "1", stdin="r").out.splitlines()[1]
    assert first not in own("review", "--limit", "1", stdin="q").out


def test_rebuild_keeps_ids_and_decisions(own: Cli) -> None:
    own("link", "c1", "c2", "--as", "denies")
    before = own("who-said", "--jsonl").out, related(own)
    done = own("rebuild")
    assert done.code == 0
    assert done.out.startswith("Read 8 articles anew: ")
    assert (own("who-said", "--jsonl").out, related(own)) == before
