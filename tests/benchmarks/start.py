"""How long a command takes from the shell, as multiples of importing what it cannot do without, in one run.

    python tests/benchmarks/start.py [--claims 100000] [--rounds 15]

The claims are made up of a thousand words, with a few speakers who say much, as in the news. They are put into
the tables directly, since here only reading is timed. A terminal is a real one (a pseudo-terminal).
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from claimtrack.store import open_database, transaction
from claimtrack.store.search import search_text
from claimtrack.store.writing import insert
from claimtrack.text.normal import match_key

BASE = [sys.executable, "-c", "import typer, rich, sqlite3"]
PROGRAM = [sys.executable, "-m", "claimtrack"]
SYLLABLES = "ba den kir lo ma nes po ru sta tin vo zel gra hin jo".split()
AN_ARTICLE = 20  # claims
# what is timed, whether on a terminal, and how often the base it may take
COMMANDS = (
    (["--help"], False, 1.5),
    (["who-said", "rarest"], False, 3.0),
    (["who-said", "common", "--limit", "20"], False, 3.0),
    (["who-said", "--speaker", "Rare Speaker"], False, 3.0),
    (["who-said"], True, 3.0),
)


def fill(path: Path, claims: int) -> None:
    chance = random.Random(5)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(1000)]
    weights = [1 / (n + 1) for n in range(len(words))]
    speakers = max(claims // 50, 2)
    busy = [1 / (n + 1) for n in range(speakers)]
    db = open_database(path, write=True)
    with transaction(db):
        names = [f"{chance.choice(words)} {chance.choice(words)} {n}".title() for n in range(speakers - 1)]
        names.append("Rare Speaker")
        insert(db, "speakers", [{"id": n, "name": name, "kind": "named"} for n, name in enumerate(names, 1)])
        insert(
            db, "aliases",
            [{"id": n, "speaker_id": n, "name": name, "lang": "en", "key": match_key(name)}
             for n, name in enumerate(names, 1)],
        )  # fmt: skip
        for first in range(0, claims, AN_ARTICLE):
            store_article(db, first, claims, chance, (words, weights), busy)
        pairs = sorted({tuple(sorted(chance.sample(range(1, claims + 1), 2))) for _ in range(claims // 100)})
        same = {"relation": "denies", "score": 0.9, "reasons": '["shared words: bridge"]'}
        insert(db, "relations", [{"a": a, "b": b, **same} for a, b in pairs])
    db.close()


def store_article(db, first, claims, chance, words, busy):  # type: ignore[no-untyped-def]
    article = first // AN_ARTICLE + 1
    day = f"20{10 + article % 15}-{1 + article % 12:02}-{1 + article % 28:02}"
    texts = [" ".join(chance.choices(*words, k=14)) for _ in range(AN_ARTICLE)]
    texts[0] += " common" if article % 10 == 0 else ""
    texts[0] += " rarest" if first + AN_ARTICLE >= claims else ""
    insert(db, "articles", [{
        "id": article, "title": texts[0], "outlet": f"Outlet {article % 40}", "published": day, "lang": "en",
        "added": "2026-01-01T00:00:00", "text": ". ".join(texts), "body_start": 0, "body_end": 100,
        "digest": str(article), "path": f"{article}.txt",
    }])  # fmt: skip
    who = chance.choices(range(1, len(busy) + 1), busy, k=AN_ARTICLE)
    who[0] = len(busy) if first == 0 else who[0]
    insert(db, "claims", [{
        "id": first + n + 1, "article_id": article, "speaker_id": who[n], "stance": "asserts", "proposition": text,
        "text": text, "cue": "said", "kind": "speech", "type": "indirect", "published": day, "start": n * 100,
        "end": n * 100 + len(text), "spans": json.dumps({"content": [], "sources": [], "via": None}), "negated": 0,
        "confidence": 0.9, "rule": "say: that; source: subject", "search": search_text("en", text),
    } for n, text in enumerate(texts)])  # fmt: skip


def seconds(command: list[str], environment: dict[str, str], *, terminal: bool) -> float:
    began = time.perf_counter()
    if not terminal:
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began
    pid, stream = pty.fork()
    if pid == 0:
        os.execvpe(command[0], command, environment)
    while True:
        try:
            if not os.read(stream, 1 << 16):
                break
        except OSError:
            break
    os.waitpid(pid, 0)
    os.close(stream)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "claims.db"
        fill(db, options.claims)
        environment = {**os.environ, "CLAIMTRACK_DB": str(db), "PAGER": "head -50", "TERM": "xterm"}
        best = {n: float("inf") for n in range(-1, len(COMMANDS))}
        for _ in range(options.rounds):  # by turns, so that what else the machine does hits all alike
            best[-1] = min(best[-1], seconds(BASE, environment, terminal=False))
            for n, (arguments, terminal, _) in enumerate(COMMANDS):
                best[n] = min(best[n], seconds([*PROGRAM, *arguments], environment, terminal=terminal))
    print(f"import typer, rich, sqlite3: {best[-1] * 1000:.0f} ms")
    for n, (arguments, terminal, most) in enumerate(COMMANDS):
        where = " on a terminal" if terminal else ""
        print(f"{best[n] / best[-1]:5.2f} (at most {most})  claimtrack {' '.join(arguments)}{where}")


if __name__ == "__main__":
    main()
