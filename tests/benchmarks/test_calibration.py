"""The calibration benchmark: no reference is judged by itself, and the error is the distance it says."""

from __future__ import annotations

import pytest

from benchmarks.calibration import Judged, Promise, brier, counted, error, evidence, promises, steps


def row(page: str, *, is_right: bool, corpus: str = "news") -> Judged:
    return Judged(corpus, page, "DATE", "en/year", is_right)


def test_counts_are_by_kind_and_by_rule_within_it() -> None:
    counts = counted([row("a", is_right=True), row("b", is_right=False)])
    assert counts.kinds == {"DATE": (1, 2)}
    assert counts.rules == {"DATE en/year": (1, 2)}


def test_no_reference_is_judged_by_its_own_document() -> None:
    rows = [row("a", is_right=False)] * 50 + [row("b", is_right=True)] * 50
    found = list(promises(rows, lambda one: one.page))
    assert all(promise.share < 0.1 for promise in found if promise.is_right)
    assert all(promise.share > 0.9 for promise in found if not promise.is_right)


def test_error_is_the_distance_between_promise_and_truth() -> None:
    kept = [Promise(0.75, is_right=True)] * 3 + [Promise(0.75, is_right=False)]
    assert error(kept) == pytest.approx(0)
    broken = [Promise(0.95, is_right=False)] * 2
    assert error(broken) == pytest.approx(0.95)
    assert brier(broken) == pytest.approx(0.9025)
    assert steps(kept + broken) == [(4, 0.75, 0.75), (2, pytest.approx(0.95), 0)]


def test_another_language_counts_for_kinds_and_for_no_rule() -> None:
    counts = counted([row("a", is_right=True)], [row("b", is_right=False)] * 3)
    assert counts.kinds == {"DATE": (1, 4)}
    assert counts.rules == {"DATE en/year": (1, 1)}


@pytest.mark.parametrize(("is_right", "untold"), [(True, ()), (False, ("DATE",))])
def test_a_kind_that_does_not_carry_over_is_left_null(is_right: bool, untold: tuple[str, ...]) -> None:
    english = [row("a", is_right=True)] * 50
    spanish = [row("b", is_right=True, corpus="one"), row("c", is_right=is_right, corpus="two")]
    found = evidence({"en": english, "es": spanish * 20})
    assert found["en"] == (english, (), ())
    assert found["es"].untold == untold
    assert len(found["es"].rows) == (0 if untold else 40)
