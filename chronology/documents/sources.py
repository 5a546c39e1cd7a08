"""What the user names (files, folders, globs, addresses, streams, records) as inputs, in the same order everywhere."""

from __future__ import annotations

import glob
import io
import itertools
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

from chronology.documents import archives
from chronology.documents.columns import in_shown_order
from chronology.documents.readers import HEAD_BYTES, SUFFIXES, is_known, reader_of
from chronology.documents.record import Input
from chronology.documents.rejected import Rejected
from chronology.errors import MalformedDocument, UnreadableSource

if TYPE_CHECKING:
    from chronology.documents.options import Options

__all__ = ["Found", "Held", "Source", "Stream", "inputs", "spooled"]

Source: TypeAlias = "str | os.PathLike[str] | IO[bytes] | Mapping[str, object]"
"""A file, a folder, a glob or an fsspec address; an open binary stream; one record."""

_ABOUT_THE_FOLDER = ("readme", "license", "licence")
_HOW_TO_GIVE_A_TEXT = '; a text is given as {"text": TEXT}, or on standard input'
_HOW_TO_GET_FSSPEC = "addresses need fsspec: pip install 'chronology-news[remote]'"


@dataclass(frozen=True, slots=True)
class Stream:
    """An input whose bytes are still to be opened; ``name`` may tell their format."""

    origin: Input
    name: str
    open: Callable[[], IO[bytes]]
    size: int | None = None
    """In bytes, where it is known before reading."""
    path: Path | None = None
    """Where it stands on this machine, if it is a file."""
    once: bool = False
    """Whether it can be opened only once, and only by this process."""
    whole: str = ""
    """Of a piece that is opened as the whole file: a digest of that file."""


@dataclass(frozen=True, slots=True)
class Held:
    """A record that the caller holds, and which of them it is."""

    origin: Input
    number: int
    values: Mapping[str, object]


Found: TypeAlias = Stream | Held | Rejected


def _nothing(_: Path) -> str | None:
    return None


def inputs(
    sources: Iterable[Source] | Source, options: Options, why_not: Callable[[Path], str | None] = _nothing
) -> Iterable[Found]:
    """Every input in ``sources``; a file in a folder that can't be read is set aside.

    So is a file in a folder for which ``why_not`` gives a reason.

    A sequence of sources is looked up at once, and gives a list, any other iterable as it is consumed. A data frame
    (pandas, polars, Arrow) counts as its rows.

    Raises:
        UnreadableSource: a source is missing, or is a folder with nothing to read.
    """
    held = ((f"record {number}", record) for number, record in enumerate(_records(sources), 1))
    options = in_shown_order(options, held)
    several = _several(sources)
    alone = isinstance(several, Sequence) and len(several) == 1
    found = _found(several, options, why_not, alone=alone)
    is_lazy = not isinstance(several, Sequence) or any(isinstance(s, Mapping) for s in several)
    return found if is_lazy else list(found)


def _several(sources: Iterable[Source] | Source) -> Iterable[Source]:
    if isinstance(sources, str | os.PathLike | Mapping) or hasattr(sources, "read"):
        return (cast("Source", sources),)
    if hasattr(sources, "__arrow_c_stream__"):
        return _rows(sources)
    if not isinstance(sources, Iterable):
        raise TypeError(_no_source(sources))
    return sources


def _no_source(given: object) -> str:
    return f"a source is a path, an open binary file, a record (a mapping) or a data frame, not {type(given).__name__}"


def _records(sources: Any) -> Iterable[Mapping[str, object]]:
    """The sources where all of them are records that can be gone through twice."""
    if hasattr(sources, "__arrow_c_stream__"):
        return _rows(sources)
    is_list = isinstance(sources, list | tuple) and all(isinstance(one, Mapping) for one in sources)
    return sources if is_list else ()


def _rows(frame: Any) -> Iterator[Mapping[str, object]]:
    import narwhals
    from narwhals.exceptions import NarwhalsError

    try:
        rows = narwhals.from_native(frame, eager_only=True)
    except (TypeError, NarwhalsError) as error:
        told = "is no frame with one article a row and a name of its own for each column"
        raise UnreadableSource(type(frame).__name__, told) from error
    return iter(rows.iter_rows(named=True))


