"""News text of any length that anybody can make again: sentences of our own English articles in random order.

The numbers in them are changed, so that no run of words comes back as often as in a text that is repeated.
References, and words that only look like one ("may", "second"), are as far apart as in newswire, for our articles
are far denser in both.
"""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chronology.resolver import resolve
from chronology.resolver.grammar import Alphabet
from chronology.resolver.rules import pack
from chronology.resolver.scan import Scanner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Article", "articles", "prose"]

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
SEED = 2026
DATED_SHARE = 0.16
"""How many sentences hold a reference; with it a thousand characters hold some three, as in TimeBank."""
ALIKE_SHARE = 0.05
"""How many hold none, but words that must be read to know that; with it a thousand characters hold one."""
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
    shares = (DATED_SHARE, ALIKE_SHARE, 1 - DATED_SHARE - ALIKE_SHARE)
    kinds = rng.choices(_sentences(), shares, k=rng.randint(2, 5))
    chosen = (rng.choice(kind) for kind in kinds)
    return " ".join(NUMBER.sub(lambda found: _other(found[0], rng), sentence) for sentence in chosen)


def _other(digits: str, rng: random.Random) -> str:
    """A number of the same kind: a year, a day of a month, or one of as many digits."""
    if len(digits) == YEAR_DIGITS and digits[:2] in ("19", "20"):
        return str(rng.randint(FIRST_YEAR, LAST_YEAR))
    if int(digits) <= LAST_DAY:
        return str(rng.randint(1, LAST_DAY))
    return str(rng.randint(10 ** (len(digits) - 1), 10 ** len(digits) - 1))


@cache
def _sentences() -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """The sentences of our articles with a temporal reference, those with words alike, and the others."""
    scanner = Scanner(pack("en"), Alphabet())
    dated: list[str] = []
    alike: list[str] = []
    others: list[str] = []
    for path in sorted(RAW.glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---", 2)
        if ENGLISH not in head:
            continue
        for sentence in SENTENCES.split(" ".join(body.split())):
            if not WHOLE.fullmatch(sentence):
                continue
            if resolve(sentence, published=None):
                dated.append(sentence)
            else:
                (alike if any(scanner.runs(sentence)) else others).append(sentence)
    return dated, alike, others
