"""What every part of a build needs to know, small enough to travel with each of them."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from chronology.dataset.columns import SCHEMA_VERSION
from chronology.dataset.manifest import MANIFEST
from chronology.dataset.provenance import parts_version, rules_version
from chronology.pipeline.page import ByHand

if TYPE_CHECKING:
    from chronology.documents import Options
    from chronology.intervals import Interval

__all__ = ["Job", "digest_of", "job_for"]


@dataclass(frozen=True, slots=True)
class Job:
    """A build, as its workers see it; all paths hold on every machine that shares the disk."""

    out: Path
    given: str
    """A digest of all that is the same for all parts: options, rules, what a person gave beside the articles."""
    folder: Path
    """Where its parts are put."""
    where: str = ""
    """``out`` as the user wrote it, for messages."""
    published: Interval | None = None
    actors: Path | None = None
    sheet: Path | None = None
    """The corrections."""
    takes_over: bool = False
    """Whether rows that ``out`` has are kept."""

    def by_hand(self) -> ByHand:
        """What a person gives beside the articles; read once by each process."""
        return _by_hand(self)

    def fingerprints(self) -> frozenset[str]:
        """Those of the pages whose rows may be kept; read once by each process."""
        return _fingerprints(self)


@functools.lru_cache(maxsize=1)
def _by_hand(job: Job) -> ByHand:
    from chronology.dataset.sheet import read_corrections
    from chronology.events import read_actors

    return ByHand(
        None if job.actors is None else read_actors(job.actors),
        None if job.sheet is None else read_corrections(job.sheet),
    )


@functools.lru_cache(maxsize=1)
def _fingerprints(job: Job) -> frozenset[str]:
    from chronology.dataset.previous import fingerprints

    return fingerprints(job.out) if job.takes_over else frozenset()


def job_for(
    out: Path, options: Options, published: Interval | None, actors: Path | None, *, fresh: bool
) -> Job:
    """The build into a folder, whose parts have no place yet.

    Raises:
        MalformedSheet: ``actors``, or the corrections in the folder, can't be read.
    """
    from chronology.dataset.folder import place
    from chronology.dataset.previous import is_sound
    from chronology.dataset.sheet import sheet_in

    sheet, takes_over = sheet_in(out), not fresh and is_sound(out)
    manifest = place(out, MANIFEST) if takes_over else None
    versions = SCHEMA_VERSION, rules_version(), parts_version()
    files = [path for path in (actors, sheet, manifest) if path is not None]
    job = Job(out, "", out, str(out), published, actors, sheet, takes_over)
    job.by_hand()
    return replace(job, given=digest_of(options, published, takes_over, versions, *files))


def digest_of(*given: object) -> str:
    """A digest of values by what they look like, and of files by their content, 16 hex digits."""
    made = hashlib.sha256()
    for value in given:
        made.update(
            value.read_bytes() if isinstance(value, Path) else repr(value).encode("utf-8", "surrogatepass")
        )
        made.update(b"\n")
    return made.hexdigest()[:16]
