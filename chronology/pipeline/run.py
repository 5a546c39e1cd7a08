"""Articles in, tables and timeline out: the input is cut into parts, an engine makes them, and they are joined.

What is small is one part, made in this process; the way is the same for a nation's newspapers.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from chronology.dataset.folder import writing
from chronology.dataset.moment import published_interval
from chronology.dataset.work import DEATHS, PARTS, REJECTED, Read, Work
from chronology.documents.fields import fields_of
from chronology.documents.language import code_of
from chronology.documents.options import MAX_BYTES, Options
from chronology.documents.parts import PART_BYTES, Part, parts
from chronology.documents.published_map import NO_DATES, PublishedMap, read_published_map
from chronology.documents.sources import Stream, inputs, spooled
from chronology.drawing import canvas
from chronology.errors import UnreadableSource, UnwritableOutput
from chronology.pipeline.engines import ATTEMPTS, Engine, Failed, engine, leave_if_imported
from chronology.pipeline.job import Job, digest_of, job_for
from chronology.pipeline.join import Target, join
from chronology.pipeline.outputs import SOURCES, chart_path, outputs, usual_out
from chronology.pipeline.part import Made, make
from chronology.pipeline.reading import Reading
from chronology.pipeline.summary import Progress, Summary
from chronology.replacing import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from chronology.documents.sources import Found, Source
    from chronology.pipeline.reading import Chart, PathLike

__all__ = ["build", "make_shard"]


def build(
    sources: Source | Iterable[Source] = SOURCES,
    out: PathLike | None = None,
    *,
    chart: Chart = True,
    parted: bool = False,
    progress: Callable[[Progress], None] | None = None,
    workers: int | None = None,
    executor: Any = None,
    **reading: Unpack[Reading],
) -> Summary:
    """Read articles, write the tables to ``out`` and the timeline to ``chart``.

    The old tables and chart stay whole until the new ones are written and checked. A record that can't be
    read is set aside with its reason; the others go through. Rows of pages that ``out`` already holds, read
    by the same rules, are taken over; the tables are the same, to the byte, as if they were made anew.
    Corrections that stand in ``out`` (corrections.csv or .yaml, see docs/events.md) are applied.
    A build that was cut short goes on where it stopped, if it is called the same; see docs/scale.md.

    Args:
        sources: Files, folders, globs, fsspec addresses, open binary streams or records (mappings), one or several;
            or a data frame (pandas, polars, Arrow) with one article a row.
        out: The folder for the tables; ``out`` if none is named, for the project's own articles
            ``data/processed``.
        chart: The HTML file for the timeline, by default ``timeline.html`` in ``out``, for the tables of the
            project itself its own; ``None`` or false draws none.
        parted: Part the tables of intervals by year, for some millions of rows.
        progress: Called after each part.
        workers: Processes of the pool; all cores where it is ``None``. One part, and one worker, need no pool.
        executor: A ``concurrent.futures`` executor or a ``dask.distributed.Client`` in the pool's place; its workers
            must see the sources and ``out`` under the same paths.
        reading: How articles are read: what ``Reading`` names.

    Raises:
        UnreadableSource: no document at all could be read.
        UnwritableOutput: ``out`` or ``chart`` can't be written.
        UnguardedScript: the pool can't start, for its processes run the calling script.
        MalformedDate: ``published`` is a string, but no date.
        MalformedMap: ``fields`` names a preset or a field that there isn't.
        MalformedSheet: ``actors``, ``published_map``, or the corrections in ``out``, can't be read.
    """
    leave_if_imported()
    out = usual_out(sources) if out is None else out
    target = chart_path(chart, out)
    making, dates = _making(sources, out, progress, reading, chart=target)
    with (
        _working(Path(out), making.job.folder),
        contextlib.nullcontext() if target is None else canvas(target) as part,
        making.engine(executor, workers) as engine,
    ):
        making.run(engine)
        to = Target(Path(out), target, part, parted, _local(sources), dates)
        return join(making.work, to, engine.map)


def make_shard(
    shard: tuple[int, int],
    sources: Source | Iterable[Source] = SOURCES,
    out: PathLike | None = None,
    *,
    progress: Callable[[Progress], None] | None = None,
    workers: int | None = None,
    executor: Any = None,
    **reading: Unpack[Reading],
) -> Progress:
    """Make the parts of one shard of a build, and only these; ``compact`` joins all shards in the end.

    The parts wait in ``out``, which all shards must see; each shard is called with the same sources and options.

    Args:
        shard: ``(i, n)``: the ``i``-th of ``n`` shards, from 1.
        sources: As for ``build``, and so all other arguments.
        out: As for ``build``.
        progress: Called after each part.
        workers: Processes of the pool.
        executor: What works in the pool's place.
        reading: How articles are read.
    """
    leave_if_imported()
    out = usual_out(sources) if out is None else out
    making, _ = _making(sources, out, progress, reading, shard=shard)
    with making.engine(executor, workers) as engine:
        return making.run(engine)


def _making(
    sources: Source | Iterable[Source],
    out: PathLike,
    progress: Callable[[Progress], None] | None,
    reading: Reading,
    *,
    chart: Path | None = None,
    shard: tuple[int, int] | None = None,
) -> tuple[_Making, PublishedMap]:
    """What the workers need to know and what they are to read, and the dates that are given by hand."""
    for name in reading.keys() - Reading.__annotations__.keys():
        msg = f"unexpected keyword argument {name!r}; there are {', '.join(Reading.__annotations__)}"
        raise TypeError(msg)
    if not os.fspath(out):
        raise UnwritableOutput("''", "names no folder")
    sheet, published, actors = reading.get("published_map"), reading.get("published"), reading.get("actors")
    dates = NO_DATES if sheet is None else read_published_map(Path(sheet))
    most = int(reading.get("max_megabytes", MAX_BYTES / 2**20) * 2**20)
    fields, in_names = fields_of(reading.get("fields", "")), reading.get("dates_in_names", False)
    lang = reading.get("lang")
    lang = lang and (code_of(lang) or lang)
    options = Options(lang, fields, most, dates, in_names)
    given = published_interval(published)
    found = inputs(sources, options, outputs(chart))
    place = Path(out).absolute()
    table = None if actors is None else Path(actors).absolute()
    job = job_for(place, options, given, table, fresh=reading.get("fresh", False))
    names = [(f.name, f.size) for f in found if isinstance(f, Stream)] if isinstance(found, list) else []
    megabytes = reading.get("part_megabytes", PART_BYTES / 2**20)
    folder = place / PARTS / digest_of(job.given, megabytes, names)
    job = replace(job, folder=folder, where=str(out))
    return _Making(job, found, int(megabytes * 2**20), progress, shard), dates


@contextlib.contextmanager
def _working(out: Path, folder: Path) -> Iterator[None]:
    """The work folder: gone in the end, unless a run is cut short that the next one can go on from."""
    is_new = not out.exists()
    with contextlib.ExitStack() as stack:
        with writing(out):
            out.mkdir(parents=True, exist_ok=True)
            stack.enter_context(alone(out))
            for other in (out / PARTS).glob("*"):
                if other.name != folder.name:
                    shutil.rmtree(other) if other.is_dir() else other.unlink()
        try:
            yield
        except BaseException as error:
            if isinstance(error, UnreadableSource) or Work(folder).n_finished() < 2:
                _clear(out, with_it=is_new)
            raise
        _clear(out)


def _clear(out: Path, *, with_it: bool = False) -> None:
    shutil.rmtree(out / PARTS, ignore_errors=True)
    if with_it:
        with contextlib.suppress(OSError):
            out.rmdir()


@dataclass(slots=True)
class _Making:
    """The parts of a job, on their way."""

    job: Job
    found: Iterable[Found]
    size: int
    progress: Callable[[Progress], None] | None
    shard: tuple[int, int] | None = None
    names: list[str] = field(default_factory=list)
    deadly: dict[int, int] = field(default_factory=dict)
    planned: Iterator[Part] = field(default_factory=lambda: iter(()))

    @property
    def work(self) -> Work:
        """The folder that they go to."""
        return Work(self.job.folder)

    @contextlib.contextmanager
    def engine(self, executor: Any, workers: int | None) -> Iterator[Engine]:
        """What makes the parts; one part, and one worker, need no pool."""
        with writing(Path(self.job.where)):
            self.job.folder.mkdir(parents=True, exist_ok=True)
        self.planned = self._planned()
        first = list(itertools.islice(self.planned, 2))
        self.planned = itertools.chain(first, self.planned)
        is_small = (len(first) < 2 or workers == 1) and not self.work.has_trails()
        with engine(executor, workers, is_small=is_small) as found:
            yield found

    def run(self, engine: Engine) -> Progress:
        """See that all parts stand in the work folder, or are given up by name."""
        done = Progress(0, _total(self.found), 0, 0)
        try:
            for made in engine.results(self.planned, partial(make, self.job), has_learnt=self._has_learnt):
                told = self._given_up(made) if isinstance(made, Failed) else made
                done = done.and_part(told.n_bytes, told.n_read)
                if self.progress is not None:
                    self.progress(done)
        except KeyboardInterrupt:
            self.work.forget_trails()
            raise
        with writing(Path(self.job.where)):
            self.work.plan(self.names)
        return done

    def _planned(self) -> Iterator[Part]:
        """The parts of this run, as they are cut."""
        for part in parts(self._readable(), self.size):
            self.names.append(part.name)
            if self.shard is None or part.number % self.shard[1] == self.shard[0] - 1:
                yield part

    def _readable(self) -> Iterator[Found]:
        """The inputs, as any process can open them."""
        for number, item in enumerate(self.found):
            if isinstance(item, Stream) and item.once:
                with writing(Path(self.job.where)):
                    item = spooled(item, self.job.folder / f"input-{number}")  # noqa: PLW2901
                yield item
            else:
                yield item

    def _has_learnt(self, part: Part) -> bool:
        """Whether it is known by now on which document the workers die."""
        deadly = sum(times >= DEATHS for times in self.work.deaths(part.number).values())
        before = self.deadly.get(part.number, 0)
        self.deadly[part.number] = deadly
        return deadly > before

    def _given_up(self, failed: Failed) -> Made:
        part = failed.task
        why = f"given up after {ATTEMPTS} attempts ({failed.reason}); the next build tries it again"
        wheres = [item.where if not hasattr(item, "origin") else item.origin.where for item in part.inputs]
        with writing(Path(self.job.where)):
            self.work.give_up(
                part.number, [Read(REJECTED, where, None, why) for where in dict.fromkeys(wheres)]
            )
        return Made(part.number, part.n_bytes, is_given_up=True)


def _total(found: Iterable[Found]) -> int | None:
    """The bytes of all inputs, if each is known."""
    if not isinstance(found, list):
        return None
    sizes = [item.size for item in found if isinstance(item, Stream)]
    return None if None in sizes else sum(size for size in sizes if size is not None)


def _local(sources: object) -> Sequence[Path]:
    """Those of the sources that may be files and folders."""
    several = sources if isinstance(sources, list | tuple) else (sources,)
    return [Path(source) for source in several if isinstance(source, str | os.PathLike)]
