"""The events table drawn: an Altair chart, and one self-contained HTML page."""

from __future__ import annotations

from chronology.timeline.chart import timeline
from chronology.timeline.page import page, save_page


__all__ = ["page", "save_page", "timeline"]
