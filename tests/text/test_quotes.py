"""Where quotations begin and end, one fact a line: what is found in the text, its marks included."""

import pytest

from claimtrack.text.quotes import quotations
from claimtrack.text.sentences import paragraphs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “it is late” and left.", ["“it is late”"]),
        ("Er sagte „es ist spät“ und ging.", ["„es ist spät“"]),
        # a mark that the writer parted from the words that it opens
        ('قال" إن الجسر آمن" ثم غادر.', ['" إن الجسر آمن"']),
        ('A pipe of 5" is too wide, one of 6" too.', []),
        # a quotation that a later paragraph closes, and one that none closes
        ("« Il est tard.\nIl faut partir », dit-elle.", ["« Il est tard.", "Il faut partir »"]),
        ("„Es ist spät.\nWir gehen.\nJetzt gleich“, sagte sie.", ["„Es ist spät.", "Wir gehen.", "Jetzt gleich“"]),
        ("« Il est tard.\nIl faut partir.\n« Oui », dit-elle.", ["« Il est tard.", "« Oui »"]),
        ("« Il est tard.\nA.\nB.\nC.\nIl faut partir », dit-elle.", ["« Il est tard."]),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [one.span.of(text) for one in quotations(text, list(paragraphs(text)))] == found
