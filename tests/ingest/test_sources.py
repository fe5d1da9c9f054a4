"""Files, folders and standard input; every trouble is told in its place, and the rest is read."""

import io
import json
import os
import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.ingest import Failure, Meta, UnreadableInput, read_bytes, read_paths
from claimtrack.model import Article, Span

TEXT = "The ministry denied that there were talks. It said so twice, and the papers did not believe it."


@pytest.fixture
def folder(tmp_path):
    """A folder in which one readable file lies beside what is passed over."""
    (tmp_path / "article.txt").write_text(TEXT)
    return tmp_path


def read(*paths, overrides=None):
    return list(read_paths([str(path) for path in paths], overrides or Meta()))


def causes(*paths):
    return [found.cause for found in read(*paths) if isinstance(found, Failure)]


def test_a_file_is_an_article(folder):
    path = folder / "article.txt"
    assert read(path) == [Article(text=TEXT, body=Span(0, len(TEXT)), path=str(path), lang="en")]


def test_a_header_is_no_part_of_the_body(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(f"Title: No talks\r\nDate: 4 December 2021\r\nLanguage: fr\r\n\r\n{TEXT}".encode())
    [article] = read(path)
    assert article.text.startswith("Title: No talks\r\nDate")
    assert article.body.of(article.text).strip() == TEXT
    assert (article.title, article.published, article.lang) == ("No talks", "2021-12-04", "fr")


def test_options_count_first_and_the_text_last(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Title: From the header\n\nLONDON, Dec. 4, 2021 (Reuters) - {TEXT}")
    options = Meta(title="From the options", url="https://example.org")
    [article] = read(path, overrides=options)
    assert (article.title, article.url) == ("From the options", "https://example.org")
    assert (article.outlet, article.published) == ("Reuters", "2021-12-04")


def test_nothing_is_invented(folder):
    [article] = read(folder)
    assert (article.title, article.outlet, article.url, article.published) == (None, None, None, None)


def test_folders_are_read_all_the_way_down_in_order(tmp_path):
    names = ["b.txt", "a/z.md", "a/b/c.text", "c", "a.txt", "d.TXT", "e.jsonl"]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"text": TEXT}) if name.endswith("jsonl") else f"{TEXT} {name}")
    found = [os.path.relpath(article.path, tmp_path).replace(os.sep, "/") for article in read(tmp_path)]
    assert found == ["a/b/c.text", "a/z.md", "a.txt", "b.txt", "c", "d.TXT", "e.jsonl:1"]


@pytest.mark.parametrize("name", [".hidden.txt", ".git/x.txt", "page.html", "paper.pdf", "table.csv", "a.json"])
def test_other_files_of_a_folder_are_passed_over(folder, name):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEXT)
    assert [article.path for article in read(folder)] == [str(folder / "article.txt")]


def test_a_file_that_is_named_is_read_whatever_its_suffix(tmp_path):
    path = tmp_path / ".notes.log"
    path.write_text(TEXT)
    assert [article.text for article in read(path)] == [TEXT]


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("a.txt", b"", "there is no text in it"),
        ("a.txt", b" \n\t\r\n", "there is no text in it"),
        ("a.txt", b"\xef\xbb\xbf", "there is no text in it"),
        ("a.txt", b"* * *\n---\n", "there is no text in it"),
        ("a.txt", b"Title: No talks\n\n", "there is no text below its header"),
        ("a.txt", b"\x7fELF\0\0\1", "this is a binary file, not text"),
        ("a.txt", b"<!DOCTYPE html><p>No talks.", "HTML is not read yet"),
        ("a.txt", b"\n<html lang=en>", "HTML is not read yet"),
        ("a.txt", b"%PDF-1.7\n1 0 obj", "PDF is not read yet"),
        ("a.txt", b"{\\rtf1 No talks.}", "RTF is not read"),
        ("a.json", b'[{"text": "No talks."}]', "this looks like JSON"),
        ("a.json", b'{\n  "text": "No talks."\n}', "this looks like JSON"),
        ("a.html", b"<p>No talks.", "HTML is not read yet"),
        ("a.PDF", b"", "PDF is not read yet"),
        ("a.docx", b"PK", "documents are not read yet"),
        ("a.jsonl.gz", b"\x1f\x8b", "it is compressed"),
    ],
)
def test_files_that_are_no_articles(folder, name, data, cause):
    path = folder / name
    path.write_bytes(data)
    failure, article = read(path, folder / "article.txt")
    assert (failure.path, failure.cause) == (str(path), cause)
    assert failure.advice
    assert article.text == TEXT


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("https://example.org/article", "web pages are not read yet"),
        ("no/such/file.txt", "there is no such file or folder"),
        ("a\0b", "there is no such file or folder"),
        ("x" * 5000, "File name too long"),
    ],
)
def test_paths_that_lead_nowhere(path, cause):
    assert causes(path) == [cause]


