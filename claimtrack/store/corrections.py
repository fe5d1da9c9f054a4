"""What a person marked in an article in place of what was found; by the article's digest, so that it outlives all ids.

Spans hold for one exact text, whose own digest stands beside them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from claimtrack.model import Mark, Span

if TYPE_CHECKING:
    from sqlite_utils import Database


def text_digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def store_correction(db: Database, digest: str, text: str, marks: Iterable[Mark], made: str) -> None:
    rows = json.dumps([row_of(mark) for mark in marks])
    db.execute("insert or replace into corrections values (?, ?, ?, ?)", [digest, text_digest(text), rows, made])


def correction_of(db: Database, digest: str, text: str) -> list[Mark] | None:
    """What was marked in exactly this text; None where nobody has."""
    query = "select marks from corrections where digest = ? and text_digest = ?"
    found = db.execute(query, [digest, text_digest(text)]).fetchone()
    return None if found is None else [mark_of(row) for row in json.loads(found[0])]


def row_of(mark: Mark) -> dict[str, Any]:
    return {"cue": mark.cue, "sources": mark.sources, "content": mark.content, "via": mark.via,
            "stance": mark.stance, "kind": mark.kind}  # fmt: skip


def mark_of(row: dict[str, Any]) -> Mark:
    return Mark(
        cue=Span(*row["cue"]) if row["cue"] else None,
        sources=tuple(Span(*span) for span in row["sources"]),
        content=tuple(Span(*span) for span in row["content"]),
        via=Span(*row["via"]) if row["via"] else None,
        stance=row["stance"],
        kind=row["kind"],
    )


def stored_marks(db: Database, article_id: int) -> list[Mark]:
    """The attributions of an article as they are stored now, in the order of the text: co-speakers share one."""
    query = """
        select cue_start, cue_end, spans, stance, kind from claims where article_id = ?
        group by cue_start, cue_end, spans, stance order by min(id)
    """
    found = []
    for start, end, spans, stance, kind in db.execute(query, [article_id]):
        cue = None if start is None else [start, end]
        found.append(mark_of({"cue": cue, "stance": stance, "kind": kind, **json.loads(spans)}))
    return sorted(found, key=lambda mark: mark.start)
