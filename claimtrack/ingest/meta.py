"""What is known of an article beside its text: from options, from a header, or from the text itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from claimtrack.languages import available, load
from claimtrack.text.dates import find_date

ISO_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_][\w-]*)?")


@dataclass(frozen=True, slots=True)
class Meta:
    """An article's particulars; None where they are not stated.

    `published` is an ISO 8601 date or date and time (ValueError if not), `lang` a language code.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    lang: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and not is_iso(self.published):
            raise ValueError(f"{self.published!r} is not a date. Write it as 2021-12-04 or 2021-12-04T18:30")

    def otherwise(self, other: Meta) -> Meta:
        """These particulars, and those of `other` where this has none."""
        return Meta(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
            published=self.published or other.published,
            lang=self.lang or other.lang,
        )


def is_iso(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return bool(ISO_TIME.fullmatch(value)) and iso_date(value) is not None
    return True


def stated_meta(fields: dict[str, str]) -> Meta:
    """A header's or a JSON object's fields as they are written -> the ones that can be understood."""
    text = {name: " ".join(value.split()) for name, value in fields.items()}
    url = text.get("url") or None
    return Meta(
        title=text.get("title") or None,
        outlet=text.get("outlet") or None,
        url=url if url and " " not in url else None,
        published=iso_date(text.get("published", "")),
        lang=language_code(text.get("lang", "")),
    )


def iso_date(value: str) -> str | None:
    """A date as people and programs write it, in any known language -> ISO 8601; None where it is none."""
    value = value.strip()
    if ISO_TIME.fullmatch(value):
        try:
            return datetime.fromisoformat(value).isoformat()
        except ValueError:
            pass
    for lang in available():
        if found := find_date(value, lang):
            return found[0].isoformat()
    found = find_date(value)
    return found[0].isoformat() if found else None


def language_code(value: str) -> str | None:
    """A code ("ar", "en-GB") or a known language's name, in English or its own ("Arabic", "العربية")."""
    name = value.strip().lower()
    for code in available():
        if name in (load(code).name.lower(), load(code).native.lower()):
            return code
    tag = LANGUAGE_TAG.fullmatch(name)
    return tag.group(1) if tag else None
