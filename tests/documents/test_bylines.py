import pytest

from chronology.documents.bylines import is_said_byline, names


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ada Roe", ("Ada Roe",)),
        ("Ada Roe in Caracas", ("Ada Roe",)),
        ("Ada Roe and Bo van Dam", ("Ada Roe", "Bo van Dam")),
        ("Ada Roe in Brussels, Bo Dam in Kyiv, Cy O’Neil in Washington", ("Ada Roe", "Bo Dam", "Cy O’Neil")),
        ("By Ana María de la Cruz", ("Ana María de la Cruz",)),
        ("Ada Roe in Caracas and agencies", ("Ada Roe",)),
        ("Ada Roe Latin America correspondent", ("Ada Roe",)),
        ("J. P. Alder", ("J. P. Alder",)),
        ("Ada Roe, Moscow correspondent", ("Ada Roe",)),
        ("Reuters in Moscow", ("Reuters",)),
        ("Dispatch staff", ("Dispatch staff",)),
        ("Jean-Luc Mérigot", ("Jean-Luc Mérigot",)),
        ("Envoys divided over the oil offer", ()),
        ("Caracas says the report is a rumour", ()),
        ("Russia", ()),
        ("Who is Ada Roe?", ()),
        ("Ada 2019 Roe", ()),
        ("", ()),
        ("Ada Roe " * 40, ()),
    ],
)
def test_names(line, found):
    assert names(line) == found


def test_only_a_line_that_says_by_says_that_it_is_a_byline():
    assert is_said_byline("By Ada Roe")
    assert not is_said_byline("Ada Roe")
    assert not is_said_byline("By the time they met")
