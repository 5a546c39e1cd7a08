"""The ways to write a number, and what each can serve as: a day, a year, an hour, an amount."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronology.resolver.rules import Digits, Pack

__all__ = ["digit_classes", "number_classes", "number_pattern", "samples"]

_ISO_ZONE = r"(?: ?(?:Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b))?"
_NOTHING = "(?!)"
"""Matches nowhere: what a language doesn't write."""
_KINDS = (
    ("iso", (rf"\d{{4}}-\d{{2}}-\d{{2}}(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?{_ISO_ZONE})?(?!\d)",)),
    (
        "numdate",
        (
            r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])",
            r"(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|[4-9]\d)|\d{2}\.\d{2}\.\d{2})(?!\.?\d)",
            r"(?<!\d-)\d{1,2}-\d{1,2}-\d{4}(?![\d-])",
            r"(?<!\d)(?<!\d-)\d{2}-\d{2}-\d{2}(?=\s\d{4}[\sA-Z])",
            r"(?<![\d-])\d{4}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{1,2}(?![\d/-])(?!\.\d)",
        ),
    ),
    ("slashmonth", (r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d/])",)),
    ("isomonth", (r"\d{4}-(?:0[1-9]|1[0-2])(?![\d-])",)),
    (
        "hhmm",
        (
            r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!:?\d)",
            r"(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s?(?:{clocks})\b)",
            r"(?:[01]?\d|2[0-3]){hour}[0-5]\d\b",
        ),
    ),
    ("mixed", (r"\d+[ -]1/2\b", r"\d+½")),
    ("bignum", (r"\d{1,3}(?:{group}\d{3})+(?:{points}\d+)?(?!\d)",)),
    ("decimal", (r"\d+{points}\d+",)),
    ("decade", (r"(?:\d{1,2})?\d0(?:{decades})\b",)),
    ("ordinal", (r"\d{1,2}(?:{ordinals})(?!\w)",)),
    ("integer", (r"\d+",)),
)
"""The kinds of numbers in digits with their patterns; the first that fits counts."""

_SAMPLES = (
    *(("iso", "2019-05-05"), ("iso", "2019-05-05T10:30"), ("numdate", "1/2/2019")),
    *(("isomonth", "2019-05"), ("slashmonth", "5/2019")),
    *(("hhmm", "10:30"), ("decade", "1990s"), ("bignum", "1,000"), ("decimal", "1.5"), ("decimal", "8.15")),
    *(("decimal", "05.03"), ("decimal", "25.03")),
    *(("ordinal", "5th"), ("ordinal", "45th"), ("integer", "20190505"), ("integer", "007")),
    *(("integer", "017"), ("integer", "029"), ("integer", "000"), ("integer", "0")),
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
"""A decimal number that some languages write for a time of day: "8.15"."""
_DAY_OF_MONTH = re.compile(r"(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
"""A decimal number that some languages write for a day and its month: "05.03"."""
_SOME_YEARS = range(1000, 3000, 7)
"""Dense enough to meet every set of classes that four digits can have."""


def number_pattern(written: Digits) -> str:
    """A pattern for any number in digits, its kind as the name of its group."""
    pattern = "|".join(f"(?P<{kind}>{'|'.join(forms)})" for kind, forms in _KINDS)
    for name, form in (
        ("ordinals", "|".join(written.ordinal_suffixes) or _NOTHING),
        ("decades", "|".join(written.decade_suffixes) or _NOTHING),
        ("clocks", "|".join(written.clock_marks) or _NOTHING),
        ("hour", written.hour_sign or ":"),
        ("group", f"[{re.escape(written.group)}]"),
        ("points", f"[{re.escape(written.points)}]"),
    ):
        pattern = pattern.replace(f"{{{name}}}", form)
    return pattern


def samples(pack: Pack) -> Iterator[tuple[str, str]]:
    """One number of each set of classes, so that patterns know every code before they are compiled."""
    yield from _SAMPLES
    for n in (*range(120), *_SOME_YEARS, 3000, 99999, 123456789):
        yield from (("integer", digits) for digits in (f"{n}", f"{n:02d}", f"{n:04d}"))
    yield from (("spelled", word) for word in (*pack.number_words, *pack.number_samples))


def digit_classes(kind: str, word: str) -> frozenset[str]:
    """The classes of a number in digits, by its kind: ``("ordinal", "5th")`` can be a day."""
    if kind == "iso":
        return frozenset({"isomoment" if ":" in word else "iso"})
    if kind in ("numdate", "isomonth", "slashmonth", "hhmm", "decade"):
        return frozenset({kind})
    if kind == "decimal":
        is_time, is_day = _CLOCK.fullmatch(word), _DAY_OF_MONTH.fullmatch(word)
        served = {"dottime": is_time, "dotday": is_day, "latedotday": is_day and not is_time}
        return frozenset({"number"} | {name for name, fits in served.items() if fits})
    if kind in ("bignum", "mixed"):
        return frozenset({"number"})
    number = int(re.match(r"\d+", word).group()) if kind == "ordinal" else int(word[:9])  # type: ignore[union-attr]
    if kind == "ordinal":
        return frozenset({"ordinal"} | ({"ordday"} if 1 <= number <= 31 else set()))
    return number_classes(
        float(number), spelled=False, digits=len(word), padded=len(word) == 3 and word[0] == "0"
    )


def number_classes(
    number: float | None, *, spelled: bool, digits: int = 0, padded: bool = False, ordinal: bool = False
) -> frozenset[str]:
    """What a number can serve as: a day, an hour, a year. ``padded``: three digits, the first a zero."""
    if number is None:
        return frozenset()
    if ordinal:
        return frozenset({"ordyear"} if 1000 <= number <= 2099 else {"ordyy"} if 31 < number < 100 else set())
    classes = {"number"}
    if spelled:
        classes |= {"yearword"} if 1100 <= number <= 2099 and number == int(number) else set()
        classes |= {"dayword"} if 1 <= number <= 31 and number == int(number) else set()
        classes |= {"hourword"} if 1 <= number <= 12 and number == int(number) else set()
        classes |= {"latehour"} if 12 < number <= 24 and number == int(number) else set()
        return frozenset(classes)
    fits = {
        "day": 1 <= number <= 31 and (digits <= 2 or padded),
        "monthnumber": digits <= 2 and 1 <= number <= 12,
        "hour": digits <= 2 and number <= 24,
        "yy": digits == 2,
        "year": digits == 4 and 1700 <= number <= 2100,
        "rareyear": digits == 4 and (1000 <= number < 1700 or 2100 < number <= 2999),
        "anyyear": digits <= 4 and number > 0,
        "hhmm4": digits == 4 and number < 2400 and number % 100 < 60,
        "compact": digits == 8,
    }
    return frozenset(classes | {name for name, fit in fits.items() if fit})
