"""What the timeline tells apart by colour and shape, and in which order: tables, no logic beyond a look-up.

Colours start from Okabe and Ito's (Color Universal Design, 2008), darkened or lightened until each has 3:1
contrast against its ground (WCAG 2.2, 1.4.11) and any two differ plainly also for the colour-blind: the first
without the second made two of them one. A test computes both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["MODALITIES", "SCHEMES", "TYPES", "Class", "class_of"]


@dataclass(frozen=True, slots=True)
class Class:
    """One class of events: its name, its colour on light and on dark ground, its Vega symbol, its members."""

    name: str
    light: str
    dark: str
    shape: str
    members: frozenset[str] = frozenset()


# The four quadrants of PLOVER (Halterman et al. 2023): verbal or material, cooperation or conflict.
TYPES: Final = (
    Class(
        "Material conflict",
        "#ac4200",
        "#f07f2d",
        "triangle-up",
        frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}),
    ),
    Class(
        "Verbal conflict",
        "#b87a00",
        "#f0b740",
        "diamond",
        frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"}),
    ),
    Class(
        "Verbal cooperation",
        "#2f8fc4",
        "#7cc7ef",
        "circle",
        frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE"}),
    ),
    Class(
        "Material cooperation",
        "#00805c",
        "#2fc299",
        "square",
        frozenset({"COOPERATE", "AID", "RETREAT"}),
    ),
    Class("Other", "#6f7680", "#a4acb6", "cross"),
)

MODALITIES: Final = (
    Class("Asserted", "#0072b2", "#56b4e9", "circle", frozenset({"asserted"})),
    Class("Reported", "#00805c", "#2fc299", "square", frozenset({"reported"})),
    Class("Future", "#b87a00", "#f0b740", "triangle-right", frozenset({"future"})),
    Class("Hypothetical", "#d66fb1", "#fbbbe4", "diamond", frozenset({"hypothetical"})),
    Class("Opinion or other", "#6f7680", "#a4acb6", "cross"),
)

SCHEMES: Final = {"type": TYPES, "modality": MODALITIES}


def class_of(value: str | None, classes: tuple[Class, ...]) -> Class:
    """The class that ``value`` belongs to; the last one takes what no other claims."""
    return next((c for c in classes if value in c.members), classes[-1])
