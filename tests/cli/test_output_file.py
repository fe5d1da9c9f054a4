"""-o FILE: whole or not at all, and over nothing unasked."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from running import Cli

from claimtrack.cli.files import new_file


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("found.json", "[\n{"),
        ("found.jsonl", '{"id"'),
        ("found.csv", "id,published"),
        ("found.TSV", "id\tpublished"),
        ("found.md", "| id |"),
        ("found.html", "<!doctype html>"),
        ("found.txt", "c"),
    ],
)  # fmt: skip
def test_the_suffix_tells_the_format(cli: Cli, tmp_path: Path, name: str, begins: str) -> None:
    done = cli("who-said", "-o", str(tmp_path / name))
    assert (done.code, done.out, done.err) == (0, "", f"Wrote {tmp_path / name}\n")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("form", ["table", "cards", "json", "jsonl", "csv", "tsv", "md", "html"])
def test_a_file_has_what_a_pipe_gets(cli: Cli, tmp_path: Path, form: str) -> None:
    """Also where standard output is a terminal."""
    path = tmp_path / "found"
    assert cli("contradictions", "--format", form, "-o", str(path), terminal=True).code == 0
    assert path.read_text(encoding="utf-8") == cli("contradictions", "--format", form).out


def test_nothing_is_overwritten_unasked(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "found.json"
    path.write_text("mine")
    done = cli("who-said", "-o", str(path))
    assert done.code == 2
    assert "--force" in done.err
    assert path.read_text() == "mine"
    assert cli("who-said", "-o", str(path), "--force").code == 0
    assert json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "told"), [("", "is a folder"), ("none/found.json", "there is no folder")])
def test_a_place_that_cannot_be(cli: Cli, tmp_path: Path, name: str, told: str) -> None:
    done = cli("who-said", "-o", str(tmp_path / name))
    assert done.code == 2
    assert told in done.err


def test_an_error_leaves_what_was_there(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "found.csv"
    path.write_text("mine")
    assert cli("who-said", "-o", str(path), "--force", "--columns", "nothing").code == 2
    with pytest.raises(RuntimeError), new_file(path, force=True) as stream:
        stream.write("half")
        raise RuntimeError
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("found.csv", "mine")]


def test_what_came_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "found.csv"
    with pytest.raises(Exception, match="there already"), new_file(path) as stream:
        stream.write("ours")
        path.write_text("theirs")
    assert [p.read_text() for p in tmp_path.iterdir()] == ["theirs"]


@pytest.mark.skipif(os.name == "nt", reason="permissions and links as Unix has them")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "found.csv", tmp_path / "link.csv"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    with new_file(link, force=True) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o640)


def test_a_device_is_written_to(cli: Cli) -> None:
    assert cli("who-said", "-o", os.devnull).code == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_dash_is_standard_output(cli: Cli) -> None:
    assert cli("who-said", "-o", "-").out == cli("who-said").out
