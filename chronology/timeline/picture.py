"""The chart as a picture that doesn't move: SVG, PNG or PDF, drawn without a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import vl_convert

from chronology.timeline.chart import timeline

if TYPE_CHECKING:
    import pandas as pd

    from chronology.timeline.chart import Colour
    from chronology.timeline.lanes import Lanes

__all__ = ["PICTURES", "picture"]

PICTURES: Final = (".svg", ".png", ".pdf")
"""The endings of file names that ask for a picture."""

_PIXELS: Final = 2.0
"""Of a PNG for each pixel of the layout: sharp in print and on dense screens."""


def picture(
    events: pd.DataFrame,
    kind: str,
    *,
    title: str | None = None,
    lanes: Lanes = "pair",
    color: Colour = "type",
    width: int = 1200,
) -> bytes:
    """``timeline(...)`` as the bytes of a file; ``kind`` is one of ``PICTURES``.

    The same events give the same bytes for SVG and PNG (with the same version of vl-convert and the same fonts).

    Raises:
        MalformedDataset: a needed column is missing.
        ValueError: ``kind`` is none of ``PICTURES``.
    """
    spec = timeline(events, lanes=lanes, color=color, title=title, width=width).to_dict()
    match kind:
        case ".svg":
            return vl_convert.vegalite_to_svg(spec).encode()
        case ".png":
            return vl_convert.vegalite_to_png(spec, scale=_PIXELS)
        case ".pdf":
            return vl_convert.vegalite_to_pdf(spec)
        case _:
            msg = f"a picture ends in {', '.join(PICTURES)}, not in {kind!r}"
            raise ValueError(msg)
