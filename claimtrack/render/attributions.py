"""The attributions of one article, as `extract` prints them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rich.text import Text

from claimtrack.model import Article, Attribution
from claimtrack.render.console import HasColor, console, value
from claimtrack.render.stance import STYLES, stance_label
from claimtrack.render.whosaid import indented


def attribution_row(article: Article, row: Attribution) -> dict[str, Any]:
    """Spans as [start, end] in code points of the file's decoded text, end exclusive."""
    return {
        "path": article.path, "article_id": article_name(article), "sources": row.sources, "cue": row.cue,
        "content": row.content, "type": row.type, "stance": row.stance, "speakers": row.speakers, "via": row.via,
        "kind": row.kind, "confidence": row.confidence, "parent": row.parent, "negated": row.negated,
        "rule": row.rule,
    }  # fmt: skip


def article_name(article: Article) -> str | None:
    """The file's stem; an article of a JSON Lines file keeps the line that its path ends with."""
    if article.path is None:
        return None
    name, _, line = Path(article.path).name.rpartition(":")
    return f"{Path(name).stem}:{line}" if name and line.isdigit() else Path(article.path).stem


def print_attributions(article: Article, rows: list[Attribution], *, settings: HasColor, jsonl: bool) -> None:
    if jsonl:
        for row in rows:
            print(json.dumps(attribution_row(article, row), ensure_ascii=False))
        return
    to = console(settings)
    to.print(value(article.title or article.path or "-", to, "bold"))
    for row in rows:
        speakers = ", ".join(name or "(not named)" for name in row.speakers or (None,))
        line = value(speakers + (f" (via {row.via})" if row.via else ""), to, "bold")
        line.append("  ").append(stance_label(row.stance), style=STYLES[row.stance]).append("  ")
        line.append_text(value(row.cue.of(article.text) if row.cue else "", to, "underline"))
        line.append(f"  {row.type}, {row.confidence:.2f}", style="dim")
        to.print(indented(line, to))
        words = " … ".join(span.of(article.text) for span in row.content)
        to.print(indented(Text("  ").append_text(value(words, to)), to))
