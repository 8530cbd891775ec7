from __future__ import annotations

import pytest

from courses.admin.windows import AHEAD, WIDTH, Window, open_window
from courses.sources import Span


@pytest.mark.parametrize(
    ("length", "at", "asked", "shown"),
    [
        (0, 0, None, (0, 0)),
        (90, 0, None, (0, 90)),
        (90, 90, None, (0, 90)),
        (90, 10**8, Span(10**8, 10**8 + 4), (0, 90)),
        (100_000, 0, None, (0, WIDTH)),
        (100_000, 70_000, None, (70_000, 100_000)),
        (100_000, 0, Span(50_000, 50_010), (50_000 - AHEAD, 50_000 - AHEAD + WIDTH)),
        (100_000, 70_000, Span(50, 60), (0, WIDTH)),
        (100_000, 0, Span(99_990, 10**8), (99_990 - AHEAD, 100_000)),
    ],
)
def test_a_window_opens_where_it_is_asked_to(
    length: int, at: int, asked: Span | None, shown: tuple[int, int]
):
    window = open_window(length, at=at, asked=asked)

    assert (window.start, window.end) == shown


def test_going_on_shows_all_of_a_text_once():
    window = open_window(2 * WIDTH + 1)
    shown = [window]
    while (at := window.after) is not None:
        window = open_window(2 * WIDTH + 1, at=at)
        shown.append(window)

    assert [(one.start, one.end) for one in shown] == [
        (0, WIDTH),
        (WIDTH, 2 * WIDTH),
        (2 * WIDTH, 2 * WIDTH + 1),
    ]
    assert [one.before for one in shown] == [None, 0, WIDTH]


@pytest.mark.parametrize(
    ("window", "is_whole"),
    [(Window(0, 9, 9), True), (Window(0, 8, 9), False), (Window(1, 9, 9), False)],
)
def test_a_window_knows_whether_it_shows_everything(window: Window, *, is_whole: bool):
    assert window.is_whole is is_whole
