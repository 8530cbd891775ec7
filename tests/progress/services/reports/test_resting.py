from __future__ import annotations

import pytest

from progress.services.reports import resting
from progress.services.reports.resting import LONGEST, STRETCH, Rest


class Clock:
    """Time that passes by sleeping, and when told to."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(resting, "time", made)
    return made


@pytest.mark.parametrize(
    ("share", "worked", "slept"),
    [
        (1.0, STRETCH / 2, []),
        (1.0, STRETCH, [STRETCH]),
        (0.5, 0.4, [0.2]),
        (2.0, 30.0, [LONGEST]),
        (0.0, 30.0, []),
    ],
)
def test_rests_as_long_as_its_share_of_the_work(
    clock: Clock, share: float, worked: float, slept: list[float]
):
    rest = Rest(share)
    clock.now += worked

    rest.take()

    assert clock.slept == slept


def test_counts_from_the_last_rest(clock: Clock):
    rest = Rest(1.0)
    clock.now += 0.1
    rest.take()
    rest.take()

    assert clock.slept == [0.1]
