"""What both adapters share: JSON lines in and out, and the words that annotators leave out.

An adapter runs in its peer's own environment, so nothing here imports this project.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Span = tuple[int, int]
Record = dict[str, object]

FUNCTION_WORDS = "on|in|at|of|for|from|since|by|to|and|until|till|after|before|between|during|through|within"
EDGE = rf"(?:(?:{FUNCTION_WORDS})\b|[\s,.;:(])+"
LEADING = re.compile(EDGE, re.IGNORECASE)
TRAILING = re.compile(rf"(?:[\s,;:)]|\b(?:{FUNCTION_WORDS}|the))+$", re.IGNORECASE)
NO_DATE = dt.datetime(2020, 1, 1)
"""Peers need a base date even where none is known; a fixed one keeps runs alike."""
CRASHES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""A peer that fails on a text has found nothing in it."""


def bare(start: int, text: str) -> Span:
    """The span without the prepositions and conjunctions at its edges, unless nothing would be left."""
    trail = TRAILING.search(text)
    kept = text[: trail.start()] if trail and trail.start() else text
    lead = LEADING.match(kept)
    cut = lead.end() if lead and lead.end() < len(kept) else 0
    return start + cut, start + len(kept)


def timex(
    span: Span, kind: str, value: str, begin: dt.datetime | None = None, end: dt.datetime | None = None
) -> Record:
    """One record; moments are written in ISO 8601."""
    return {
        "start": span[0],
        "end": span[1],
        "type": kind,
        "value": value,
        "begin": None if begin is None else begin.isoformat(),
        "end_excl": None if end is None else end.isoformat(),
    }


def serve(find: Callable[[str, dt.datetime], list[Record]]) -> None:
    """Answer every line of standard input with what ``find(text, base)`` gives."""
    for line in sys.stdin:
        page = json.loads(line)
        base = dt.datetime.fromisoformat(page["published"]) if page["published"] else NO_DATE
        try:
            found = find(page["text"], base)
        except CRASHES as error:
            print(f"{page['id']}: {error!r}", file=sys.stderr)
            found = []
        print(json.dumps({"id": page["id"], "timexes": found}))
