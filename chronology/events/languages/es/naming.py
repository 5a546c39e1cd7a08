"""How Spanish names actors: adjectives agree, and articles tell the holder of an office from a rank."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from chronology.events.naming import Manner, Naming, Traps
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["NAMING"]

_AGREEING = ("o", "a", "os", "as")


def _forms(name: str) -> Iterator[str]:
    """A name with each word in ``@`` in its four endings.

    >>> list(_forms("rus@ blanc@"))[:3]
    ['ruso blanco', 'ruso blanca', 'ruso blancos']
    """
    return map(" ".join, itertools.product(*map(_genders, name.split(" "))))


def _genders(word: str) -> Sequence[str]:
    return [f"{word[:-1]}{ending}" for ending in _AGREEING] if word.endswith("@") else [word]


NAMING = Naming(
    forms=_forms,
    is_adjective=lambda name: name[0].islower(),
    manner=Manner(
        leads=re.compile(r" (?:de (?:l[ao]s? )?|del |(?=[a-zà-ÿ]))"),
        rank=re.compile(r"[a-z]"),
        definite=words("el la al del actual propio"),
        elect=re.compile(r" (?:elect|interin|encargad)[oa]\b"),
    ),
    traps=Traps(
        openers=words("en de desde a hacia para por con sin contra tras según y ni pero mientras como"),
        titles=words("presidente"),
        in_language=words("en"),
        ranks=words(
            "presidente presidenta ministro ministra canciller secretario secretaria señor señora don doña doctor "
            "general coronel capitán almirante comandante mayor juez fiscal senador senadora diputado diputada "
            "gobernador gobernadora alcalde embajador embajadora líder papa rey"
        ),
        places=words("en desde tras"),
        shouted=words("US"),
    ),
)
