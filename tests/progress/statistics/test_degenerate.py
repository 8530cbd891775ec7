from __future__ import annotations

import pytest

from progress.statistics import (
    Figure,
    ItemSums,
    QuizSums,
    Reason,
    consistency,
    deviation,
    discrimination,
    effective_weights,
    efficiency,
    facility,
    kurtosis,
    mean,
    median,
    quiz_figures,
    skewness,
)
from tests.progress.statistics.taken import SCALE, all_items, item_sums, quiz_sums

NOTHING, NO_ITEM = QuizSums(), ItemSums()
ONE = [[SCALE, 0]]
RIGHT = [[SCALE, SCALE]] * 5
FIRST_RIGHT = [[SCALE, 0], [SCALE, SCALE], [SCALE, 0]]
AGAINST = [[SCALE, 0, 0], [SCALE, 0, 0], [0, SCALE, SCALE]]


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (mean(NOTHING), Reason.NO_ATTEMPTS),
        (median([], SCALE), Reason.NO_ATTEMPTS),
        (deviation(NOTHING), Reason.NO_ATTEMPTS),
        (skewness(NOTHING), Reason.NO_ATTEMPTS),
        (kurtosis(NOTHING), Reason.NO_ATTEMPTS),
        (facility(NO_ITEM), Reason.NO_ATTEMPTS),
        (discrimination(NO_ITEM), Reason.NO_ATTEMPTS),
        (efficiency([], []), Reason.NO_ATTEMPTS),
        (consistency(NOTHING, []).coefficient, Reason.NO_ATTEMPTS),
        (effective_weights({1: NO_ITEM})[1], Reason.NO_ATTEMPTS),
        (deviation(quiz_sums(ONE)), Reason.TOO_FEW),
        (skewness(quiz_sums(ONE * 2)), Reason.TOO_FEW),
        (kurtosis(quiz_sums(ONE * 3)), Reason.TOO_FEW),
        (discrimination(item_sums(ONE, 0)), Reason.TOO_FEW),
        (efficiency([SCALE], [SCALE]), Reason.TOO_FEW),
        (consistency(quiz_sums(ONE), all_items(ONE)).error_ratio, Reason.TOO_FEW),
        (effective_weights({1: item_sums(ONE, 0)})[1], Reason.TOO_FEW),
        (skewness(quiz_sums(RIGHT)), Reason.CONSTANT_TOTAL),
        (kurtosis(quiz_sums(RIGHT)), Reason.CONSTANT_TOTAL),
        (consistency(quiz_sums(RIGHT), all_items(RIGHT)).standard_error, Reason.CONSTANT_TOTAL),
        (effective_weights(dict(enumerate(all_items(RIGHT))))[0], Reason.CONSTANT_TOTAL),
        (discrimination(item_sums(FIRST_RIGHT, 0)), Reason.CONSTANT_ITEM),
        (discrimination(item_sums(FIRST_RIGHT, 1)), Reason.CONSTANT_REST),
        (efficiency([SCALE] * 2, [SCALE, 2 * SCALE]), Reason.CONSTANT_ITEM),
        (efficiency([0, SCALE], [0, SCALE]), Reason.CONSTANT_REST),
        (consistency(quiz_sums([[0], [1]]), all_items([[0], [1]])).coefficient, Reason.ONE_ITEM),
        (consistency(quiz_sums(RIGHT), all_items(ONE)).coefficient, Reason.DIFFERENT_ITEMS),
        (effective_weights(dict(enumerate(all_items(AGAINST))))[0], Reason.NEGATIVE_COVARIANCE),
    ],
)
def test_a_figure_that_cannot_be_says_why(figure: Figure, reason: Reason):
    assert (figure.value, figure.interval, figure.reason) == (None, None, reason)


def test_one_attempt_has_a_mean_and_no_interval():
    assert mean(quiz_sums(ONE)) == Figure(1, 1.0)


def test_all_right_is_a_facility_of_one_that_is_not_sure():
    figure = facility(item_sums(RIGHT, 0))

    assert (figure.n, figure.value) == (5, 1.0)
    assert figure.interval == pytest.approx((0.5655, 1.0), abs=1e-4)


def test_a_quiz_that_nobody_took_has_no_figures_and_no_error():
    got = quiz_figures(NOTHING, [])

    assert got.n == 0
    assert got.mean.reason == got.consistency.coefficient.reason == Reason.NO_ATTEMPTS
