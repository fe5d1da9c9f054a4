"""Train a language's models: python -m claimtrack.attribution.train LANG GOLD_DIR [GOLD_DIR …]

GOLD_DIR holds texts/ID.txt and attributions.jsonl (one marked attribution a line, spans in code points). First
the model of where a clause ends, then, with it, the model of which proposals are attributions. A proposal is a
right one where its content words and those of a marked content have a Jaccard index of 0.5 or more. What stands
inside a marked content is left out: whether nested attributions are marked differs from set to set. The weights
go beside the language's data file.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimtrack.attribution import all_drafts
from claimtrack.attribution.acceptance import accept_score
from claimtrack.attribution.boundaries import boundaries, end_score
from claimtrack.attribution.document import CueAt, Document, cues, read
from claimtrack.attribution.draft import Tokens
from claimtrack.attribution.linear import Example, features_of, load_weights, train
from claimtrack.attribution.subject_first import candidates, part_of_speech, proposals
from claimtrack.attribution.subject_first.after import frame_of
from claimtrack.attribution.subject_first.contents import Content, choice_score, closed
from claimtrack.attribution.subject_first.gate import gate_score
from claimtrack.attribution.subject_first.speaker import SHARED, merged, place_of, source_score
from claimtrack.languages import load
from claimtrack.model import Span

ALIKE, SLACK = 0.5, 0.05  # Jaccard index that makes a content right, and how far behind the best it may lie
NEAR = 1  # tokens between the marked cue and ours


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked attribution in tokens."""

    cue: Tokens
    content: tuple[Tokens, ...]
    words: frozenset[int]
    source: frozenset[int]


