"""News text of any length that anybody can make again: sentences of our own English articles in random order.

The numbers in them are changed, so that no run of words comes back as often as in a text that is repeated, and
references are as far apart as in newswire, for our articles are far denser.
"""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Article", "articles", "prose"]

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
SEED = 2026
DATED_SHARE = 0.16
"""How many sentences hold a reference; with it a thousand characters hold some three, as in TimeBank."""
SENTENCES = re.compile(r"(?<=[.!?]) (?=[A-Z“\"])")
WHOLE = re.compile(r"[A-Z“\"][^#*|@]{40,}[.!?]”?")
"""A sentence of the prose: no byline, headline, stamp or list."""
ENGLISH = "\nlang: en\n"
NUMBER = re.compile(r"\d+")
YEAR_DIGITS, FIRST_YEAR, LAST_YEAR = 4, 1950, 2024
PUBLISHED = LAST_YEAR + 1, LAST_YEAR + 30
"""No article tells of a year after its own: such a one was changed since, and is read twice."""
LAST_DAY = 28


class Article(NamedTuple):
    text: str
    published: str


def articles(paragraphs: int = 6, seed: int = SEED) -> Iterator[Article]:
    """Articles without end, always the same ones; each of so many paragraphs and one more or less."""
    rng = random.Random(seed)
    while True:
        body = "\n\n".join(prose(rng) for _ in range(max(1, paragraphs + rng.randint(-1, 1))))
        day = f"{rng.randint(*PUBLISHED)}-{rng.randint(1, 12):02d}-{rng.randint(1, LAST_DAY):02d}"
        yield Article(body, day)


def prose(rng: random.Random) -> str:
    """One paragraph."""
    dated, undated = _sentences()
    chosen = (rng.choice(dated if rng.random() < DATED_SHARE else undated) for _ in range(rng.randint(2, 5)))
    return " ".join(NUMBER.sub(lambda found: _other(found[0], rng), sentence) for sentence in chosen)


def _other(digits: str, rng: random.Random) -> str:
    """A number of the same kind: a year, a day of a month, or one of as many digits."""
    if len(digits) == YEAR_DIGITS and digits[:2] in ("19", "20"):
        return str(rng.randint(FIRST_YEAR, LAST_YEAR))
    if int(digits) <= LAST_DAY:
        return str(rng.randint(1, LAST_DAY))
    return str(rng.randint(10 ** (len(digits) - 1), 10 ** len(digits) - 1))


@cache
def _sentences() -> tuple[Sequence[str], Sequence[str]]:
    """The sentences of our articles with a temporal reference, and those without."""
    dated: list[str] = []
    undated: list[str] = []
    for path in sorted(RAW.glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---", 2)
        if ENGLISH not in head:
            continue
        for sentence in SENTENCES.split(" ".join(body.split())):
            if WHOLE.fullmatch(sentence):
                (dated if resolve(sentence, published=None) else undated).append(sentence)
    return dated, undated
