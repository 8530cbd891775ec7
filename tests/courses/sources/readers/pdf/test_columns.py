import pytest

from courses.sources.readers.pdf.columns import arrange, find_edges, reaches
from courses.sources.readers.pdf.gaps import MOST_ROWS
from courses.sources.readers.pdf.rows import build_rows
from tests.courses.sources.readers.pdf.samples import row, rows, texts

WIDE = "une ligne qui va d’un bord de la page à l’autre sans rien laisser de libre"
LEFT = [f"à gauche, la ligne numéro {n} dit" for n in "abcdef"]
RIGHT = [f"à droite, la ligne numéro {n} dit" for n in "abcdef"]


def order(*groups):
    words = [each for group in groups for line in group for each in line.words]
    given = build_rows(words)
    return [texts(flow.rows) for flow in arrange(given, find_edges(given))]


def test_a_single_column_is_one_flow():
    assert order(rows(WIDE, "une courte", WIDE)) == [[WIDE, "une courte", WIDE]]


@pytest.mark.parametrize("shift", [0, 5])
def test_columns_are_read_one_after_the_other(shift):
    left, right = rows(*LEFT), rows(*RIGHT, x0=240, top=700 + shift)

    assert order(left, right) == [LEFT, RIGHT]


def test_what_stands_across_columns_parts_them():
    heading, foot = rows(WIDE, top=720), rows(WIDE, top=600)

    found = order(heading, rows(*LEFT), rows(*RIGHT, x0=240), foot)

    assert found == [[WIDE], LEFT, RIGHT, [WIDE]]


def test_a_shorter_column_ends_where_it_ends():
    assert order(rows(*LEFT), rows(*RIGHT[:4], x0=240)) == [LEFT, RIGHT[:4]]


def test_a_sidebar_comes_behind_the_text_beside_it():
    notes = [f"note {n}" for n in "abcd"]

    found = order(rows(*notes, top=690), rows(*RIGHT, x0=240))

    assert found == [RIGHT, notes]


def test_bullets_and_numbers_before_lines_are_no_column():
    marks = [row("•", 50, 700 - 12 * n) for n in range(6)]

    (flow,) = order(marks, rows(*RIGHT, x0=70))

    assert flow == [f"• {line}" for line in RIGHT]


def test_lines_with_a_wide_gap_by_chance_are_no_columns():
    chance = ["un mot | puis d’autres", "deux mots encore | là", "rien"]

    (flow,) = order(rows(*chance))

    assert flow == [line.replace(" |", "") for line in chance]


def test_three_columns_are_read():
    middle = [f"au milieu, la ligne {n} dit" for n in "abcdef"]

    found = order(rows(*LEFT), rows(*middle, x0=240), rows(*RIGHT, x0=430))

    assert found == [LEFT, middle, RIGHT]


def test_short_cells_in_line_are_rows_of_a_table():
    cells = ["Organe | Rôle", "Comité | conseille", "Bureau | exécute", "Conseil | décide"]
    given = [
        each
        for n, cell in enumerate(cells)
        for each in (
            row(cell.split(" | ")[0], 50, 700 - 18 * n),
            row(cell.split(" | ")[1], 150, 700 - 18 * n),
        )
    ]

    assert order(given) == [cells]


@pytest.mark.parametrize(("count", "reached"), [(3, False), (4, True)])
def test_enough_full_lines_show_the_edge_they_are_set_to(count, reached):
    given = rows(*[WIDE] * count, "une courte")

    assert reaches(given, find_edges(given)[1]) is reached


def test_columns_from_right_to_left_are_read_so():
    left, right = ["تتعاون أجهزة الشرطة كل يوم"] * 6, ["وتتبادل المعلومات كل ليلة معا"] * 6

    found = order(rows(*left), rows(*right, x0=240))

    assert [len(flow) for flow in found] == [6, 6]
    assert set(found[0][0].split()) == set(right[0].split())


def test_a_page_with_too_many_rows_has_no_columns():
    count = MOST_ROWS // 2 + 1
    left = rows(*["à gauche"] * count, step=12.0)
    right = rows(*["à droite"] * count, x0=240, top=694, step=12.0)

    assert len(order(left, right)) == 1
