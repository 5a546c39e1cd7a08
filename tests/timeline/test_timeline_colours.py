"""Whoever tells few colours apart still tells the classes apart: computed, with the figures of the literature.

The matrices are those of Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; distances are CIE 1976
colour differences in L*a*b* under D65.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

from chronology.timeline.classes import SCHEMES

if TYPE_CHECKING:
    from chronology.timeline.classes import Class

Triple: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Triple, Triple, Triple]

SIGHT: Final[dict[str, Matrix]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Final[Triple] = (0.95047, 1.0, 1.08883)
JUST_NOTICEABLE: Final = 2.3
"""Difference that half of the observers see (Mahy et al. 1994)."""
GROUNDS: Final = {"light": "#ffffff", "dark": "#14181d"}


def times(matrix: Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def linear(colour: str) -> Triple:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def lab(colour: Triple) -> Triple:
    clipped = tuple(min(1.0, max(0.0, part)) for part in colour)
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (a / w for a, w in zip(times(TO_XYZ, clipped), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: str) -> float:
    seen = [lab(times(SIGHT[sight], linear(colour))) for colour in (one, other)]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_classes_are_told_apart(scheme: str, ground: str, sight: str) -> None:
    """By colour alone, with four times the just noticeable difference; shapes tell them apart as well."""
    classes: tuple[Class, ...] = SCHEMES[scheme]  # type: ignore[index]
    for one, other in combinations(classes, 2):
        found = distance(getattr(one, ground), getattr(other, ground), sight)
        assert found > 4 * JUST_NOTICEABLE, (one.name, other.name, found)
        assert one.shape != other.shape


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_classes_stand_out_from_the_ground(scheme: str, ground: str) -> None:
    """At least 3:1, as WCAG 2.2 (1.4.11) asks of a graphical object."""
    for one in SCHEMES[scheme]:  # type: ignore[index]
        lights = [times(TO_XYZ, linear(c))[1] for c in (getattr(one, ground), GROUNDS[ground])]
        assert (max(lights) + 0.05) / (min(lights) + 0.05) >= 3, one.name
