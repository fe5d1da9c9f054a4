"""The report: one page with the two sides of each proposition, a timeline, and every statement in its context.

It asks for nothing from outside: its style and its one small script stand in it, and its policy allows these
two alone, by their hashes. All that comes from articles is escaped by the template.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from markupsafe import Markup

from claimtrack.render.added import counted
from claimtrack.render.emphasis import TELLING, Keys, emphasised, telling_words
from claimtrack.render.html import templates
from claimtrack.render.safe import direction, safe
from claimtrack.render.sides import sides
from claimtrack.render.stance import relation_label, stance_label
from claimtrack.render.whosaid import NOT_NAMED

if TYPE_CHECKING:
    from claimtrack.model import Claim
    from claimtrack.tracker import Disagreement, Moment, Statement

POLICY = "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a page tells: `asked` is what was looked for; `statements` has every claim of the others by its id."""

    asked: str
    groups: Sequence[Disagreement]
    moments: Sequence[Moment]
    statements: Mapping[int, Statement]

    @property
    def counted(self) -> str:
        """ "4 propositions, 23 statements" """
        return f"{counted(len(self.groups), 'proposition')}, {counted(len(self.statements), 'statement')}"


class Part(NamedTuple):
    """A run of text; `kind` is "cue", "source", "content" or "telling", or empty."""

    text: str
    kind: str


def write_report(report: Report, stream: TextIO) -> None:
    from claimtrack import __version__

    style, script = page_file("report.css"), page_file("report.js")
    page = templates().get_template("report.html")
    stream.writelines(
        page.generate(
            policy=POLICY.format(style=hashed(style), script=hashed(script)),
            style=Markup(style),
            script=Markup(script),
            title=f"Who said what: {safe(report.asked)}" if report.asked else "Who said what",
            counted=report.counted,
            made=date.today().isoformat(),
            version=__version__,
            groups=[group_values(group, report.statements) for group in report.groups],
            days=list(days(report)),
            choices=choices(report),
        )
    )


def page_file(name: str) -> str:
    return resources.files("claimtrack.render").joinpath("pages", name).read_text(encoding="utf-8")


def hashed(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


# -- what the template is given ---------------------------------------------------------------


def group_values(group: Disagreement, statements: Mapping[int, Statement]) -> dict[str, Any]:
    telling = telling_words(group.pairs)
    left, right = (
        [(label, [claim_values(claim, statements[claim.id], telling) for claim in claims]) for label, claims in side]
        for side in sides(group)
    )
    pairs = sorted(group.pairs, key=lambda pair: pair.relation.relation == "confirms")
    return {
        "title": safe(group.title),
        "dir": direction(group.title),
        "left": left,
        "right": right,
        "reasons": [
            {
                "a": f"c{pair.a.id}",
                "b": f"c{pair.b.id}",
                "relation": relation_label(pair.relation.relation),
                "reasons": [safe(reason) for reason in pair.relation.reasons],
            }
            for pair in pairs
        ],
    }


def claim_values(claim: Claim, statement: Statement, telling: Keys) -> dict[str, Any]:
    url = statement.article.url or ""
    return {
        "id": f"c{claim.id}",
        "stance": claim.stance,
        "label": stance_label(claim.stance),
        "speaker": safe(claim.speaker or NOT_NAMED),
        "via": safe(claim.via or ""),
        "outlet": safe(claim.outlet or ""),
        "published": safe(claim.published or "")[:10],
        "added": statement.added[:10],
        "title": safe(claim.title or claim.path or ""),
        "url": url if url.startswith(("https://", "http://")) else "",
        "cue": safe(claim.cue) if any(map(str.isalpha, claim.cue)) else "",
        "words": runs(emphasised(claim.text, telling.get(claim.id, set()))),
        "context": list(context(statement)),
        "lang": claim.lang,
        "dir": direction(claim.text),
        "changes": [],
    }


def runs(words: Sequence[Any]) -> list[Part]:
    """Neighbours of one kind together, with the spaces between them."""
    parts: list[Part] = []
    for n, word in enumerate(words):
        kind = "telling" if word.style == TELLING else ""
        gap = " " if n else ""
        if parts and parts[-1].kind == kind:
            parts[-1] = Part(f"{parts[-1].text}{gap}{word.text}", kind)
        else:
            parts += [Part(gap, "")] if gap else []
            parts.append(Part(word.text, kind))
    return parts


def context(found: Statement) -> Iterator[Part]:
    """The paragraph, cut where cue, source and content begin and end."""
    spans = [("cue", found.cue)] if found.cue else []
    spans += [("source", span) for span in found.sources] + [("content", span) for span in found.content]
    start, end = found.paragraph
    edges = sorted({start, end, *(min(max(edge, start), end) for _, span in spans for edge in span)})
    for here, there in pairwise(edges):
        kind = next((name for name, span in spans if span.start <= here and there <= span.end), "")
        yield Part(safe(found.text[here:there]), kind)


def days(report: Report) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The days of the timeline with their statements, and with what each changes."""
    whole: dict[str, list[dict[str, Any]]] = {}
    for moment in report.moments:
        claim = moment.claim
        values = claim_values(claim, report.statements[claim.id], {})
        told = [change for change in moment.changes if change.kind not in ("repeats", "confirms")]
        values["changes"] = [f"{change.kind}: c{change.since.id}" for change in told]
        whole.setdefault((claim.said or claim.published or "")[:10], []).append(values)
    return iter(whole.items())


def choices(report: Report) -> dict[str, list[str]]:
    """What the page can be narrowed to."""
    claims = [found.claim for found in report.statements.values()]
    return {
        "speaker": sorted({safe(claim.speaker or NOT_NAMED) for claim in claims}),
        "outlet": sorted({safe(claim.outlet) for claim in claims if claim.outlet}),
        "language": sorted({claim.lang for claim in claims if claim.lang}),
    }
