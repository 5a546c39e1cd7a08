"""Where a history stands: what carries a year on, and what nothing told can date."""

from __future__ import annotations

import pytest

from chronology.intervals import parse_date
from chronology.resolver import AnchorKind, Mention, Status, resolve
from chronology.resolver.layout import Walk, heads, paragraph_break, parts, stamps

PUBLISHED = parse_date("2024-01-17")
HISTORY = "It began in 1812, went on in 1813, stopped in 1815 and ended in 1820. "


def last(text: str) -> Mention:
    return resolve(text, published=PUBLISHED)[-1]


def told_by(text: str, mention: Mention) -> str:
    """The words of the reference that ``mention`` is anchored on."""
    assert mention.anchor.kind is AnchorKind.MENTION
    start, end = map(int, (mention.anchor.ref or "").split("-"))
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("Peace\n\n1815: Vienna\n\nIn June they signed.", "1815", "1815-06"),
        (HISTORY + "In May 1821 he left. The 1799 map was burnt. In July he died.", "May 1821", "1821-07"),
        (HISTORY + "In May 1821 he left. He had come in 1799. In July he died.", "May 1821", "1821-07"),
        (
            HISTORY + "In May 1821 he left (few stay, as of 5 May 2006). In July he died.",
            "May 1821",
            "1821-07",
        ),
        (HISTORY + "In May 1821 a law passed, in force until 1878. In July he died.", "May 1821", "1821-07"),
        (HISTORY + "On 4 May 1821 he said: “I go tomorrow.”", "4 May 1821", "1821-05-05"),
        (HISTORY + "On 4 May 1821 he left. Two years ago he had come.", "4 May 1821", "1819"),
        (HISTORY + "In 1830 she came. In this year he died.", "1830", "1830"),
    ],
    ids=["heading", "attribute", "pluperfect", "as-of", "far-end", "quotation", "narrator", "this-year"],
)
def test_a_date_names_the_reference_it_takes_its_year_from(text: str, anchor: str, value: str) -> None:
    mention = last(text)
    assert (told_by(text, mention), mention.value) == (anchor, value)


@pytest.mark.parametrize("words", ["at 6:30 p.m.", "at noon", "at 05:30hrs"])
def test_a_bare_time_of_a_history_belongs_to_no_day(words: str) -> None:
    mention = last(HISTORY + f"\n\nThe bells rang {words}")
    assert (mention.status, mention.interval) == (Status.UNRESOLVED, None)


def test_a_quotation_of_an_unknown_day_has_the_bounds_of_what_is_told() -> None:
    mention = last(HISTORY + "In 1831 he wrote: “I am ill today.”")
    assert (mention.value, mention.status) == ("XXXX-XX-XX", Status.BOUNDED)
    assert mention.interval is not None
    assert mention.interval.edtf == "1831-01-01/1831-12-31"


@pytest.mark.parametrize(
    ("text", "date", "is_heading"),
    [
        ("Peace\n\n1815: Vienna\n\nThey met.", "1815", True),
        ("Peace\n\nExile (1814-1821)\n\nHe left.", "1814", True),
        ("Peace\n\nExile (1814-1821)\n\nHe left.", "1821", True),
        ("Peace\n\n## 1815\n\nThey met.", "1815", True),
        ("Peace\n\nThe war of 1812\n\nThey met.", "1812", True),
        ("Profits up from 1812\n\nThey rose.", "1812", False),
        ("Peace\n\nIt ended in 1815.\n\nThey met.", "1815", False),
        ("Peace\n\n1815 was a year of peace\n\nThey met.", "1815", False),
        ("It ended\nin 1815\nfor good.", "1815", False),
    ],
)
def test_a_heading_is_a_short_line_apart_with_its_date_at_an_edge(
    text: str, date: str, is_heading: bool
) -> None:
    start = text.index(date)
    assert heads(text, start, start + len(date)) is is_heading


def test_a_line_that_is_only_a_date_is_a_stamp() -> None:
    text = "A bridge\n5 March 2019\nIt fell on 4 March 2019 at noon.\n"
    assert [stamps(text, at, at + 12) for at in (text.index("5 M"), text.index("4 M"))] == [True, False]


def test_headings_without_a_date_part_sections() -> None:
    text = "It fell.\n\nAftermath\n\nIt rose."
    assert parts(text, 0, text.index("It rose"))
    assert not parts(text, 0, text.index("Aftermath"))


@pytest.mark.parametrize(
    ("text", "mark"),
    [("They met.\nThey left.\n", "\n"), ("They met\nand left.\n\nThey\ncame.", "\n\n"), ("", "\n\n")],
)
def test_what_parts_paragraphs(text: str, mark: str) -> None:
    assert paragraph_break(text) == mark


def test_a_quotation_ends_with_its_mark_or_its_paragraph() -> None:
    text = 'He said: "Now." Then “later” or "never\n\nand then'
    walk, found = Walk(text, "\n\n"), []
    for word in ("Now", "Then", "later", "or", "never", "and"):
        walk.to(text.index(word))
        found.append((walk.quoted, walk.paragraph))
    assert found == [(True, 0), (False, 0), (True, 0), (False, 0), (True, 0), (False, 1)]


@pytest.mark.parametrize("published", ["0001-01-01", "9998-12-31"])
@pytest.mark.parametrize("year", ["2009", "44 BC"])
def test_a_printed_weekday_is_weighed_at_the_ends_of_the_calendar_too(published: str, year: str) -> None:
    text = f"In March {year} it fell, and in May {year} it rose. On Friday, 15 October, it fell."
    found = resolve(text, published=parse_date(published))
    assert [mention.text for mention in found][-1] == "Friday, 15 October"


@pytest.mark.parametrize("published", ["0001-01-01", "9998-12-31"])
def test_news_of_a_death_is_weighed_at_the_ends_of_the_calendar_too(published: str) -> None:
    found = resolve(
        "She was born in 1921 and retired in 1981. She died on 4 December.", published=parse_date(published)
    )
    assert [mention.text for mention in found][-1] == "4 December"
