from __future__ import annotations

from random import Random

import pytest

from courses.models import Passage
from progress.queries.coverage.spans import PassageIndex


def passages(*spans: tuple[int, int]) -> list[Passage]:
    return [Passage(pk=pk, start=start, end=end) for pk, (start, end) in enumerate(spans)]


@pytest.mark.parametrize(
    ("span", "touched"),
    [
        ((0, 5), [0]),
        ((4, 11), [0, 1]),
        ((5, 10), []),
        ((19, 20), [1]),
        ((20, 21), []),
        ((0, 99), [0, 1, 2]),
        ((31, 32), [2]),
        ((99, 100), []),
    ],
)
def test_a_span_touches_the_passages_that_have_a_character_of_it(
    span: tuple[int, int], touched: list[int]
):
    index = PassageIndex.of(passages((0, 5), (10, 20), (30, 40)))

    assert [one.pk for one in index.touched(*span)] == touched


def test_passages_that_overlap_are_found_as_by_looking_at_each():
    chance = Random(5)  # noqa: S311  # nothing secret
    for _ in range(50):
        spans = [(start, start + chance.randint(1, 30)) for start in chance.sample(range(99), 9)]
        own = passages(*spans)
        start = chance.randrange(120)
        end = start + chance.randint(1, 20)

        found = {one.pk for one in PassageIndex.of(own).touched(start, end)}

        assert found == {one.pk for one in own if one.start < end and start < one.end}
