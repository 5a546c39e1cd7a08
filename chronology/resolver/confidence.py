"""How sure a reference is: the share of annotated news in which references like it were right.

"Right" means that annotators marked the same words, at least in part, and gave them the same TIMEX3 value. The counts
were made by ``python -m benchmarks.calibration --fit``, which also shows how well they carry over to documents that
they were not counted on. Where nothing was counted (a language, a publication date that isn't known) nothing is said.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronology.resolver.mention import Mention

__all__ = ["Counts", "confidence", "kind_of"]

_WEIGHT = 12
"""References: so many of a kind weigh as much as what was counted for one rule."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many references were right, of how many; by kind, and by rule within its kind."""

    kinds: Mapping[str, tuple[int, int]]
    rules: Mapping[str, tuple[int, int]]

    def share(self, kind: str, rule: str) -> float | None:
        """The share of right ones, 0 to 1: the rule's own, drawn towards its kind's where the rule is rare."""
        right, of = self.kinds.get(kind, (0, 0))
        if not of:
            return None
        expected = (right + 1) / (of + 2)
        right, of = self.rules.get(f"{kind} {rule}", (0, 0))
        return (right + _WEIGHT * expected) / (of + _WEIGHT)


def kind_of(mention: Mention) -> str:
    """What is known of a reference beside its rule: type, anchor, and whether its words can be read otherwise."""
    readings = "contested" if mention.alternatives else "plain"
    return f"{mention.timex_type} {mention.anchor.kind} {readings}"


def confidence(mention: Mention) -> float | None:
    """How sure the reference's value is, 0 to 1 to the hundredth; ``None`` where that was never counted."""
    counts = _counts().get(mention.rule.partition("/")[0])
    share = counts.share(kind_of(mention), mention.rule) if counts is not None else None
    return None if share is None else round(share, 2)


@functools.cache
def _counts() -> Mapping[str, Counts]:
    text = resources.files("chronology.resolver").joinpath("confidence.json").read_text(encoding="utf-8")
    return {
        lang: Counts(
            {kind: (right, of) for kind, (right, of) in counted["kinds"].items()},
            {rule: (right, of) for rule, (right, of) in counted["rules"].items()},
        )
        for lang, counted in json.loads(text).items()
    }