def read_marked(lang: str, folder: Path) -> Iterator[tuple[Document, list[Marked]]]:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (folder / "attributions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["cue"]:
            rows[row["article_id"]].append(row)
    for path in sorted((folder / "texts").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        doc = read(text, load(lang), Span(0, len(text)))
        yield doc, [marked(doc, row) for row in rows[path.stem]]


def marked(doc: Document, row: dict[str, Any]) -> Marked:
    content = tuple(in_tokens(doc, *span) for span in row["content"])
    sources = [in_tokens(doc, *span) for span in row["sources"]]
    return Marked(in_tokens(doc, *row["cue"]), content, words(doc, content), words(doc, sources))


def in_tokens(doc: Document, start: int, end: int) -> Tokens:
    return bisect_left(doc.starts, start), bisect_left(doc.starts, end)


def words(doc: Document, spans: tuple[Tokens, ...] | list[Tokens]) -> frozenset[int]:
    return frozenset(k for a, b in spans for k in range(a, b) if doc.is_word(k))


def end_examples(doc: Document, gold: list[Marked]) -> Iterator[Example]:
    for sentence in doc.sentences:
        for cue in cues(doc, sentence.start, sentence.end):
            one = next((m for m in gold if m.cue[0] <= cue.start < m.cue[1] + 1), None)
            if one is None or not follows(one, cue, sentence.end):
                continue
            start, end = one.content[0]
            frame = frame_of(doc, start, sentence.end)
            frame = f"noun-{frame}" if cue.form.tag == "noun" else frame
            for j in boundaries(doc, start, sentence.end):
                if j > end + 1:
                    break
                here = features_of(end_score, doc, start, j, sentence.end, frame, cue)
                yield here, j >= end


def follows(one: Marked, cue: CueAt, end: int) -> bool:
    return len(one.content) == 1 and cue.end <= one.content[0][0] and one.content[0][1] <= end


def source_examples(doc: Document, gold: list[Marked]) -> Iterator[Example]:
    for n, sentence in enumerate(doc.sentences):
        before: Tokens | None = None
        for cue in cues(doc, sentence.start, sentence.end):
            one = next((m for m in gold if near((cue.start, cue.end), m.cue)), None)
            if one is None or cue.form.tag == "prep":
                continue
            noun, group = part_of_speech(doc, n, cue)
            found = list(candidates(doc, n, noun or cue, group, is_noun=noun is not None))
            hows = merged(found + ([(before, SHARED)] if before else []))
            place = place_of(doc, noun or cue, group, hows)
            for phrase in (*hows, None):
                mine = words(doc, [phrase]) if phrase else frozenset[int]()
                right = same_source(mine, one.source)
                yield features_of(source_score, doc, place, phrase, hows), right
                if right and phrase:
                    before = phrase


def same_source(a: frozenset[int], b: frozenset[int]) -> bool:
    return 2 * len(a & b) >= min(len(a), len(b)) if a and b else a == b


def gate_examples(doc: Document, gold: list[Marked]) -> Iterator[Example]:
    """Each cue: whether any of its contents is a right one. Made while no gate is there yet."""
    inside = tokens_inside(gold)
    for cue, shares in compared(doc, gold):
        right = any(share >= ALIKE for _, share in shares)
        if right or cue.start not in inside:
            yield features_of(gate_score, doc, cue), right


def choice_examples(doc: Document, gold: list[Marked]) -> Iterator[Example]:
    """Of each cue that has a right content: which contents come about as close to the marked one as the best."""
    for cue, shares in compared(doc, gold):
        best = max((share for _, share in shares), default=0.0)
        if len(shares) > 1 and best >= ALIKE:
            yield from ((features_of(choice_score, doc, cue, one), share >= best - SLACK) for one, share in shares)


def accept_examples(doc: Document, gold: list[Marked]) -> Iterator[Example]:
    """Each draft: whether it is a marked attribution."""
    inside = tokens_inside(gold)
    made = all_drafts(doc)
    marked_at = matches([one.cue for one in made], gold)
    for one in made:
        right = likeness(doc, one.content, marked_at[one.cue]) >= ALIKE
        if right or one.cue[0] not in inside:
            yield features_of(accept_score, doc, one), right


def compared(doc: Document, gold: list[Marked]) -> Iterator[tuple[CueAt, list[tuple[Content, float]]]]:
    """Each cue with the contents that its place allows, and how near each comes to a marked content."""
    found = [(n, one) for n in range(len(doc.sentences)) for one in proposals(doc, n)]
    marked_at = matches([(one.cue.start, one.cue.end) for _, one in found], gold)
    for n, one in found:
        here = marked_at[one.cue.start, one.cue.end]
        whole = [closed(doc, doc.sentences[n], one.cue, content) for content in one.contents]
        shares = [likeness(doc, content.spans, here) for content in whole]
        yield one.cue, list(zip(one.contents, shares, strict=True))


def matches(cues_made: list[Tokens], gold: list[Marked]) -> dict[Tokens, list[Marked]]:
    """A marked attribution is one of the cue that stands where it has its own, else of any cue."""
    at = {cue: [m for m in gold if near(cue, m.cue)] for cue in cues_made}
    taken = {id(m) for found in at.values() for m in found}
    free = [m for m in gold if id(m) not in taken]
    return {cue: found + free for cue, found in at.items()}


def likeness(doc: Document, spans: list[Tokens], gold: list[Marked]) -> float:
    mine = words(doc, spans)
    return max((jaccard(mine, m.words) for m in gold), default=0.0)


def tokens_inside(gold: list[Marked]) -> set[int]:
    return {k for m in gold for a, b in m.content for k in range(a, b)}


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def near(cue: Tokens, other: Tokens) -> bool:
    return cue[0] < other[1] + NEAR and other[0] < cue[1] + NEAR


TRAINED = (
    ("ends", end_examples),
    ("sources", source_examples),
    ("gate", gate_examples),
    ("choice", choice_examples),
    ("accept", accept_examples),
)


def main(lang: str, *folders: str) -> None:
    target = Path(__file__).parent.parent / "languages" / f"{lang}.weights.json"
    models = {}
    for name, make in TRAINED:
        data = [one for folder in folders for doc, gold in read_marked(lang, Path(folder)) for one in make(doc, gold)]
        models[name] = train(data)
        target.write_text(json.dumps(models, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        load_weights.cache_clear()
        right = sum(answer for _, answer in data)
        print(f"{name}: {len(data)} examples, {right} right; {sum(map(len, models[name].values()))} weights")


if __name__ == "__main__":
    main(*sys.argv[1:])
