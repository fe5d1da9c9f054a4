"""Who said what: attributed claims from news articles, and where they confirm or deny one another.

The public interface. Each function imports what it needs when called, so that `import claimtrack`
stays as quick as the `--help` of the command.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.model import Attribution, Comparison
    from claimtrack.tracker import Tracker as Tracker

__version__ = "0.1.0"
__all__ = ["Tracker", "__version__", "compare", "extract", "match_name"]


def extract(text: str, lang: str | None = None) -> list[Attribution]:
    """The attributions of an article's text, in the order of their cues; pure.

    `lang` is a language code ("ar", "en", …); without it the language is detected from the text.
    Spans are code points of `text`, end exclusive. Raises `claimtrack.languages.UnknownLanguage`
    for a code without data.
    """
    from claimtrack.speakers import attribute

    return attribute(text, lang)


def compare(a: str, b: str, *, semantic: bool = False) -> Comparison:
    """How two statements, each in any known language, stand to one another.

    The score is between 0 and 1: how sure it is that both are about one proposition. `semantic` lets sentence
    embeddings have a say in that (the extra `semantic`); ImportError says how to install them.
    """
    from claimtrack.matching import compare as compare_statements

    return compare_statements(a, b, semantic=semantic)


def match_name(name: str, candidates: Iterable[str]) -> tuple[str, float] | None:
    """The candidate that names the same person or body in any script, with a score of 0 to 1.

    None where no candidate is sure enough: two people joined is worse than one person twice.
    """
    from claimtrack.speakers.names import match_name as match

    return match(name, candidates)


def __getattr__(name: str) -> object:
    if name == "Tracker":
        from claimtrack.tracker import Tracker

        return Tracker
    raise AttributeError(f"module 'claimtrack' has no attribute {name!r}")
