import pytest

from courses.sources.readers.pdf.setting import USUAL, Setting
from tests.courses.sources.readers.pdf.samples import column, line


def set_lines(*lines, step=13.0):
    return Setting.measure(
        [column(*(line(t, x0, 700 - step * n) for n, (t, x0) in enumerate(lines)))]
    )


TEXT = [("Les polices coopèrent", 50), ("dans le monde", 50), ("entier.", 50)]


def test_the_distance_of_lines_is_that_within_sentences():
    setting = set_lines(*TEXT)

    assert setting.distance(10) == 13
    assert setting.distance(20) == 26


def test_without_a_sentence_the_usual_distance_counts():
    assert set_lines(("Un titre", 50)).distance(10) == pytest.approx(10 * USUAL)


@pytest.mark.parametrize(("inwards", "indents"), [(15, True), (0, False)])
def test_first_lines_farther_in_show_a_document_with_indents(inwards, indents):
    paragraph = [("La police agit partout", 50 + inwards), *TEXT[1:]]

    assert set_lines(*TEXT, *paragraph * 3).indents is indents


@pytest.mark.parametrize(("inwards", "hangs"), [(9, True), (0, False)])
def test_lines_of_list_items_may_hang(inwards, hangs):
    assert set_lines(("• un point qui", 50), ("continue ;", 50 + inwards)).hangs is hangs
