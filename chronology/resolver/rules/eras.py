"""Ready-made readings of decades, centuries and their parts. Each takes the slots of a pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.intervals import Granularity
from chronology.resolver.expressions import Calendar, Counted, Direction, Duration, Era, Nth, Part, Shifted
from chronology.resolver.phrase import Link, Mod, Phrase, Slots
from chronology.resolver.rules.readers import calendar, mod_of, ordinal_of, unit_of, with_leading

if TYPE_CHECKING:
    from chronology.resolver.expressions import Expression
    from chronology.resolver.rules import Reader

__all__ = [
    "centuries",
    "century",
    "decade",
    "decade_of_century",
    "decades",
    "decades_of_century",
    "degrees",
    "early_decade",
    "early_year",
    "era",
    "mid_season",
    "numbered_century",
    "part_of",
    "season_alone",
    "season_over_years",
    "spoken_decade",
    "tens_of_days",
    "turn",
    "turn_between",
    "year_before_christ",
]


def decade(s: Slots) -> Phrase | None:
    """A decade: "1990s", "'90s", "nineties"."""
    text = s.text("decade")
    first = s.lexicon.get("decadeword", {}).get(text, s.lexicon.get("tensword", {}).get(text))
    if isinstance(first, int):
        return Phrase(Era(Granularity.DECADE, _century_of(first) + first, century_known=not first))
    first = s.integer("decade")
    if first % 10:
        return None
    if "bce" in s:
        return Phrase(Era(Granularity.DECADE, -first))
    if first >= 1000:
        is_century = first % 100 == 0 and first < 2000
        return Phrase(Era(Granularity.CENTURY if is_century else Granularity.DECADE, first))
    if first >= 100:
        return None
    if first < (10 if "decadegod" in s else 20):
        return None
    return Phrase(Era(Granularity.DECADE, _century_of(first) + first, century_known=False))


def _century_of(decade: int) -> int:
    """The century of a decade told without one: years below 20 are those of this century."""
    return 1900 if decade >= 20 else 2000


def decade_of_century(s: Slots) -> Phrase | None:
    """A decade told without its century (``x``) in the century told beside it: "60-е годы XIX века"."""
    found = _in_century(s.phrase("x").says, s.phrase("whole").says)
    return Phrase(found) if found else None


def decades_of_century(s: Slots) -> Phrase | None:
    """Decades (``x``) that share the century told after them: "40–50-е годы XIX века"."""
    told = s.phrase("x")
    found = [_in_century(part.says, s.phrase("whole").says) for part in told.parts]
    parts = tuple(part._replace(says=says) for part, says in zip(told.parts, found, strict=True) if says)
    if not parts or len(parts) < len(found):
        return None
    whole = (*parts[:-1], parts[-1]._replace(end=s.items[-1].end))
    return told._replace(says=whole[-1].says, parts=whole, start=-1, end=-1, rule="")


def _in_century(told: Expression, whole: Expression) -> Era | Nth | None:
    if not isinstance(told, Era) or told.century_known:
        return None
    tens = told.first_year % 100
    if isinstance(whole, Shifted) and whole.unit is Granularity.CENTURY:
        return Nth(Granularity.DECADE, tens // 10 + 1, whole)
    if not isinstance(whole, Era):
        return None
    return Era(Granularity.DECADE, whole.first_year + (tens if whole.first_year >= 0 else 100 - tens))


def degrees(s: Slots) -> Phrase | None:
    """Two digits that look like a decade, and are of a thermometer: "climbed into the 90s"."""
    first = s.integer("decade")
    return Phrase(Era(Granularity.DECADE, first)) if first < 100 else None


def year_before_christ(s: Slots) -> Phrase | None:
    """A year without the mark of its era, where the text counts down: "in 430" after "431 BC".

    One of four digits is hardly one: "founded in 753 BC. In 1870 it became".
    """
    return Phrase(Calendar(1 - s.integer("year"))) if s.integer("year") < 10 * _EARLY else None


def early_year(s: Slots) -> Phrase | None:
    """A ``year`` of three digits, with its ``month`` and ``day`` where they are told: "28 January 814"."""
    return calendar(s) if _EARLY <= s.integer("year") < 10 * _EARLY else None


_EARLY = 100


def tens_of_days(s: Slots) -> Phrase | None:
    """The second or the last third of a month (``x``), by the tens of its days: "the 20s of March"."""
    mod = {10: Mod.MID, 20: Mod.END}.get(s.integer("decade"))
    return None if mod is None else s.phrase("x")._replace(mod=mod, start=-1, end=-1, rule="")


_LAST_YEAR = 4000
"""Later centuries are none that a text tells."""


def era(s: Slots) -> Phrase | None:
    """The ``nth`` century or millennium."""
    n = ordinal_of(s, "nth")
    unit = unit_of(s)
    if unit not in (Granularity.CENTURY, Granularity.MILLENNIUM):
        return None
    size = 100 if unit is Granularity.CENTURY else 1000
    if not 1 <= size * n <= _LAST_YEAR:
        return None
    return Phrase(Era(unit, -size * n if "bce" in s else size * (n - 1)))


def century(s: Slots) -> Phrase | None:
    """A part (``mod``) of the ``nth`` century, told by its number alone: "a finales del XIX"."""
    mod = s.word("mod", "partmod")
    return numbered_century(s)._replace(mod=mod) if isinstance(mod, Mod) else None


def numbered_century(s: Slots) -> Phrase:
    """The ``nth`` century, told by its number alone: "el V a. C."."""
    n = ordinal_of(s, "nth")
    return Phrase(Era(Granularity.CENTURY, -100 * n if "bce" in s else 100 * (n - 1)))


def centuries(link: Link) -> Reader:
    """Two centuries that share their unit and era: "the 18th and 19th centuries"."""

    def read(s: Slots) -> Phrase | None:
        unit, numbers = unit_of(s), [ordinal_of(s, name) for name in ("first", "nth")]
        if unit is not Granularity.CENTURY or not all(1 <= n <= 40 for n in numbers):
            return None
        sign = -1 if "bce" in s else 1
        if sign * numbers[0] >= sign * numbers[1]:
            return None
        years = [-100 * n if sign < 0 else 100 * (n - 1) for n in numbers]
        mods = [mod_of(s, name) if name in s else None for name in ("firstmod", "lastmod")]
        last = "lastmod" if "lastmod" in s else "nth"
        middle = s.place("first")[1], with_leading(s, s.place(last)[0])
        edges = (s.items[0].start, middle[0]), (middle[1], s.items[-1].end)
        parts = tuple(
            Phrase(Era(unit, year), gives="acentury", start=start, end=end, link=kind, mod=mod)
            for year, (start, end), kind, mod in zip(years, edges, (link, None), mods, strict=True)
        )
        return Phrase(parts[-1].says, gives="list", parts=parts, link=link)

    return read


def early_decade(s: Slots) -> Phrase | None:
    """A decade of the first thousand years: "the 640s"."""
    first = s.integer("decade")
    return Phrase(Era(Granularity.DECADE, first)) if 100 <= first < 1000 else None


def spoken_decade(s: Slots) -> Phrase | None:
    """A decade spoken with its century: "the eighteen-forties"."""
    first, hundreds = s.word("decade", "decadeword"), s.integer("hundreds")
    assert isinstance(first, int)
    return Phrase(Era(Granularity.DECADE, 100 * hundreds + first)) if 11 <= hundreds <= 20 else None


def decades(s: Slots) -> Phrase | None:
    """Two decades, of which the second may take its century from the first: "the 1840s–50s", Russian "60–70-е"."""
    first, second = (s.integer(name) for name in ("first", "decade"))
    is_short = s.text("first").isdecimal() and first < 100 and second < 100
    if first % 10 or min(first, second) < 20 or (first < 1000 and not is_short):
        return None
    second += first // 100 * 100 if second < 100 else 0
    if second <= first:
        return None
    eras = [
        Era(Granularity.DECADE, year + 1900 * is_short, century_known=not is_short)
        for year in (first, second)
    ]
    edges = [(s.items[0].start, s.place("first")[1]), (s.place("decade")[0], s.items[-1].end)]
    links = (Link.RANGE, None)
    parts = tuple(
        Phrase(said, gives="adecade", start=start, end=end, link=link)
        for said, (start, end), link in zip(eras, edges, links, strict=True)
    )
    return Phrase(eras[-1], gives="list", parts=parts, link=Link.RANGE)


def season_alone(s: Slots) -> Phrase:
    """A season without its article: "the summer offensive"."""
    index = s.word("season", "seasonword")
    assert isinstance(index, int)
    start, end = s.place("season")
    return Phrase(Part(Granularity.SEASON, index), start=start, end=end)


def turn(s: Slots) -> Phrase | None:
    """The first year of a century: of the one named (``x``), else the turn nearest to the time told.

    Half a century on from there lies the century that begins or began there. "The last century" is the one before.
    """
    match s.phrase("x").says:
        case Duration(amounts=((1.0, Granularity.CENTURY),), direction=Direction.BACK):
            return Phrase(Nth(Granularity.YEAR, 1, Shifted(Granularity.CENTURY, -1)))
        case Era(unit=Granularity.CENTURY | Granularity.MILLENNIUM, first_year=year):
            return Phrase(Calendar(year))
        case Shifted(unit=Granularity.CENTURY | Granularity.MILLENNIUM as unit, count=0, base=base):
            half = Duration(((50.0 if unit is Granularity.CENTURY else 500.0, Granularity.YEAR),))
            return Phrase(Nth(Granularity.YEAR, 1, Nth(unit, 0, Counted(half, 1, base))))
        case _:
            return None


def turn_between(s: Slots) -> Phrase | None:
    """The first year of the later of two centuries: Russian "на рубеже XIX и XX веков"."""
    first, last = ordinal_of(s, "first"), ordinal_of(s, "nth")
    is_turn = unit_of(s) is Granularity.CENTURY and last == first + 1
    return Phrase(Calendar(100 * (last - 1))) if is_turn else None


def mid_season(s: Slots) -> Phrase:
    """The middle of a season: "midsummer 1942"."""
    index = s.word("mid", "midseason")
    assert isinstance(index, int)
    return Phrase(Part(Granularity.SEASON, index, s.integer("year")), mod=Mod.MID)


def season_over_years(s: Slots) -> Phrase | None:
    """A winter (or other season) told by the two years it lies in: "the winter of 1941-42"."""
    index = s.word("season", "seasonword")
    assert isinstance(index, int)
    if "iso" in s:
        first, last = int(s.text("iso")[:4]), int(s.text("iso")[5:])
    else:
        first, last = s.integer("first"), int(s.text("last"))
    return Phrase(Part(Granularity.SEASON, index, first)) if last % 100 == (first + 1) % 100 else None


_LAST = -1


def part_of(size: int = 0, mod: Mod | None = None) -> Reader:
    """A part of a long time (``x``): the ``nth`` of ``size`` parts, or that which ``mod`` names."""

    def read(s: Slots) -> Phrase | None:
        whole = s.phrase("x")
        parts, index = (size, ordinal_of(s, "nth")) if "nth" in s else _part(s)
        if not mod and parts and index > parts:
            return None
        found = mod or (Mod.START if index == 1 else Mod.END if index in (_LAST, parts) else Mod.MID)
        return Phrase(whole.says, mod=whole.mod or found)

    return read


def _part(s: Slots) -> tuple[int, int]:
    """How many parts there are and which is meant, as an earlier stage read it: "the first quarter"."""
    said = s.phrase("part").says if "part" in s else None
    if not isinstance(said, Part):
        return 0, 1
    return {Granularity.QUARTER: 4, Granularity.HALF: 2}.get(said.unit, 0), said.index
