from __future__ import annotations

import time

import pytest
from django.core.cache import cache
from redis import Redis

from elearning.api.throttling import AnonThrottle
from elearning.caching import OpenCache
from tests.at_once import at_once

pytestmark = pytest.mark.usefixtures("empty_cache")


@pytest.fixture
def visits() -> OpenCache:
    return cache  # type: ignore[return-value]  # as the settings have it


def test_so_many_are_let_in_and_the_next_is_told_how_long_to_wait(visits: OpenCache):
    assert [visits.admit("who", 3, 60) for _ in range(3)] == [0, 0, 0]

    assert 59 < visits.admit("who", 3, 60) <= 60
    assert visits.admit("somebody else", 3, 60) == 0


def test_a_visit_is_forgotten_once_it_is_long_ago_and_refused_ones_do_not_count(
    visits: OpenCache, monkeypatch: pytest.MonkeyPatch
):
    for seconds in (0, 30):
        monkeypatch.setattr(time, "time", lambda at=1_000_000.0 + seconds: at)
        assert visits.admit("who", 2, 60) == 0
    assert visits.admit("who", 2, 60) == 30

    monkeypatch.setattr(time, "time", lambda: 1_000_060.0)

    assert visits.admit("who", 2, 60) == 0
    assert visits.admit("who", 2, 60) == 30


@pytest.mark.django_db(transaction=True)
def test_visits_at_the_same_time_all_count(visits: OpenCache):
    waits = at_once(*[lambda: visits.admit("who", 5, 60)] * 8)

    assert sum(not seconds for seconds in waits) == 5


def test_a_redis_that_has_forgotten_the_script_is_told_it_again(visits: OpenCache):
    client: Redis = visits.client.get_client()
    client.script_flush()

    assert visits.admit("who", 1, 60) == 0
    assert visits.admit("who", 1, 60) > 0


def test_the_framework_says_when_to_come_back(monkeypatch: pytest.MonkeyPatch):
    throttle = AnonThrottle()
    throttle.num_requests, throttle.duration = 1, 60
    monkeypatch.setattr(throttle, "get_cache_key", lambda request, view: "who")

    assert throttle.allow_request(None, None) is True  # type: ignore[arg-type]
    assert throttle.allow_request(None, None) is False  # type: ignore[arg-type]
    assert 59 < (throttle.wait() or 0) <= 60
