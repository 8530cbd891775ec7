import pytest

from courses.sources.readers.office.page import read_page, write_element, write_notes
from courses.sources.records import Metadata


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (write_element("p", "a &amp; b"), "<p>a &amp; b</p>"),
        (
            write_element("li", "un", data_number='3 "b"'),
            '<li data-number="3 &quot;b&quot;">un</li>',
        ),
        (write_element("li", "un", data_number=""), "<li>un</li>"),
        (write_notes([]), ""),
    ],
)
def test_elements_are_written_as_html(written, expected):
    assert written == expected


def test_notes_keep_the_numbers_that_they_have():
    extract = read_page("<p>Un.</p>" + write_notes([("iv", "Voir.")]), Metadata(title="T"))

    assert [(piece.kind, piece.label) for piece in extract.pieces] == [
        ("paragraph", ""),
        ("footnote", "iv"),
    ]
    assert extract.metadata.title == "T"