def _found(
    sources: Iterable[Source], options: Options, why_not: Callable[[Path], str | None], *, alone: bool
) -> Iterator[Found]:
    for number, source in enumerate(sources, 1):
        if isinstance(source, Mapping):
            yield Held(Input("record", "record", options), number, source)
        elif not isinstance(source, str | os.PathLike):
            yield _stream(source, options, alone=alone)
        elif not os.fspath(source):
            raise UnreadableSource("''", "names no file or folder")
        elif _is_text(os.fspath(source)):
            raise UnreadableSource(f"{os.fspath(source)[:40]!r} ...", 'is a text; give it as {"text": TEXT}')
        elif Path(source).is_dir():
            yield from _in_folder(Path(source), options, why_not)
        else:
            yield from _named(os.fspath(source), options, alone=alone)


_LONGEST_NAME = 255
"""Bytes that a file system takes for one name."""


def _is_text(name: str) -> bool:
    """Whether it is an article that was given in the place of its file."""
    is_long = any(len(os.fsencode(part)) > _LONGEST_NAME for part in name.split("/"))
    return (is_long and " " in name) or ("\n" in name and not Path(name).exists())


def _stream(stream: IO[bytes], options: Options, *, alone: bool) -> Stream:
    if not hasattr(stream, "read"):
        raise TypeError(_no_source(stream))
    said = getattr(stream, "name", None)
    name = _told(said) if isinstance(said, str) else "<stream>"
    if isinstance(stream, io.TextIOBase):
        raise UnreadableSource(name, "is a stream of text, and bytes are read; open it in mode 'rb'")
    return Stream(Input(name, Path(name).name, options, alone), name, lambda: stream, once=True)


def _named(name: str, options: Options, *, alone: bool) -> Iterator[Found]:
    path = Path(name)
    if "://" in name or "::" in name:
        yield from _at_address(name, options, alone=alone)
    elif path.exists() or not glob.has_magic(name):
        yield from _unpacked(_file(path, options, alone=alone))
    else:
        yield from _matching(name, options)


def spooled(stream: Stream, path: Path) -> Stream:
    """The stream's content as a file, to be opened by anybody and as often as they like."""
    with stream.open() as source, path.open("wb") as file:
        shutil.copyfileobj(source, file)
    origin, place = stream.origin, path.absolute()
    return Stream(origin, stream.name, partial(_open, place), place.stat().st_size, place)


# --- files and folders -----------------------------------------------------------------------------------


def _file(path: Path, options: Options, *, alone: bool) -> Stream:
    if not path.exists():
        hint = _HOW_TO_GIVE_A_TEXT if " " in path.name and not is_known(path.name) else ""
        raise UnreadableSource(str(path), f"there is no such file or folder{hint}")
    if not path.is_file():
        raise UnreadableSource(str(path), "is neither a file nor a folder")
    return _stream_of(path, Input(_told(path), _told(path.name), options, alone))


def _told(path: Path | str) -> str:
    """The path as text in one line: what tables and messages don't take is written as escapes."""
    said = os.fsencode(path).decode("utf-8", "backslashreplace")
    return said if said.isprintable() else _CONTROL.sub(lambda found: repr(found[0])[1:-1], said)


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def _stream_of(path: Path, origin: Input) -> Stream:
    """The file under a name that holds wherever the work is done."""
    place = path.absolute()
    return Stream(origin, path.name, partial(_open, place), place.stat().st_size, place)


