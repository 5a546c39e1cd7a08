"""Whether rows agree with what they rest on: the words of the text, the unit they state, the writing of the date."""

from __future__ import annotations

import functools
import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from chronology.dataset.read import pieces, whole
from chronology.dataset.schema import CLUSTERS, DOCUMENTS, EVENT_DATES, EVENTS, MENTIONS
from chronology.intervals import Extent, Granularity
from chronology.resolver.mention import BEYOND_THE_WORDS
from chronology.resolver.sides import FROM_THERE, UP_TO_THERE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from chronology.dataset.schema import Table

__all__ = ["NoParser", "Quotes", "edtf", "granularity", "quotes"]

_DAY = 86_400
SHORTEST_S: Mapping[Granularity, int] = {
    Granularity.SECOND: 1,
    Granularity.MINUTE: 60,
    Granularity.HOUR: 3_600,
    Granularity.PART_OF_DAY: 3_600,
    Granularity.DAY: _DAY,
    Granularity.WEEKEND: 2 * _DAY,
    Granularity.WEEK: 7 * _DAY,
    Granularity.MONTH: 28 * _DAY,
    Granularity.SEASON: 89 * _DAY,
    Granularity.QUARTER: 90 * _DAY,
    Granularity.HALF: 181 * _DAY,
    Granularity.YEAR: 365 * _DAY,
    Granularity.DECADE: 3_287 * _DAY,
    Granularity.CENTURY: 36_159 * _DAY,
    Granularity.MILLENNIUM: 364_877 * _DAY,
}
"""Seconds of the shortest unit of each granularity; the first decade, century and millennium lack the year 0."""

STATED: Mapping[str, Granularity] = {
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}": Granularity.DAY,
    r"[0-9]{4}-W[0-9]{2}-WE": Granularity.WEEKEND,
    r"[0-9]{4}-W[0-9]{2}": Granularity.WEEK,
    r"[0-9]{4}-[0-9]{2}": Granularity.MONTH,
    r"[0-9]{4}-(SP|SU|FA|WI)": Granularity.SEASON,
    r"[0-9]{4}-Q[1-4]": Granularity.QUARTER,
    r"[0-9]{4}-H[12]": Granularity.HALF,
    r"[0-9]{4}": Granularity.YEAR,
    r"[0-9]{3}": Granularity.DECADE,
    r"[0-9]{2}": Granularity.CENTURY,
}
"""TIMEX3 values by the unit that they state."""


def granularity(folder: Path) -> Iterator[str]:
    """Mentions and events that claim a finer unit, or a shorter time, than what they rest on.

    A range may be shorter than its unit ("from the tenth until the middle of the month"), a unit never.
    The exception is a unit whose words leave a side of it, as "later this week" and "so far this year" do,
    and what rests on it: the events that it dates, and their clusters.
    """
    cut: list[pa.Array] = []
    for piece in pieces(folder, MENTIONS, [*_LASTS, "mention_id", "timex_value", "rule_trace"]):
        cut.append(_with_steps(piece, (UP_TO_THERE, FROM_THERE)))
        yield from _too_short(MENTIONS, _without(piece, "mention_id", cut[-1]))
        yield from _finer_than_said(_without(piece, "mention_id", _with_steps(piece, BEYOND_THE_WORDS)))
    yield from _dated_too_short(folder, pa.chunked_array(cut, pa.string()))
    yield from _finer_than_its_mention(folder)


_LASTS = ("begin", "end", "granularity", "extent")


def _dated_too_short(folder: Path, cut: pa.ChunkedArray) -> Iterator[str]:
    dates = whole(folder, EVENT_DATES, ["event_id", "mention_id", "rank"])
    dates = dates.filter(pc.equal(dates["rank"], 0))
    told = whole(folder, CLUSTERS, ["cluster_id", "event_id"])
    events = dates.filter(pc.is_in(dates["mention_id"], cut))["event_id"]
    clusters = told.filter(pc.is_in(told["event_id"], events))["cluster_id"]
    for table, sides in ((EVENTS, events), (CLUSTERS, clusters)):
        for piece in pieces(folder, table, [*table.key, *_LASTS]):
            yield from _too_short(table, _without(piece, table.key[0], sides))


def _without(piece: pa.Table, key: str, left_out: pa.Array | pa.ChunkedArray) -> pa.Table:
    return piece.filter(pc.invert(pc.is_in(piece[key], left_out)))


def _with_steps(mentions: pa.Table, openings: tuple[str, ...]) -> pa.Array:
    """The references whose trace has a step that opens with one of these words."""
    trace = mentions["rule_trace"].combine_chunks()
    steps = pc.list_flatten(trace)
    has_one = functools.reduce(pc.or_, [pc.starts_with(steps, opening) for opening in openings])
    return mentions["mention_id"].combine_chunks().take(pc.list_parent_indices(trace).filter(has_one))


