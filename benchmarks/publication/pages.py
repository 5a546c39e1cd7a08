"""The saved pages with their known dates; they may not be redistributed and stand beside the checkout."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from benchmarks.accuracy.data import DATA
from chronology.documents.decoding import as_text
from chronology.documents.readers.html import declared_charset

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["INDEX", "SETS", "SavedPage", "saved_pages"]

INDEX = DATA / "pages" / "dev" / "index.jsonl"
SETS = {"htmldate/eval_default": "htmldate", "htmldate/eval_mediacloud_2020": "mediacloud"}


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page and the day on which it was published, if that can be told."""

    page_id: str
    group: str
    url: str
    html: str
    date: dt.date | None

    @property
    def fold(self) -> int:
        """0 to 9, the same for all pages of a site."""
        site = (urlsplit(self.url).hostname or "").removeprefix("www.")
        return int(hashlib.sha256(site.encode()).hexdigest(), 16) % 10


def saved_pages(index: Path = INDEX) -> Iterator[SavedPage]:
    """The pages in the order of their index."""
    with index.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            data = gzip.decompress((index.parent / row["file"]).read_bytes())
            date = row["date"]
            yield SavedPage(
                row["id"],
                SETS.get(row["source"], row["source"].partition("/")[0]),
                row["url"],
                as_text(data, row["id"], declared=declared_charset(data)),
                dt.date.fromisoformat(date) if isinstance(date, str) else None,
            )
