"""Files and records in, one immutable document a page out, with its publication date and its evidence.

``read`` loads on first use: who brings a text needs no reader of files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.documents.document import Document, Publication, PublishedStatus
from chronology.documents.options import Options
from chronology.documents.page import page_from_text
from chronology.documents.rejected import Rejected

if TYPE_CHECKING:
    from chronology.documents.reading import read

__all__ = ["Document", "Options", "Publication", "PublishedStatus", "Rejected", "page_from_text", "read"]


def __getattr__(name: str) -> object:
    if name != "read":
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from chronology.documents.reading import read

    return read
