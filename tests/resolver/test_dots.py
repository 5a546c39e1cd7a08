"""Two numbers with a dot between: a time of day, a day and its month, or neither, as the text's other pairs tell."""

from __future__ import annotations

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "10.05 Суд открыл заседание.\n10.40 Слово взял адвокат.",
            ["2025-10-13T10:05", "2025-10-13T10:40"],
            id="a live report",
        ),
        pytest.param(
            "15:10. Заседание возобновилось.\n12.10 Депутаты собираются в зале.",
            ["2025-10-13T15:10", "2025-10-13T12:10"],
            id="beside times with a colon, the newest first",
        ),
        pytest.param(
            "10.10 Суд арестовал его.\n11.10 Его отпустили.",
            ["2025-10-10", "2025-10-11"],
            id="days of one month",
        ),
        pytest.param(
            "5 октября. Пожар потушили.\n12.10 Открыли школу.",
            ["2025-10-05", "2025-10-12"],
            id="beside a day in words",
        ),
        pytest.param(
            "Ответ дадут до 12.10, а деньги переведут 25.10.",
            ["2025-10-12", "2025-10-25"],
            id="in a sentence, beside a day that is no time",
        ),
        pytest.param("10.10 Суд открыл заседание.", [], id="alone"),
        pytest.param(
            "10.10 Суд открыл его.\n11.09 Его отпустили.", [], id="of two months, and no time either"
        ),
        pytest.param("10.45 Петров\n12.50 Сидоров", [], id="a table of results"),
        pytest.param("10.45 рубля за литр.\n12.50 рубля за литр.", [], id="amounts"),
    ],
)
def test_pairs_are_what_the_others_are(text: str, values: list[str]) -> None:
    mentions = resolve(text, published=parse_date("2025-10-13"), lang="ru")
    assert [mention.value for mention in mentions] == values
