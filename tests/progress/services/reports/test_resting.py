from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from progress.services.reports import resting as module
from progress.services.reports.resting import SLICE, is_busy, resting

SHARE = 3.0
LONG = 50 * SLICE


@pytest.fixture
def rests(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Tell how long each rest was that is taken from now on."""
    taken: list[float] = []
    monkeypatch.setattr(time, "sleep", taken.append)
    return taken


def _work() -> None:
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        pass


@pytest.mark.parametrize(("busy", "share"), [(True, SHARE), (False, SHARE), (True, 0.0)])
def test_rests_after_each_slice_while_others_work(rests, monkeypatch, busy, share):
    monkeypatch.setattr(module, "is_busy", lambda: busy)

    with resting(share):
        _work()

    assert bool(rests) is (busy and share > 0)
    assert set(rests) <= {share * SLICE}


def test_long_work_goes_on_without_rests_in_the_end(rests, monkeypatch):
    monkeypatch.setattr(module, "is_busy", lambda: True)
    monkeypatch.setattr(module, "MOST", 2 * SHARE * SLICE)

    with resting(SHARE):
        _work()

    assert rests == [SHARE * SLICE] * 2


def test_leaves_the_process_as_it_was_even_after_an_error(rests):
    before = signal.getsignal(signal.SIGALRM)

    def fail() -> None:
        with resting(SHARE):
            _work()
            raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        fail()

    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    taken = len(rests)
    _work()
    assert len(rests) == taken


def test_works_on_where_no_signals_come(rests, monkeypatch):
    monkeypatch.setattr(module, "is_busy", lambda: True)

    def work() -> None:
        with resting(SHARE):
            _work()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()

    assert not rests


@pytest.mark.parametrize(
    ("running", "processors", "busy"),
    [(1, 2, False), (2, 2, True), (1, 1, True), (4, 8, False), (5, 8, True)],
)
def test_is_busy_where_more_than_half_of_the_processors_have_work(
    tmp_path, monkeypatch, running, processors, busy
):
    load = tmp_path / "loadavg"
    load.write_text(f"0.42 0.61 0.70 {running}/318 4711\n")
    monkeypatch.setattr(module, "_LOAD", load)
    monkeypatch.setattr(os, "cpu_count", lambda: processors)

    assert is_busy() is busy


def test_is_busy_where_the_system_does_not_say(monkeypatch):
    monkeypatch.setattr(module, "_LOAD", Path("/nowhere/loadavg"))

    assert is_busy()
