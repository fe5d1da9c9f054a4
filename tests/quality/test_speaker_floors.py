"""How often the named speaker of a statement is the right one, on marked articles; the figure never falls.

It is judged where a row of ours has the content of a marked one (as the scorer of attributions matches them) and
the article tells who speaks. Ours is right where all the names are: equal, or the words of one inside the other's.
"""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from measuring import GOLD, SCORER

import claimtrack
from claimtrack.text.normal import match_key

FLOORS = {"ar-dev": 0.88, "seed": 1.0}
Row = dict[str, Any]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_attributions", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(name: str) -> set[str]:
    return set(re.findall(r"\w+", match_key(name)))


def same(name: str, other: str) -> bool:
    a, b = words(name), words(other)
    return bool(a and b) and (a <= b or b <= a)


def right(wanted: list[str], ours: list[str]) -> bool:
    return bool(ours) and all(
        any(same(name, other) for other in others)
        for names, others in ((wanted, ours), (ours, wanted))
        for name in names
    )


def judged(directory: Path) -> list[bool]:
    """For each matched row whose speaker is known, whether ours is the same."""
    score = scorer()
    marked = score.rows((directory / "attributions.jsonl").read_text(encoding="utf-8").splitlines())
    found = []
    for path in sorted((directory / "texts").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            raw = file.read()
        text = score.Text(raw)
        gold = [row for row in marked[path.stem] if text.tokens(row["content"])]
        ours = [{"content": row.content, "speakers": row.speakers} for row in claimtrack.extract(raw)]
        ours = [row for row in ours if text.tokens(row["content"])]
        for i, j in score.match(text, gold, ours)[2]:
            wanted = [name for name in gold[i].get("speakers") or [] if name]
            if wanted:
                found.append(right(wanted, [name for name in ours[j]["speakers"] if name]))
    return found


@pytest.mark.skipif(not SCORER.is_file(), reason="the marked articles are not here")
@pytest.mark.parametrize("name", FLOORS)
def test_speakers_stay_right(name: str) -> None:
    found = judged(GOLD / name)
    share = sum(found) / len(found)
    assert share >= FLOORS[name], f"speakers on {name} fell to {share:.3f} of {len(found)}"


if __name__ == "__main__":
    for name in FLOORS:
        rows = judged(GOLD / name)
        print(json.dumps({"set": name, "judged": len(rows), "right": round(sum(rows) / len(rows), 3)}))
