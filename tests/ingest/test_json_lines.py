"""Articles as JSON lines: their text, their fields, and lines that are not right."""

import json

import pytest

from claimtrack.ingest import Failure, Meta, UnreadableInput, read_bytes, read_paths

TEXT = "The ministry denied that there were talks. It said so twice."


def read(path):
    return list(read_paths([str(path)], Meta()))


def line(**fields):
    return json.dumps(fields, ensure_ascii=False) + "\n"


def test_fields_become_particulars(tmp_path):
    path = tmp_path / "articles.jsonl"
    fields = {
        "title": "No talks",
        "text": TEXT,
        "outlet": "The Daily",
        "published": "2021-12-04",
        "lang": "en",
    }
    path.write_text(line(**fields, url="https://example.org/1", id=7))
    [article] = read(path)
    assert article.text == f"No talks\n\n{TEXT}"
    assert article.body.of(article.text) == article.text
    assert (article.title, article.outlet, article.url) == ("No talks", "The Daily", "https://example.org/1")
    assert (article.published, article.lang, article.path) == ("2021-12-04", "en", f"{path}:1")


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"text": TEXT}, TEXT),
        ({"title": None, "text": TEXT}, TEXT),
        ({"title": " ", "text": TEXT}, TEXT),
        ({"title": "The ministry denied", "text": TEXT}, TEXT),
        ({"title": "No talks", "text": f"\n{TEXT}"}, f"No talks\n\n\n{TEXT}"),
    ],
)
def test_the_title_is_written_before_the_text_once(fields, text):
    [article] = read_bytes(line(**fields).encode(), "a.jsonl", Meta())
    assert article.text == text


@pytest.mark.parametrize(
    ("bad", "cause"),
    [
        ("{not json}", "line 2: this is not valid JSON"),
        ("[1, 2]", "line 2: this is JSON, but no object"),
        ('{"title": "No text"}', 'line 2: "text" is missing or empty'),
        ('{"text": " "}', 'line 2: "text" is missing or empty'),
        ('{"text": "Words.", "title": 3}', 'line 2: "title" is not a string'),
        ('{"text": ["Words."]}', 'line 2: "text" is not a string'),
        ('{"text": "Half a pair: \\ud83d"}', 'line 2: "text" holds characters that no text has'),
        ('{"text": "A NUL: \\u0000"}', 'line 2: "text" holds characters that no text has'),
        ("[" * 100_000, "line 2: this is not valid JSON"),
        ('{"text": ' + "9" * 5000 + "}", "line 2: this is not valid JSON"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(tmp_path, bad, cause):
    path = tmp_path / "articles.ndjson"
    path.write_text(line(text=TEXT) + bad + "\n\n" + line(text=f"{TEXT} Again."))
    first, failure, last = read(path)
    assert (first.path, last.path) == (f"{path}:1", f"{path}:4")
    assert isinstance(failure, Failure)
    assert failure.path == str(path)
    assert failure.cause.startswith(cause)


def test_a_line_that_is_not_utf8_is_told(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b'{"text": "caf\xe9"}\n' + line(text=TEXT).encode())
    failure, article = read(path)
    assert failure.cause == "line 1: byte 13 is not valid UTF-8"
    assert article.text == TEXT


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    data = b"\xef\xbb\xbf" + line(text=TEXT).replace("\n", "\r\n").encode() * 2
    assert [a.text for a in read_bytes(data, "a.jsonl", Meta())] == [TEXT, TEXT]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "there is no line in it"),
        (b"\n \n", "there is no line in it"),
        (line(text=TEXT).encode("utf-16"), "it is written in UTF-16"),
    ],
)
def test_files_without_lines(data, cause):
    with pytest.raises(UnreadableInput, match=cause):
        read_bytes(data, "a.jsonl", Meta())


def test_a_line_that_is_too_long_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr("claimtrack.ingest.streams.LIMIT", 200)
    path = tmp_path / "articles.jsonl"
    path.write_text(line(text=TEXT * 20) + line(text=TEXT))
    failure, article = read(path)
    assert failure.cause.startswith("line 1: it is larger than")
    assert article.path == f"{path}:2"


def test_options_count_before_the_fields():
    data = line(title="No talks", text=TEXT, outlet="The Daily").encode()
    [article] = read_bytes(data, "a.jsonl", Meta(outlet="The Weekly", title="None", lang="ar"))
    assert (article.title, article.outlet, article.lang) == ("None", "The Weekly", "ar")
    assert article.text.startswith("No talks\n\n")
