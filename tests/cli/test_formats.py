"""--format means the same on every command that reads."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from importlib import resources

import jsonschema
import pytest
from running import DATA, Cli

from claimtrack.render.listing import FORMATS
from claimtrack.render.markdown import escaped

SCHEMA = json.loads(resources.files("claimtrack.render").joinpath("schemas/rows-1.json").read_text(encoding="utf-8"))
ARTICLE = str(DATA / "04-denial.en.txt")
# a command, and the kind of its rows
COMMANDS = {
    "who-said": (("who-said", "russia"), "claim"),
    "contradictions": (("contradictions", "--all"), "pair"),
    "show": (("show", "c12", "c36"), "statement"),
    "compare": (("compare", "Russia is planning an attack on Ukraine"), "match"),
    "timeline": (("timeline", "troops"), "moment"),
    "speakers": (("speakers", "--kind", "person"), "speaker"),
    "speakers show": (("speakers", "show", "Peskov"), "whole_speaker"),
    "speakers suggest": (("speakers", "suggest"), "suggestion"),
    "speakers export": (("speakers", "export"), "name"),
    "extract": (("extract", ARTICLE, str(DATA / "01-call-announced.ar.txt")), "attribution"),
}
# how a format writes text that has quotation marks in it
WRITTEN = {
    **dict.fromkeys(("json", "jsonl"), lambda text: json.dumps(text, ensure_ascii=False)[1:-1]),
    **dict.fromkeys(("csv", "tsv"), lambda text: text.replace('"', '""')),
    "md": escaped,
}
commands = pytest.mark.parametrize("name", COMMANDS)


def validator(kind: str) -> jsonschema.Draft202012Validator:
    schema = SCHEMA | {"$ref": f"#/$defs/{kind}"}
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@commands
def test_json_is_as_the_schema_says(cli: Cli, name: str) -> None:
    arguments, kind = COMMANDS[name]
    lines = [json.loads(line) for line in cli(*arguments, "--jsonl").out.splitlines()]
    assert lines
    for row in lines:
        validator(kind).validate(row)
    assert json.loads(cli(*arguments, "--json").out) == lines


@commands
def test_the_schema_allows_nothing_else(cli: Cli, name: str) -> None:
    arguments, kind = COMMANDS[name]
    row = json.loads(cli(*arguments, "--jsonl").out.splitlines()[0])
    assert not validator(kind).is_valid(row | {"more": 1})
    for field in row:
        assert not validator(kind).is_valid({k: v for k, v in row.items() if k != field})


@commands
@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_a_spreadsheet_has_the_fields_of_the_schema(cli: Cli, name: str, form: str) -> None:
    arguments, kind = COMMANDS[name]
    rows = list(csv.DictReader(io.StringIO(cli(*arguments, f"--{form}").out), delimiter="\t" if form == "tsv" else ","))
    found = [json.loads(line) for line in cli(*arguments, "--jsonl").out.splitlines()]
    assert len(rows) == len(found)
    known = SCHEMA["$defs"][kind]["properties"]
    assert {column.partition(".")[0] for column in rows[0]} == set(known) - {"related", "changes", "mentions"}
    for row, same in zip(rows, found, strict=True):
        for field in ("text", "a.text", "content_text", "confidence", "a.start"):
            if field in row:
                outer, _, inner = field.rpartition(".")
                assert row[field] == str((same[outer] if outer else same)[inner])


@commands
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_every_row(cli: Cli, name: str, form: str) -> None:
    """Also off a terminal: nothing is shortened, coloured, boxed or isolated."""
    arguments, _ = COMMANDS[name]
    text = cli(*arguments, "--format", form, variables={"TERM": "xterm"}).out
    rows = [json.loads(line) for line in cli(*arguments, "--jsonl").out.splitlines()]
    for row in rows:
        part = row.get("claim") or row.get("a") or row.get("keep") or row
        words = next(part[field] for field in ("content_text", "text", "name", "alias") if field in part)
        part = max(words.split(" … "), key=len)
        assert WRITTEN.get(form, str)(part) in (text if form != "html" else shown(text))
    assert not set(text) & set("\x1b\u2066\u2067\u2068\u2069│┃─")


def shown(page: str) -> str:
    class Page(HTMLParser):
        text = ""

        def handle_data(self, data: str) -> None:
            self.text += data

    parser = Page()
    parser.feed(page)
    return parser.text


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_found_is_said_on_standard_error(cli: Cli, form: str) -> None:
    done = cli("who-said", "zzzzzz", "--format", form)
    assert (done.code, done.err) == (0, "No statement matches.\n")
    assert "zzzzzz" not in done.out


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ("id,text", [["id", "text"]]),
        (" text , id ", [["text", "id"]]),
        ("id,id", [["id"]]),
    ],
)  # fmt: skip
def test_columns_choose_and_order(cli: Cli, columns: str, wanted: list[list[str]]) -> None:
    rows = list(csv.reader(io.StringIO(cli("who-said", "--csv", "--columns", columns).out)))
    assert rows[:1] == wanted
    assert [list(row) for row in json.loads(cli("who-said", "--json", "--columns", columns).out)][:1] == wanted


def test_columns_of_a_pair_stay_where_they_are(cli: Cli) -> None:
    row = json.loads(cli("contradictions", "--jsonl", "--columns", "relation,a.id,b").out.splitlines()[0])
    assert list(row) == ["relation", "a", "b"]
    assert list(row["a"]) == ["id"]
    assert "text" in row["b"]
    header = cli("contradictions", "--csv", "--columns", "relation,a.id,b").out.splitlines()[0]
    assert header.startswith("relation,a.id,b.id,")


def test_columns_alone_make_a_table(cli: Cli) -> None:
    assert re.match(r"id +stance\nc\d+ += asserts\n", cli("who-said", "--columns", "id,stance").out)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["who-said", "--columns", "id,speeker"], "Did you mean speaker?"),
        (["who-said", "--columns", "a.text"], "is not known"),
        (["who-said", "--format", "jsn"], "Did you mean json?"),
        (["who-said", "--format", "yaml"], "One of: table, cards, json, jsonl, csv, tsv, md, html"),
        (["contradictions", "--csv", "--json"], "choose one of json and csv"),
        (["show", "c1", "--format", "csv", "--tsv"], "choose one of csv and tsv"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_wrong_usage(cli: Cli, arguments: list[str], told: str) -> None:
    done = cli(*arguments)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_the_same_format_twice_is_no_contradiction(cli: Cli) -> None:
    assert cli("who-said", "--format", "json", "--json").code == 0


def test_markdown_and_html_take_no_orders_from_articles(cli: Cli) -> None:
    bad = "The <script>alert(1)</script> minister said that **a|b** [x](javascript:y) `z` <img src=x> &amp was safe.\n"
    page = cli("extract", "--lang", "en", "-", "--format", "html", stdin=bad).out
    assert "<script" not in page
    assert "<img" not in page
    table = cli("extract", "--lang", "en", "-", "--format", "md", stdin=bad).out
    for harm in ("<", "*", "[", "|b", "`", "&"):
        assert all(before == "\\" for before in preceding(table.split("\n")[2], harm)), harm


def preceding(text: str, part: str) -> list[str]:
    """The character before each place of a part."""
    places = [n for n in range(len(text)) if text.startswith(part, n)]
    assert places
    return [text[n - 1] for n in places]


@pytest.mark.parametrize(("raw", "cell"), [([], "'-5 degrees were measured"), (["--raw"], "-5 degrees were measured")])
def test_a_formula_is_told_to_be_text(cli: Cli, raw: list[str], cell: str) -> None:
    """Numbers stay numbers, and --raw leaves text as it is."""
    article = "According to the minister, -5 degrees were measured.\n"
    done = cli("extract", "-", "--lang", "en", "--csv", "--columns", "content_text,confidence", *raw, stdin=article)
    _, (text, confidence) = csv.reader(io.StringIO(done.out))
    assert text == cell
    assert float(confidence)
