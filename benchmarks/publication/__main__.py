"""``python -m benchmarks.publication``: the exact day, ours beside the peers', on the same pages in one run."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.publication.finders import Found, by_htmldate, by_trafilatura, by_us
from benchmarks.publication.fit import SOURCES, choice, counted, crossed, fitted
from benchmarks.publication.pages import INDEX, SavedPage, saved_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FINDERS: dict[str, Callable[[SavedPage], Found]] = {
    "chronology": by_us,
    "htmldate": by_htmldate,
    "trafilatura": by_trafilatura,
}


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.publication", description=__doc__)
    parser.add_argument(
        "--errors", action="store_true", help="every page that we get wrong, with our evidence"
    )
    parser.add_argument(
        "--fit", action="store_true", help="fit the table of votes, and judge it across sites"
    )
    asked = parser.parse_args(argv)
    if not INDEX.is_file():
        print(f"the saved pages are not beside this checkout ({INDEX.parent}); nothing is measured")
        return 0
    if asked.fit:
        _fit()
    else:
        _compare(show_errors=asked.errors)
    return 0


def _compare(*, show_errors: bool) -> None:
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[str] = Counter()
    sure = sure_right = 0
    for page in saved_pages():
        found = {name: find(page) for name, find in FINDERS.items()}
        asked[page.group] += 1
        for name, finding in found.items():
            right[name, page.group] += finding.date == page.date
        ours = found["chronology"]
        sure += ours.is_sure
        sure_right += ours.is_sure and ours.date == page.date
        if show_errors and ours.date != page.date:
            print(f"{page.page_id}: {page.date}, we say {ours.date}: {ours.evidence}")
    print(_table(asked, right))
    print(f"\nof {sure} days that we call sure {sure_right} are right ({_percent(sure_right, sure)})")


def _table(asked: Counter[str], right: Counter[tuple[str, str]]) -> str:
    lines = [f"| pages | number | {' | '.join(FINDERS)} |", "|---|---:|" + "---:|" * len(FINDERS)]
    for group, number in asked.items():
        cells = [_percent(right[name, group], number) for name in FINDERS]
        lines.append(f"| {group} | {number} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def _fit() -> None:
    choices = [choice(page) for page in saved_pages()]
    votes, seen = fitted(choices), counted(choices)
    print("| source | dates | right | votes |\n|---|---:|---:|---:|")
    for source, vote in sorted(zip(SOURCES, votes, strict=True), key=lambda pair: -pair[1]):
        asked, right = seen[source]
        print(f"| {source} | {asked} | {_percent(right, asked)} | {vote:.1f} |")
    judged = crossed(choices)
    right_days = sum(date == made.page.date for made, date, _ in judged)
    sure = [date == made.page.date for made, date, is_sure in judged if is_sure]
    print(f"\nacross sites {_percent(right_days, len(judged))} of days; of {len(sure)} sure ones", end=" ")
    print(f"{_percent(sum(sure), len(sure))}")


if __name__ == "__main__":
    sys.exit(main())
