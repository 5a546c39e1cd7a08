"""What the dates of a column show together: whether the day or the month stands first in 03/04/2022.

Where one row says 13/05/2019 and none 05/13/2019, the day stands first in all of them, for one hand wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from chronology.documents.fields import Values
from chronology.documents.stamps import shown_order

if TYPE_CHECKING:
    from chronology.documents.fields import Fields
    from chronology.documents.options import Options
    from chronology.documents.stamps import DateOrder

__all__ = ["Rows", "in_shown_order"]

Rows: TypeAlias = Iterable[tuple[str, Mapping[str, object]]]
"""Records with their places, as "line 3"."""

_NUMERIC = re.compile(r"\s*(\d{1,2})([/-])(\d{1,2})\2(?:1[5-9]|20)\d\d(?!\d)")
_ENOUGH = 100
"""Where so many records have no date of this form and none has, the column isn't searched to its end."""


def in_shown_order(options: Options, rows: Rows) -> Options:
    """The options with the order that the dates of the rows show, where the user names none and they don't disagree."""
    if options.fields.order is not None:
        return options
    shown: dict[DateOrder, str] = {}
    n_numeric = n_others = 0
    for place, row in rows:
        said = _date(options.fields, row)
        match = None if said is None else _NUMERIC.match(said)
        n_numeric += match is not None
        n_others += match is None
        if len(shown) > 1 or (n_others == _ENOUGH and not n_numeric):
            return options
        order = None if match is None else shown_order(int(match[1]), int(match[3]))
        if match is not None and order is not None:
            shown.setdefault(order, f"{match[0].strip()} in {place}")
    if len(shown) != 1:
        return options
    ((order, where),) = shown.items()
    return replace(options, fields=replace(options.fields, order=order, shown=where))


def _date(fields: Fields, row: Mapping[str, object]) -> str | None:
    """The row's date in words; of anything else nobody asks here what it says, for that is for those who read it."""
    said = fields.find(Values({str(key): value for key, value in row.items()}), "published").value
    return said if isinstance(said, str) else None
