"""The marked corpus is read as well as the pinned floors demand; `make quality` prints the same."""

from __future__ import annotations

import pytest

from tests.quality.floors import read_reading_floors
from tests.quality.reading.corpus import read_corpus
from tests.quality.reading.faults import list_faults
from tests.quality.reading.figures import FIGURES, Reading, measure_reading


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Reading.of(read_corpus())


@pytest.fixture(scope="module")
def figures(reading: Reading) -> dict[str, float]:
    return measure_reading(reading)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_of_reading_reaches_its_floor(name, figures, reading):
    floor = read_reading_floors(corpus=True)[name]

    assert floor.is_reached(figures[name]), "\n".join(list_faults(reading))


def test_there_is_a_floor_for_each_figure_and_a_figure_for_each_floor():
    assert read_reading_floors(corpus=True).keys() == FIGURES.keys()


def test_what_needs_gold_does_not_bind_other_documents():
    assert read_reading_floors(corpus=False).keys() == {"leftovers", "unexplained"}