def _too_short(table: Table, piece: pa.Table) -> Iterator[str]:
    piece = piece.filter(pc.equal(piece["extent"].cast(pa.string()), Extent.WITHIN.value))
    lasts = pc.divide(pc.subtract(piece["end"], piece["begin"]).cast(pa.int64()), 1_000_000)
    units = piece["granularity"].cast(pa.string())
    for unit, shortest in SHORTEST_S.items():
        bad = piece.filter(pc.and_(pc.equal(units, unit.value), pc.less(lasts, shortest)))
        if bad.num_rows:
            yield f"{table.name}: {bad[table.key[0]][0]} is a {unit.value} that is shorter than one"


def _finer_than_said(piece: pa.Table) -> Iterator[str]:
    ranks = _ranks(piece["granularity"])
    for pattern, unit in STATED.items():
        says_unit = pc.match_substring_regex(piece["timex_value"], f"^{pattern}$")
        bad = piece.filter(pc.and_(says_unit, pc.less(ranks, unit.rank)))
        if bad.num_rows:
            words = f"says {bad['timex_value'][0]}, and is given to the {bad['granularity'][0]}"
            yield f"mentions: {bad['mention_id'][0]} {words}"


def _finer_than_its_mention(folder: Path) -> Iterator[str]:
    dates = whole(folder, EVENT_DATES, ["event_id", "mention_id", "rank"])
    dates = dates.filter(pc.equal(dates["rank"], 0)).select(["event_id", "mention_id"])
    said = _with_rank(whole(folder, MENTIONS, ["mention_id", "granularity"]), "said")
    given = _with_rank(whole(folder, EVENTS, ["event_id", "granularity"]), "given")
    joined = dates.join(said, "mention_id", join_type="inner").join(given, "event_id", join_type="inner")
    bad = joined.filter(pc.less(joined["given"], joined["said"])).sort_by("event_id")
    if bad.num_rows:
        yield f"events: {bad['event_id'][0]} is given to a finer unit than {bad['mention_id'][0]}, which dates it"


def _with_rank(rows: pa.Table, name: str) -> pa.Table:
    return rows.drop_columns("granularity").append_column(name, _ranks(rows["granularity"]))


def _ranks(units: pa.ChunkedArray) -> pa.Array:
    known = pa.array([unit.value for unit in sorted(Granularity, key=lambda unit: unit.rank)])
    return pc.index_in(units.cast(pa.string()), known)


# --- EDTF -----------------------------------------------------------------------------------------------


class NoParser(ImportError):
    """No independent EDTF parser is installed."""


def edtf(folder: Path) -> Iterator[str]:
    """EDTF writings that an independent parser does not read.

    Raises:
        NoParser: none is installed.
    """
    parse = _parser()
    for table, column in _EDTF_COLUMNS:
        for value in whole(folder, table, [column])[column].unique().drop_null().to_pylist():
            if not parse(value):
                yield f"{table.name}.{column}: {value!r} is no EDTF"


_EDTF_COLUMNS = (
    (DOCUMENTS, "published"),
    (MENTIONS, "edtf"),
    (MENTIONS, "anchor_edtf"),
    (EVENTS, "edtf"),
    (CLUSTERS, "edtf"),
)


def _parser() -> Callable[[str], bool]:
    try:
        library: Any = importlib.import_module("edtf_validate.valid_edtf")
    except ImportError as error:
        msg = "it is not installed: pip install edtf-validate"
        raise NoParser(msg) from error
    parse: Callable[[str], bool] = library.is_valid
    return parse


# --- quotes ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quotes:
    """What was found of the quotes, and of how many pages the text is not at hand."""

    findings: tuple[str, ...]
    n_pages: int
    n_without: int


def quotes(folder: Path, texts: Mapping[str, str]) -> Quotes:
    """Quotes that do not stand at their offsets in the pages' texts."""
    documents = whole(folder, DOCUMENTS, ["doc_id", "parent_doc_id", "text"]).to_pylist()
    page_of = {row["doc_id"]: row["parent_doc_id"] or row["doc_id"] for row in documents}
    held = {row["doc_id"]: row["text"] for row in documents if row["text"] is not None}
    at_hand = {
        page: text for page in page_of.values() if (text := texts.get(page, held.get(page))) is not None
    }
    found = [
        line
        for table, (column, start, end) in _QUOTED
        for piece in pieces(folder, table, [table.key[0], "doc_id", column, start, end])
        for row in piece.to_pylist()
        if (line := _misplaced(table, row, at_hand.get(page_of.get(row["doc_id"], "")), column, start, end))
    ]
    n_pages = len(set(page_of.values()))
    return Quotes(tuple(found), n_pages, n_pages - len(at_hand))


_QUOTED = (
    (MENTIONS, ("quote_exact", "char_start", "char_end")),
    (EVENTS, ("trigger", "trigger_start", "trigger_end")),
    (EVENTS, ("quote", "evidence_start", "evidence_end")),
)


def _misplaced(
    table: Table, row: dict[str, Any], text: str | None, column: str, start: str, end: str
) -> str | None:
    if text is None or text[row[start] : row[end]] == row[column]:
        return None
    return (
        f"{table.name}: {column} of {row[table.key[0]]} does not stand at {row[start]}-{row[end]} of the text"
    )
