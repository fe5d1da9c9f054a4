"""What heads a source: a name, a pronoun, a role, a body, a document, or another noun."""

from __future__ import annotations

from functools import lru_cache

from claimtrack.attribution.document import Document
from claimtrack.languages import Language


@lru_cache(maxsize=8)
def classes(lang: Language) -> dict[str, str]:
    """Key -> the class that it gives to the source it stands in."""
    found = dict.fromkeys(lang.roles, "role")
    for name in ("states", "organisations", "unnamed", "documents"):
        found |= dict.fromkeys(lang.words.get(name, ()), name)
    return found


def kind_of_source(doc: Document, a: int, b: int) -> str:
    if doc.is_pronoun(a):
        return f"pronoun {doc.keys[a]}"
    table = classes(doc.lang)
    for k in range(b - 1, a - 1, -1):
        name = table.get(doc.keys[k])
        if name and doc.words[k].islower():
            return name
    return "name" if doc.words[b - 1][0].isupper() else "noun"
