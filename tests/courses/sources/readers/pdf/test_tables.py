import pytest

from courses.sources.readers.pdf.boxes import Box
from courses.sources.readers.pdf.entries import Entry
from courses.sources.readers.pdf.rules import Rules
from courses.sources.readers.pdf.tables import lay_tables
from tests.courses.sources.readers.pdf.samples import row, rows, texts

LEFT, MIDDLE, RIGHT = 45, 120, 300
CELLS = [("Organe", "Rôle"), ("Comité", "conseille les autres"), ("Bureau", "exécute")]


def set_cells(cells=CELLS, step=20):
    return [
        row(text, x0, 690 - step * n)
        for n, line in enumerate(cells)
        for text, x0 in zip(line, (50, 130), strict=True)
        if text
    ]


def across(*heights, right=RIGHT):
    return [Box(LEFT, y, right, y) for y in heights]


def lay(given, rules):
    placed = lay_tables(sorted(given, key=lambda each: -each.y), rules)
    return [(each.text, isinstance(each.words[0], Entry)) for each in placed]


@pytest.mark.parametrize(
    "down", [[], [Box(MIDDLE, 640, MIDDLE, 705)]], ids=["lines across", "lines both ways"]
)
def test_what_stands_between_two_lines_is_a_row(down):
    rules = Rules(across(705, 685, 665, 640), down)

    assert lay(set_cells(), rules) == [
        ("Organe | Rôle", True),
        ("Comité | conseille les autres", True),
        ("Bureau | exécute", True),
    ]


def test_a_cell_has_several_lines():
    cells = [("Organe", "Rôle"), ("Comité", "conseille"), ("", "les autres"), ("Bureau", "exécute")]
    rules = Rules(across(705, 685, 645, 625))

    assert ("Comité | conseille\nles autres", True) in lay(set_cells(cells), rules)


def test_with_lines_above_below_and_under_the_head_alone_each_line_of_text_is_a_row():
    rules = Rules(across(705, 685, 640))

    assert [text for text, _ in lay(set_cells(), rules)] == [
        "Organe | Rôle",
        "Comité | conseille les autres",
        "Bureau | exécute",
    ]


def test_an_empty_cell_keeps_its_place():
    cells = [("Organe", "Rôle"), ("Comité", ""), ("", "exécute")]
    rules = Rules(across(705, 685, 665, 640), [Box(MIDDLE, 640, MIDDLE, 705)])

    assert [text for text, _ in lay(set_cells(cells), rules)] == [
        "Organe | Rôle",
        "Comité | ",
        " | exécute",
    ]


def test_text_around_a_table_stays_text():
    above, below = row("Le tableau dit :", 50, 720), row("Voilà tout.", 50, 610)
    rules = Rules(across(705, 685, 665, 640))

    found = lay([above, *set_cells(), below], rules)

    assert found[0] == ("Le tableau dit :", False)
    assert found[-1] == ("Voilà tout.", False)


def test_a_box_around_text_is_no_table():
    given = rows("Un alinéa que l’on a mis", "dans un cadre, et qui est", "tout seul.", top=690)

    found = lay_tables(given, Rules(across(705, 650)))

    assert found == given


def test_lines_between_paragraphs_make_no_table():
    given = rows("Un alinéa sans colonnes", "puis un autre", "et un dernier", top=690, step=20)

    assert texts(lay_tables(given, Rules(across(705, 685, 665, 640)))) == texts(given)
