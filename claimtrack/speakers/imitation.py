"""Names that imitate others: letters of another script among their own, which look the same (a Cyrillic е)."""

from __future__ import annotations

import unicodedata

# Letters that look alike: Latin, Cyrillic, Greek. Those of a row are one to the eye.
ALIKE = """aаα bв cсϲ eеε hнη iіι jј kкκ mм nη oоοσ pрρ sѕ tтτ uυ vν xхχ yуγ
AАΑ BВΒ CСϹ EЕΕ HНΗ IІΙ JЈ KКΚ MМΜ NΝ OОΟ PРΡ SЅ TТΤ XХΧ YУΥ ZΖ""".split()
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def imitated(name: str) -> str | None:
    """The name in Latin or Cyrillic letters that one with letters of two scripts in a word looks like; else None."""
    words = name.split()
    plain = [plain_word(word) if len(scripts_of(word)) > 1 else word for word in words]
    return " ".join(plain) if plain != words else None


def scripts_of(word: str) -> set[str]:
    names = (unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha())
    return {name for name in names if name in SCRIPTS}


def plain_word(word: str) -> str:
    """The word in the script that most of its letters are of."""
    counts = {script: sum(unicodedata.name(char, "").startswith(script) for char in word) for script in SCRIPTS}
    own = max(counts, key=lambda script: counts[script])
    return "".join(in_script(char, own) for char in word)


def in_script(char: str, script: str) -> str:
    if unicodedata.name(char, "").startswith(script):
        return char
    row = next((row for row in ALIKE if char in row), char)
    return next((letter for letter in row if unicodedata.name(letter, "").startswith(script)), char)
