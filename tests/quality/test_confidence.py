"""`confidence` means what it says: of the rows that claim to be sure, nine in ten are right on marked articles."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

import claimtrack

SHARED = Path(__file__).parents[3] / "shared"
GOLD, SCORER = SHARED / "gold", SHARED / "tools" / "score_attributions.py"
SURE, RIGHT = 0.9, 0.9


@pytest.mark.skipif(not SCORER.is_file(), reason="the marked articles are not here")
@pytest.mark.parametrize(("name", "lang"), [("ar-dev", "ar"), ("seed", "ar"), ("en-polnear-dev", "en")])
def test_sure_rows_are_right(name: str, lang: str) -> None:
    scorer = load_scorer()
    gold = scorer.rows((GOLD / name / "attributions.jsonl").read_text(encoding="utf-8").splitlines())
    verdicts = [
        right
        for path in sorted((GOLD / name / "texts").glob("*.txt"))
        for confidence, right in judged(scorer, path, gold.get(path.stem, []), lang)
        if confidence >= SURE
    ]
    assert len(verdicts) >= 10
    assert sum(verdicts) >= RIGHT * len(verdicts)


def judged(scorer: ModuleType, path: Path, gold: list[dict[str, object]], lang: str) -> list[tuple[float, bool]]:
    """The confidence of each row of an article, and whether its content and its source are right."""
    text = path.read_bytes().decode("utf-8")
    rows = claimtrack.extract(text, lang)
    found = [{"content": list(row.content), "sources": list(row.sources)} for row in rows]
    read = scorer.Text(text)
    _, _, pairs = scorer.match(read, gold, found)
    right = {j for i, j in pairs if scorer.same_source(read, gold[i], found[j])}
    return [(row.confidence, j in right) for j, row in enumerate(rows)]


def load_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_attributions", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
