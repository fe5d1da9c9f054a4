"""Label Studio's tasks: texts with what was found in them as predictions, and people's annotations back again.

Its offsets are units of UTF-16. See https://labelstud.io/guide/task_format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimtrack.exchange.marked import MarkedArticle, Unfit, ordered, placed, to_utf16
from claimtrack.model import STANCES, Mark, Span

Task = dict[str, Any]
LABELS = ("Cue", "NoCue", "Source", "Content", "Via")
ROLES = {"Source": "source", "Content": "content", "Via": "via"}

CONFIGURATION = f"""<View>
  <Relations>
{"".join(f'    <Relation value="{role}"/>{chr(10)}' for role in ROLES.values())}  </Relations>
  <Labels name="part" toName="text">
{"".join(f'    <Label value="{label}"/>{chr(10)}' for label in LABELS)}  </Labels>
  <Choices name="stance" toName="text" perRegion="true" whenTagName="part" whenLabelValue="Cue,NoCue">
{"".join(f'    <Choice value="{stance}"/>{chr(10)}' for stance in STANCES)}  </Choices>
  <Text name="text" value="$text"/>
</View>
"""


def task(article: MarkedArticle, version: str) -> Task:
    """A task with what was found as a prediction, from which an annotation can begin."""
    result: list[dict[str, Any]] = []
    for number, mark in enumerate(article.marks):
        add_mark(result, f"m{number}", mark, article.text)
    data = {"text": article.text, "article": article.id, "title": article.title, "outlet": article.outlet,
            "published": article.published}  # fmt: skip
    return {"data": data, "predictions": [{"model_version": f"claimtrack {version}", "result": result}]}


def add_mark(result: list[dict[str, Any]], name: str, mark: Mark, text: str) -> None:
    """Its regions, the stance on its cue, and relations from the cue to the other parts."""
    trigger = mark.cue or (mark.content or mark.sources)[0]
    head = region(name, "Cue" if mark.cue else "NoCue", trigger, text)
    place = {key: value for key, value in head["value"].items() if key != "labels"}
    stance = {"id": name, "from_name": "stance", "to_name": "text", "type": "choices",
              "value": {**place, "choices": [mark.stance]}}  # fmt: skip
    result += [head, stance]
    parts = [("Source", span) for span in mark.sources] + [("Content", span) for span in mark.content]
    parts += [("Via", mark.via)] if mark.via else []
    for n, (label, span) in enumerate(parts):
        id = f"{name}-{n}"
        result.append(region(id, label, span, text))
        result.append(
            {"type": "relation", "from_id": name, "to_id": id, "direction": "right", "labels": [ROLES[label]]}
        )


def region(id: str, label: str, span: Span, text: str) -> dict[str, Any]:
    value = {"start": to_utf16(text, span.start), "end": to_utf16(text, span.end), "text": span.of(text)}
    return {"id": id, "from_name": "part", "to_name": "text", "type": "labels", "value": {**value, "labels": [label]}}


# -- back -------------------------------------------------------------------------------------


def marks(task: Mapping[str, Any], text: str) -> list[Mark] | None:
    """What a person marked last in a task; None where nobody has. Raises Unfit."""
    done = [made for made in task.get("annotations") or [] if not made.get("was_cancelled")]
    if not done:
        return None
    result = done[-1].get("result") or []
    regions = {item["id"]: read_region(item, text) for item in result if item.get("type") == "labels"}
    stances = {item["id"]: stance_of(item) for item in result if item.get("type") == "choices"}
    related: dict[str, list[tuple[str, Span]]] = {}
    for item in result:
        if item.get("type") == "relation":
            ends = [item["from_id"], item["to_id"]]
            for id in ends:
                if id not in regions:
                    raise Unfit(f"a relation names {id}, which is not there")
            if regions[ends[1]][0] in ("Cue", "NoCue"):
                ends.reverse()
            related.setdefault(ends[0], []).append(regions[ends[1]])
    return [
        read_mark(label, span, related.get(id, []), stances.get(id, "asserts"))
        for id, (label, span) in regions.items()
        if label in ("Cue", "NoCue")
    ]


def read_region(item: Mapping[str, Any], text: str) -> tuple[str, Span]:
    value = item["value"]
    label = value["labels"][0]
    if label not in LABELS:
        raise Unfit(f"the label {label} is none of {', '.join(LABELS)}")
    units = value["start"], value["end"]
    return label, placed(text, *units, value.get("text", ""))


def stance_of(item: Mapping[str, Any]) -> Any:
    stance = item["value"]["choices"][0]
    if stance not in STANCES:
        raise Unfit(f"the stance {stance} is none of {', '.join(STANCES)}")
    return stance


def read_mark(label: str, span: Span, parts: Iterable[tuple[str, Span]], stance: Any) -> Mark:
    found = list(parts)
    via = [part for name, part in found if name == "Via"]
    return Mark(
        cue=span if label == "Cue" else None,
        sources=ordered(part for name, part in found if name == "Source"),
        content=ordered(part for name, part in found if name == "Content"),
        via=via[0] if via else None,
        stance=stance,
    )
