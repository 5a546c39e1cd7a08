"""Addresses that a page may link to: the web, or a file beside the page; never a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronology.timeline.record import Record

__all__ = ["href_of", "safe_href"]

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\<>\"'`]")


def href_of(record: Record, links: Mapping[str, str]) -> str:
    """Where the record's words can be read: its own address if that is safe, else its document's link."""
    return safe_href(record.url) or safe_href(links.get(record.doc_id, ""), relative=True)


def safe_href(address: str, *, relative: bool = False) -> str:
    """The address if it is http(s), or with ``relative`` a relative path; else the empty string.

    >>> safe_href("javascript:alert(1)"), safe_href("../data/raw/a b.md", relative=True)
    ('', '../data/raw/a%20b.md')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme in ("http", "https"):
        return "" if _FORBIDDEN.search(address) or not parts.netloc else address
    if not relative or parts.scheme or parts.netloc or address.startswith(("/", "\\")):
        return ""
    return quote(address, safe="/%#?=&+,;~@!$()*-._")
