"""`claimtrack speakers`: who speaks, under which names, and what a person decides of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimtrack.cli import completion, speaker_decisions, speaker_names
from claimtrack.cli.commands import examples
from claimtrack.cli.options import Limit, Speaker, one_of, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.cli.quick import QuickCommand, QuickGroup
from claimtrack.cli.review import keys
from claimtrack.render.listing import Listing

if TYPE_CHECKING:
    from claimtrack.cli.settings import Settings
    from claimtrack.tracker import Tracker

EXAMPLES = (
    "claimtrack speakers",
    "claimtrack speakers --kind unnamed --jsonl",
    "claimtrack speakers show Peskov",
    "claimtrack speakers suggest",
    "claimtrack speakers merge s3 s12",
)
KINDS = ("person", "named", "organisation", "state", "collective", "document", "unnamed")
ASKED = "y they are one   n they are two   s skip   q quit"

NamesLang = Annotated[
    str | None,
    typer.Option("--lang", metavar="CODE", help="Names in this language.", autocompletion=completion.languages),
]


@output_options
def speakers(
    context: typer.Context,
    output: Output,
    speaker: Speaker = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help=f"One of {', '.join(KINDS)}.", autocompletion=completion.words(*KINDS)),
    ] = None,
    lang: NamesLang = None,
    limit: Limit = None,
) -> None:
    """List who speaks, who says most first; merge, split and rename speakers.

    A "named" one is a person or a body: the articles do not tell which. Who is not named is known in one
    article alone.
    """
    if context.invoked_subcommand is not None:
        return
    if kind is not None:
        one_of(kind, KINDS, "--kind")

    from claimtrack.render.people import SPEAKER_FIELDS, SPEAKER_SHOWN, print_speakers, speaker_row
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        found = tracker.people.all(speaker, kinds=[kind] if kind else [], lang=lang, limit=limit)  # type: ignore[list-item]
    output.write(
        Listing(
            name="Speakers",
            rows=map(speaker_row, found),
            fields=SPEAKER_FIELDS,
            shown=SPEAKER_SHOWN,
            people=partial(print_speakers, found),
        )
    )
    if found:
        settings.hint(f"One of them: claimtrack speakers show s{found[0].row.id}")
    else:
        settings.note("No speaker matches.")


@output_options
def show(
    context: typer.Context,
    output: Output,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name or an id.", autocompletion=completion.speakers)],
    lang: NamesLang = None,
) -> None:
    """Show a speaker: each article, name and role, and how it was found to be the one."""
    from claimtrack.render.people import SPEAKER_DEEP, SPEAKER_FIELDS, SPEAKER_SHOWN, print_speaker, whole_row
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=True) as tracker:
        found = tracker.people.show(name, lang=lang)
    output.write(
        Listing(
            name="A speaker",
            rows=[whole_row(found)],
            fields=SPEAKER_FIELDS,
            shown=SPEAKER_SHOWN,
            people=partial(print_speaker, found),
            deep=SPEAKER_DEEP,
        )
    )
    settings.hint(f"What they said: claimtrack who-said --speaker s{found.row.id}")


@output_options
def suggest(
    context: typer.Context,
    output: Output,
    speaker: Speaker = None,
    review: Annotated[bool, typer.Option("--review", help="Decide on each with one key.")] = False,
    limit: Limit = None,
) -> None:
    """Suggest speakers that may be one, the surest first, with the reasons.

    Accept with `speakers merge`, reject with `speakers apart`: what was rejected is not suggested again.
    """
    from claimtrack.render.people import SUGGESTION_FIELDS, print_suggestions, suggestion_row
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=not review) as tracker:
        if review:
            walk(tracker, settings, speaker, limit)
            return
        found = tracker.people.suggest(speaker, limit=limit)
    output.write(
        Listing(
            name="Speakers that may be one",
            rows=map(suggestion_row, found),
            fields=SUGGESTION_FIELDS,
            shown=SUGGESTION_FIELDS,
            people=partial(print_suggestions, found),
        )
    )
    if found:
        pair = f"s{found[0].keep.id} s{found[0].other.id}"
        settings.hint(f"One speaker: claimtrack speakers merge {pair}. Two: claimtrack speakers apart {pair}")
    else:
        settings.note("No two speakers seem to be one.")


def walk(tracker: Tracker, settings: Settings, speaker: str | None, limit: int | None) -> None:
    """Ask for each suggestion, until there are none, the keys end or "q" is pressed."""
    from claimtrack.render.people import print_suggestion

    screen = settings.results()
    pressed = keys(settings.environment)
    gone: set[int] = set()
    decided = 0
    for found in tracker.people.suggest(speaker, limit=limit):
        if gone & {found.keep.id, found.other.id}:
            continue  # one of the two is no more
        print_suggestion(found, screen)
        screen.say(ASKED, "dim")
        settings.environment.stdout.flush()
        key = next((key for key in pressed if key in "ynsq"), "q")
        if key == "q":
            break
        pair = f"s{found.keep.id}", f"s{found.other.id}"
        if key == "y":
            tracker.people.merge(*pair)
            gone.add(found.other.id)
        elif key == "n":
            tracker.people.keep_apart(*pair)
        decided += key in "yn"
        screen.print()
    settings.note(f"Decided on {decided}.")


app = typer.Typer(
    cls=QuickGroup,
    rich_markup_mode=None,
    add_completion=False,
    epilog=examples(*EXAMPLES),
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(invoke_without_command=True)(speakers)


def command(name: str, function: Any, *lines: str) -> None:
    app.command(name, epilog=examples(*lines), cls=QuickCommand)(function)


command("show", show, "claimtrack speakers show Peskov", "claimtrack speakers show s3 --lang ar --json")
command("suggest", suggest, "claimtrack speakers suggest", "claimtrack speakers suggest --speaker Peskov --review")
for name, (function, lines) in {**speaker_decisions.COMMANDS, **speaker_names.COMMANDS}.items():
    command(name, function, *lines)
