"""Articles as JSON lines: one object a line, with the fields title, text, url, outlet, published, lang.

An article's text is its title, an empty line and its `text`, or `text` alone where that begins with the
title already; all of it is the body, and offsets count in it.
"""

from __future__ import annotations

import json
import re

from claimtrack.ingest.article import compose, has_words
from claimtrack.ingest.meta import Meta, stated_meta
from claimtrack.ingest.trouble import UnreadableInput
from claimtrack.model import Article, Span

FIELDS = ("title", "text", "url", "outlet", "published", "lang")
FIRST_LINE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
ONE_A_LINE = "Write one JSON object a line."


def begins_json_lines(first_line: bytes) -> bool:
    """Whether a nameless text is JSON lines: no article begins with a brace and a quotation mark."""
    return FIRST_LINE.match(first_line) is not None


def json_article(line: bytes, path: str | None, overrides: Meta) -> Article:
    """The article of one line. Raises UnreadableInput."""
    fields = json_fields(line)
    title, text = fields.get("title", "").strip(), fields.get("text", "")
    if not has_words(text):
        raise UnreadableInput('"text" is missing or empty', 'Give each article its words in the field "text".')
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    return compose(text, Span(0, len(text)), stated_meta(fields), path, overrides)


def json_fields(line: bytes) -> dict[str, str]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"byte {error.start} is not valid UTF-8", "JSON is UTF-8: save it so.") from None
    except (ValueError, RecursionError) as error:
        why = f" ({error.msg})" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableInput(f"this is not valid JSON{why}", ONE_A_LINE) from None
    if not isinstance(found, dict):
        raise UnreadableInput("this is JSON, but no object", ONE_A_LINE)
    fields = {name: found[name] for name in FIELDS if found.get(name) is not None}
    for name, value in fields.items():
        if not isinstance(value, str):
            raise UnreadableInput(f'"{name}" is not a string', f'Write "{name}" as a string, or null.')
        if "\0" in value or LONE_SURROGATE.search(value):
            raise UnreadableInput(f'"{name}" holds characters that no text has', "Make the file again.")
    return fields
