"""Whether a cue word is worth a closer look: a quick model over the words around it, where a language has one.

Most occurrences of "call", "support" or "plan" report nothing, and to look for their speaker and content costs
fifty times as much as to see that.
"""

from __future__ import annotations

from functools import lru_cache

from claimtrack.attribution.document import CueAt, Document
from claimtrack.attribution.linear import Weights, load_weights
from claimtrack.languages import Language

HOPELESS = -1.7  # log-odds: a lower bar takes more time and finds no more


def worth_a_look(doc: Document, cue: CueAt) -> bool:
    if impersonal(doc, cue):
        return False
    models = load_weights(doc.lang.code)
    if models is None or "gate" not in models:
        return True
    return gate_score(models["gate"], doc, cue) > HOPELESS


def impersonal(doc: Document, cue: CueAt) -> bool:
    """Whether the cue ends a formula that names nobody: "it is worth noting"."""
    for phrase in formulas(doc.lang).get(doc.keys[cue.end - 1], ()):
        start = cue.end - len(phrase)
        if start >= 0 and tuple(doc.keys[start : cue.end]) == phrase:
            return True
    return False


@lru_cache(maxsize=8)
def formulas(lang: Language) -> dict[str, list[tuple[str, ...]]]:
    """The last word of each formula -> the formulas that it ends."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lang.words.get("impersonal", ()):
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append(words)
    return found


def gate_score(w: Weights, doc: Document, cue: CueAt) -> float:
    total = 0.0
    tags = doc.tags
    size = len(tags)
    start, end = cue.start, cue.end
    form = f"{doc.keys[end - 1]} {cue.form.tag}"
    before = tags[start - 1] if start else "START"
    after = tags[end] if end < size else "END"
    total += w["bias"].get("", 0.0)
    total += w["form"].get(form, 0.0)
    total += w["lemma"].get(cue.form.cue.lemma, 0.0)
    total += w["before"].get(f"{before}+{cue.form.tag}", 0.0)
    total += w["before2"].get(f"{tags[start - 2]}+{before}" if start > 1 else "START", 0.0)
    total += w["form+before"].get(f"{form}+{before}", 0.0)
    total += w["next"].get(f"{after}+{cue.form.tag}", 0.0)
    total += w["next2"].get(f"{after}+{tags[end + 1]}" if end + 1 < size else "END", 0.0)
    total += w["form+next"].get(f"{form}+{after}", 0.0)
    return total
