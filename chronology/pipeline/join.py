"""Finished parts in, the published tables and the timeline out."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chronology.dataset.work import PARTS, unfinished
from chronology.documents.published_map import KEYS, NO_DATES, PublishedMap
from chronology.drawing import canvas, headline, save_timeline
from chronology.errors import MalformedDataset, UnreadableSource
from chronology.pipeline.engines import engine, leave_if_imported
from chronology.pipeline.outputs import OUT, chart_path
from chronology.pipeline.summary import Summary, doubts_of
from chronology.replacing import alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronology.dataset.clustered import Run
    from chronology.dataset.work import Work
    from chronology.documents import Rejected
    from chronology.events import Corrections
    from chronology.pipeline.reading import Chart

__all__ = ["Target", "compact", "join", "unmet_dates"]


_CHANGED = "was changed since the parts were made, which take rows over from it; make them again"


class Target(NamedTuple):
    """What is to be written."""

    out: Path
    chart: Path | None
    """A file that takes the place of the chart in the end; ``None`` draws none."""
    part: Path | None
    parted: bool
    roots: Sequence[Path] = ()
    """Where articles may be, for links from the timeline."""
    dates: PublishedMap = NO_DATES


def compact(
    out: str | os.PathLike[str] = OUT,
    *,
    chart: Chart = True,
    parted: bool = False,
    workers: int | None = None,
) -> Summary:
    """Join the parts that ``build`` made with ``shard`` into the tables in ``out``, and draw the timeline.

    The tables are those of a build in one go, to the byte. What stood in ``out`` stays whole until they are checked.
    What is independent is done by ``workers`` processes, all cores where it is ``None``.

    Raises:
        UnguardedScript: these can't start, for they run the calling script.
        UnfinishedWork: there are no parts, or some are missing; it names them.
        UnreadableSource: the parts hold no document at all.
        UnwritableOutput: ``out`` or ``chart`` can't be written.
    """
    leave_if_imported()
    folder, target = Path(out), chart_path(chart, out)
    work = unfinished(folder)
    is_small = workers == 1 or len(work.finished()) < 2
    with (
        alone(folder),
        contextlib.nullcontext() if target is None else canvas(target) as part,
        engine(None, workers, is_small=is_small) as found,
    ):
        summary = join(work, Target(folder, target, part, parted, ()), found.map)
        shutil.rmtree(folder / PARTS, ignore_errors=True)
    return summary


def join(work: Work, target: Target, run: Run) -> Summary:
    """The tables of the finished parts, in the place of the old ones; ``run`` does what is independent.

    Raises:
        UnfinishedWork: some are missing.
        UnreadableSource: they hold no document at all.
        MalformedDataset: the dataset that rows are taken over from is another one by now.
    """
    from chronology.dataset.claims import load_claims
    from chronology.dataset.joined import joined, places
    from chronology.dataset.previous import Previous, n_gone
    from chronology.dataset.write import stage_batches

    found = joined(work.finished())
    if found.n_pages == 0:
        where = ", ".join(map(str, target.roots)) or "the records"
        raise UnreadableSource(where, _why_nothing(found.rejected))
    kept = Previous(target.out, found.kept, found.kept_entries)
    with stage_batches(
        found.batches(), target.out, kept=kept, parted=target.parted, copies=found.copies, run=run
    ) as staged:
        if staged.counts.pages != found.n_pages:
            raise MalformedDataset(str(target.out), _CHANGED)
        if target.chart is not None and target.part is not None:
            links = _links(staged.path, target.roots, target.chart)
            save_timeline(load_claims(staged.path), target.part, links, headline(target.out))
        unmet = (*_unmet(_corrections(target.out), staged.path), *unmet_dates(target.dates, staged.path))
        gone = n_gone(target.out, staged.path)
        staged.commit()
    at = places(found.parts, [page.doc_id for page in staged.counts.undated])
    doubts = (*found.damaged, *doubts_of(staged.counts.undated, at))
    made = staged.counts, found.rejected, target.out, target.chart
    return Summary(*made, n_kept=len(found.kept), n_gone=gone, unmet=unmet, doubts=doubts)


def _corrections(out: Path) -> Corrections | None:
    from chronology.dataset.sheet import read_corrections, sheet_in

    sheet = sheet_in(out)
    return None if sheet is None else read_corrections(sheet)


def _links(tables: Path, roots: Sequence[Path], chart: Path) -> dict[str, str]:
    """From ``doc_id`` to the file it was read from, as a path relative to the chart's folder."""
    from chronology.dataset.read import whole
    from chronology.dataset.schema import DOCUMENTS

    found: dict[str, str] = {}
    for row in whole(tables, DOCUMENTS, ["doc_id", "source_id", "url"]).to_pylist() if roots else ():
        if row["url"] is None and row["source_id"] is not None:
            file = _source_file(roots, row["source_id"])
            if file is not None and not file.is_absolute():
                found[row["doc_id"]] = Path(os.path.relpath(file, chart.parent)).as_posix()
    return found


def _source_file(roots: Sequence[Path], source_id: str) -> Path | None:
    """The file of that name in one of the sources; ``None`` for a record that is no file of its own.

    A record names itself, so its name may be anything: what leads out of the source is none of its files.
    """
    folders = (root if root.is_dir() else root.parent for root in roots)
    return next((folder / source_id for folder in folders if _holds(folder, source_id)), None)


def _holds(folder: Path, name: str) -> bool:
    try:
        path = folder / name
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except OSError:  # a name that no file system takes
        return False


def _unmet(corrections: Corrections | None, tables: Path) -> tuple[str, ...]:
    """A sentence for each correction that met no event."""
    if corrections is None:
        return ()
    from chronology.dataset.read import whole
    from chronology.dataset.schema import CORRECTIONS

    met = set(whole(tables, CORRECTIONS, ["correction_id"])["correction_id"].to_pylist())
    return tuple(correction.gone for correction in corrections.all if correction.correction_id not in met)


def unmet_dates(dates: PublishedMap, tables: Path) -> tuple[str, ...]:
    """A sentence for each publication date that met no document."""
    if not dates.dates:
        return ()
    from chronology.dataset.read import whole
    from chronology.dataset.schema import DOCUMENTS

    names = whole(tables, DOCUMENTS, list(KEYS))
    return dates.unmet({name for column in names.columns for name in column.to_pylist()})


def _why_nothing(rejected: Sequence[Rejected]) -> str:
    if not rejected:
        return "there is no document in it"
    rest = f" (and {len(rejected) - 1} more were set aside)" if len(rejected) > 1 else ""
    return f"gave no document: {rejected[0]}{rest}"
