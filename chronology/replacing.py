"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from chronology.errors import ChronologyError, UnwritableOutput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["replacing"]


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file to write beside ``path``, put in its place at the end and removed after a failure."""
    if path.is_dir():
        raise UnwritableOutput(str(path), "is a folder, where a file must be written")
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
        yield part
        part.replace(path)
    except ChronologyError:
        raise
    except OSError as error:
        raise UnwritableOutput(str(path), error.strerror or str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
