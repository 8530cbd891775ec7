import pytest

from courses.sources.readers.pdf.headings import build_pieces, find_body
from courses.sources.readers.pdf.paragraphs import Paragraph
from tests.courses.sources.readers.pdf.samples import column, line

BODY = "Les polices coopèrent dans le monde entier, chaque jour et chaque nuit, sans relâche."


def build(*given):
    lines = [line(text, 50, 700, size, bold=bold) for text, size, bold in given]
    pieces = build_pieces([Paragraph([each], column(each)) for each in lines], 10.0)
    return [(piece.text.text, piece.level) for piece in pieces]


def level(text, size=10.0, *, bold=False):
    return build((text, size, bold), (BODY * 3, 10.0, False))[0][1]


def test_headings_rank_by_size_then_weight_then_capitals():
    found = build(
        ("PRÉAMBULE", 10.0, False),
        ("Une mission", 10.0, True),
        ("Le réseau", 18.0, True),
        ("Les organes", 12.0, False),
        (BODY, 10.0, False),
    )

    assert [rank for _, rank in found] == [4, 3, 1, 2, 0]


@pytest.mark.parametrize(
    ("text", "size", "bold"),
    [
        ("Une mission commune", 12.0, False),
        ("Que fait la police ?", 12.0, False),
        ("une mission", 14.0, False),
        ("Une mission commune", 10.0, True),
        ("2. Les organes", 10.0, True),
        ("UNE MISSION COMMUNE", 10.0, False),
    ],
)
def test_a_line_that_stands_out_is_a_heading(text, size, bold):
    assert level(text, size, bold=bold) == 1


@pytest.mark.parametrize(
    ("text", "size", "bold"),
    [
        ("Une mission commune", 10.0, False),
        ("Les polices coopèrent.", 12.0, False),
        ("Les polices coopèrent.", 10.0, True),
        (BODY * 2, 14.0, False),
        ("• Une mission", 12.0, False),
        ("Figure 1", 8.0, True),
        ("suite du titre", 10.0, True),
        ("ONU", 10.0, False),
        ("12", 14.0, False),
        ("تعمل المنظمة INTERPOL", 10.0, False),
    ],
)
def test_other_lines_are_none(text, size, bold):
    assert level(text, size, bold=bold) == 0


def test_where_all_is_bold_nothing_stands_out_by_it():
    assert build(("Une mission", 10.0, True), (BODY, 10.0, True))[0][1] == 0


@pytest.mark.parametrize(
    ("sizes", "body"), [([(10.0, 80), (18.0, 20)], 10.0), ([(9.0, 5), (12.0, 6), (9.0, 4)], 9.0)]
)
def test_the_size_of_most_letters_is_that_of_the_text(sizes, body):
    assert find_body(sizes) == body
