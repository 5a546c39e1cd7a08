"""The events table drawn: an Altair chart, and one self-contained HTML page."""

from __future__ import annotations

import sys
from types import ModuleType

from chronology.timeline.chart import timeline
from chronology.timeline.page import page, save_page

__all__ = ["page", "save_page", "timeline"]


class _Room(ModuleType):
    """A module that can be called: the function ``chronology.timeline(events)`` has the name of its room."""

    __call__ = staticmethod(timeline)


sys.modules[__name__].__class__ = _Room
