"""Names as words of plain letters: marks, case, punctuation and articles off, the script of each word known."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

Script = Literal["latin", "arabic", "cyrillic", "other"]

# What Unicode does not decompose. Marks go with NFKD: é, ё, й, أ, ئ all become their bare letter.
PLAIN = str.maketrans(
    {
        **{"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ə": "a"},
        **{"ی": "ي", "ى": "ي", "ک": "ك", "گ": "غ", "پ": "ب", "چ": "تش", "ژ": "ج", "ڤ": "ف", "ہ": "ه", "ھ": "ه"},
        **{"і": "и", "є": "е", "ґ": "г", "ј": "и", "љ": "л", "њ": "н", "ћ": "ч", "ђ": "дж", "џ": "дж", "э": "е"},
        **{"қ": "к", "ғ": "г", "ң": "н", "ө": "о", "ү": "у", "ұ": "у", "һ": "х", "ә": "а"},
        **dict.fromkeys("ъьء'’‘ʼ`´ʿʾ‎‏ـ"),
    }
)
ARTICLE = re.compile(
    r"(?<!\w)(?:(?:al|el|ul|a[dnrstz]|ash|ал|эл|ел|ул|а[дзнрст]|аш|е[дзнрст])-|(?:al|el|ال|ал)\s+)(?=\w\w)"
)
# "Servant of": written as one word or two, with or without the article of the name of God that follows.
SERVANT = re.compile(r"^(abd|абд)[aeouаеуи](?:[lл]|(\w)(?=\2))(?=\w\w)|^(عبد)ال(?=\w\w)")
# The same without the article, as `words` leaves it; in Latin letters not what begins abdomen, abducted, abdication.
SERVANT_OF = re.compile(r"(?:عبد|абд)\w{3,}|abd[^eiouhw]\w{2,}")
SERVANT_ALONE = re.compile(r"^(abd|абд|عبد)(?:o?[aeuауе]?[lл])?$")
OF_GOD = ("الله", "allah")  # after a word: نصر الله is one name, as Nasrallah is
SON = {"ibn": "bin", "ben": "bin", "ابن": "بن", "ибн": "бин", "бен": "бин"}
SCRIPTS: tuple[tuple[Script, re.Pattern[str]], ...] = (
    ("latin", re.compile("[a-\u024f]+")), ("arabic", re.compile("[\u0600-\u06ff]+")),
    ("cyrillic", re.compile("[\u0400-\u04ff]+")),
)  # fmt: skip
TOKEN = re.compile(r"(_?)([^\W\d_]+)")


class Word(NamedTuple):
    """One word of a name. `article` tells that al-, el- or аль- stood before it and was taken off."""

    script: Script
    text: str
    article: bool = False

    @property
    def initial(self) -> bool:
        return len(self.text) == 1


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[Word, ...]:
    """A name's words in the order "John Smith", also where it was written "Smith, John"."""
    last, _, first = name.replace("،", ",").partition(",")
    if first.strip() and "," not in first:
        name = f"{first} {last}"
    marked = unicodedata.normalize("NFKD", name.casefold()).translate(PLAIN)
    if marked.isalpha():  # a single word without marks, as most are
        text = SERVANT.sub(without_article, SON.get(marked, marked))
        return (Word(script_of(text), text),)
    plain = ARTICLE.sub("_", "".join(char for char in marked if not unicodedata.combining(char)))
    tokens = [(bool(mark), SON.get(text, text)) for mark, text in TOKEN.findall(plain)]
    found: list[Word] = []
    for i, (article, text) in enumerate(tokens):
        if i and SERVANT_ALONE.match(tokens[i - 1][1]):
            stem = SERVANT_ALONE.sub(r"\1", found.pop().text)
            text = stem + (text.removeprefix("ال") if len(text) > 4 else text)
            article = False
        elif i and text in OF_GOD:
            text, article = found.pop().text + text, False
        text = SERVANT.sub(without_article, text)
        found.append(Word(script_of(text), text, article))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def script_of(text: str) -> Script:
    """The script of a plain word; "other" too where letters of several stand in it, as in an imitated name."""
    if text.isascii():
        return "latin"
    return next((script for script, letters in SCRIPTS if letters.fullmatch(text)), "other")


def is_servant(word: str) -> bool:
    """Whether a plain word of a name is "servant of …" (Abdulaziz, عبدالرحمن), or begins such a name in two words."""
    return bool(SERVANT_OF.fullmatch(word) or SERVANT_ALONE.match(word))


def without_article(found: re.Match[str]) -> str:
    return found[1] or found[3]
