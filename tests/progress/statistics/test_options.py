from __future__ import annotations

from progress.statistics import Options, Reason, ThirdTable, option_rows, wilson

THREE = Options(3, frozenset({1}))


def test_each_option_that_is_offered_has_a_row():
    first, key, unchosen = option_rows(THREE, 10, {0: 4, 1: 6}, None)

    assert (first.option, first.is_key, first.count, first.share.value) == (0, False, 4, 0.4)
    assert first.share.interval == wilson(0.4, 10)
    assert (key.is_key, key.count) == (True, 6)
    assert (unchosen.count, unchosen.share.value) == (0, 0.0)


def test_thirds_are_shares_of_their_size():
    thirds = ThirdTable((4, 2, 0), {0: (1, 2, 0)})

    row = option_rows(THREE, 6, {0: 3}, thirds)[0]

    assert [figure.value for figure in row.by_third] == [0.25, 1.0, None]
    assert row.by_third[2].reason == Reason.NO_ATTEMPTS


def test_before_the_job_has_counted_the_thirds_say_so():
    row = option_rows(THREE, 6, {0: 3}, None)[0]

    assert {figure.reason for figure in row.by_third} == {Reason.NOT_COUNTED_YET}


def test_an_item_that_nobody_saw_has_no_shares():
    row = option_rows(THREE, 0, {}, None)[0]

    assert (row.count, row.share.value, row.share.reason) == (0, None, Reason.NO_ATTEMPTS)


def test_an_item_without_options_has_no_rows():
    assert option_rows(Options(0, frozenset()), 6, {}, None) == ()
