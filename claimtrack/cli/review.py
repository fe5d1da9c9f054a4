"""`claimtrack review`: walk through proposed relations, one key each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.options import Limit, settings_of
from claimtrack.cli.output import Output, output_options
from claimtrack.render.listing import Listing

if TYPE_CHECKING:
    from claimtrack.cli.environment import Environment
    from claimtrack.cli.settings import Settings
    from claimtrack.model import RelationName
    from claimtrack.tracker import Tracker

EXAMPLES = (
    "claimtrack review",
    "claimtrack review --limit 20",
    "claimtrack review --decided --jsonl -o training.jsonl",
)
MOST = 1000  # proposals to walk through at once
KEYS: dict[str, RelationName] = {"c": "confirms", "d": "denies", "f": "conflicts", "r": "unrelated"}
ASKED = "a accept   r reject   c confirms   d denies   f differs   s skip   q quit"


@output_options
def review(
    context: typer.Context,
    output: Output,
    limit: Limit = None,
    decided: Annotated[
        bool, typer.Option("--decided", help="Instead: what was decided, with the words and features, to train on.")
    ] = False,
) -> None:
    """Go through proposed relations and decide with one key each.

    Disagreements come first, then the surest. What you decide holds until you say otherwise. Keys may also
    come from standard input, one letter for each relation.
    """
    from claimtrack.render.reviews import REVIEW_FIELDS, REVIEW_SHOWN, print_reviews, review_row
    from claimtrack.tracker import Tracker

    settings = settings_of(context)
    with Tracker(settings.db, readonly=decided) as tracker:
        if not decided:
            walk(tracker, settings_of(context), limit)
            return
        found = tracker.reviewed()[:limit]
    output.write(
        Listing(
            name="What was decided of two statements",
            rows=map(review_row, found),
            fields=REVIEW_FIELDS,
            shown=REVIEW_SHOWN,
            people=partial(print_reviews, found),
            deep=("features",),
        )
    )
    if not found:
        settings.note("Nothing was decided yet: claimtrack review")


def walk(tracker: Tracker, settings: Settings, limit: int | None) -> None:
    """Ask for each proposed relation, until there are none, the keys end or "q" is pressed."""
    from claimtrack.render.reviews import print_proposal

    screen = settings.results()
    proposals = tracker.proposed(limit or MOST)
    if not proposals:
        settings.note("Nothing is proposed that you have not decided on.")
        return
    pressed = keys(settings.environment)
    decided = 0
    for n, pair in enumerate(proposals, start=1):
        print_proposal(n, len(proposals), pair, screen)
        screen.say(ASKED, "dim")
        settings.environment.stdout.flush()
        key = next((key for key in pressed if key in "arcdfsq"), "q")
        if key == "q":
            break
        if key != "s":
            relation = pair.relation.relation if key == "a" else KEYS[key]
            tracker.link(f"c{pair.a.id}", f"c{pair.b.id}", relation)
            decided += 1
        screen.print()
    settings.note(f"Decided on {decided} of {len(proposals)}. To see them: claimtrack review --decided")


def keys(environment: Environment) -> Iterator[str]:
    """What is pressed, a letter at a time: at a terminal without Enter, else the letters of standard input."""
    if environment.stdin_is_terminal:
        while True:
            yield typer.getchar().lower()
    for line in environment.stdin:
        yield from (letter for letter in line.lower() if letter.isalpha())
