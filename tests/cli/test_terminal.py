"""On a terminal: lines that fit, colours, and right-to-left text that keeps its place; nothing of it elsewhere."""

from __future__ import annotations

import re

import pytest
from running import DATA, Cli

from claimtrack.render.console import Screen
from claimtrack.render.folding import cells
from claimtrack.render.safe import UNSEEN

FSI, PDI, LRM, ESC = "\u2068", "\u2069", "\u200e", "\x1b"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
READING = [
    ["who-said"],
    ["who-said", "troops"],
    ["who-said", "--format", "table"],
    ["who-said", "--format", "cards"],
    ["contradictions"],
    ["contradictions", "--all"],
    ["contradictions", "--format", "table"],
    ["show", "c1", "c36"],
    ["extract", str(DATA / "01-call-announced.ar.txt")],
    ["extract", str(DATA / "04-denial.en.txt"), "--format", "table"],
    ["extract", str(DATA / "02-planned-attack.en.txt"), "--explain"],
    ["compare", "Russia is planning an attack on Ukraine"],
    ["timeline", "january"],
]
reading = pytest.mark.parametrize("arguments", READING, ids=" ".join)


@reading
@pytest.mark.parametrize("width", [45, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(cli: Cli, arguments: list[str], width: int) -> None:
    for line in cli(*arguments, terminal=True, width=width).out.splitlines():
        shown = COLOUR.sub("", line).translate(UNSEEN)
        assert cells(shown) <= width, shown


@reading
def test_every_isolate_is_closed_in_its_line(cli: Cli, arguments: list[str]) -> None:
    for line in cli(*arguments, terminal=True).out.splitlines():
        opened = sum(line.count(mark) for mark in "\u2066\u2067\u2068")
        assert opened == line.count(PDI)
        assert not re.search("[\u0600-\u06ff]", re.sub("[\u2066-\u2068][^\u2069]*\u2069", "", line)), line


@pytest.mark.parametrize(
    ("options", "variables", "terminal", "marks"),
    [
        ([], {"TERM": "xterm-256color"}, True, FSI + PDI),
        ([], {"TERM": "dumb"}, True, ""),
        ([], {"TERM": "linux"}, True, ""),
        ([], {"TERM": "xterm", "MLTERM": "3.9.0"}, True, LRM),  # it draws isolates as boxes
        ([], {"TERM": "xterm-256color"}, False, ""),
        (["--bidi", "none"], {}, True, ""),
        (["--bidi", "isolate"], {"TERM": "dumb"}, True, FSI + PDI),
        (["--bidi", "isolate"], {}, False, FSI + PDI),
        (["--bidi", "auto"], {}, True, FSI + PDI),
    ],
)  # fmt: skip
def test_right_to_left_values_are_isolated(
    cli: Cli, options: list[str], variables: dict[str, str], terminal: bool, marks: str
) -> None:
    out = cli("show", "c1", *options, terminal=terminal, variables=variables).out
    assert {mark for mark in (FSI, PDI, LRM) if mark in out} == set(marks)
    assert not PRESENTATION.search(out)


def test_visual_order_is_for_looking_at_alone(cli: Cli, tmp_path) -> None:
    """ "الكرملين" as its joined letters, the last one first; and a file has the article's own."""
    pytest.importorskip("bidi")
    pytest.importorskip("arabic_reshaper")
    out = cli("show", "c1", "--bidi", "visual", terminal=True).out
    assert "\ufee6\ufef4\ufee0\ufee3\ufeae\ufedc\ufedf\ufe8d" in out
    assert FSI not in out
    assert re.search(r"_\ufee6\ufee0\ufecb\ufe83_", out)  # signs where the styles of single words cannot be
    path = tmp_path / "found.txt"
    cli("show", "c1", "--bidi", "visual", "-o", str(path), terminal=True)
    assert not PRESENTATION.search(path.read_text(encoding="utf-8"))


def test_marks_stay_on_their_letters_in_visual_order() -> None:
    pytest.importorskip("bidi")
    pytest.importorskip("arabic_reshaper")
    from claimtrack.render.visual import visual

    assert visual("مُد") == "\ufeaa\ufee3\u064f"
    assert visual("He said: مرحبا") == "He said: \ufe8e\ufe92\ufea3\ufeae\ufee3"
    assert visual("قتل 12 في (باريس)", "rtl").index("12") > visual("قتل 12 في (باريس)", "rtl").index("(")


def test_without_its_packages_visual_order_says_what_to_install(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimtrack.render.visual import tools

    tools.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "bidi", None)
    done = cli("show", "c1", "--bidi", "visual", terminal=True)
    assert done.code == 2
    assert "pip install 'claimtrack[visual]'" in done.err
    tools.cache_clear()


@pytest.mark.parametrize(
    ("options", "variables", "terminal", "coloured"),
    [
        ([], {}, True, True),
        ([], {}, False, False),
        ([], {"NO_COLOR": "1"}, True, False),
        ([], {"NO_COLOR": ""}, True, True),  # as no-color.org has it
        ([], {"TERM": "dumb"}, True, False),
        (["--color", "always"], {"NO_COLOR": "1"}, False, True),
        (["--color", "never"], {}, True, False),
        (["--color=always"], {}, False, True),
    ],
)  # fmt: skip
def test_colour_where_it_is_wanted(
    cli: Cli, options: list[str], variables: dict[str, str], terminal: bool, coloured: bool
) -> None:
    assert (ESC in cli("contradictions", *options, terminal=terminal, variables=variables).out) is coloured


def test_a_stance_is_a_word_and_a_sign(cli: Cli) -> None:
    for arguments in READING:
        out = cli(*arguments, "--color", "never", terminal=True, width=160).out
        assert re.search(r"= asserts|✘ denies|! accuses|✔ confirms", out), arguments


@pytest.mark.parametrize(("width", "beside"), [(80, False), (99, False), (100, True), (160, True)])
def test_two_sides_stand_side_by_side_where_there_is_room(cli: Cli, width: int, beside: bool) -> None:
    out = cli("contradictions", "escalate", "--color", "never", terminal=True, width=width).out
    assert any("AFFIRMS" in line and "DENIES" in line for line in out.splitlines()) is beside


def test_two_right_to_left_sides_are_cards(cli: Cli) -> None:
    """They would change places where a terminal reorders; so no line holds words of two claims."""
    out = cli("contradictions", "مطلع العام المقبل", "--color", "never", terminal=True, width=160).out
    assert "DENIES" in out
    for line in out.splitlines():
        assert not ("AFFIRMS" in line and "DENIES" in line)


def test_words_that_both_sides_share_are_bold_and_whole(cli: Cli) -> None:
    out = cli("contradictions", "escalate", terminal=True).out
    bold = {word for run in re.findall(r"\x1b\[1m([^\x1b]*)\x1b", out) for word in run.split()}
    assert {"Washington", "escalate", "situation"} <= bold
    for found in re.finditer(r"\x1b\[[0-9;]*m", cli("contradictions", terminal=True).out):
        before, after = found.string[found.start() - 1], found.string[found.end()]
        assert not (is_arabic(before) and is_arabic(after)), found.string[found.start() - 9 : found.end() + 9]


def is_arabic(char: str) -> bool:
    return "\u0600" <= char <= "\u06ff"


def test_a_value_is_shortened_at_a_word_inside_its_isolate() -> None:
    screen = Screen(__import__("io").StringIO(), terminal=True, width=80)
    assert screen.value("أعلن المتحدث باسم الكرملين", room=14).plain == f"{FSI}أعلن المتحدث…{PDI}"
