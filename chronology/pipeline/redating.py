"""Publication dates that come later, counted into tables that are there."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from chronology.documents.published_map import read_published_map
from chronology.drawing import canvas, headline, save_timeline
from chronology.pipeline.join import unmet_dates
from chronology.pipeline.outputs import OUT, chart_path
from chronology.pipeline.summary import Summary, doubts_of
from chronology.replacing import alone

if TYPE_CHECKING:
    import os

    from chronology.pipeline.reading import Chart

__all__ = ["redate"]


def redate(
    published_map: str | os.PathLike[str],
    out: str | os.PathLike[str] = OUT,
    *,
    chart: Chart = True,
) -> Summary:
    """Count publication dates that come later into the tables in ``out``, without reading the texts again.

    Only the rows of the documents that ``published_map`` names change. Their references are counted anew, and with
    them the events that they date; what only a sentence tells (a label without its date, an event that has
    become datable) is told by the next build with the sources, which reads these documents anew.

    Raises:
        MalformedDataset: there are no tables in ``out``.
        MalformedSheet: ``published_map`` can't be read.
        UnwritableOutput: ``out`` or ``chart`` can't be written.
    """
    from chronology.dataset.claims import load_claims
    from chronology.dataset.redated import redated
    from chronology.dataset.write import stage

    dates, folder = read_published_map(Path(published_map)), Path(out)
    target = chart_path(chart, out)
    with contextlib.ExitStack() as stack:
        if folder.is_dir():
            stack.enter_context(alone(folder))
        made = redated(folder, dates)
        part = None if target is None else stack.enter_context(canvas(target))
        staged = stack.enter_context(stage(made.pages, folder, kept=made.kept))
        if part is not None:
            save_timeline(load_claims(staged.path), part, {}, headline(folder))
        unmet = (*unmet_dates(dates, staged.path), *_left(made.n_left))
        staged.commit()
    kept, doubts = len(made.kept.pages), doubts_of(staged.counts.undated, {})
    return Summary(staged.counts, (), folder, target, n_kept=kept, unmet=unmet, doubts=doubts)


def _left(number: int) -> tuple[str, ...]:
    said = f"{number} references of these documents could not be counted anew without the text; build with the sources"
    return (said,) if number else ()
