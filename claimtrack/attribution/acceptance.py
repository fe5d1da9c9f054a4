"""Which proposals are attributions, and how sure: a linear model over named features, where a language has weights.

A proposal below THRESHOLD is not an attribution, and of those of one cue only the likeliest is. Where a language
has no weights, the rules' own confidence stands.
"""

from __future__ import annotations

from itertools import accumulate

from claimtrack.attribution.boundaries import bucket
from claimtrack.attribution.document import Document
from claimtrack.attribution.draft import Draft
from claimtrack.attribution.linear import Weights, load_weights, probability
from claimtrack.attribution.source_kind import kind_of_source

THRESHOLD = 0.48
INSIDE, INSIDE_DENIED = 0.95, 0.6  # for what is reported inside a report
CORE = 0.6
CORE_FRAMES = frozenset(("that", "quote", "quote-after", "colon"))
PLAIN = frozenset(("plain", "aux", "not", "be", "not+be"))  # verb groups that are neither passive nor infinitive


def accepted(doc: Document, made: list[Draft]) -> list[Draft]:
    """The drafts that are likely enough, one a cue, each with its probability as confidence."""
    models = load_weights(doc.lang.code)
    if models is not None:
        for one in made:
            likely = probability(accept_score(models["accept"], doc, one))
            plain = core(doc, one) or (one.frame == "colon-name" and is_headline(doc, one))
            one.confidence = max(likely, CORE) if plain else likely
        made = [one for one in made if one.confidence >= THRESHOLD]
    found = without_repeats(made)
    if models is None:
        return found
    inside = inside_others(doc, found)
    return [one for one in found if one.cue[0] not in inside or sure_inside(doc, one)]


def without_repeats(made: list[Draft]) -> list[Draft]:
    """The likeliest draft of each cue and of each statement, in the order of their cues.

    Contents that share more than half of their tokens hold one another's middle, so those are found by it.
    """
    kept: list[Draft] = []
    cues: set[tuple[int, int]] = set()
    middles: dict[int, list[Draft]] = {}
    for one in sorted(made, key=lambda d: -d.confidence):
        near = (other for a, b in one.content for k in range(a, b) for other in middles.get(k, ()))
        if one.cue in cues or any(same_statement(one, other) for other in near):
            continue
        kept.append(one)
        cues.add(one.cue)
        for a, b in one.content:
            middles.setdefault((a + b) // 2, []).append(one)
    return sorted(kept, key=lambda d: d.cue)


def same_statement(one: Draft, other: Draft) -> bool:
    """Whether two drafts have one content and one speaker: that is one attribution."""
    if one.sources and other.sources and one.sources != other.sources:
        return False
    if any(a <= x.cue[0] < b for x, y in ((one, other), (other, one)) for a, b in y.content):
        return False  # "he added that she said that …": the one is what the other speaks of
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one.content for c, d in other.content)
    both = sum(b - a for made in (one, other) for a, b in made.content)
    return 2 * shared > both - shared


def inside_others(doc: Document, found: list[Draft]) -> set[int]:
    """The first tokens of cues that stand among the words that somebody else is said to have said."""
    depth = [0] * (len(doc.words) + 1)
    for one in found:
        for a, b in one.content:
            depth[a] += 1
            depth[b] -= 1
    covered = list(accumulate(depth))
    own = {one.cue[0] for one in found for a, b in one.content if a <= one.cue[0] < b}
    return {one.cue[0] for one in found if covered[one.cue[0]] > (one.cue[0] in own)}


def sure_inside(doc: Document, one: Draft) -> bool:
    """What is reported inside a report must be speech beyond doubt: the models never saw such words marked."""
    return core(doc, one) and one.confidence >= (INSIDE_DENIED if one.stance == "denies" else INSIDE)


def core(doc: Document, one: Draft) -> bool:
    """Whether it is the plainest kind of report, of which nine in ten are marked in the training articles.

    So it counts in texts that are unlike those articles, too: shorter, or about other countries.
    """
    if one.kind not in ("speech", "writing") or not one.licensed or not one.sources or one.group not in PLAIN:
        return False
    frame = one.frame.removesuffix("-gap")
    if frame == "aside":  # "The talks failed, he said": what is set before the comma is a clause of its own
        return doc.has_verb(*one.content[0])
    return frame in CORE_FRAMES or (frame in ("np", "prep") and one.stance in ("denies", "doubts"))


def is_headline(doc: Document, made: Draft) -> bool:
    """Whether it stands in a first paragraph of one sentence, with more paragraphs after it."""
    first = doc.sentences[made.sentence].paragraph == 0
    return first and len(doc.paragraphs) > 2 and (len(doc.sentences) < 2 or doc.sentences[1].paragraph == 1)


def accept_score(w: Weights, doc: Document, made: Draft) -> float:
    """What speaks for a draft."""
    tags = doc.tags
    start, end = made.content[-1] if made.frame.startswith("passive") else made.content[0]
    cue, cue_end = made.cue
    left = made.left if made.left >= 0 else cue
    frame, lemma = made.frame, made.lemma
    total = w["lemma"].get(lemma, 0.0)
    total += w["lemma+frame"].get(f"{lemma}+{frame}", 0.0)
    total += w["kind+frame"].get(f"{made.kind}+{made.tag}+{frame}", 0.0)
    total += w["licensed"].get(f"{made.licensed}+{frame}", 0.0)
    total += w["before"].get(tags[left - 1] if left else "START", 0.0)
    after = tags[cue_end] if cue_end < len(tags) else "END"
    total += w["next"].get(after, 0.0)
    total += w["first2"].get(f"{tags[start]}+{tags[start + 1] if start + 1 < end else 'END'}", 0.0)
    total += w["last"].get(f"{tags[end - 1]}+{frame}", 0.0)
    total += w["length"].get(f"{bucket(end - start)}+{frame}", 0.0)
    total += w["contents"].get(f"{len(made.content)}+{frame}", 0.0)
    total += w["gap"].get(f"{min(start - cue_end, 6) if start >= cue_end else 'before'}+{frame}", 0.0)
    total += w["subject"].get(f"{made.subject}+{frame}", 0.0)
    source = kind_of_source(doc, *made.sources[0]) if made.sources else "none"
    total += w["source+kind"].get(f"{source}+{made.kind}+{made.tag}", 0.0)
    if made.sources:
        _, b = made.sources[0]
        total += w["source last"].get(tags[b - 1], 0.0)
        total += w["source gap"].get(str(min(left - b, 5)) if b <= left else "after", 0.0)
    if is_headline(doc, made):
        total += w["headline"].get(frame, 0.0)
    return total
