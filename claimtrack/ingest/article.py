"""Decoded text and what is stated of it -> `Article`."""

from __future__ import annotations

import re

from claimtrack.ingest.evidence import own_meta
from claimtrack.ingest.header import read_header
from claimtrack.ingest.meta import Meta, stated_meta
from claimtrack.ingest.trouble import UnreadableInput
from claimtrack.languages import detect
from claimtrack.model import Article, Span

# What a file holds instead of plain text, told by how it begins.
OTHER_FORMATS = {
    r"%PDF-": ("PDF is not read yet", "Save the article as plain text."),
    r"\s*(<\?xml|<!doctype|<html|<head|<body)": ("HTML is not read yet", "Save the article as plain text."),
    r"\s*\{\\rtf": ("RTF is not read", "Save the article as plain text."),
    r"\s*[\[{]\s*[\"{]": ("this looks like JSON", "Write one article a line, in a file that ends in .jsonl."),
}


def plain_article(text: str, path: str | None, overrides: Meta) -> Article:
    """The article of a plain text file; its header is left out of `body`. Raises UnreadableInput."""
    for beginning, (cause, advice) in OTHER_FORMATS.items():
        if re.match(beginning, text, re.IGNORECASE):
            raise UnreadableInput(cause, advice)
    header = read_header(text)
    if not has_words(text):
        raise UnreadableInput("there is no text in it", "Check that the article was saved.")
    if not has_words(text, header.end):
        raise UnreadableInput("there is no text below its header", "Check that the article was saved.")
    return compose(text, Span(header.end, len(text)), stated_meta(header.fields), path, overrides)


def compose(text: str, body: Span, stated: Meta, path: str | None, overrides: Meta) -> Article:
    """What the options say counts first, then what is stated with the article, then what its text tells."""
    known = overrides.otherwise(stated)
    lang = known.lang or detect(body.of(text))
    known = known.otherwise(own_meta(text, body, lang))
    return Article(
        text=text,
        body=body,
        path=path,
        title=known.title,
        outlet=known.outlet,
        url=known.url,
        published=known.published,
        lang=lang,
    )


def has_words(text: str, start: int = 0) -> bool:
    return re.compile(r"[^\W_]").search(text, start) is not None
