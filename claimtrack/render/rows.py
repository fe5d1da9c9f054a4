"""Claims, pairs, statements and attributions as rows: what every format but people's own layouts is made of.

`schemas/rows-1.json` describes each field. Ids are as people see them ("c12", "a3", "s5"), spans are
[start, end] in code points of the file's decoded text.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.model import Article, Attribution, Claim, Span
    from claimtrack.tracker import Pair, Statement

CLAIM_FIELDS = (
    "id", "published", "outlet", "speaker", "via", "stance", "cue", "text", "proposition", "type", "confidence",
    "article_id", "title", "path", "start", "end", "lang", "speaker_id", "speaker_kind", "speaker_type",
    "speaker_countries",
)  # fmt: skip
CLAIM_SHOWN = ("id", "published", "speaker", "stance", "text", "outlet")
SIDE_FIELDS = (
    "id", "article_id", "path", "start", "end", "text", "speaker", "via", "cue", "stance", "outlet", "published",
    "proposition", "lang", "confidence", "speaker_id",
)  # fmt: skip
PAIR_FIELDS = ("relation", "score", "reasons", *(f"{side}.{field}" for side in "ab" for field in SIDE_FIELDS))
PAIR_SHOWN = ("a.id", "a.speaker", "a.stance", "a.text", "relation", "b.id", "b.speaker", "b.stance", "b.text")
STATEMENT_FIELDS = (
    *CLAIM_FIELDS, "said", "chain", "origins", "added", "url", "sentence.text", "paragraph.text", "spans.sources",
    "spans.cue", "spans.content",
)  # fmt: skip
STATEMENT_DEEP = ("related",)
STATEMENT_SHOWN = ("id", "published", "speaker", "stance", "text", "outlet", "title", "path")
ATTRIBUTION_FIELDS = (
    "article_id", "index", "speakers", "via", "stance", "cue_text", "content_text", "sources_text", "type", "kind",
    "confidence", "negated", "parent", "path", "sources", "cue", "content", "rule",
)  # fmt: skip
ATTRIBUTION_SHOWN = ("article_id", "speakers", "stance", "cue_text", "content_text", "confidence")


def claim_row(claim: Claim) -> dict[str, Any]:
    """A claim with CLAIM_FIELDS."""
    row = {field: getattr(claim, field) for field in CLAIM_FIELDS}
    speaker = None if claim.speaker_id is None else f"s{claim.speaker_id}"
    return row | {"id": f"c{claim.id}", "article_id": f"a{claim.article_id}", "speaker_id": speaker}


def pair_row(pair: Pair) -> dict[str, Any]:
    """Two related claims: relation, score, reasons, and `a` and `b` with SIDE_FIELDS."""
    return {
        "relation": pair.relation.relation,
        "score": pair.relation.score,
        "reasons": list(pair.relation.reasons),
        "a": side_row(pair.a),
        "b": side_row(pair.b),
    }


def side_row(claim: Claim) -> dict[str, Any]:
    row = claim_row(claim)
    return {field: row[field] for field in SIDE_FIELDS}


def statement_row(found: Statement) -> dict[str, Any]:
    """A claim in its article; `related` has the other claim of each pair, as a side, with relation and reasons."""
    own = found.claim.id
    return claim_row(found.claim) | {
        "said": found.claim.said,
        "chain": list(found.chain),
        "origins": list(found.origins),
        "added": found.added,
        "url": found.article.url,
        "sentence": passage(found, found.sentence),
        "paragraph": passage(found, found.paragraph),
        "spans": {"sources": found.sources, "cue": found.cue, "content": found.content},
        "related": [
            {
                "relation": pair.relation.relation,
                "score": pair.relation.score,
                "reasons": list(pair.relation.reasons),
                "claim": side_row(pair.b if pair.a.id == own else pair.a),
            }
            for pair in found.pairs
        ],
    }


def passage(found: Statement, span: Span) -> dict[str, Any]:
    return {"text": span.of(found.text), "start": span.start, "end": span.end}


def attribution_row(article: Article, made: Attribution, index: int) -> dict[str, Any]:
    """An attribution; `index` is its number in its article, from 0, and `parent` that of the one that holds it."""

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(article.text) for span in spans)

    return {
        "path": article.path,
        "article_id": article_name(article.path),
        "index": index,
        "sources": made.sources,
        "cue": made.cue,
        "content": made.content,
        "sources_text": words(made.sources),
        "cue_text": words((made.cue,) if made.cue else ()),
        "content_text": words(made.content),
        "type": made.type,
        "stance": made.stance,
        "speakers": made.speakers,
        "via": made.via,
        "kind": made.kind,
        "confidence": made.confidence,
        "parent": made.parent,
        "negated": made.negated,
        "rule": made.rule,
    }


def article_name(path: str | None) -> str | None:
    """The file's stem; an article of a JSON Lines file has the number of its line too: "wire:12"."""
    if path is None:
        return None
    name, colon, line = PurePath(path).name.rpartition(":")
    lined = bool(colon and line.isdecimal())
    stem = PurePath(name).stem if lined else PurePath(path).stem
    return f"{stem}:{line}" if lined else stem
