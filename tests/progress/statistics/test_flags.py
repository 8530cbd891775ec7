from __future__ import annotations

import pytest

from progress.statistics import (
    Figure,
    FlagCode,
    Limits,
    Options,
    Reason,
    ThirdTable,
    flags,
    no_figure,
    option_rows,
)

FINE, SURE = Figure(60, 0.6), Figure(60, 35.0)
KEY_IS_FIRST = Options(3, frozenset({0}))
GOOD = ThirdTable((20, 20, 20), {0: (5, 12, 18), 1: (8, 4, 1), 2: (7, 4, 1)})
COUNTS = {0: 35, 1: 13, 2: 12}


@pytest.mark.parametrize(
    ("facility", "discrimination", "codes"),
    [
        (FINE, SURE, []),
        (Figure(60, 0.96), SURE, [FlagCode.TOO_EASY]),
        (Figure(60, 0.1), SURE, [FlagCode.TOO_HARD]),
        (FINE, Figure(60, 19.9), [FlagCode.WEAK_DISCRIMINATION]),
        (FINE, Figure(60, 20.0), []),
        (FINE, Figure(60, -1.0), [FlagCode.NEGATIVE_DISCRIMINATION]),
        (
            Figure(60, 1.0),
            no_figure(60, Reason.CONSTANT_ITEM),
            [FlagCode.TOO_EASY],
        ),
        (Figure(29, 1.0), Figure(29, -50.0), []),
        (no_figure(0, Reason.NO_ATTEMPTS), no_figure(0, Reason.NO_ATTEMPTS), []),
    ],
)
def test_an_item_is_flagged_by_its_figures(
    facility: Figure, discrimination: Figure, codes: list[FlagCode]
):
    assert [flag.code for flag in flags(facility, discrimination, ())] == codes


@pytest.mark.parametrize(
    ("counts", "chosen", "told"),
    [
        (COUNTS, GOOD.chosen, []),
        ({0: 35, 1: 25}, GOOD.chosen, [(FlagCode.DEAD_DISTRACTOR, 2)]),
        (
            COUNTS,
            {0: (5, 12, 16), 1: (2, 4, 3), 2: (13, 4, 1)},
            [(FlagCode.DISTRACTOR_DRAWS_THE_BEST, 1)],
        ),
        (
            COUNTS,
            {0: (9, 12, 8), 1: (13, 4, 12), 2: (3, 4, 0)},
            [(FlagCode.KEY_DOUBTFUL, 1)],
        ),
        (
            COUNTS,
            {0: (9, 12, 5), 1: (3, 4, 12), 2: (3, 4, 3)},
            [(FlagCode.DISTRACTOR_DRAWS_THE_BEST, 1), (FlagCode.KEY_DOUBTFUL, 1)],
        ),
    ],
)
def test_an_option_is_flagged_by_who_chooses_it(
    counts: dict[int, int], chosen: dict[int, tuple[int, int, int]], told: list[object]
):
    rows = option_rows(KEY_IS_FIRST, 60, counts, ThirdTable((20, 20, 20), chosen))

    assert [(flag.code, flag.option) for flag in flags(FINE, SURE, rows)] == told


def test_a_few_who_chose_it_by_chance_do_not_make_a_distractor_work():
    rows = option_rows(KEY_IS_FIRST, 1000, {0: 900, 1: 90, 2: 10}, None)

    (flag,) = flags(Figure(1000, 0.9), Figure(1000, 35.0), rows)

    assert (flag.code, flag.option, flag.against) == (FlagCode.DEAD_DISTRACTOR, 2, 0.05)
    assert flag.figure.value == 0.01


def test_a_third_of_a_few_says_nothing():
    thirds = ThirdTable((9, 12, 9), {0: (9, 12, 0), 1: (0, 0, 9)})
    rows = option_rows(Options(2, frozenset({0})), 30, {0: 21, 1: 9}, thirds)

    assert flags(Figure(30, 0.7), Figure(30, 40.0), rows) == ()


def test_limits_are_the_caller_s():
    strict = Limits(fewest=5, easy=0.5)

    (flag,) = flags(Figure(6, 0.6), no_figure(6, Reason.CONSTANT_REST), (), strict)

    assert (flag.code, flag.figure.value, flag.against) == (FlagCode.TOO_EASY, 0.6, 0.5)
