"""compare and timeline on the example articles, whose README tells what a careful reader finds."""

from __future__ import annotations

import json

import pytest
from running import Cli


@pytest.mark.parametrize(
    "sentence",
    ["Russia is planning an attack on Ukraine", "روسيا تخطط لهجوم على أوكرانيا", "Россия готовит нападение на Украину"],
)
def test_a_sentence_in_three_languages(cli: Cli, sentence: str) -> None:
    rows = [json.loads(line) for line in cli("compare", sentence, "--jsonl").out.splitlines()]
    sides = {(row["claim"]["lang"], row["relation"]) for row in rows if row["score"] > 0.8}
    assert {("en", "confirms"), ("ar", "confirms"), ("ru", "confirms"), ("en", "denies"), ("ar", "denies")} <= sides
    assert all(row["reasons"] for row in rows)


def test_another_figure_differs(cli: Cli) -> None:
    text = cli("compare", "Russia has gathered 120,000 troops near the border of Ukraine").out
    assert "DIFFERS" in text
    assert "numbers differ: 120,000 troops against 94,000 troops" in text


def test_nobody_said_that(cli: Cli) -> None:
    done = cli("compare", "Whales sing in winter", "--exit-code")
    assert (done.code, done.out) == (1, "")
    assert "Nobody is found to have said that" in done.err


def test_a_position_that_changed(cli: Cli) -> None:
    rows = [
        json.loads(line) for line in cli("timeline", "--speaker", "Peskov", "--changes", "--jsonl").out.splitlines()
    ]
    assert {change["kind"] for row in rows for change in row["changes"]} >= {"changed position"}
    assert {row["published"] for row in rows} == {"2021-12-12"}
    assert "changed position since c" in cli("timeline", "--speaker", "Peskov").out


def test_a_figure_that_moved(cli: Cli) -> None:
    assert "another figure than c" in cli("timeline", "troops").out


def test_the_earliest_comes_first(cli: Cli) -> None:
    rows = [json.loads(line) for line in cli("timeline", "--jsonl").out.splitlines()]
    dates = [row["published"] for row in rows]
    assert dates == sorted(dates)
