"""Who wrote it: the names in a byline, and whether a line is one."""

from __future__ import annotations

import re

__all__ = ["is_said_byline", "names"]

_MAX_CHARACTERS = 160
_BY = re.compile(r"(?:by|words by|text by|por|автор:?)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*;\s*|,\s+(?:and\s+)?|\s+(?:and|&|y)\s+")
_PLACE = re.compile(r"\s+(?:in|at|en|aboard)\s+(?:the\s+)?[^\W\d_].*$")
_INITIALS = re.compile(r"[A-Z]{2,4}")
"""Of the outlet that a name works for: "Ada Roe, CNN"."""
_ROLE = re.compile(
    r"\b(?:correspondents?|editors?|reporters?|bureau chief|columnist|writer|analyst|staff)$", re.IGNORECASE
)
_TEAM = re.compile(r"[^\W\d_a-z]\w*(?: \w+){0,2} (?:staff|newsroom|reporters|desk|team)")
_PARTICLE_WORDS = "al bin da das de del der di dos du el ibn la le los of ten ter van von y"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NAMED_AGENCIES = frozenset(
    {"AFP", "ANSA", "AP", "Bloomberg", "DPA", "EFE", "Interfax", "Reuters", "TASS", "Xinhua"}
)
_UNNAMED = frozenset({"agencies", "Agencies", "staff", "Staff"})


def is_said_byline(line: str) -> bool:
    """Whether the line itself says that a name follows: "By …"."""
    return _BY.match(line) is not None and bool(names(line))


def names(line: str) -> tuple[str, ...]:
    """The names in a byline, in order, without places and offices; none where the line is no byline.

    >>> names("Jennifer Roe in Brussels, Luke van Dam in Kyiv and agencies")
    ('Jennifer Roe', 'Luke van Dam')
    """
    line = line.strip(" *_|")
    if len(line) > _MAX_CHARACTERS or line.endswith(("?", "!", ":", "”", '"')):
        return ()
    found: list[str] = []
    for position, part in enumerate(_BETWEEN.split(_BY.sub("", line, count=1))):
        name = _name(part, leads=position == 0)
        if name is None:
            return ()
        if name:
            found.append(name)
    return tuple(found)


def _name(part: str, *, leads: bool) -> str | None:
    """The name in one part of a byline; empty for an office or unnamed staff, ``None`` for other words."""
    person = _PLACE.sub("", part).strip()
    if person in _UNNAMED or (not leads and _INITIALS.fullmatch(person)):
        return ""
    if person in _NAMED_AGENCIES:
        return person
    if _TEAM.fullmatch(person):
        return person
    if _ROLE.search(person):
        return _name_before_office(person.split()) if leads else ""
    return person if _is_name(person.split()) else None


def _name_before_office(words: list[str]) -> str | None:
    """The first two words (three with an initial or a particle) of "Ada Roe Latin America correspondent"."""
    count = 3 if len(words) > 3 and (words[1] in _PARTICLES or words[1].endswith(".")) else 2
    return " ".join(words[:count]) if _is_name(words[:count]) else None


def _is_name(words: list[str]) -> bool:
    return (
        2 <= len(words) <= 6
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and all(_is_part_of_name(w) for w in words)
    )


def _is_part_of_name(word: str) -> bool:
    letters = word.translate(_JOINERS)
    return letters.isalpha() and (word[0].isupper() or word in _PARTICLES)


_JOINERS = str.maketrans("", "", "-'’.")
