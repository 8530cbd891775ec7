"""Production: everything from the environment, and a refusal to start where it is unsafe."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from elearning.environment import NEEDED_IN_PRODUCTION
from elearning.settings.addresses import (
    broker_url,
    cache_url,
    database_settings,
    email_settings,
)
from elearning.settings.base import *
from elearning.settings.logs import clean_logging

SECRET_KEY = environment.SECRET_KEY.get_secret_value()
SHORTEST_SECRET = 50  # characters, as `check --deploy` wants
FEWEST_CHARACTERS = 10  # different ones: a repeated word is no secret

SHORTEST_TOKEN = 20


def _refuse_unsafe() -> None:
    for name in NEEDED_IN_PRODUCTION:
        if not getattr(environment, name):
            raise ImproperlyConfigured(f"{name}: not set")
    if SECRET_KEY.startswith("django-insecure"):
        raise ImproperlyConfigured("SECRET_KEY: this is a default one, make your own")
    if len(SECRET_KEY) < SHORTEST_SECRET or len(set(SECRET_KEY)) < FEWEST_CHARACTERS:
        raise ImproperlyConfigured("SECRET_KEY: set at least 50 random characters")
    if DEBUG:
        raise ImproperlyConfigured("DEBUG: production never shows traces, unset it")
    if any("*" in host or host.startswith(".") for host in ALLOWED_HOSTS):
        raise ImproperlyConfigured("ALLOWED_HOSTS: name each host, without wildcards")


def _refuse_listeners() -> None:
    """Refuse what would let others listen to what is sent or counted."""
    if WEBHOOK_PLAIN_HTTP:
        raise ImproperlyConfigured("WEBHOOK_PLAIN_HTTP: production sends nothing in clear")
    if METRICS_TOKEN and len(METRICS_TOKEN) < SHORTEST_TOKEN:
        raise ImproperlyConfigured("METRICS_TOKEN: set at least 20 random characters")


_refuse_unsafe()
_refuse_listeners()

SITE_URL = f"https://{ALLOWED_HOSTS[0]}"  # what links in mails begin with
STAFF_MFA_REQUIRED = environment.STAFF_MFA_REQUIRED
SECOND_PERSON_APPROVES = environment.SECOND_PERSON_APPROVES
SIGNUP_OPEN = environment.SIGNUP_OPEN
DEMO = False

DATABASES = {"default": database_settings(environment.DATABASE_URL)}
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "elearning.caching.OpenCache",
        "LOCATION": cache_url(environment.REDIS_URL),
        "OPTIONS": CACHE_OPTIONS,
    },
    "texts": TEXTS_CACHE,
}
CELERY_BROKER_URL = broker_url(environment.REDIS_URL)

MEDIA_ROOT = environment.MEDIA_ROOT
STATIC_ROOT = environment.STATIC_ROOT
LOGGING = clean_logging(environment.LOG_FORMAT, environment.LOG_LEVEL)
globals().update(email_settings(environment.EMAIL_URL))

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]  # asked from inside, without TLS
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if environment.TRUSTED_PROXY_COUNT else None
)
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
