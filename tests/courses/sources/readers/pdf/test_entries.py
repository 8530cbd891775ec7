import pytest

from courses.sources.readers.pdf.entries import Entry, Grid, is_whole, write_entries
from tests.courses.sources.readers.pdf.samples import row

NAMES = [row("Comité", 50, 700), row("Bureau", 50, 664)]
ROLES = [row("conseille", 150, 700), row("les autres", 150, 688), row("exécute", 150, 664)]


def show(rows):
    return [each.text for each in write_entries(rows)]


def test_what_stands_in_columns_is_set_in_line():
    grid = Grid.of([NAMES, ROLES])

    assert grid.heights == [700, 688, 664]
    assert [is_whole(cells) for cells in grid.lines] == [True, False, True]


def test_lines_that_go_on_belong_to_the_row_above():
    joined = Grid.of([NAMES, ROLES]).join_wrapped()

    assert show(joined) == ["Comité | conseille\nles autres", "Bureau | exécute"]


def test_two_cells_that_go_on_belong_to_the_row_above():
    names = [NAMES[0], row("permanent", 50, 688), NAMES[1]]

    joined = Grid.of([names, ROLES]).join_wrapped()

    assert show(joined) == ["Comité\npermanent | conseille\nles autres", "Bureau | exécute"]


def test_rows_that_are_all_as_far_apart_stay_rows():
    names = [row(text, 50, 700 - 12 * n) for n, text in enumerate(("a", "b", "c"))]
    roles = [row(text, 150, 700 - 12 * n) for n, text in enumerate(("d", "e", "f"))]

    assert show(Grid.of([names, roles]).join_wrapped()) == ["a | d", "b | e", "c | f"]


def test_all_lines_between_two_rules_are_one_row():
    joined = Grid.of([NAMES, ROLES]).join_all()

    assert show(joined) == ["Comité\nBureau | conseille\nles autres\nexécute"]


@pytest.mark.parametrize(("bold", "headers"), [(True, [True, False]), (False, [False, False])])
def test_the_first_row_is_the_header_where_all_of_it_is_bold(bold, headers):
    cells = [[[row("Organe", 50, 700, bold=bold)]], [[row("Bureau", 50, 680, bold=True)]]]

    entries = [each.words[0] for each in write_entries(cells)]

    assert [isinstance(entry, Entry) and entry.header for entry in entries] == headers


def test_an_entry_is_as_wide_as_the_table():
    (entry,) = write_entries([[[NAMES[0]], [ROLES[0]]]], (40, 400))

    assert (entry.x0, entry.x1) == (40, 400)
