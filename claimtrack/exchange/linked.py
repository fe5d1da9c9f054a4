"""Statements as linked data: schema.org for articles, speakers and quotations, Web Annotation for where each stands,
CiTO for how two of them stand to one another.

A statement is a schema:Quotation whose words are its text; what it takes a stance on is a schema:Claim. Nothing is
said of who is right: there is no rating and no review. The terms that no vocabulary has are `urn:claimtrack:`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from claimtrack.model import Claim, Stance
from claimtrack.render.data import as_json
from claimtrack.tracker import Pair, Statement

CONTEXT = {
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "cito": "http://purl.org/spar/cito/",
    "ct": "urn:claimtrack:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# what a speaker does with the claim
STANCES: dict[Stance, str] = {
    "asserts": "cito:supports",
    "confirms": "cito:confirms",
    "accuses": "cito:supports",
    "demands": "cito:discusses",
    "declines": "cito:discusses",
    "doubts": "cito:disputes",
    "denies": "cito:disputes",
}
RELATIONS = {"confirms": "cito:agreesWith", "denies": "cito:disagreesWith", "conflicts": "cito:disputes"}
AROUND = 32  # code points before and after the words that find them again
Node = dict[str, Any]


def write(statements: Iterable[Statement], stream: TextIO) -> None:
    """One document: a context that stands in it, and the graph, a node a line."""
    stream.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [')
    before = ""
    for node in graph(statements):
        stream.write(f"{before}\n{as_json(node)}")
        before = ","
    stream.write("\n]}\n")


def graph(statements: Iterable[Statement]) -> Iterator[Node]:
    """Each article and speaker once, before the first statement that needs it; each pair once."""
    seen: set[str] = set()
    for found in statements:
        claim = found.claim
        nodes = [article(found)]
        if claim.speaker_id is not None:
            nodes.append({"@id": f"ct:s{claim.speaker_id}", "@type": "schema:Thing", "schema:name": claim.speaker})
        nodes += [said(found), annotation(found)]
        nodes += [citation(pair) for pair in found.pairs]
        for node in nodes:
            if node["@id"] not in seen:
                seen.add(node["@id"])
                yield node


def article(found: Statement) -> Node:
    from_article = found.article
    url = from_article.url if (from_article.url or "").startswith(("http://", "https://")) else None
    return kept(
        {
            "@id": article_id(found.claim),
            "@type": "schema:NewsArticle",
            "schema:headline": worded(from_article.title, from_article.lang),
            "schema:url": {"@id": url} if url else None,
            "schema:publisher": {"@type": "schema:Organization", "schema:name": from_article.outlet}
            if from_article.outlet
            else None,
            "schema:datePublished": from_article.published,
            "schema:inLanguage": from_article.lang,
        }
    )


def said(found: Statement) -> Node:
    claim = found.claim
    return kept(
        {
            "@id": claim_id(claim),
            "@type": "schema:Quotation",
            "schema:text": worded(claim.text, claim.lang),
            "schema:creator": None if claim.speaker_id is None else {"@id": f"ct:s{claim.speaker_id}"},
            "schema:isPartOf": {"@id": article_id(claim)},
            "schema:datePublished": claim.said or claim.published,
            "ct:via": claim.via,
            "ct:stance": claim.stance,
            "ct:cue": worded(claim.cue, claim.lang),
            "ct:confidence": claim.confidence,
            STANCES[claim.stance]: {
                "@id": f"{claim_id(claim)}-claim",
                "@type": "schema:Claim",
                "schema:text": worded(claim.proposition, claim.lang),
                "schema:appearance": {"@id": article_id(claim)},
            },
        }
    )


def annotation(found: Statement) -> Node:
    """Where the words stand in the article: by place, and by the words with what is around them."""
    claim, text = found.claim, found.text
    return {
        "@id": f"{claim_id(claim)}-place",
        "@type": "oa:Annotation",
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasBody": {"@id": claim_id(claim)},
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": article_id(claim)},
            "oa:hasSelector": [
                {"@type": "oa:TextPositionSelector", "oa:start": claim.start, "oa:end": claim.end},
                {
                    "@type": "oa:TextQuoteSelector",
                    "oa:exact": text[claim.start : claim.end],
                    "oa:prefix": text[max(0, claim.start - AROUND) : claim.start],
                    "oa:suffix": text[claim.end : claim.end + AROUND],
                },
            ],
        },
    }


def citation(pair: Pair) -> Node:
    """How the later of two statements stands to the earlier one, and why."""
    earlier, later = sorted((pair.a, pair.b), key=lambda claim: (claim.said or claim.published or "", claim.id))
    return {
        "@id": f"ct:c{pair.a.id}-c{pair.b.id}",
        "@type": "cito:Citation",
        "cito:hasCitingEntity": {"@id": claim_id(later)},
        "cito:hasCitedEntity": {"@id": claim_id(earlier)},
        "cito:hasCitationCharacterization": {"@id": RELATIONS[pair.relation.relation]},
        "schema:description": list(pair.relation.reasons),
        "ct:relation": pair.relation.relation,
        "ct:score": pair.relation.score,
    }


def claim_id(claim: Claim) -> str:
    return f"ct:c{claim.id}"


def article_id(claim: Claim) -> str:
    return f"ct:a{claim.article_id}"


def worded(text: str | None, lang: str | None) -> Node | None:
    """Text with its language."""
    return None if not text else {"@value": text, "@language": lang} if lang else {"@value": text}


def kept(node: Node) -> Node:
    return {key: value for key, value in node.items() if value is not None}
