"""Measure the extraction on marked articles, and keep its floors.

    python tests/quality/measuring.py [--keep] [--lower WHY]

The floors stand in floors.json: for each set a digest of its marked articles, and one entry each time that they were
set. Without options what is measured is printed beside the floors. --keep raises the floors to a little below what
is measured. A floor is lowered only where --lower says why, and the reason stays in the file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

SHARED = Path(__file__).parents[3] / "shared"
GOLD, SCORER = SHARED / "gold", SHARED / "tools" / "score_attributions.py"
FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.004  # below what is measured: a few rows may change sides without anything being worse

Figures = dict[str, float]


def read_floors() -> dict[str, Any]:
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def digest(folder: Path) -> str:
    """Of the marks and of the articles that they are on."""
    total = hashlib.sha256()
    for path in [folder / "attributions.jsonl", *sorted((folder / "texts").glob("*.txt"))]:
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


def measured(folder: Path) -> Figures:
    """The scorer's figures on what `claimtrack extract` prints: "content.precision" and the like, 0 to 1."""
    command = [sys.executable, "-m", "claimtrack", "extract", "--jsonl", str(folder / "texts")]
    with tempfile.TemporaryDirectory() as place:
        found = Path(place) / "found.jsonl"
        with found.open("w", encoding="utf-8") as out:
            subprocess.run(command, stdout=out, check=True)
        scored = subprocess.run(
            [sys.executable, str(SCORER), str(folder), "--predicted", str(found)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    return flat(json.loads(scored.stdout))


def flat(report: dict[str, Any]) -> Figures:
    figures: Figures = {}
    for name, value in report.items():
        if isinstance(value, dict):
            figures |= {f"{name}.{inner}": v for inner, v in value.items() if inner != "gold"}
        elif isinstance(value, float):
            figures[name] = value
    return figures


def fallen(figures: Figures, floors: Figures) -> list[str]:
    """What lies below its floor, in words."""
    return [f"{name} is {figures[name]:.3f}, below {floor}" for name, floor in floors.items() if figures[name] < floor]


def unexplained(history: list[dict[str, Any]]) -> list[str]:
    """Floors of a set that were lowered, or dropped, in an entry that does not say why."""
    return [
        f"{later['date']}: {name} went from {floor} to {later['floors'].get(name)}"
        for earlier, later in pairwise(history)
        for name, floor in earlier["floors"].items()
        if later["floors"].get(name, 0.0) < floor and not later.get("why")
    ]


def entry(figures: Figures, before: Figures, why: str | None) -> dict[str, Any]:
    names = before or dict.fromkeys(figures, 0.0)
    floors = {name: round(figures[name] - SLACK, 3) for name in names if name in figures}
    if not why:
        floors = {name: max(floor, before.get(name, 0.0)) for name, floor in floors.items()}
    return {"date": date.today().isoformat(), "floors": floors, **({"why": why} if why else {})}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--lower", metavar="WHY", help="with --keep: floors may fall, for this reason")
    options = parser.parse_args()
    kept = read_floors()
    for name, one in kept.items():
        figures, floors = measured(GOLD / name), one["history"][-1]["floors"] if one["history"] else {}
        print(name, *(f"  {n}: {v:.3f} (floor {floors.get(n, 0.0)})" for n, v in figures.items()), sep="\n")
        if options.keep:
            new = entry(figures, floors, options.lower)
            if new["floors"] != floors:
                one["history"].append(new)
            one["digest"] = digest(GOLD / name)
    if options.keep:
        FLOORS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
