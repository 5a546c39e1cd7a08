"""What our resolver takes as a text grows, as texts become more, and in which of its stages."""

from __future__ import annotations

import itertools
import json
import time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from benchmarks.speed.text import PUBLISHED, articles
from chronology.dataset.timexes import timex_line
from chronology.intervals import parse_date
from chronology.resolver import resolve, rules
from chronology.resolver.grammar import Alphabet
from chronology.resolver.recognize import recognize
from chronology.resolver.scan import Scanner
from chronology.tagging import tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from benchmarks.speed.text import Article

__all__ = ["Stage", "Step", "long_texts", "many_texts", "stages", "timed", "twice"]

Result = TypeVar("Result")

SHORT_PARAGRAPHS = 1
CHUNK = 1000
LANG = "en"


class Step(NamedTuple):
    """One point of a curve: how much was tagged, and its cost in seconds of processor time."""

    texts: int
    megabytes: float
    references: int
    seconds: float


class Stage(NamedTuple):
    name: str
    seconds: float


def twice(texts: Sequence[Article]) -> list[Step]:
    """The same texts at first sight, and once more, when their words and phrases are known."""
    megabytes = sum(len(article.text.encode()) for article in texts) / 1e6
    found = [timed(lambda: _references(texts)) for _ in range(2)]
    return [Step(len(texts), megabytes, references, seconds) for seconds, references in found]


def long_texts(sizes: Iterable[int]) -> Iterator[Step]:
    """One text of each size in bytes, which no earlier one shares a paragraph with but by chance."""
    for seed, size in enumerate(sizes):
        text = _text_of(size, seed)
        seconds, found = timed(lambda text=text: len(tag(text, published=f"{PUBLISHED[0]}-05-05")))  # type: ignore[misc]
        yield Step(1, len(text.encode()) / 1e6, found, seconds)


def _text_of(size: int, seed: int) -> str:
    pieces, length = [], 0
    for article in articles(seed=seed):
        pieces.append(article.text)
        length += len(article.text.encode()) + 2
        if length >= size:
            break
    return "\n\n".join(pieces)


def many_texts(numbers: Iterable[int]) -> Iterator[Step]:
    """So many short texts, one after the other; making them isn't counted."""
    for seed, number in enumerate(numbers):
        size = found = 0
        seconds = 0.0
        source = itertools.islice(articles(SHORT_PARAGRAPHS, seed), number)
        while chunk := list(itertools.islice(source, CHUNK)):
            spent, references = timed(lambda chunk=chunk: _references(chunk))  # type: ignore[misc]
            seconds, found = seconds + spent, found + references
            size += sum(len(article.text.encode()) for article in chunk)
        yield Step(number, size / 1e6, found, seconds)


def _references(chunk: Sequence[Article]) -> int:
    return sum(len(tag(text, published=day)) for text, day in chunk)


def stages(texts: Sequence[Article]) -> list[Stage]:
    """What each stage takes, of texts that it sees for the first time; the stages add up to the whole."""
    scanner = Scanner(rules.pack(LANG), Alphabet())
    scan, _ = timed(lambda: sum(len(list(scanner.runs(text))) for text, _ in texts))
    read, _ = timed(lambda: sum(len(recognize(text, LANG)) for text, _ in texts))
    again, _ = timed(lambda: sum(len(recognize(text, LANG)) for text, _ in texts))
    days = [parse_date(day) for _, day in texts]
    resolved, _ = timed(
        lambda: sum(len(resolve(a.text, published=d)) for a, d in zip(texts, days, strict=True))
    )
    settled, _ = timed(
        lambda: sum(len(resolve(a.text, published=d)) for a, d in zip(texts, days, strict=True))
    )
    tagged = [tag(text, published=day) for text, day in texts]
    whole, _ = timed(lambda: _references(texts))
    written, _ = timed(lambda: sum(len(timex_line(i, found)) for i, found in enumerate(tagged)))
    lines = [json.dumps({"id": i, "text": text, "dct": day}) for i, (text, day) in enumerate(texts)]
    parsed, _ = timed(lambda: len([json.loads(line) for line in lines]))
    return [
        Stage("parse the lines of input", parsed),
        Stage("find the page's own dates and lists", max(whole - settled, 0.0)),
        Stage("scan for runs of words", scan),
        Stage("read the runs", max(read - scan, 0.0)),
        Stage("anchor and place", max(resolved - again, 0.0)),
        Stage("write the lines of output", written),
    ]


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """The seconds of processor time that ``work`` takes, and what it gives."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result
