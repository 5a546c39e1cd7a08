"""The fixture that tells the events of a text with dates made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from handmade import page, reference

from chronology.events import Event, build_events
from chronology.intervals import parse_date

Builder = Callable[..., tuple[Event, ...]]


@pytest.fixture
def tell() -> Builder:
    """Events of a text: ``tell(text, {"on which words": "2019"}, published="2022-03-06")``."""

    def build(
        text: str, dates: dict[str, str] | None = None, published: str | None = "2022-03-06"
    ) -> tuple[Event, ...]:
        found = [reference(text, words, date) for words, date in (dates or {}).items()]
        day = None if published is None else parse_date(published)
        return build_events(page(text, day), sorted(found, key=lambda mention: mention.start))

    return build
