"""The events table drawn: an Altair chart, and one self-contained HTML page."""

from __future__ import annotations

from chronology.timeline.chart import timeline


__all__ = ["timeline"]
