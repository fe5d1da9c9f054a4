"""Bytes -> text, exactly: a byte that cannot be decoded is told, never replaced.

Unicode is told by its byte order mark, by the NULs of UTF-16, or by being valid UTF-8. Of the Windows
code pages the one is taken under which the words look like words: one script in each, capitals where
they belong. That needs no statistics of any language, and a headline is enough for it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable

from claimtrack.ingest.trouble import UnreadableInput

BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
SAVE_AS_UTF8 = "Save the file again as UTF-8."
PLAUSIBLE = 0.9
SAMPLE = 1 << 16

# Escape, bell and backspace are left out: text scraped from terminals has them, and they are shown safely.
CONTROLS = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
ASCII = bytes(range(128))
NO_TEXT = {"Cc", "Cn", "Co", "Cs"}

RUN = re.compile(r"[^\x00-@\[-`{-\x7f\xa0¡«·»¿–—‘’‚“”„…•‹›،؛؟\u200c-\u200f]+")
SYMBOLS = "¢£¤¥€§©®™ª°º±²³¹µ¼½¾×"
# Without þ, ð and ý: under the Turkish code page these bytes are ş, ğ and ı.
LATIN_LOWER, LATIN_UPPER = "a-zß-ïñ-öø-üÿšžœ", "A-ZÀ-ÏÑ-ÖØ-ÜŠŽŒŸ"
LATIN = re.compile(rf"(?=.*[A-Za-z]|.$)[{LATIN_UPPER}]?(?:[{LATIN_LOWER}]*|[{LATIN_UPPER}]+)")
ARABIC = re.compile(r"[ء-ٓپچژڈڑٹگکںھہے]+")
CYRILLIC = re.compile("[А-ЯЁІЇЄҐ]?(?:[а-яёіїєґ]*|[А-ЯЁІЇЄҐ]+)")
VOWEL = re.compile("[аеёиоуыэюяіїє]")


def decode(data: bytes) -> str:
    """The text of a file, without byte order mark, its line ends as they are. Raises UnreadableInput."""
    codec = unicode_codec(data)
    if codec is None and (b"\0" in data or too_many_controls(data.decode("latin-1"))):
        raise binary()
    codec = codec or utf8_or_code_page(data)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        cause = f"byte {error.start} does not fit the file's encoding ({codec.upper()})"
        raise UnreadableInput(cause, SAVE_AS_UTF8) from None
    text = text.removeprefix("\ufeff")
    if "\0" in text or too_many_controls(text):
        raise binary()
    return text


def unicode_codec(data: bytes) -> str | None:
    """The Unicode encoding that a byte order mark or the NULs of UTF-16 give away."""
    for mark, codec in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return codec
    return utf16_without_mark(data[:SAMPLE])


def utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 has its NULs (from spaces and other ASCII) on one side of each pair of bytes only."""
    nuls = {"utf-16-be": data[::2].count(0), "utf-16-le": data[1::2].count(0)}
    codec = max(nuls, key=lambda c: nuls[c])
    if len(data) % 2 or min(nuls.values()) or nuls[codec] * 40 < len(data):
        return None
    text = data.decode(codec, errors="replace")
    return codec if all(unicodedata.category(c) not in NO_TEXT or c.isspace() for c in text) else None


def too_many_controls(text: str) -> bool:
    return len(CONTROLS.findall(text)) * 33 > len(text)


def binary() -> UnreadableInput:
    return UnreadableInput("this is a binary file, not text", "Save the article as plain text.")


def utf8_or_code_page(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        rest = UTF8_SEQUENCE.sub(b"", data)
        sequences, strays = (len(data) - len(rest)) // 2, len(rest.translate(None, ASCII))
        if sequences >= strays:
            line = data.count(b"\n", 0, error.start) + 1
            cause = f"byte {error.start} (in line {line}) is not valid UTF-8, though the rest is"
            advice = f"Mend the text there, or s{SAVE_AS_UTF8[1:]}"
            raise UnreadableInput(cause, advice) from None
        return code_page(data)
    return "utf-8"


def code_page(data: bytes) -> str:
    """The Windows code page under which most words look like words."""
    first = next(i for i, byte in enumerate(data) if byte > 127)
    sample = data[max(0, first - 100) : first + SAMPLE]
    shares = {page: looks(sample.decode(page, errors="replace")) for page, looks in CODE_PAGES.items()}
    best = max(shares, key=lambda page: shares[page])
    if shares[best] < PLAUSIBLE:
        raise UnreadableInput("the encoding of this file is not known", SAVE_AS_UTF8)
    return best


def share(text: str, *scripts: re.Pattern[str]) -> float:
    """The share of the words with letters beyond ASCII that are written as one of the scripts would."""
    runs = [run.strip(SYMBOLS) for run in RUN.findall(text) if not run.isascii()]
    words = [run for run in runs if run]
    if not words:
        return 1.0
    return sum(any(s.fullmatch(word) for s in scripts) for word in words) / len(words)


def latin(text: str) -> float:
    return share(text, LATIN)


def arabic(text: str) -> float:
    return share(text, ARABIC, LATIN)


def cyrillic(text: str) -> float:
    """Hebrew, Greek and KOI8 bytes make words of Cyrillic letters too, but with few small vowels."""
    letters = sum("Ѐ" <= c <= "ӿ" for c in text)
    return share(text, CYRILLIC, LATIN) if len(VOWEL.findall(text)) * 3 > letters else 0.0


CODE_PAGES: dict[str, Callable[[str], float]] = {"cp1252": latin, "cp1256": arabic, "cp1251": cyrillic}
