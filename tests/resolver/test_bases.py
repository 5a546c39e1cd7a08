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


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("ru", "Сегодня ночью сгорел склад.", ["2024-01-16TNI"]),
        ("ru", "Сегодня ночью похолодает.", ["2024-01-17TNI"]),
        ("ru", "Сегодня ночью в 2:30 сгорел склад.", ["2024-01-17T02:30"]),
        ("ru", "Сегодня ночью в 23:30 похолодает.", ["2024-01-17T23:30"]),
        ("en", "It began on Monday night. At 3 a.m. it ended.", ["2024-01-15TNI", "2024-01-16T03:00"]),
        ("en", "It began on Monday night. At 11 p.m. it ended.", ["2024-01-15TNI", "2024-01-15T23:00"]),
        ("en", "It began on Monday morning. At 3 a.m. it ended.", ["2024-01-15TMO", "2024-01-15T03:00"]),
    ],
)
def test_a_night_runs_into_the_next_day(lang: str, text: str, values: list[str]) -> None:
    assert [mention.value for mention in resolve(text, published=PUBLISHED, lang=lang)] == values


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "overnight into Saturday"),
        ("es", "la noche del viernes"),
        ("ru", "в ночь на субботу"),
        ("ru", "в ночь с 12 на 13 января"),
    ],
)
def test_a_night_is_written_as_its_two_days(lang: str, text: str) -> None:
    interval = resolve(text, published=PUBLISHED, lang=lang)[0].interval
    assert interval is not None
    assert interval.edtf == "2024-01-12/2024-01-13"
