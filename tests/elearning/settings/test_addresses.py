"""The addresses of services, as Django and Celery want them."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from elearning.settings.addresses import (
    PREPARED,
    broker_url,
    cache_url,
    database_settings,
    email_settings,
)

DATABASES = [
    (
        "postgresql://user:p%40ss@host:6543/name",
        {"NAME": "name", "USER": "user", "PASSWORD": "p@ss", "HOST": "host", "PORT": "6543"},
    ),
    (
        "postgresql:///name?host=/var/run/postgresql&user=user",
        {"NAME": "name", "USER": "user", "PASSWORD": "", "HOST": "/var/run/postgresql", "PORT": ""},
    ),
    ("", {"NAME": "elearning", "USER": "", "PASSWORD": "", "HOST": "", "PORT": ""}),
]

REDIS = [
    ("redis://host:6379", "redis://host:6379/0", "redis://host:6379/1"),
    ("rediss://:key@host/7", "rediss://:key@host/0", "rediss://:key@host/1"),
    (
        "unix:///run/redis.sock",
        "redis+socket:///run/redis.sock?virtual_host=0",
        "unix:///run/redis.sock?db=1",
    ),
    (
        "unix:///run/redis.sock?db=5",
        "redis+socket:///run/redis.sock?virtual_host=0",
        "unix:///run/redis.sock?db=1",
    ),
]

MAILS = [
    ("smtp://localhost:25", ("localhost", 25, "", "", False, False)),
    ("smtp://user:p%2Fss@host", ("host", 587, "user", "p/ss", True, False)),
    ("smtps://user:key@host:465", ("host", 465, "user", "key", False, True)),
]


@pytest.mark.parametrize(("url", "settings"), DATABASES)
def test_an_address_of_postgresql_becomes_settings(url: str, settings: dict[str, str]):
    found = database_settings(url)

    assert {name: found[name] for name in settings} == settings
    assert found["ENGINE"] == "elearning.database"


def test_options_of_an_address_are_kept_and_replace_ours():
    found = database_settings("postgresql://host/name?sslmode=require&connect_timeout=9")

    assert found["OPTIONS"] == {**PREPARED, "sslmode": "require", "connect_timeout": "9"}


@pytest.mark.parametrize(("url", "broker", "cache"), REDIS)
def test_broker_and_cache_have_a_database_each(url: str, broker: str, cache: str):
    assert broker_url(url) == broker
    assert cache_url(url) == cache


@pytest.mark.parametrize(("url", "said"), MAILS)
def test_an_address_of_a_mail_server_becomes_settings(url: str, said: tuple[object, ...]):
    found = email_settings(url)

    names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
    assert tuple(found[f"EMAIL_{name}"] for name in names) == said


@pytest.mark.parametrize("url", ["mysql://u:hush@h/n", "hush", "postgresql://h/n?hush=1"])
def test_another_address_is_refused_without_repeating_it(url: str):
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL: [a-zA-Z ]+$"):
        database_settings(url)


@pytest.mark.parametrize("url", ["http://:hush@h", "redis://", "hush", "redis://h:hush"])
def test_another_address_of_redis_is_refused_without_repeating_it(url: str):
    with pytest.raises(ImproperlyConfigured, match=r"^REDIS_URL: (?!.*hush)"):
        broker_url(url)
