"""What the program knows of each language, as data: one TOML file a language, checked by one schema.

Adding a language is adding a file (`schema` says what it holds); no other room asks which language
it has before it, only what its data says.
"""

from claimtrack.languages.detect import detect
from claimtrack.languages.loader import UnknownLanguage, available, load, load_words
from claimtrack.languages.schema import Cue, Form, Language

__all__ = ["Cue", "Form", "Language", "UnknownLanguage", "available", "detect", "load", "load_words"]
