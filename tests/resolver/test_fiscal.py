"""A fiscal year need not be the calendar's."""

import pytest

from chronology.intervals import parse_date
from chronology.resolver import resolve


@pytest.mark.parametrize(
    ("lang", "text", "words", "edtf"),
    [
        ("en", "In fiscal 2021 it lost money.", "fiscal 2021", "2021~"),
        ("en", "The FY2020 loss was larger.", "FY2020", "2020~"),
        ("en", "Last fiscal year it lost money.", "Last fiscal year", "2021~"),
        ("en", "In 2021 it lost money.", "2021", "2021"),
        ("en", "The fiscal year ended in June.", "The fiscal year", "2020-07/2021-06"),
        ("es", "En el ejercicio 2021 perdió dinero.", "el ejercicio 2021", "2021~"),
    ],
)
def test_a_fiscal_year_is_about_the_calendars(lang: str, text: str, words: str, edtf: str) -> None:
    found = {m.text: m for m in resolve(text, published=parse_date("2022-03-16"), lang=lang)}
    assert found[words].interval.edtf == edtf
