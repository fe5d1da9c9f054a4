"""The database in Datasette: views, labels, search, descriptions and queries."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import run_cli

app = pytest.importorskip("datasette.app", reason="datasette is not here")
Get = Callable[[str], Any]


@pytest.fixture(scope="module")
def metadata(story: Path) -> dict[str, Any]:
    done = run_cli("--db", str(story), "datasette-metadata")
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def get(story: Path, metadata: dict[str, Any]) -> Get:
    """The answer to a path, JSON where it is asked for; anything but success is an error."""

    def answer(path: str) -> Any:
        async def ask() -> Any:
            response = await app.Datasette([str(story)], metadata=metadata).client.get(path)
            assert response.status_code == 200, response.text
            return response.json() if ".json" in path else response.text

        return asyncio.run(ask())

    return answer


def test_the_views_tell_the_story(get: Get) -> None:
    rows = get("/claims/who_said.json?_shape=array&_size=max")
    assert {"c1", "c12"} <= {row["id"] for row in rows}
    assert "Peskov" in " ".join(row["speaker"] or "" for row in rows)
    assert {row["relation"] for row in get("/claims/contradictions.json?_shape=array")} <= {"denies", "conflicts"}
    assert get("/claims/contradictions.json?_shape=array")


@pytest.mark.parametrize(("words", "found"), [("troops", True), ("escalate", True), ("zzzzzz", False)])
def test_the_view_is_searched(get: Get, words: str, found: bool) -> None:
    rows = get(f"/claims/who_said.json?_shape=array&_search={words}")
    assert bool(rows) is found
    assert all(words in row["text"] for row in rows)


def test_foreign_keys_show_whom_and_what_they_mean(get: Get) -> None:
    page = get("/claims/claims?_size=20")
    assert ">The Kremlin<" in page or ">الكرملين<" in page
    assert "Washington Post: Russia is planning an attack on Ukraine" in page  # the article's title


def test_tables_and_columns_are_described(get: Get) -> None:
    page = get("/claims/claims")
    assert "who relays the statement" in page  # a comment of the schema
    assert "One row a statement" in get("/claims/who_said")
    tables = {table["name"]: table["hidden"] for table in get("/claims.json")["tables"]}
    assert not tables["claims"]
    assert tables["claim_terms"]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("search?text=troops", "troops"),
        ("search?text=أوكرانيا", "أوكرانيا"),  # the index has folded its first letter
        ("who_denies_most", "ministry"),
        ("own_words", "January"),
        ("figures", "175,000"),
        ("two_speakers?one=White+House&other=Zakharova", "escalate"),
        ("by_month", "2021-12"),
    ],
)  # fmt: skip
def test_the_queries_answer(get: Get, query: str, shown: str) -> None:
    name, _, parameters = query.partition("?")
    rows = get(f"/claims/{name}.json?_shape=array&{parameters}")
    assert shown in json.dumps(rows, ensure_ascii=False)


def test_every_query_is_tried(metadata: dict[str, Any]) -> None:
    mark = next(m for m in test_the_queries_answer.pytestmark if m.name == "parametrize")
    assert {query.partition("?")[0] for query, _ in mark.args[1]} == set(metadata["databases"]["claims"]["queries"])
