"""What words count from that leave it open: the day of speaking, or the date told."""

from __future__ import annotations

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve

PUBLISHED = parse_date("2024-01-17")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Договор подписали 3 мая 2019 года. Через неделю его разорвали.", "2019-W19"),
        ("Договор подписали 3 мая 2019 года. Через неделю его продлят.", "2024-W04"),
        ("Его избрали в мае 2007 года. В следующем месяце он ушёл.", "2007-06"),
        ("Его избрали в мае 2007 года. В следующем месяце он уйдёт.", "2024-02"),
        ("Его избрали в мае 2007 года. В марте следующего года он ушёл.", "2008-03"),
        ("Банк рухнул 15 сентября 2008 года. Накануне торги остановили.", "2008-09-14"),
        ("Банк рухнул 15 сентября 2008 года.\n\nНакануне суд закрыл дело.", "2024-01-16"),
        ("Банк рухнул в 2008 году. Накануне вечером суд закрыл дело.", "2024-01-16TEV"),
        ("Он пришёл 3 мая 2019 года. К концу года он ушёл.", "2019"),
        ("Он пришёл 3 мая 2019 года. К концу года он уйдёт.", "2024"),
    ],
)
def test_the_clause_tells_what_the_words_count_from(text: str, value: str) -> None:
    assert resolve(text, published=PUBLISHED, lang="ru")[-1].value == value
