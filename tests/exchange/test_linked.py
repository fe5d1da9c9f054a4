"""Linked data: what a library of JSON-LD makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import run_cli

jsonld = pytest.importorskip("pyld", reason="pyld is not here").jsonld
SCHEMA, OA, CITO = "https://schema.org/", "http://www.w3.org/ns/oa#", "http://purl.org/spar/cito/"


def refuse(url: str, options: object) -> None:
    raise AssertionError(f"{url} was asked for")


@pytest.fixture(scope="module")
def document(story: Path) -> dict[str, Any]:
    done = run_cli("export", "--as", "jsonld", "--db", str(story))
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def expanded(document: dict[str, Any]) -> list[dict[str, Any]]:
    return jsonld.expand(document, {"documentLoader": refuse})  # type: ignore[no-any-return]


def of_type(nodes: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [node for node in nodes if kind in node["@type"]]


def test_every_term_is_known(document: dict[str, Any], expanded: list[dict[str, Any]]) -> None:
    """Nothing is dropped: what expands has as many names as was written."""

    def names(value: Any) -> int:
        if isinstance(value, list):
            return sum(map(names, value))
        return sum(1 + names(inner) for inner in value.values()) if isinstance(value, dict) else 0

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items() if not k.startswith("@")}
        return [plain(v) for v in value] if isinstance(value, list) else value

    assert names(plain(expanded)) == names(plain(document["@graph"]))
    quads = jsonld.to_rdf(document, {"documentLoader": refuse})["@default"]
    assert len(quads) > 500
    assert all(":" in quad["predicate"]["value"] for quad in quads)


def test_statements_have_words_speaker_and_article(story: Path, expanded: list[dict[str, Any]]) -> None:
    rows = {
        row["id"]: row for row in map(json.loads, run_cli("who-said", "--jsonl", "--db", str(story)).out.splitlines())
    }
    quotations = of_type(expanded, f"{SCHEMA}Quotation")
    assert {node["@id"] for node in quotations} == {f"urn:claimtrack:{id}" for id in rows}
    articles = {node["@id"] for node in of_type(expanded, f"{SCHEMA}NewsArticle")}
    for node in quotations:
        row = rows[node["@id"].rpartition(":")[2]]
        (text,) = node[f"{SCHEMA}text"]
        assert text == {"@value": row["text"], "@language": row["lang"]}
        assert node[f"{SCHEMA}isPartOf"][0]["@id"] in articles


def test_selectors_find_the_words_again(expanded: list[dict[str, Any]], story: Path) -> None:
    annotations = of_type(expanded, f"{OA}Annotation")
    assert annotations
    for node in annotations[:20]:
        place, quote = node[f"{OA}hasTarget"][0][f"{OA}hasSelector"]
        start, end = place[f"{OA}start"][0]["@value"], place[f"{OA}end"][0]["@value"]
        exact = quote[f"{OA}exact"][0]["@value"]
        assert end - start == len(exact)


def test_relations_are_of_cito_and_say_why(expanded: list[dict[str, Any]]) -> None:
    found = of_type(expanded, f"{CITO}Citation")
    ids = {node["@id"] for node in expanded}
    kinds = {node[f"{CITO}hasCitationCharacterization"][0]["@id"] for node in found}
    assert kinds == {f"{CITO}agreesWith", f"{CITO}disagreesWith", f"{CITO}disputes"}
    for node in found:
        assert node[f"{CITO}hasCitingEntity"][0]["@id"] in ids
        assert node[f"{SCHEMA}description"]


def test_there_is_no_verdict(document: dict[str, Any]) -> None:
    text = json.dumps(document)
    for word in ("ClaimReview", "Rating", "rating", "isTrue", "verdict"):
        assert word not in text
