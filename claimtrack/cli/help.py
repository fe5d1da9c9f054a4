"""`claimtrack help`: topics that are larger than a command."""

from __future__ import annotations

from importlib import resources
from typing import Annotated, Any

import typer

from claimtrack.cli import completion
from claimtrack.cli.options import one_of, settings_of

EXAMPLES = ("claimtrack help", "claimtrack help formats", "claimtrack help who-said")
TOPICS = {
    "formats": "tables, cards, JSON, spreadsheets, pages",
    "fields": "what each field of the rows holds",
    "searching": "words, speakers, ids, dates",
    "terminal": "colour, direction of text, width, pages",
    "files": "the database, the configuration",
    "scripts": "exit codes, streams, what can be relied on",
    "correcting": "what was read, who spoke, how statements stand",
}


def help(
    context: typer.Context,
    topic: Annotated[
        str | None,
        typer.Argument(
            metavar="TOPIC", help="A topic or a command.", show_default=False, autocompletion=completion.words(*TOPICS)
        ),
    ] = None,
) -> None:
    """Explain a topic, or a command."""
    from claimtrack.cli.commands import COMMANDS

    settings = settings_of(context)
    if topic in COMMANDS:
        root = context.find_root()
        command = root.command.get_command(root, topic)  # type: ignore[attr-defined]
        text = command.get_help(type(context)(command, info_name=topic, parent=root))
    elif topic is None:
        told = "\n".join(f"  {name:<12}{what}" for name, what in TOPICS.items())
        text = f"Topics:\n\n{told}\n\nclaimtrack help TOPIC tells of one of them, claimtrack --help of the commands."
    else:
        one_of(topic, [*TOPICS, *COMMANDS], "TOPIC")
        text = fields() if topic == "fields" else written(topic)
    with settings.pages() as screen:
        screen.stream.write(text.rstrip() + "\n")


def written(topic: str) -> str:
    return resources.files("claimtrack").joinpath("help", f"{topic}.md").read_text(encoding="utf-8")


def fields() -> str:
    """The schema of the rows, in words."""
    import json
    from textwrap import wrap

    source = resources.files("claimtrack.render").joinpath("schemas/rows-1.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(source)
    lines = ["# Fields: what each field of the rows holds", "", *wrap(schema["description"], 78)]
    for name, kind in schema["$defs"].items():
        if "properties" not in kind:
            continue
        lines += ["", f"## {name}: {kind['title']}", ""]
        for field, value in kind["properties"].items():
            told = value.get("description") or described(value, schema)
            first, *rest = wrap(told, 58) or [""]
            lines += [f"    {field:<14}  {first}", *(" " * 20 + line for line in rest)]
    return "\n".join(lines)


def described(value: dict[str, Any], schema: dict[str, Any]) -> str:
    """What a reference says of what it refers to."""
    name = value.get("$ref", "").rpartition("/")[2]
    found = schema["$defs"].get(name, {})
    return str(found.get("description") or f"A {name}; see below or above." if name else "")
