"""The report: whole without anything from outside, safe from what articles hold, and readable by everybody."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import sqlite3
import subprocess
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from running import Cli, run_cli

VOID = {"meta", "br", "input", "link", "img", "hr"}
HARM = "\"'><script>document.title = 'owned'</script><img src=x onerror=\"document.title='owned'\">{{ 7 * 7 }}"


class Page(HTMLParser):
    """The elements with their attributes and text; a tag that is not closed in its place is an error."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if self._open:
            self.text[self._open[-1]] = self.text.get(self._open[-1], "") + data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def written(story: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    done = run_cli("--db", str(story), "report", "--all", "-o", str(path))
    assert (done.code, done.out) == (0, "")
    assert re.fullmatch(rf"Wrote {path}: \d+ propositions, \d+ statements\n", done.err)
    return path


@pytest.fixture(scope="module")
def page(written: Path) -> Page:
    return Page(written.read_text(encoding="utf-8"))


def test_nothing_comes_from_outside(page: Page) -> None:
    for tag, attributes in page.elements:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "audio", "video")
        assert "src" not in attributes
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
    for link in page.all("a"):
        assert re.match(r"#|https?://", link["href"] or "")
        assert link["href"].startswith("#") or link["rel"] == "noopener noreferrer"


def test_the_policy_allows_its_own_style_and_script_alone(page: Page) -> None:
    (policy,) = [m["content"] or "" for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.text[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert len(page.all(tag)) == 1
    assert "url(" not in page.text["style"]
    assert "@import" not in page.text["style"]


def test_it_is_marked_up_for_everybody(page: Page) -> None:
    assert page.all("html") == [{"lang": "en"}]
    tags = Counter(tag for tag, _ in page.elements)
    assert [tags[tag] for tag in ("h1", "main", "header", "footer", "nav", "title")] == [1] * 6
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {(link["href"] or "")[1:] for link in page.all("a") if (link["href"] or "").startswith("#")} <= set(ids)
    assert tags["label"] == tags["select"] + tags["input"]
    assert page.all("form")[0]["hidden"] is None  # until there is a script that uses it
    assert "hidden" in page.all("form")[0]


def test_right_to_left_text_says_so(page: Page) -> None:
    words = [attributes for tag, attributes in page.elements if tag == "p" and attributes.get("class") == "words"]
    assert {(p["lang"], p["dir"]) for p in words} >= {("ar", "rtl"), ("en", "ltr")}
    assert not [p for p in words if (p["lang"] == "ar") != (p["dir"] == "rtl")]


@pytest.mark.parametrize("scheme", ["", "dark"])
def test_text_stands_out_from_its_ground(page: Page, scheme: str) -> None:
    """At least 4.5 to 1, as the Web Content Accessibility Guidelines ask."""
    style = page.text["style"]
    block = style[style.index("prefers-color-scheme: dark") :] if scheme else style
    colours = dict(re.findall(r"--(\w+): (#\w+);", block[: block.index("}\n")]))
    for ink in ("ink", "soft", "link", "affirms", "denies", "differs"):
        for ground in ("paper", "card"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["ink"], colours["mark"]) >= 4.5


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_each_statement_stands_in_its_context(page: Page) -> None:
    contexts = [a for tag, a in page.elements if tag == "p" and a.get("class") == "context"]
    assert len(contexts) == len([a for a in page.all("article") if a["class"] == "claim"])
    assert page.all("mark")


def test_it_tells_only_of_what_was_asked_for(cli: Cli) -> None:
    text = cli("report", "escalate").out
    assert "Who said what: escalate" in text
    assert "1 proposition, " in text
    assert "94,000" not in text
    assert "Nobody disagrees." in cli("report", "zzzzzz").out


def test_a_terminal_wants_a_file(cli: Cli, written: Path) -> None:
    done = cli("report", terminal=True)
    assert (done.code, done.out) == (2, "")
    assert "-o report.html" in done.err
    assert cli("report", "-o", str(written)).code == 2  # it is there already


@pytest.fixture
def hostile(story: Path, tmp_path: Path) -> Path:
    """A report of articles in which all that can be text is harm."""
    db, path = tmp_path / "claims.db", tmp_path / "report.html"
    shutil.copy(story, db)
    with sqlite3.connect(db) as connection:
        for table, column in (
            ("articles", "title"), ("articles", "outlet"), ("articles", "lang"), ("claims", "text"), ("claims", "cue"),
            ("claims", "via"), ("claims", "proposition"), ("speakers", "name"), ("claims", "published"),
        ):  # fmt: skip
            connection.execute(f"update {table} set {column} = ? || {column}", [HARM])
        connection.execute("update articles set url = 'javascript:document.title=`owned`'")
        connection.execute("update articles set lang = 'en'")
        connection.execute("update relations set reasons = ?", [f'["{HARM[3:12]}"]'])
    done = run_cli("--db", str(db), "report", "--all", "-o", str(path))
    assert done.code == 0, done.err
    return path


def test_an_article_cannot_change_the_page(hostile: Path, page: Page) -> None:
    found = Page(hostile.read_text(encoding="utf-8"))
    assert {tag for tag, _ in found.elements} <= {tag for tag, _ in page.elements}
    assert len(found.all("script")) == 1
    assert not [link for link in found.all("a") if "javascript" in (link["href"] or "")]
    assert "49" not in found.text["bdi"]


CHROMIUM = next((path for name in ("chromium", "google-chrome", "chrome") if (path := shutil.which(name))), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not here: the page is not run")


def shown_by_chromium(path: Path) -> str:
    """The page's elements after its script has run."""
    command = [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom"]
    done = subprocess.run(
        [*command, path.as_uri()], capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    return done.stdout


@needs_chromium
def test_a_hostile_article_runs_nothing(hostile: Path) -> None:
    shown = shown_by_chromium(hostile)
    assert "<title>Who said what</title>" in shown
    assert '<form aria-label="Filters">' in shown  # the page's own script has run


@needs_chromium
def test_the_page_is_narrowed_to_a_speaker(written: Path, tmp_path: Path) -> None:
    text = written.read_text(encoding="utf-8")
    choose = "form.elements.speaker.value = 'The White House'; form.dispatchEvent(new Event('input'));"
    narrowed = tmp_path / "narrowed.html"
    free = re.sub(r"<meta http-equiv[^>]*>", "", text)  # so that the test's own script may run
    narrowed.write_text(free.replace("</body>", f"<script>{choose}</script></body>"), encoding="utf-8")
    shown = Page(shown_by_chromium(narrowed))
    claims = [a for a in shown.all("article") if a["class"] == "claim"]
    assert claims
    assert {a["data-speaker"] for a in claims} == {"The White House"}
    groups = [a for a in shown.all("section") if a.get("class") == "group"]
    assert 0 < len([a for a in groups if "hidden" not in a]) < len(groups)
