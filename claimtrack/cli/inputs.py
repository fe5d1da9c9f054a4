"""What the commands that read articles share: bad inputs are set aside, and told at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.ingest import Failure
    from claimtrack.model import Article


def readable(found: Iterable[Article | Failure], failures: list[Failure], *, strict: bool = False) -> Iterator[Article]:
    """The articles; what failed is put into `failures`, and the first of them ends it where `strict`."""
    from claimtrack.model import Article

    for item in found:
        if isinstance(item, Article):
            yield item
        else:
            failures.append(item)
            if strict:
                return
