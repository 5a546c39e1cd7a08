"""What a person says of a dataset as a whole: ``about.yaml`` in its folder, for the descriptors and the citation."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from chronology.dataset.yaml_sheet import as_written
from chronology.errors import MalformedSheet

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["ABOUT", "UNTITLED", "About", "read_about"]

ABOUT = "about.yaml"
UNTITLED = "Dated events from news articles"
"""What a dataset is called to which nobody has given a title."""


@dataclass(frozen=True, slots=True)
class About:
    """Title, makers and terms of a dataset; what is ``None`` nobody has said."""

    title: str = UNTITLED
    description: str | None = None
    creators: tuple[str, ...] = ()
    """Names of persons or groups, for the citation."""
    licence: str | None = None
    """An SPDX id; where it is not said, the licence that all documents share."""
    version: str | None = None
    url: str | None = None
    doi: str | None = None


def read_about(directory: Path) -> About:
    """What ``about.yaml`` in the dataset's folder says; the defaults where there is none.

    Raises:
        MalformedSheet: it is no such table; the reason names the key and those that are allowed.
    """
    path = directory / ABOUT
    if not path.is_file():
        return About()
    try:
        said = as_written(path.read_text(encoding="utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise MalformedSheet(str(path), "is not UTF-8") from error
    if said is None:
        return About()
    if not isinstance(said, dict):
        raise MalformedSheet(str(path), f"must be lines of the form key: value, with the keys {_allowed()}")
    values: dict[str, Any] = {key: _value(path, key, value) for key, value in said.items()}
    return About(**values)


def _value(path: Path, key: str, value: object) -> str | tuple[str, ...]:
    if key not in _KEYS:
        raise MalformedSheet(str(path), f"{key!r} is none of the keys {_allowed()}")
    if key == "creators":
        names = value if isinstance(value, list) else [value]
        if all(isinstance(name, str) and name.strip() for name in names):
            return tuple(names)
        raise MalformedSheet(str(path), "creators must be a list of names")
    if not isinstance(value, str) or not value.strip():
        raise MalformedSheet(str(path), f"{key} must be a text")
    return value.strip()


_KEYS = tuple(field.name for field in fields(About))


def _allowed() -> str:
    return ", ".join(_KEYS)