def test_a_large_file_is_refused_unread(tmp_path, monkeypatch):
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(60_000_000)
    monkeypatch.setattr("claimtrack.ingest.sources.read_stream", lambda *_: pytest.fail("it was read"))
    assert causes(path) == ["it is larger than 20 MB"]


def test_large_input_without_a_size_is_refused(monkeypatch):
    stdin = SimpleNamespace(buffer=io.BytesIO(b"word " * 4_000_001))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert causes("-") == ["it is larger than 20 MB"]
    assert stdin.buffer.tell() == 20_000_001


def test_a_folder_without_readable_files_is_told(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "page.html").write_text(TEXT)
    [failure] = read(tmp_path)
    assert failure.cause == "there is no readable file in this folder"
    assert ".txt" in failure.advice


def test_a_file_that_vanishes_is_told_and_the_others_are_read(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}")
    found = read_paths([str(tmp_path)], Meta())
    first = next(found)
    (tmp_path / "b.txt").unlink()
    failure, last = found
    assert (first.path, last.path) == (str(tmp_path / "a.txt"), str(tmp_path / "c.txt"))
    assert failure.cause == "it vanished while the folder was read"


def test_links_do_not_loop(folder):
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "lost.txt").symlink_to(folder / "nowhere")
    article, failure = read(folder)
    assert article.text == TEXT
    assert failure.path.endswith("lost.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_passed_over(folder):
    os.mkfifo(folder / "pipe.txt")
    assert [article.text for article in read(folder)] == [TEXT]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_permission_is_told(folder):
    (folder / "secret.txt").write_text(TEXT)
    (folder / "secret.txt").chmod(0)
    assert causes(folder) == ["you have no permission to read it"]


def test_a_refused_file_is_told(folder, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("claimtrack.ingest.sources.read_stream", refuse)
    assert causes(folder) == ["you have no permission to read it"]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode here")
def test_a_file_name_that_is_no_text_is_made_printable(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    [article] = read(tmp_path)
    assert article.path.endswith("caf\\udce9.txt")


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (TEXT.encode(), [TEXT]),
        (json.dumps({"text": TEXT}).encode(), [TEXT]),
        (b"\xef\xbb\xbf" + b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        ("“{” is a brace.".encode(), ["“{” is a brace."]),
    ],
)
def test_standard_input(monkeypatch, data, texts):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    articles = read("-")
    assert [article.text for article in articles] == texts
    assert {article.path for article in articles} == {None}


def test_a_bad_line_on_standard_input_is_told(monkeypatch):
    data = b'{"title": "No text"}\n{"text": "Words."}\n'
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    failure, article = read("-")
    assert (failure.path, failure.cause) == ("-", 'line 1: "text" is missing or empty')
    assert article.text == "Words."


def test_no_standard_input_is_told(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert causes("-") == ["there is no standard input"]


@given(data=st.binary() | st.text().map(str.encode), path=st.sampled_from([None, "a.txt", "a.jsonl"]))
def test_any_bytes_give_articles_or_one_kind_of_trouble(data, path):
    try:
        articles = read_bytes(data, path, Meta())
    except UnreadableInput as trouble:
        assert trouble.cause
        assert trouble.advice
    else:
        for article in articles:
            article.text.encode("utf-8")
            assert article.body.of(article.text).strip()
