"""Options that several commands take."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import click

from chronology.dataset.moment import published_interval
from chronology.errors import MalformedDate, MalformedMap

if TYPE_CHECKING:
    from collections.abc import Callable

    from chronology.intervals import Interval

__all__ = [
    "date_option",
    "lang_option",
    "language",
    "map_option",
    "megabytes",
    "published_option",
    "utf8_text",
]


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> Interval | None:
    try:
        return published_interval(value)
    except MalformedDate as error:
        raise click.BadParameter(str(error), ctx, param) from error


class _Size(click.FloatRange):
    """A number that something can be as large as."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        size = float(super().convert(value, param, ctx))
        return (
            size if math.isfinite(size) else self.fail(f"{value!r} is no size; write 0.5 or 64", param, ctx)
        )


megabytes = _Size(min=0, min_open=True)


def utf8_text(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Text from the command line, which a shell may give in another encoding."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        msg = f"character {error.start} is no UTF-8"
        raise click.BadParameter(msg, ctx, param) from error
    return value


def _map(ctx: click.Context, param: click.Parameter, value: str) -> str:
    from chronology.documents.fields import fields_of

    try:
        fields_of(value)
    except MalformedMap as error:
        raise click.BadParameter(str(error), ctx, param) from error
    return value


def date_option(name: str, doc: str) -> Callable[[Callable[..., int | None]], Callable[..., int | None]]:
    """An option that takes a date; it gives the interval that was stated."""
    return click.option(name, callback=_date, metavar="DATE", help=doc)


def published_option(doc: str) -> Callable[[Callable[..., int | None]], Callable[..., int | None]]:
    """The option ``--published`` with a help text of the command's own."""
    return date_option("--published", doc)


def language(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The code of a language that may be written in any usual form."""
    from chronology.documents.language import code_of

    code = None if value is None else code_of(value)
    if value is not None and code is None:
        msg = f"{value!r} is no language; write its code or its English name, as es or Spanish"
        raise click.BadParameter(msg, ctx, param)
    return code


lang_option = click.option(
    "--lang",
    default="en",
    show_default=True,
    callback=language,
    metavar="CODE",
    help="Language of texts that state none.",
)

map_option = click.option(
    "--map",
    "fields",
    default="",
    callback=_map,
    metavar="MAP",
    help="Keys of records: a preset, pairs as text=body,published=date, or both.",
)
