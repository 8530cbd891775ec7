from __future__ import annotations

import random
from itertools import combinations

from progress.papers.labels import Box, Spot, place_names

ROOM = Box(0, 0, 100, 50)


def test_a_name_stands_beside_its_point():
    [(name, box)] = place_names([Spot(50, 25, "7", True)], ROOM)

    assert name == "7"
    assert 51 < box.x < 53
    assert box.y < 25 < box.y + box.height


def test_plain_points_have_no_name():
    assert place_names([Spot(50, 25, "7", False)], ROOM) == []


def test_it_stands_on_the_other_side_where_the_room_ends():
    [(_name, box)] = place_names([Spot(99.5, 25, "12", True)], ROOM)

    assert box.x + box.width < 99


def test_it_keeps_away_from_lines_where_it_can():
    line = Box(52, 0, 0.1, 50)
    [(_name, box)] = place_names([Spot(50, 25, "12", True)], ROOM, [line])

    assert not box.meets(line)


def test_no_name_stands_over_another_or_over_a_point_or_outside():
    chance = random.Random(5)  # noqa: S311  # the same each time
    spots = [
        Spot(chance.uniform(0, 100), chance.uniform(0, 50), str(at), True) for at in range(150)
    ]
    placed = [box for _name, box in place_names(spots, ROOM)]

    assert len(placed) > 50
    assert not any(one.meets(other) for one, other in combinations(placed, 2))
    assert all(one.lies_in(ROOM) for one in placed)
    assert not any(
        one.x < spot.x < one.x + one.width and one.y < spot.y < one.y + one.height
        for one in placed
        for spot in spots
    )
