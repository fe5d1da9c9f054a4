"""The header or front matter at the top of a file: what it states, and where the article begins.

Either YAML-like front matter between two lines of "---", or lines "Title: …", "Date: …" in any of the
languages of `names.toml`. A first line that merely looks like one ("Source: minister to resign")
belongs to the article.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import NamedTuple

from claimtrack.ingest.names import field_names
from claimtrack.text.normal import word_key

TOP = 20_000
LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
NAMED = re.compile(r"[ \t]*([^\W\d_][^:：]{0,30}?)[ \t]*[:：](?!//)[ \t]*(.{0,1000})")
BLOCK_MARKS = ("", "|", ">", "|-", ">-")


class Header(NamedTuple):
    """`fields` as they are written, by the names of `Meta`; the article is `text[end:]`."""

    fields: dict[str, str]
    end: int


class Line(NamedTuple):
    text: str
    end: int


def read_header(text: str) -> Header:
    lines = list(dropwhile(lambda line: not line.text.strip(), top_lines(text)))
    if not lines:
        return Header({}, 0)
    found = front_matter(lines) if lines[0].text.strip() == "---" else labelled_lines(lines)
    return found or Header({}, 0)


def top_lines(text: str) -> list[Line]:
    return [Line(m[1], m.end()) for m in LINE.finditer(text, 0, TOP) if m.start() < min(len(text), TOP)]


def front_matter(lines: list[Line]) -> Header | None:
    """Lines "name: value" between two lines of dashes; lists and nested values are passed over."""
    fields: dict[str, str] = {}
    for line in lines[1:]:
        if line.text.strip() in ("---", "..."):
            kept = {name: value for name, value in fields.items() if value not in BLOCK_MARKS}
            return Header(with_outlet(kept), line.end) if fields else None
        named = NAMED.fullmatch(line.text)
        if named and not line.text[0].isspace():
            note(fields, named[1], unquoted(named[2]))
        elif line.text.strip() and not line.text.startswith((" ", "\t", "-", "#")):
            return None
    return None


def labelled_lines(lines: list[Line]) -> Header | None:
    fields: dict[str, str] = {}
    end = 0
    for line in lines:
        named = NAMED.fullmatch(line.text)
        if not named or not note(fields, named[1], named[2].strip()):
            break
        end = line.end
    if not set(fields) - {"other", "outlet_beside"}:
        return None
    return Header(with_outlet(fields), end)


def note(fields: dict[str, str], name: str, value: str) -> bool:
    """Whether `name` is a header's; its first value is the one that counts."""
    field = field_names().get(word_key(" ".join(name.replace("_", " ").split())))
    if field:
        fields.setdefault(field, value)
    return field is not None


def with_outlet(fields: dict[str, str]) -> dict[str, str]:
    outlet = fields.get("outlet") or fields.get("outlet_beside", "")
    return {**fields, "outlet": outlet}


def unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
