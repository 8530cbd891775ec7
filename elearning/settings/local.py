"""`make run` and commands on a developer's machine: private services, plain HTTP on loopback."""

from __future__ import annotations

from typing import Any

from elearning.local.secrets import local_secret_key
from elearning.settings.addresses import broker_url, cache_url, database_settings
from elearning.settings.base import *
from elearning.settings.logs import clean_logging, whole_logging

LOCAL = BASE_DIR / ".local"
REDIS_URL = environment.REDIS_URL or "redis://localhost:6379"
SECRET_KEY = environment.SECRET_KEY.get_secret_value() or local_secret_key()
ALLOWED_HOSTS = environment.ALLOWED_HOSTS or ["localhost", "127.0.0.1", "[::1]"]
SITE_URL = f"http://127.0.0.1:{environment.PORT}"  # what links in mails begin with
STAFF_MFA_REQUIRED = False  # the demo says so on its sign-in page
SECOND_PERSON_APPROVES = False  # the demo has one editor, and its review page says so
SIGNUP_OPEN = environment.SIGNUP_OPEN or "SIGNUP_OPEN" not in environment.model_fields_set
DEMO = True

DATABASES = {"default": database_settings(environment.DATABASE_URL)}
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "elearning.caching.OpenCache",
        "LOCATION": cache_url(REDIS_URL),
        "OPTIONS": CACHE_OPTIONS,
    },
    "texts": TEXTS_CACHE,
}
CELERY_BROKER_URL = broker_url(REDIS_URL)

MEDIA_ROOT = environment.MEDIA_ROOT or str(LOCAL / "media")
STATIC_ROOT = environment.STATIC_ROOT or str(LOCAL / "static")
LOGGING = (
    clean_logging(environment.LOG_FORMAT, environment.LOG_LEVEL)
    if "LOG_FORMAT" in environment.model_fields_set
    else whole_logging(environment.LOG_LEVEL)
)
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = str(LOCAL / "mail")
