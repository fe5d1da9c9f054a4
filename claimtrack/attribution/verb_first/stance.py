"""What the content makes of its cue's stance: "أكد ضرورة" demands, "رفض التعليق" declines."""

from __future__ import annotations

from claimtrack.attribution.document import CueAt
from claimtrack.attribution.draft import Draft
from claimtrack.attribution.verb_first.denied import stands_for_all
from claimtrack.attribution.verb_first.reading import Reading
from claimtrack.model import Stance

NEAR = 4  # tokens of the content that tell


def stance(r: Reading, cue: CueAt, found: Draft) -> Stance:
    if found.frame == "decline":
        return "asserts" if found.negated else "declines"
    if found.stance != "asserts" or found.negated:
        return found.stance
    a, b = found.content[0]
    if "it" in cue.form.cue.frames and found.frame == "np" and stands_for_all(r, a):
        return "confirms"
    if found.frame in ("prep", "np", "quote") and any(r.has(k, "necessity") for k in range(a, min(b, a + NEAR))):
        return "demands"
    if found.frame == "person" and cue.form.cue.lemma in r.doc.lang.words.get("warnings", ()):
        return "demands"
    return found.stance
