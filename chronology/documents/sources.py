"""Files and folders to inputs, in an order that is the same on every machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chronology.documents.readers import SUFFIXES, Reader, reader_by_content, reader_by_name
from chronology.documents.record import Input
from chronology.documents.rejected import Rejected
from chronology.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Readable", "readable"]

_ABOUT_THE_FOLDER = ("readme", "license", "licence")
_HEAD_BYTES = 64


class Readable(NamedTuple):
    """An input and what reads it."""

    origin: Input
    reader: Reader


def readable(sources: Sequence[str | Path], lang: str) -> list[Readable | Rejected]:
    """Every input in ``sources``; a file in a folder that no reader knows is set aside.

    Raises:
        UnreadableSource: a source is missing, or is a folder with nothing to read.
    """
    found: list[Readable | Rejected] = []
    for source in sources:
        path = Path(source)
        if path.is_dir():
            found += _in_folder(path, lang)
        else:
            found.append(_file(path, lang, alone=len(sources) == 1))
    return found


def _file(path: Path, lang: str, *, alone: bool) -> Readable | Rejected:
    if not path.exists():
        raise UnreadableSource(str(path), "there is no such file or folder")
    if not path.is_file():
        raise UnreadableSource(str(path), "is neither a file nor a folder")
    try:
        reader = reader_by_name(path.name) or reader_by_content(_head(path))
    except OSError as error:
        raise UnreadableSource(str(path), _said(error)) from error
    if reader is None:
        return _unknown(str(path), path.suffix)
    return Readable(Input(path, str(path), path.name, lang, alone), reader)


def _in_folder(folder: Path, lang: str) -> list[Readable | Rejected]:
    unseen: list[OSError] = []
    found: list[Readable | Rejected] = [_in(folder, path, lang) for path in _files(folder, unseen)]
    if not any(isinstance(item, Readable) for item in found):
        raise UnreadableSource(str(folder), f"holds no file that can be read; readable are {_names()}")
    return [*found, *(Rejected(str(error.filename), None, _said(error)) for error in unseen)]


def _in(folder: Path, path: Path, lang: str) -> Readable | Rejected:
    reader = reader_by_name(path.name)
    if reader is None:
        return _unknown(str(path), path.suffix)
    if not path.is_file():
        return Rejected(str(path), None, "is no regular file")
    return Readable(Input(path, str(path), path.relative_to(folder).as_posix(), lang), reader)


def _files(folder: Path, unseen: list[OSError]) -> list[Path]:
    """What lies below ``folder``, sorted by relative path; not hidden files nor those about the folder.

    Links to folders are not followed. Folders that can't be listed are added to ``unseen``.
    """
    walked = os.walk(folder, onerror=unseen.append)
    inside = (Path(at, name).relative_to(folder).parts for at, _, names in walked for name in names)
    return [folder.joinpath(*parts) for parts in sorted(inside) if not _is_passed_over(parts)]


def _is_passed_over(parts: tuple[str, ...]) -> bool:
    return any(part.startswith(".") for part in parts) or parts[-1].lower().startswith(_ABOUT_THE_FOLDER)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD_BYTES)


def _unknown(where: str, suffix: str) -> Rejected:
    kind = f"{suffix} files" if suffix else "such a file"
    return Rejected(where, None, f"no reader for {kind}; readable are {_names()}")


def _names() -> str:
    return ", ".join(SUFFIXES)


def _said(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
