"""The questions of the demo course reach the pinned floors; `make quality` prints the same."""

from __future__ import annotations

import pytest

from tests.quality.figures import FIGURES, measure
from tests.quality.floors import missed, read_floors
from tests.quality.sample import sample_demo


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return measure(sample_demo())


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_of_the_demo_course_reaches_its_floor(name: str, figures: dict[str, float]):
    floor = read_floors(demo=True)[name]

    assert floor.is_reached(figures[name]), f"{name} is {figures[name]:g}, not {floor}"


def test_there_is_a_floor_for_each_figure_and_a_figure_for_each_floor():
    assert read_floors(demo=True).keys() == FIGURES.keys()


def test_floors_of_the_demo_course_do_not_bind_other_documents():
    assert "approved" not in read_floors(demo=False)
    assert "errors" in read_floors(demo=False)


def test_a_missed_floor_is_named():
    perfect = {
        "errors": 0,
        "verbatim": 1.0,
        "without_flaw": 1.0,
        "one_flaw_at_most": 1.0,
        "taught": 1,
    }
    fine = perfect | {"items": 9, "items_a_sentence": 1, "blind_guesser": -1, "top_position": 0}
    floors = read_floors(demo=False)

    assert missed(fine, floors) == []
    assert missed(fine | {"errors": 1}, floors) == ["errors"]
    assert missed(fine | {"verbatim": 0.999}, floors) == ["verbatim"]
