"""Which encoding a file is in, and what is refused rather than guessed."""

import pytest

from claimtrack.ingest.encodings import decode
from claimtrack.ingest.trouble import UnreadableInput

ARABIC = "نفت الوزارة ما نُشر عن «الخطة»، وقالت إنها لم تتسلم أي طلب؟"
PERSIAN = "وزیر گفت که چنین گزارشی را ندیده است."
FRENCH = "Le ministre a démenti l’information : « Où êtes-vous allé, à la fête ? »"
GERMAN = "Der Sprecher verneinte, daß Gespräche über Öl geführt würden."
ENGLISH = "The café’s owner said: “No comment” – and left."
RUSSIAN = "Министр опроверг сообщения — «планов нет», сказал он. Ещё вопрос?"
UKRAINIAN = "Речник заперечив: її не було, підтвердив інший свідок."


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (ARABIC, "utf-8"),
        (ARABIC, "utf-8-sig"),
        (ARABIC, "utf-16"),
        (ARABIC, "utf-16-le"),
        (ARABIC, "utf-16-be"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (RUSSIAN, "utf-16-le"),
        ("Plain words.", "ascii"),
        (ARABIC, "cp1256"),
        ("موسكو تنفي", "cp1256"),
        ("بيان من CNN و BBC عن الأزمة", "cp1256"),
        (PERSIAN.replace("ی", "ي"), "cp1256"),
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (ENGLISH, "cp1252"),
        ("Only a price: £5 or 5°C.", "cp1252"),
        (RUSSIAN, "cp1251"),
        (UKRAINIAN, "cp1251"),
    ],
)
def test_text_comes_back_exactly(text, codec):
    assert decode(text.encode(codec)) == text


def test_line_ends_and_inner_marks_stay_as_they_are():
    text = "one\r\ntwo\rthree\n\ufefffour"
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


def test_escape_codes_are_text():
    assert decode(b"He said \x1b[31mno\x1b[0m.\x07") == "He said \x1b[31mno\x1b[0m.\x07"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (ARABIC.encode()[:-3] + b"\xff" + ARABIC.encode(), "is not valid UTF-8"),
        ("“Nothing of the kind.”\n".encode() + b"He\x92s gone.", "byte 29 (in line 2) is not valid UTF-8"),
        (ARABIC.encode()[:-1], "is not valid UTF-8"),
        ("أ".encode() + b"\xed\xa0\x80", "is not valid UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "binary"),
        (b"A text with one NUL\0 in it.", "binary"),
        (b"\x01\x02\x03\x04 some \x05\x06\x0e words", "binary"),
        (b"\xff\xfe\0\0\1\0\0\0", "binary"),
        ("odd".encode("utf-16") + b"\0", "does not fit the file's encoding (UTF-16-LE)"),
        ("Министр опроверг сообщения об отставке".encode("koi8-r"), "encoding of this file is not known"),
        ("הממשלה הכחישה את הדיווחים על השיחות".encode("cp1255"), "encoding of this file is not known"),
        ("Η κυβέρνηση διέψευσε τις πληροφορίες".encode("cp1253"), "encoding of this file is not known"),
        ("نفت الوزارة ما نشر عن الخطة".encode("iso8859-6"), "encoding of this file is not known"),
    ],
)
def test_what_cannot_be_read_is_told(data, cause):
    with pytest.raises(UnreadableInput) as trouble:
        decode(data)
    assert cause in trouble.value.cause
    assert trouble.value.advice
