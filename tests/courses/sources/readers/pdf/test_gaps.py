import pytest

from courses.sources.readers.pdf.gaps import MOST_GAPS, cut, find_gaps, meet
from tests.courses.sources.readers.pdf.samples import row, texts

CELLS = row("un | deux", 50, 700)
"""From 50 to 60 and from 80 to 100."""


@pytest.mark.parametrize(
    ("least", "margin", "gaps"),
    [
        (10, None, [(20, 50), (60, 85), (105, 150)]),
        (10, 40, [(60, 85), (105, 150)]),
        (26, None, [(20, 50), (105, 150)]),
        (50, None, []),
    ],
)
def test_what_a_row_leaves_free_is_found(least, margin, gaps):
    assert find_gaps(CELLS, (20, 150), least, margin) == gaps


@pytest.mark.parametrize(
    ("other", "common"),
    [((40, 60), (40, 50)), ((10, 20), None), ((45, 60), (45, 50)), ((46, 60), None)],
)
def test_gaps_meet_where_both_are_free_and_wide_enough(other, common):
    assert meet((30, 50), other, 5) == common


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [(None, None, ["un deux"]), (None, 70, ["un"]), (70, None, ["deux"]), (200, None, [])],
)
def test_words_are_cut_out_by_where_they_begin(left, right, kept):
    assert texts(list(cut([CELLS], left, right))) == kept


@pytest.mark.parametrize(("words", "gaps"), [(MOST_GAPS + 1, MOST_GAPS), (MOST_GAPS + 2, 0)])
def test_a_row_with_too_many_gaps_is_set_in_no_columns(words, gaps):
    scattered = row(" | ".join(["un"] * words), 0, 700)

    assert len(find_gaps(scattered, (scattered.x0, scattered.x1), 10)) == gaps
