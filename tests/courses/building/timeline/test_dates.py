import pytest

from courses.building.timeline.dates import find_dates


def found(text):
    return [(date.written, date.iso) for date in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("adoptée le 15 octobre 1996, qui", "1996-10-15"),
        ("le 1er juin 2001.", "2001-06-01"),
        ("Novembre 2004 – ouverture", "2004-11"),
        ("en 1956", "1956"),
        ("on October 15, 1996.", "1996-10-15"),
        ("on 15 October 1996", "1996-10-15"),
        ("le 3\u00a0mai 2020", "2020-05-03"),
    ],
)
def test_a_date_is_as_precise_as_its_text(text, iso):
    assert [date for _, date in found(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "la résolution 2019/19",
        "le document A/1997",
        "2000 %",
        "1 996 personnes",
        "le 31 février 2019",
        "12 1999-2004",
        "l’article 1540-2",
        "1450 ans",
    ],
)
def test_other_numbers_are_no_dates(text):
    assert [date for date in found(text) if date[0] != "1999"] == []


def test_a_date_knows_its_place():
    (date,) = find_dates("Signé le 21 juillet 2017 à Lyon")

    assert (date.start, date.end) == (9, 24)
