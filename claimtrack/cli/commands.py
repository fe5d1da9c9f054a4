"""The commands by name: each is imported when it is asked for, so that none waits for the others.

A command `who-said` is the function `who_said` in `claimtrack.cli.who_said`, beside its EXAMPLES (`import` is
`import_`); one with
commands of its own is the Typer `app` of its module (its commands in the class QuickCommand).
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import typer

from claimtrack.cli.quick import QuickCommand, QuickGroup

# section of the help -> command -> the first line of its own help
SECTIONS = {
    "Read articles": {
        "add": "Store articles and who said what in them.",
        "extract": "Print who said what in articles, and store nothing.",
    },
    "Look up": {
        "who-said": "Look up statements: who said it, when, where.",
        "contradictions": "Set those who affirm beside those who deny.",
        "compare": "Set a sentence of your own beside all that was said.",
        "timeline": "Follow statements through time: who confirmed, denied, moved a figure or a position.",
        "speakers": "List who speaks, who says most first; merge, split and rename speakers.",
        "show": "Show statements in their context, and what confirms or denies each.",
        "report": "Write one page of who affirms and who denies, to read in a browser.",
    },
    "Decide": {
        "review": "Go through proposed relations and decide with one key each.",
        "link": "Say how two statements stand to one another, whatever the program finds.",
        "unlink": "Say that two statements have nothing to do with one another.",
    },
    "Keep": {
        "remove": "Remove articles, with their statements and all that was made of them.",
        "rebuild": "Read all stored articles anew, as after an update of the program.",
    },
    "Exchange": {
        "export": "Write what is stored, for other programs.",
        "import": "Read an export into a new database, or corrections into this one.",
        "datasette-metadata": "Print descriptions and queries for Datasette, which shows the database in a browser.",
    },
    "More": {
        "help": "Explain a topic, or a command.",
    },
}
COMMANDS = {name: line for section in SECTIONS.values() for name, line in section.items()}


def examples(*lines: str) -> str:
    """An Examples block for the end of a command's help; the mark keeps its lines apart."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def load(name: str) -> Any:
    """The command as click knows it."""
    word = name.replace("-", "_")
    word += "_" * iskeyword(word)
    module = import_module(f"claimtrack.cli.{word}")
    if not hasattr(module, "app"):
        alone = typer.Typer(rich_markup_mode=None, add_completion=False)
        alone.command(name, epilog=examples(*module.EXAMPLES), cls=QuickCommand)(getattr(module, word))
        return typer.main.get_command(alone)
    return typer.main.get_command(module.app)


class Commands(MutableMapping[str, Any]):
    """Those of COMMANDS, loaded as they are looked up."""

    def __init__(self) -> None:
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._loaded:
            if name not in COMMANDS:
                raise KeyError(name)
            self._loaded[name] = load(name)
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in COMMANDS

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)

    def __setitem__(self, name: str, command: Any) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]


class AllCommands(QuickGroup):
    """The program: its help lists the commands without loading them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.commands = Commands()

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        for section, commands in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl(list(commands.items()), col_max=20)