def _matching(pattern: str, options: Options) -> Iterator[Found]:
    names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  (a path's own glob takes no absolute one)
    paths = [Path(name) for name in names if not Path(name).is_dir()]
    if not paths:
        raise UnreadableSource(pattern, "no file matches")
    base = _base(pattern)
    for path in paths:
        found = _file(path, options, alone=len(paths) == 1)
        name = _told(path.as_posix().removeprefix(base))
        yield from _unpacked(replace(found, origin=replace(found.origin, source_id=name)))


def _base(pattern: str) -> str:
    """The folder that all matches of a pattern lie in, with its slash; empty for the current one."""
    parts = itertools.takewhile(lambda part: not glob.has_magic(part), PurePosixPath(pattern).parts)
    base = PurePosixPath(*parts).as_posix()
    return "" if base == "." else base.rstrip("/") + "/"


def _in_folder(folder: Path, options: Options, why_not: Callable[[Path], str | None]) -> Iterator[Found]:
    unseen: list[OSError] = []
    inside = (_in(folder, path, options, why_not(path)) for path in _files(folder, unseen))
    found = list(itertools.chain.from_iterable(map(_unpacked, inside)))
    if not any(isinstance(item, Stream) for item in found) or not _any_is_readable(found):
        readable = ", ".join((*SUFFIXES, *archives.SUFFIXES))
        raise UnreadableSource(str(folder), f"holds no file that can be read; readable are {readable}")
    yield from found
    yield from (Rejected(_told(error.filename), None, _said(error)) for error in unseen)


def _any_is_readable(found: Sequence[Stream | Rejected]) -> bool:
    """Whether the name of one of them tells that it can be read, or else its content."""
    streams = [item for item in found if isinstance(item, Stream)]
    return any(is_known(s.name) for s in streams) or any(map(_has_reader, streams))


def _has_reader(stream: Stream) -> bool:
    try:
        with stream.open() as file:
            return reader_of(stream.name, file.read(HEAD_BYTES), alone=False) is not None
    except (OSError, MalformedDocument):
        return False


def _in(folder: Path, path: Path, options: Options, why_not: str | None) -> Stream | Rejected:
    if why_not is not None:
        return Rejected(_told(path), None, why_not)
    if not path.is_file():
        return Rejected(_told(path), None, "is no regular file")
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        return Rejected(_told(path), None, "is a link that leads out of its folder")
    name = path.relative_to(folder).as_posix()
    return _stream_of(path, Input(_told(path), _told(name), options))


def _files(folder: Path, unseen: list[OSError]) -> list[Path]:
    """What lies below ``folder``, sorted by relative path; not hidden files nor those about the folder.

    Links to folders are not followed. Folders that can't be listed are added to ``unseen``.
    """
    walked = os.walk(folder, onerror=unseen.append)
    inside = (Path(at, name).relative_to(folder).parts for at, _, names in walked for name in names)
    return [folder.joinpath(*parts) for parts in sorted(inside) if not _is_passed_over(parts)]


def _is_passed_over(parts: tuple[str, ...]) -> bool:
    if not parts:
        return True
    return any(part.startswith(".") for part in parts) or parts[-1].lower().startswith(_ABOUT_THE_FOLDER)


def _open(path: Path) -> IO[bytes]:
    return path.open("rb")


def _said(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _unpacked(found: Stream | Rejected) -> Iterator[Stream | Rejected]:
    """The file, or what lies in it if it is an archive."""
    path = None if isinstance(found, Rejected) else found.path
    if isinstance(found, Rejected) or path is None or not found.name.lower().endswith(archives.SUFFIXES):
        yield found
        return
    origin = found.origin
    try:
        inside = [one for one in archives.members(path) if not _is_passed_over(PurePosixPath(one.name).parts)]
    except OSError as error:
        yield Rejected(origin.where, None, _said(error))
        return
    for name, size in inside:
        where = f"{origin.where}/{name}"
        itself = replace(origin, where=where, source_id=f"{origin.source_id}/{name}", alone=False)
        yield Stream(itself, PurePosixPath(name).name, partial(archives.opened, path, name, where), size)
    if not inside:
        yield Rejected(origin.where, None, "holds no file")


# --- addresses -------------------------------------------------------------------------------------------


def _at_address(address: str, options: Options, *, alone: bool) -> Iterator[Found]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise UnreadableSource(address, _HOW_TO_GET_FSSPEC) from None
    try:
        system, root = url_to_fs(address)
        names = _listed(system, root)
    except ImportError as error:
        raise UnreadableSource(address, f"{error}; or save it and give the file") from error
    except (OSError, ValueError) as error:
        raise UnreadableSource(address, str(error) or "can't be reached") from error
    if not names:
        raise UnreadableSource(address, "there is no such file or folder")
    for name in names:
        base = _base(root) if glob.has_magic(root) else root
        inside = name.removeprefix(base).strip("/") or PurePosixPath(name).name
        where = system.unstrip_protocol(name)
        origin = Input(where, inside, options, alone and len(names) == 1)
        yield Stream(origin, PurePosixPath(name).name, partial(system.open, name, "rb"))


def _listed(system: Any, root: str) -> list[str]:
    if glob.has_magic(root):
        names = (name for name in system.glob(root) if not PurePosixPath(name).name.startswith("."))
        return sorted(name for name in names if not system.isdir(name))
    if not system.isdir(root):
        return [root] if system.exists(root) else []
    inside = sorted(system.find(root))
    return [n for n in inside if not _is_passed_over(PurePosixPath(n.removeprefix(root).lstrip("/")).parts)]
