from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from threading import Timer

import pytest
from celery import Celery
from celery.beat import Scheduler, Service

from jobs.services.ending import end_between_ticks


def ask_to_end() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


class Busy(Scheduler):
    """A scheduler that is asked to end while it works, or while beat sleeps."""

    asked_at_work = False
    worked = kept = 0

    def tick(self, *told: object, **named: object) -> float:
        if self.asked_at_work:
            ask_to_end()
        else:
            Timer(0.2, ask_to_end).start()
        Busy.worked += 1
        return 0.0 if self.asked_at_work else 60.0

    def close(self) -> None:
        Busy.kept += 1


@pytest.fixture
def handlers() -> Iterator[None]:
    """Put the handlers of the process back."""
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("at_work", [True, False])
@pytest.mark.usefixtures("handlers")
def test_beat_finishes_what_it_does_and_keeps_its_schedule_once(at_work, monkeypatch):
    monkeypatch.setattr(Busy, "asked_at_work", at_work)
    monkeypatch.setattr(Busy, "worked", 0)
    monkeypatch.setattr(Busy, "kept", 0)
    service = Service(Celery(set_as_current=False), scheduler_cls=Busy)
    end_between_ticks(service)
    began = time.monotonic()

    service.start()

    assert (Busy.worked, Busy.kept) == (1, 1)
    assert time.monotonic() - began < 30
