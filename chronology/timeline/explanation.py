"""A reference explained for a reader: what it says and means, by which rule, counted from what, in which steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.dataset.timexes import bound_text
from chronology.timeline.language import retold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.intervals import Interval
    from chronology.resolver.mention import Mention
    from chronology.timeline.language import Words

__all__ = ["explanation"]


def explanation(mention: Mention, words: Words) -> Iterator[str]:
    """The lines that explain a reference, in the language of ``words``; values, rules and EDTF are in none."""
    say = words["explain"]
    yield say["where"].format(mention.text, mention.start, mention.end)
    width = max(_WIDTH, *(len(say[name]) for name in _FIELDS))
    last = ""
    for name, told in _fields(mention, words):
        yield f"  {'' if name == last else say[name]:<{width}} {told}"
        last = name if name == "steps" else ""


_WIDTH = 8
_FIELDS = ("says", "means", "rule", "anchor", "because", "steps", "or", "sure")


def _fields(mention: Mention, words: Words) -> Iterator[tuple[str, str]]:
    say, anchor = words["explain"], mention.anchor
    signal = mention.signal or ""
    spoken = words["signals"].get(signal, signal)
    said = f"{mention.timex_type.value} {mention.value}"
    told = say["signal"].format(spoken) if signal else None
    yield "says", ", ".join(filter(None, (said, mention.mod, told)))
    yield "means", f"{say[f'status_{mention.status.value}']}: {_bounds(mention.interval, words)}"
    yield "rule", mention.rule
    counted = say[f"anchor_{anchor.kind.value}"]
    yield "anchor", f"{counted}, {anchor.interval.edtf}" if anchor.interval else counted
    if anchor.why:
        yield "because", retold(anchor.why, words)
    steps = (step.replace(f"bound by {signal!r}", f"bound by {spoken!r}") for step in mention.trace)
    yield from (("steps", retold(step, words)) for step in steps)
    yield from (("or", f"{other.value}: {retold(other.why, words)}") for other in mention.alternatives)
    if mention.confidence is not None:
        yield "sure", f"{mention.confidence:.0%}"


def _bounds(interval: Interval | None, words: Words) -> str:
    say = words["explain"]
    if interval is None:
        return say["no_interval"]
    return say["interval"].format(
        about=say["about"] if interval.approximate else "",
        begin=bound_text(interval.begin, interval.granularity) or say[f"bound_{interval.begin_kind.value}"],
        end=bound_text(interval.end, interval.granularity) or say[f"bound_{interval.end_kind.value}"],
        extent=say[f"extent_{interval.extent.value}"],
        unit=say[f"unit_{interval.granularity.value}"],
        edtf=interval.edtf,
    )
