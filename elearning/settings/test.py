"""Tests: the local settings with a fast password hash; services are real."""

from __future__ import annotations

import os

from elearning.settings.local import *

RUN = f"test_elearning_{os.getpid()}"
"""Names this run's database and cache, so that two runs at once leave each other alone."""

DATABASES["default"] |= {"TEST": {"NAME": RUN}}
CACHES["default"] |= {"KEY_PREFIX": RUN}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_USE_FINDERS = True
SITE_URL = "http://testserver"
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "testserver"]
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", *MIDDLEWARE]  # a query in a loop is an error
REPORTS_REST = 0.0  # nobody waits for a page
WHITENOISE_AUTOREFRESH = True  # nothing is collected: files are found where they are written
