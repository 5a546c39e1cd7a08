"""A part of the input in, its tables in the work folder out: the function that every engine runs.

It keeps a trail of what it is about to do. Where a worker died, the next attempt at the part knows the document, and
after three deaths on the same one sets that document aside.
"""

from __future__ import annotations

import os
import threading
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from chronology.dataset.batches import batches
from chronology.dataset.folder import writing
from chronology.dataset.provenance import fingerprint
from chronology.dataset.work import COPY, DEATHS, KEPT, MADE, REJECTED, Read, Work
from chronology.documents.duplicates import sketch
from chronology.documents.reading import articles
from chronology.documents.rejected import Rejected
from chronology.documents.sources import Held, Stream
from chronology.errors import ChronologyError
from chronology.pipeline.page import document_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.dataset.rows import Rows
    from chronology.documents.parts import Part
    from chronology.documents.reading import Article
    from chronology.documents.sources import Found
    from chronology.pipeline.job import Job

__all__ = ["Made", "make"]


class Made(NamedTuple):
    """A part that is finished."""

    number: int
    n_bytes: int
    """Of input."""
    n_read: int = 0
    """Articles, and things set aside; none where the part was there before."""
    is_given_up: bool = False


_DIED = f"{DEATHS} workers died on it"
_ONE_AT_A_TIME = threading.Lock()
"""Threads of one process share the automata that grow with the texts."""


def make(job: Job, part: Part) -> Made:
    """See that the part stands in the work folder.

    Raises:
        UnwritableOutput: it can't be written.
        MalformedDataset: its rows break the schema.
    """
    work = Work(job.folder)
    with _ONE_AT_A_TIME, writing(Path(job.where)):
        digest = part.digest(job.given)
        if work.path(part.number, digest).exists():
            return Made(part.number, part.n_bytes)
        with _Trail(work.trail(part.number, digest)) as trail:
            reading = _Reading(job, trail)
            work.write(part.number, digest, batches(reading.pages(part), job.where), reading.log)
        return Made(part.number, part.n_bytes, len(reading.log))


@dataclass(slots=True)
class _Reading:
    """The articles of a part, one after the other, and the log of them."""

    job: Job
    trail: _Trail
    log: list[Read] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def pages(self, part: Part) -> Iterator[Rows]:
        """The rows of each page that isn't kept and could be resolved."""
        for number, item in enumerate(part.inputs):
            for at, read in enumerate(self._articles(number, item)):
                if isinstance(read, Rejected):
                    self.log.append(Read(REJECTED, read.where, read.line, read.reason))
                else:
                    yield from self._rows(f"{number}:{at}:resolve", read)

    def _articles(self, number: int, item: Found) -> Iterator[Article | Rejected]:
        """What the input holds, up to what no worker survives reading."""
        found = articles((item,), self.job.published)
        at = 0
        why = _DIED
        while self.trail.may_go(f"{number}:{at}:read"):
            try:
                read = next(found, None)
            except ChronologyError:
                raise
            except Exception as error:  # noqa: BLE001  (as below)
                why = _unforeseen(error)
                break
            if read is None:
                return
            yield read
            at += 1
        if isinstance(item, Held):
            yield Rejected(item.origin.where, item.number, why)
        elif isinstance(item, Stream):
            yield Rejected(item.origin.where, None, f"what follows record {at} can't be read: {why}")

    def _rows(self, step: str, read: Article) -> Iterator[Rows]:
        page = read.page
        if page.doc_id in self._seen:
            self.log.append(Read(COPY, read.where, read.line, doc_id=page.doc_id))
            return
        if not self.trail.may_go(step):
            self.log.append(Read(REJECTED, read.where, read.line, _DIED))
            return
        try:
            kept, rows = self._kept_or_made(read)
        except ChronologyError as error:
            self.log.append(Read(REJECTED, read.where, read.line, str(error)))
            return
        except Exception as error:  # noqa: BLE001  (one bad document never sinks a batch, whatever is wrong with it)
            self.log.append(Read(REJECTED, read.where, read.line, _unforeseen(error)))
            return
        self._seen.add(page.doc_id)
        entries = [block.doc_id for block in page.blocks]
        state = KEPT if kept else MADE
        self.log.append(
            Read(state, read.where, read.line, read.doubt, page.doc_id, entries, sketch(page.text))
        )
        if rows is not None:
            yield rows

    def _kept_or_made(self, read: Article) -> tuple[bool, Rows | None]:
        by_hand = self.job.by_hand()
        known = self.job.fingerprints()
        if known and fingerprint(read.page, by_hand.given(read.page)) in known:
            return True, None
        return False, document_rows(read.page, by_hand)


def _unforeseen(error: Exception) -> str:
    """What went wrong, and where, for a report of it."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"a fault in the program: {type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
    )


class _Trail:
    """The file that says what a worker is about to do, as long as it lives; beside it, where others died."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._deaths = path.with_suffix(".deaths")

    def __enter__(self) -> Self:
        if self._path.exists():
            with self._deaths.open("a", encoding="ascii") as file:
                file.write(self._path.read_text(encoding="ascii").strip() + "\n")
        told = self._deaths.read_text(encoding="ascii").split() if self._deaths.exists() else ()
        self._deadly = {step for step, times in Counter(told).items() if times >= DEATHS}
        self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        os.close(self._file)
        self._path.unlink(missing_ok=True)
        if kind is None:
            self._deaths.unlink(missing_ok=True)

    def may_go(self, step: str) -> bool:
        """Whether a worker may take the step; it is noted."""
        if step in self._deadly:
            return False
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, f"{step:<30}\n".encode())
        return True
