"""RTF: one article, or the bundle that a database exported; striprtf gives the text."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from chronology.documents.decoding import normalised, read_whole
from chronology.documents.exports import records_in
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chronology.documents.record import Input, Record
    from chronology.documents.rejected import Rejected

__all__ = ["HEAD", "SUFFIXES", "read"]

SUFFIXES = (".rtf",)
HEAD = re.compile(rb"\{\\rtf")


def read(origin: Input, stream: IO[bytes]) -> Iterator[Record | Rejected]:
    """Each article in the file, or why there is none."""
    from striprtf import striprtf

    data = read_whole(stream, origin)
    if not HEAD.match(data.lstrip()):
        raise MalformedDocument(origin.where, "is no RTF: it doesn't begin with {\\rtf")
    to_text: Callable[..., str] = striprtf.rtf_to_text
    try:
        text = to_text(data.decode("latin-1"), errors="replace")
    except (
        TypeError,
        ValueError,
        LookupError,
        OverflowError,
    ):  # a control word with no number, or a wild one
        raise MalformedDocument(origin.where, "is damaged: a control word has no number that fits") from None
    paragraphs = (line.strip() for line in text.split("\n"))
    yield from records_in(origin, normalised("\n\n".join(filter(None, paragraphs)), origin.where))
