"""The cache while Redis is away: nothing is kept, nobody is kept out."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.test import RequestFactory
from rest_framework.views import APIView

from elearning.api.throttling import AnonThrottle

NOBODY_LISTENS = "unix:///nowhere/redis.sock?db=1"


@pytest.fixture
def without_redis(settings: Any) -> None:
    caches = {"default": settings.CACHES["default"] | {"LOCATION": NOBODY_LISTENS}}
    settings.CACHES = caches


@pytest.mark.usefixtures("without_redis")
def test_an_addition_counts_as_made_and_nothing_is_kept():
    assert cache.add("key", "value") is True
    assert cache.get("key", "nothing") == "nothing"


@pytest.mark.usefixtures("empty_cache")
def test_an_addition_is_made_once_while_redis_is_there():
    assert cache.add("key", "value") is True
    assert cache.add("key", "other") is False
    assert cache.get("key") == "value"


@pytest.mark.usefixtures("without_redis")
def test_sign_in_limits_let_everybody_in():
    request = RequestFactory().post("/accounts/login/")

    allowed = ratelimit.consume(
        request, app="allauth.account", action="login", config={"login": "1/m/ip"}
    )

    assert allowed is not None


@pytest.mark.usefixtures("empty_cache")
def test_sign_in_limits_hold_while_redis_is_there():
    request = RequestFactory().post("/accounts/login/", REMOTE_ADDR="192.0.2.7")
    limit = {"app": "allauth.account", "action": "login", "config": {"login": "1/m/ip"}}

    first, second = (ratelimit.consume(request, **limit) for _ in range(2))

    assert first is not None
    assert second is None


@pytest.mark.usefixtures("without_redis")
def test_throttles_let_everybody_in():
    request = APIView().initialize_request(RequestFactory().get("/api/v1/cohorts/"))
    throttle = AnonThrottle()
    throttle.cache = cache  # type: ignore[assignment]  # as the settings have it

    assert all(throttle.allow_request(request, APIView()) for _ in range(100))


@pytest.mark.usefixtures("without_redis")
def test_visits_are_not_counted_without_redis():
    visits: Any = cache

    assert [visits.admit("who", 1, 60) for _ in range(3)] == [0, 0, 0]
