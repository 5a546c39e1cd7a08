"""What the files of office programs have in common: archives of XML parts, looked at before they are expanded."""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lxml import etree

from chronology.documents.decoding import too_large
from chronology.errors import MalformedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.documents.record import Input

__all__ = ["DAMAGE", "elements", "local", "package"]

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the libraries raise for archives that are broken or locked, and for parts that aren't what they should be."""
_MAX_RATIO = 200
_XML_PER_TEXT = 20
"""How much longer than its text a document's XML may be."""


@contextmanager
def package(data: bytes, origin: Input, kind: str) -> Iterator[zipfile.ZipFile]:
    """The archive, and what is wrong with it as an error of the document.

    No part of it expands to more than what its own directory says, so the directory tells whether it is a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bomb(sum(part.file_size for part in archive.infolist()), len(data), origin)
            yield archive
    except DAMAGE as error:
        if isinstance(error, MalformedDocument):
            raise
        raise MalformedDocument(origin.where, f"is damaged, or no {kind}: {str(error).lower()}") from None


def _refuse_bomb(size: int, packed: int, origin: Input) -> None:
    if size > max(origin.options.max_bytes, _MAX_RATIO * packed):
        raise MalformedDocument(
            origin.where, f"expands to more than {_MAX_RATIO} times its size, like a bomb"
        )
    if size > _XML_PER_TEXT * origin.options.max_bytes:
        raise too_large(origin)


def elements(archive: zipfile.ZipFile, part: str, *tags: str) -> Iterator[etree._Element]:
    """The elements of a part that are called so, whatever their namespace, each whole; it holds one at a time.

    Raises:
        KeyError: there is no such part.
    """
    with archive.open(part) as stream:
        named = [f"{{*}}{tag}" for tag in tags]
        for _, element in etree.iterparse(stream, tag=named, resolve_entities=False, no_network=True):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
