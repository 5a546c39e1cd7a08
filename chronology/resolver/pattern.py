"""The patterns of the rules as trees, and where in a shape one of them ends.

A shape is a string of codes, one for each word or phrase; an element of a pattern takes one code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["Choice", "Element", "Many", "Maybe", "Pattern", "Row", "edge", "ends", "parse", "words_of"]

_TOKEN = re.compile(r"\{(?P<slot>\w+)(?::(?P<classes>[\w|]+))?\}|(?P<mark>[()|?*])|(?P<word>[^\s(){}|?*]+)")


@dataclass(frozen=True, slots=True)
class Element:
    """One word or phrase, of any of ``codes``; ``slot`` is the name by which its reader asks for it."""

    codes: frozenset[str]
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One after the other."""

    parts: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The first branch rather than a later one."""

    branches: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """Once rather than not at all."""

    inner: Pattern


@dataclass(frozen=True, slots=True)
class Many:
    """As often as it comes; not at all, if need be."""

    inner: Pattern


Pattern: TypeAlias = Element | Row | Choice | Maybe | Many


def words_of(pattern: str) -> frozenset[str]:
    """The literal words and marks in a pattern."""
    return frozenset(m["word"] for m in _TOKEN.finditer(pattern) if m["word"])


def parse(pattern: str, codes_of: Callable[[list[str]], frozenset[str]]) -> Pattern:
    """The tree of a written pattern; ``codes_of`` gives the codes of a list of classes.

    Raises:
        ValueError: its brackets don't pair, or it repeats nothing.
    """
    open_groups: list[list[list[Pattern]]] = [[[]]]
    for token in _TOKEN.finditer(pattern):
        row = open_groups[-1][-1]
        match token["mark"]:
            case "(":
                open_groups.append([[]])
            case "|":
                open_groups[-1].append([])
            case ")" if len(open_groups) > 1:
                group = _choice(open_groups.pop())
                open_groups[-1][-1].append(group)
            case "?" if row:
                row[-1] = Maybe(row[-1])
            case "*" if row:
                row[-1] = Many(row[-1])
            case None:
                row.append(_element(token, codes_of))
            case mark:
                msg = f"nothing goes with the {mark!r} at {token.start()}"
                raise ValueError(msg)
    if len(open_groups) > 1:
        msg = "a bracket is not closed"
        raise ValueError(msg)
    return _choice(open_groups[0])


def _element(token: re.Match[str], codes_of: Callable[[list[str]], frozenset[str]]) -> Element:
    if token["word"]:
        return Element(codes_of(["=" + token["word"]]))
    return Element(codes_of((token["classes"] or token["slot"]).split("|")), token["slot"])


def _choice(rows: list[list[Pattern]]) -> Pattern:
    branches = tuple(row[0] if len(row) == 1 else Row(tuple(row)) for row in rows)
    return branches[0] if len(branches) == 1 else Choice(branches)


def edge(pattern: Pattern, *, last: bool = False) -> tuple[frozenset[str], bool]:
    """The codes that can stand first in what the pattern takes, or ``last``; and whether it may take nothing."""
    match pattern:
        case Element(codes):
            return codes, False
        case Row(parts):
            found: frozenset[str] = frozenset()
            for part in reversed(parts) if last else parts:
                codes, is_empty = edge(part, last=last)
                found |= codes
                if not is_empty:
                    return found, False
            return found, True
        case Choice(branches):
            edges = [edge(branch, last=last) for branch in branches]
            return frozenset().union(*(codes for codes, _ in edges)), any(is_empty for _, is_empty in edges)
        case Maybe(inner) | Many(inner):
            return edge(inner, last=last)[0], True


def ends(
    pattern: Pattern, shape: str, at: int, places: Mapping[str, int]
) -> Iterator[tuple[int, Mapping[str, int]]]:
    """Each place where the pattern can end that begins at ``at``, the preferred one first, with its slots' places."""
    match pattern:
        case Element(codes, slot):
            if at < len(shape) and shape[at] in codes:
                yield at + 1, places if slot is None else {**places, slot: at}
        case Row(parts):
            yield from _ends_in_row(parts, shape, at, places)
        case Choice(branches):
            for branch in branches:
                yield from ends(branch, shape, at, places)
        case Maybe(inner):
            yield from ends(inner, shape, at, places)
            yield at, places
        case Many(inner):
            for end, known in ends(inner, shape, at, places):
                if end > at:
                    yield from ends(pattern, shape, end, known)
            yield at, places


def _ends_in_row(
    parts: tuple[Pattern, ...], shape: str, at: int, places: Mapping[str, int]
) -> Iterator[tuple[int, Mapping[str, int]]]:
    if not parts:
        yield at, places
        return
    for end, known in ends(parts[0], shape, at, places):
        yield from _ends_in_row(parts[1:], shape, end, known)
