"""The configuration file: what a person wants each time, in TOML. Options and variables come before it.

db = "~/stories/claims.db"
color = "never"
bidi = "visual"
pager = false
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typer

from claimtrack.cli.options import one_of

KINDS: dict[str, tuple[type, str]] = {
    "db": (str, 'a path in quotation marks, such as "~/claims.db"'),
    "color": (str, '"auto", "always" or "never"'),
    "bidi": (str, '"auto", "isolate", "visual" or "none"'),
    "pager": (bool, "true or false"),
}


def configured(path: Path) -> dict[str, Any]:
    """What the file says, nothing where there is none. A mistake in it is a usage error."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"it cannot be read: {error}", param_hint=str(path)) from None
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise typer.BadParameter(f"it is no TOML: {error}", param_hint=str(path)) from None
    for key, value in found.items():
        one_of(key, KINDS, str(path))
        kind, told = KINDS[key]
        if not isinstance(value, kind):
            raise typer.BadParameter(f"{key} has to be {told}", param_hint=str(path))
    return found


def config_file(variables: Mapping[str, str], platform: str = sys.platform) -> Path:
    """`CLAIMTRACK_CONFIG`, else a file in the user's configuration folder."""
    named = variables.get("CLAIMTRACK_CONFIG")
    if named:
        return Path(named).expanduser()
    home = Path.home()
    if platform == "darwin":
        folder = home / "Library" / "Application Support"
    elif platform == "win32":
        folder = Path(variables.get("APPDATA") or home / "AppData" / "Roaming")
    else:
        stated = variables.get("XDG_CONFIG_HOME", "")
        folder = Path(stated) if os.path.isabs(stated) else home / ".config"  # noqa: PTH117
    return folder / "claimtrack" / "config.toml"
