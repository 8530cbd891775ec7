import pytest

from courses.sources.readers.pdf.rows import build_rows
from tests.courses.sources.readers.pdf.samples import texts, word


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ([word("deux", 80, 700), word("un", 50, 700)], ["un deux"]),
        ([word("bas", 50, 600), word("haut", 50, 700)], ["haut", "bas"]),
        ([word("un", 50, 700), word("deux", 80, 702)], ["un deux"]),
        ([word("un", 50, 700), word("deux", 80, 703)], ["deux", "un"]),
        ([word("trafics", 50, 700), word("6", 85, 704, 6, spaced=False)], ["trafics⁶"]),
        ([word("XX", 50, 700), word("e", 60, 704, 6, spaced=False)], ["XXe"]),
        ([word("H", 50, 700), word("2", 55, 698, 6, spaced=False)], ["H2"]),
        ([word("1", 50, 704, 6), word("Voir", 56, 700, spaced=False)], ["¹Voir"]),
        ([word("un", 50, 700), word("note", 200, 704, 6)], ["note", "un"]),
        ([word("coo", 50, 700), word("père", 65, 700, spaced=False)], ["coopère"]),
        ([word("un", 50, 700), word("mot", 62, 700, spaced=False)], ["un mot"]),
        ([word("gras", 50, 700), word("gras", 50.3, 700)], ["gras"]),
        ([word("ici", 50, 700), word("ici", 70, 700)], ["ici ici"]),
    ],
)
def test_words_on_one_line_make_a_row(words, rows):
    assert texts(build_rows(words)) == rows


def test_words_of_a_script_from_right_to_left_keep_their_order():
    words = [
        word("الشرطة", 180, 700),
        word("الدولية", 140, 700),
        word("in", 100, 700),
        word("Lyon", 115, 700),
        word("اليوم", 60, 700),
    ]

    assert texts(build_rows(words)) == ["الشرطة الدولية in Lyon اليوم"]


def test_the_size_of_a_row_is_that_of_most_of_its_letters():
    words = [word("un-mot-long", 50, 700, 9), word("des", 110, 700), word("lettres", 130, 700)]
    words += [word("autour", 170, 700)]

    assert build_rows(words)[0].size == 10


def test_no_words_make_no_row():
    assert build_rows([]) == []
