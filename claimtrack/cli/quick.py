"""Commands that start quickly: what is missing, a text or a number that fits is taken as it is.

Newer versions of typer check each value with pydantic, whose import takes as long as all the rest of a command.
What does not fit still goes that way, for the words of its message. Where typer works in another way nothing here
has an effect.
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

TEXT = (str, list[str])


class QuickCommand(TyperCommand):
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        unchecked(self.get_params(ctx))
        return super().parse_args(ctx, args)


class QuickGroup(TyperGroup):
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        unchecked(self.get_params(ctx))
        return super().parse_args(ctx, args)


class Unchecked:
    """Stands where a parameter keeps its check, and gives way to it where something is wrong."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        kind = param.type_descriptor.annotation
        if kind in TEXT:
            return list(value) if several else value
        if kind in (int, float) and fits(value, kind, param.min, param.max):
            return kind(value)
        param._runtime_param = None  # as it was before: made when asked for
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def fits(value: Any, kind: type[int | float], least: float | None, most: float | None) -> bool:
    try:
        number = kind(value)
    except ValueError:
        return False
    return (least is None or number >= least) and (most is None or number <= most)


def unchecked(params: list[Any]) -> None:
    for param in params:
        if hasattr(param, "get_runtime_param") and getattr(param, "_runtime_param", param) is None:
            param._runtime_param = Unchecked()
