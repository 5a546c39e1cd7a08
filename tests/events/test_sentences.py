"""Where sentences end, and where they only seem to."""

from __future__ import annotations

import time

import pytest

from chronology.events.sentences import sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He left on Jan. 5 for Quito.", id="month"),
        pytest.param("The U.S. Navy sent Mr. Brown and Gen. Ortiz home.", id="titles"),
        pytest.param("J. R. Ramos and George W. Bush met in St. Lucia.", id="initials"),
        pytest.param("The deal was worth 3.15 billion dollars.", id="decimal"),
        pytest.param("“Shall we go?” asked the envoy.", id="quote-goes-on"),
        pytest.param("They waited … and then they left.", id="ellipsis"),
        pytest.param("MOSCOW, Feb. 3 (Wire) - The ship has sailed.", id="dateline"),
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("“He left.” She stayed.", 2),
        ("He lives in the U.S. The house is small.", 2),
        ("He left at 5 p.m. The guards slept.", 2),
        ("A headline without a stop\n\nThe text begins here.", 2),
        ("A line of its own\nAnother Line\nMore", 3),
        ("This paragraph was wrapped by hand after some\nwords, and it goes on.", 1),
        ("", 0),
        (" \n\n \n", 0),
    ],
)
def test_count(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_headline_is_a_line_without_a_full_stop() -> None:
    first, second = sentences("Envoys return\n\nThe envoys returned.")
    assert (first.is_headline, second.is_headline) == (True, False)


@pytest.mark.parametrize(
    "text", ["." * 200_000, ")" * 200_000, "a" * 200_000, " ." * 100_000, "\n " * 100_000]
)
def test_time_is_linear(text: str) -> None:
    start = time.process_time()
    list(sentences(text))
    assert time.process_time() - start < 5
