"""``confidence`` is a count: a share where references of the kind were counted, silence elsewhere."""

from __future__ import annotations

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve
from chronology.resolver.confidence import Counts

PUBLISHED = parse_date("2022-03-06")


def test_a_stated_year_is_surer_than_a_contested_weekday() -> None:
    stated, contested = resolve("In 2013 they broke; they met last Monday.", published=PUBLISHED)
    assert contested.alternatives
    assert stated.confidence is not None
    assert contested.confidence is not None
    assert 0.9 < stated.confidence <= 1
    assert contested.confidence < stated.confidence


@pytest.mark.parametrize("published", [None, parse_date("2022-03")], ids=["unknown", "bounded"])
def test_nothing_is_promised_where_the_publication_date_is_not_known(published: object) -> None:
    [mention] = resolve("They met on Saturday.", published=published)  # type: ignore[arg-type]
    assert mention.confidence is None


def test_what_is_stated_is_as_sure_without_a_publication_date() -> None:
    [known], [unknown] = (resolve("They broke in 2013.", published=day) for day in (PUBLISHED, None))
    assert known.confidence == unknown.confidence is not None


def test_a_rare_rule_is_drawn_towards_its_kind() -> None:
    counts = Counts({"DATE": (90, 100)}, {"DATE often": (10, 100), "DATE once": (0, 1)})
    kind = counts.share("DATE", "never counted")
    assert kind == pytest.approx(91 / 102)
    often, once = counts.share("DATE", "often"), counts.share("DATE", "once")
    assert often is not None
    assert once is not None
    assert often < 0.25 < 0.75 < once < kind


def test_an_uncounted_kind_is_silent() -> None:
    assert Counts({}, {}).share("DATE", "any") is None
