"""What went wrong, reference by reference, listed for a developer by kind or by rule."""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.accuracy.suites import interval_is_right, is_silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from benchmarks.accuracy.score import Alignment
    from benchmarks.accuracy.suites import Case
    from benchmarks.accuracy.timex import Page, Timex

__all__ = ["Fault", "Kind", "faults_of", "listing", "suite_faults"]

CONTEXT_CHARS = 50


class Kind(enum.StrEnum):
    """How a reference went wrong."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    SPAN = "span"
    TYPE = "type"
    VALUE = "value"
    INTERVAL = "interval"
    """A suite's interval isn't met."""
    NOISY = "noisy"
    """Something is dated in a negative case."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; ``rule`` is ``None`` where nothing was found."""

    kind: Kind
    data_set: str
    page: str
    start: int
    rule: str | None
    wanted: str
    got: str
    context: str
    published: str | None


def faults_of(data_set: str, page: Page, alignment: Alignment) -> Iterator[Fault]:
    """The faults of one document; a pair may have several."""

    def fault(kind: Kind, at: Timex, rule: str | None, wanted: str, got: str) -> Fault:
        context = _context(page.text, at.start, at.end)
        return Fault(kind, data_set, page.id, at.start, rule, wanted, got, context, page.published)

    for gold in alignment.missed:
        yield fault(Kind.MISSED, gold, None, _says(gold), "-")
    for found in alignment.spurious:
        yield fault(Kind.SPURIOUS, found, found.rule, "-", _says(found))
    for gold, found in alignment.pairs:
        if (gold.start, gold.end) != (found.start, found.end):
            quote = " ".join(page.text[found.start : found.end].split())
            yield fault(Kind.SPAN, gold, found.rule, "", repr(quote))
        if gold.type is not None and gold.type != found.type:
            yield fault(Kind.TYPE, gold, found.rule, gold.type, str(found.type))
        if gold.value is not None and gold.value != found.value:
            yield fault(Kind.VALUE, gold, found.rule, gold.value, str(found.value))


def suite_faults(case: Case, found: Sequence[Timex]) -> Iterator[Fault]:
    """At most one fault for each case."""
    rules = ", ".join(sorted({got.rule or "?" for got in found})) or None
    got = "; ".join(f"{t.value} [{t.begin}, {t.end_excl})" for t in found) or "-"

    def fault(kind: Kind, wanted: str) -> Fault:
        return Fault(
            kind, case.suite, case.id, 0, rules, wanted, got, " ".join(case.text.split()), case.published
        )

    if not case.expected and not is_silent(found):
        yield fault(Kind.NOISY, "nothing dated")
    elif interval_is_right(case, found) is False:
        wanted = "; ".join(
            " or ".join(f"[{begin}, {end})" for begin, end in expected.intervals) or f"at {expected.point}"
            for expected in case.expected
        )
        yield fault(Kind.INTERVAL, wanted)


def listing(faults: Sequence[Fault], by: str, limit: int | None = None) -> str:
    """The faults under a heading for each kind or rule, most frequent first, and a table that counts both."""
    key: Callable[[Fault], str] = _rule if by == "rule" else lambda fault: fault.kind.value
    groups: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        groups[key(fault)].append(fault)
    lines = []
    for name, members in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        lines.append(f"\n== {name}: {len(members)}")
        lines.extend(_line(fault) for fault in members[:limit])
    return "\n".join([*lines, "", *_counts(faults)])


def _line(fault: Fault) -> str:
    where = f"{fault.data_set}/{fault.page}@{fault.start} ({fault.published})"
    return f"{fault.kind:8} {_rule(fault):28} {fault.wanted} -> {fault.got}\n{'':9}{fault.context}   {where}"


def _counts(faults: Iterable[Fault]) -> Iterator[str]:
    table: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for fault in faults:
        table[_rule(fault)][fault.kind] += 1
    kinds = [kind for kind in Kind if any(counts[kind] for counts in table.values())]
    yield f"{'faults by rule':40}" + "".join(f"{kind:>10}" for kind in kinds)
    for rule, counts in sorted(table.items(), key=lambda row: (-row[1].total(), row[0])):
        yield f"{rule:40}" + "".join(f"{counts[kind] or '':>10}" for kind in kinds)


def _rule(fault: Fault) -> str:
    return fault.rule or "(nothing found)"


def _says(timex: Timex) -> str:
    return f"{timex.type} {timex.value}"


def _context(text: str, start: int, end: int) -> str:
    left, right = text[max(0, start - CONTEXT_CHARS) : start], text[end : end + CONTEXT_CHARS]
    return " ".join(f"{left}[[{text[start:end]}]]{right}".split())
