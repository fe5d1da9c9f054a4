"""Names with letters of two scripts are flagged, with the name that they look like."""

import pytest

from claimtrack.speakers.imitation import imitated


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Dmitry Pеskov", "Dmitry Peskov"),  # a Cyrillic е
        ("Lаvrоv", "Lavrov"),  # Cyrillic а and о
        ("Пеcков", "Песков"),  # a Latin c
        ("Βiden", "Biden"),  # a Greek Β
        ("Dmitry Peskov", None),
        ("Дмитрий Песков", None),
        ("Dmitry Песков", None),  # two scripts, but not in one word
        ("دميتري بيسكوف", None),
        ("José Álvarez", None),
        ("", None),
    ],
)
def test_what_a_name_looks_like(name, plain):
    assert imitated(name) == plain
