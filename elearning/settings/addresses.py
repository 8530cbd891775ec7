"""Turns the addresses of the environment into what Django and Celery want."""

from __future__ import annotations

from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

BROKER_DATABASE = 0
CACHE_DATABASE = 1
PREPARED = {"server_side_binding": True, "prepare_threshold": 3}
"""A statement that comes back is planned once a connection: half of the database's time."""


def database_settings(url: str) -> dict[str, Any]:
    """Read a PostgreSQL address, of a host or of a unix socket, as Django's database settings."""
    try:
        said = {key: value for key, value in conninfo_to_dict(url).items() if value is not None}
    except ProgrammingError:  # its message holds the address, so the password
        raise ImproperlyConfigured("DATABASE_URL: not an address of PostgreSQL") from None
    return {
        "ENGINE": "elearning.database",
        "NAME": said.pop("dbname", "elearning"),
        "USER": said.pop("user", ""),
        "PASSWORD": said.pop("password", ""),
        "HOST": said.pop("host", ""),
        "PORT": said.pop("port", ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 3, **PREPARED, **said},
    }


def broker_url(redis_url: str) -> str:
    """Address Redis as Celery's broker."""
    if redis_url.startswith("unix://"):
        path = redis_url.removeprefix("unix://").partition("?")[0]
        return f"redis+socket://{path}?virtual_host={BROKER_DATABASE}"
    return _with_database(redis_url, BROKER_DATABASE)


def cache_url(redis_url: str) -> str:
    """Address Redis as Django's cache."""
    if redis_url.startswith("unix://"):
        return f"{redis_url.partition('?')[0]}?db={CACHE_DATABASE}"
    return _with_database(redis_url, CACHE_DATABASE)


def email_settings(url: str) -> dict[str, Any]:
    """Read an SMTP address as Django's mail settings."""
    parts = _split("EMAIL_URL", url, ("smtp", "smtps"))
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or 587,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.username),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 10,
    }


def _with_database(redis_url: str, number: int) -> str:
    parts = _split("REDIS_URL", redis_url, ("redis", "rediss"))
    return parts._replace(path=f"/{number}").geturl()


def _split(name: str, url: str, schemes: tuple[str, ...]) -> SplitResult:
    """Take an address apart, or refuse it by the name of its variable."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # reading it is what raises
    except ValueError:
        raise ImproperlyConfigured(f"{name}: not an address") from None
    if parts.scheme not in schemes or not parts.hostname:
        raise ImproperlyConfigured(f"{name}: not an address that begins with {schemes[0]}://")
    return parts
