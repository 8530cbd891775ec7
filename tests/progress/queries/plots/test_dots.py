from __future__ import annotations

from progress.queries.plots.dots import EDGE, HEIGHT, SIDE, Spot, draw_dots


def spot(easiness: float, telling: float) -> Spot:
    return Spot(1, easiness, telling, is_flagged=False)


def test_the_easier_a_question_the_further_and_the_more_telling_the_higher():
    low, high = draw_dots([spot(0, 0), spot(1, 60)]).dots

    assert (low.x, low.y) == (SIDE, EDGE + HEIGHT)
    assert (high.x, high.y) == (98, EDGE)


def test_the_scale_grows_to_hold_what_lies_outside():
    plot = draw_dots([spot(0.5, -55.5), spot(0.5, 93)])

    assert [tick.value for tick in plot.upright] == list(range(-60, 101, 20))
    assert all(EDGE <= dot.y <= EDGE + HEIGHT for dot in plot.dots)


def test_without_questions_there_are_the_scales():
    plot = draw_dots([])

    assert plot.dots == ()
    assert [tick.value for tick in plot.upright] == [0, 20, 40, 60]
    assert [tick.value for tick in plot.across] == [0, 20, 40, 60, 80, 100]


def test_an_arabic_scale_runs_leftward():
    (dot,) = draw_dots([spot(0, 0)], leftward=True).dots

    assert dot.x == 100 - SIDE
