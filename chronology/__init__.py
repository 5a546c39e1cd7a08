"""News articles in; dated events, each traceable to its words, and an interactive timeline out.

The public names load on first use, so importing this package, or tagging a text, loads no table or chart
library.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronology.dataset.load import load_clusters, load_documents, load_events, load_mentions
    from chronology.errors import ChronologyError
    from chronology.intervals import Interval
    from chronology.pipeline import Summary, build
    from chronology.resolver import Mention
    from chronology.tagging import tag
    from chronology.timeline import timeline

__all__ = [
    "ChronologyError",
    "Interval",
    "Mention",
    "Summary",
    "__version__",
    "build",
    "load_clusters",
    "load_documents",
    "load_events",
    "load_mentions",
    "tag",
    "timeline",
]

__version__ = "0.1.0"

_HOMES = {
    "ChronologyError": "chronology.errors",
    "Interval": "chronology.intervals",
    "Mention": "chronology.resolver",
    "Summary": "chronology.pipeline",
    "build": "chronology.pipeline",
    "load_clusters": "chronology.dataset.load",
    "load_documents": "chronology.dataset.load",
    "load_events": "chronology.dataset.load",
    "load_mentions": "chronology.dataset.load",
    "tag": "chronology.tagging",
    "timeline": "chronology.timeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    home = importlib.import_module(_HOMES[name])
    # importing chronology.timeline has already put that room, which can be called, under this name
    value = globals().get(name) or getattr(home, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
