"""What holds for every command: options anywhere in the line, the configuration file, and the pager."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

import pytest
from running import Done, run_cli

from claimtrack.cli.app import in_front
from claimtrack.cli.config import config_file
from claimtrack.cli.settings import user_database


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("who-said --db x.db", "--db x.db who-said"),
        ("who-said --db=x.db troops -q", "--db=x.db -q who-said troops"),
        ("--color never who-said", "--color never who-said"),
        ("who-said --no-pager --debug", "--no-pager --debug who-said"),
        ("who-said -- --db -q", "who-said -- --db -q"),  # after it all is text to look for
        ("who-said --db", "--db who-said"),
        ("who-said -", "who-said -"),
    ],
)  # fmt: skip
def test_options_of_every_command_may_stand_anywhere(line: str, wanted: str) -> None:
    assert in_front(line.split()) == wanted.split()


def test_the_database_after_the_command(story: Path) -> None:
    assert (
        run_cli("who-said", "troops", "--db", str(story)).out == run_cli("--db", str(story), "who-said", "troops").out
    )


def configured(tmp_path: Path, text: str, *arguments: str, **world: object) -> Done:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    variables = {"CLAIMTRACK_CONFIG": str(file), **world.pop("variables", {})}  # type: ignore[dict-item]
    return run_cli(*arguments, variables=variables, **world)  # type: ignore[arg-type]


def test_the_database_is_the_option_else_the_variable_else_the_configuration(story: Path, tmp_path: Path) -> None:
    text = f"db = '{story}'\n"
    missing = {"CLAIMTRACK_DB": str(tmp_path / "variable.db")}
    assert configured(tmp_path, text, "who-said").code == 0
    assert "variable.db" in configured(tmp_path, text, "who-said", variables=missing).err
    assert "option.db" in configured(tmp_path, text, "--db", "option.db", "who-said", variables=missing).err
    assert "home.db" in configured(tmp_path, "", "who-said", variables={"CLAIMTRACK_DB": "home.db"}).err


def test_colour_and_direction_are_configured(story: Path, tmp_path: Path) -> None:
    text = f"db = '{story}'\ncolor = 'always'\nbidi = 'isolate'\n"
    out = configured(tmp_path, text, "show", "c1").out
    assert "\x1b" in out
    assert "\u2068" in out
    assert "\x1b" not in configured(tmp_path, text, "show", "c1", "--color", "never").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dbb = 'x'", "Did you mean db?"),
        ("db = 3", "db has to be a path"),
        ("color = 'blue'", "One of: auto, always, never"),
        ("bidi = ", "it is no TOML"),
        ("pager = 'less'", "pager has to be true or false"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_configuration_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    done = configured(tmp_path, text, "who-said")
    assert done.code == 2
    assert told in done.err
    assert "config.toml" in done.err


@pytest.mark.parametrize(
    ("variables", "platform", "data", "config"),
    [
        ({"XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c"}, "linux", "/d/claimtrack/claims.db",
         "/c/claimtrack/config.toml"),
        ({}, "linux", "~/.local/share/claimtrack/claims.db", "~/.config/claimtrack/config.toml"),
        ({}, "darwin", "~/Library/Application Support/claimtrack/claims.db",
         "~/Library/Application Support/claimtrack/config.toml"),
    ],
)  # fmt: skip
def test_where_files_are(variables: dict[str, str], platform: str, data: str, config: str) -> None:
    assert user_database(variables, platform) == Path(data).expanduser()
    assert config_file(variables, platform) == Path(config).expanduser()


# -- the pager ----------------------------------------------------------------------------------

PTY = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")


def on_a_terminal(story: Path, *arguments: str, lines: int = 24, **variables: str) -> str:
    """What a real terminal gets, and what the pager it started was given (in angle brackets)."""
    import fcntl
    import pty
    import select
    import struct
    import termios

    pid, terminal = pty.fork()
    if pid == 0:
        environment = {**os.environ, "CLAIMTRACK_DB": str(story), "TERM": "xterm", "NO_COLOR": "1", **variables}
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)
        os.execve(sys.executable, [sys.executable, "-m", "claimtrack", *arguments], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 80, 0, 0))
    found, deadline = b"", time.monotonic() + 20
    while select.select([terminal], [], [], max(0, deadline - time.monotonic()))[0]:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not part:
            break
        found += part
    assert time.monotonic() < deadline, "it waits for a key"
    os.waitpid(pid, 0)
    os.close(terminal)
    return found.decode("utf-8").replace("\r\n", "\n")


@pytest.fixture
def marking(tmp_path: Path) -> str:
    """A pager that shows that it was used."""
    script = tmp_path / "pager"
    script.write_text("#!/bin/sh\necho '<<'\ncat\necho '>>'\n")
    script.chmod(0o755)
    return str(script)


@PTY
def test_what_is_longer_than_the_screen_goes_to_the_pager(story: Path, marking: str) -> None:
    paged = on_a_terminal(story, "who-said", PAGER=marking)
    assert paged.startswith("<<\n")
    assert paged.index(">>") < paged.index("One in its context")  # the hint comes below
    plain = on_a_terminal(story, "--no-pager", "who-said", PAGER=marking)
    assert paged.replace("<<\n", "").replace(">>\n", "") == plain


@PTY
@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        (["who-said", "escalate"], {}),  # short
        (["who-said"], {"PAGER": ""}),
        (["who-said"], {"PAGER": "there-is-no-such-pager"}),
        (["--no-pager", "who-said"], {}),
    ],
)  # fmt: skip
def test_no_pager_where_none_is_wanted(
    story: Path, marking: str, arguments: list[str], variables: dict[str, str]
) -> None:
    shown = on_a_terminal(story, *arguments, **{"PAGER": marking, **variables})
    assert "<<" not in shown
    assert "escalate" in shown or "c67" in shown


@PTY
def test_to_leave_the_pager_early_is_no_error(story: Path, tmp_path: Path) -> None:
    script = tmp_path / "pager"
    script.write_text("#!/bin/sh\nhead -1\n")
    script.chmod(0o755)
    shown = on_a_terminal(story, "who-said", "--jsonl", PAGER=str(script))
    assert "Traceback" not in shown
    assert "rror" not in shown.split("\n")[-1]


@PTY
@pytest.mark.skipif(not shutil.which("less"), reason="less is not here")
def test_less_gets_safe_text(story: Path) -> None:
    shown = on_a_terminal(story, "show", "c1", lines=90, PAGER="less")
    assert "مكالمة" in shown
    assert "<U+" not in shown
