import pytest

from courses.sources.readers.pdf.boxes import ASKEW, Box, turn_box, turn_point


@pytest.mark.parametrize(
    ("turn", "point"),
    [(0, (3, 5)), (1, (5, -3)), (2, (-3, -5)), (3, (-5, 3)), (ASKEW, (3, 5))],
)
def test_a_turn_moves_a_point_to_where_its_letters_stand_upright(turn, point):
    assert turn_point((3, 5), turn) == point


@pytest.mark.parametrize("turn", range(4))
def test_a_turned_box_still_has_its_edges_in_order(turn):
    box = turn_box(Box(10, 20, 30, 25), turn)

    assert box.left < box.right
    assert box.bottom < box.top


def test_joined_boxes_lie_within_one():
    assert Box(0, 5, 10, 15).join(Box(3, 0, 20, 7)) == Box(0, 0, 20, 15)
