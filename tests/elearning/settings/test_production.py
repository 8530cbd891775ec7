"""Production starts when everything is said and safe, else it says in one line what is not."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys

import pytest

SAFE = {
    "DJANGO_SETTINGS_MODULE": "elearning.settings.production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "DATABASE_URL": "postgresql://elearning:password@database:5432/elearning",
    "REDIS_URL": "redis://redis:6379",
    "ALLOWED_HOSTS": "learn.example.org, www.example.org",
    "EMAIL_URL": "smtp://user:password@mail.example.org:587",
    "MEDIA_ROOT": "/srv/media",
    "STATIC_ROOT": "/srv/static",
}

REFUSED = [
    ("SECRET_KEY", "", "SECRET_KEY: not set"),
    ("SECRET_KEY", "short", "SECRET_KEY: set at least 50 random characters"),
    ("SECRET_KEY", "ab" * 40, "SECRET_KEY: set at least 50 random characters"),
    ("SECRET_KEY", f"django-insecure-{'0123456789' * 5}", "SECRET_KEY: this is a default one"),
    ("DEBUG", "true", "DEBUG: production never shows traces"),
    ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS: not set"),
    ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS: name each host"),
    ("ALLOWED_HOSTS", "learn.example.org,.example.org", "ALLOWED_HOSTS: name each host"),
    ("DATABASE_URL", "", "DATABASE_URL: not set"),
    ("DATABASE_URL", "mysql://u:hush@host/name", "DATABASE_URL: not an address of PostgreSQL"),
    ("REDIS_URL", "", "REDIS_URL: not set"),
    ("REDIS_URL", "http://:hush@redis", "REDIS_URL: not an address that begins with redis://"),
    ("REDIS_URL", "redis://:hush@redis:port", "REDIS_URL: not an address"),
    ("EMAIL_URL", "", "EMAIL_URL: not set"),
    ("EMAIL_URL", "mail.example.org", "EMAIL_URL: not an address that begins with smtp://"),
    ("MEDIA_ROOT", "", "MEDIA_ROOT: not set"),
    ("STATIC_ROOT", "", "STATIC_ROOT: not set"),
    ("PORT", "80a", "PORT: Input should be a valid integer"),
    ("TIME_ZONE", "Mars/Olympus", "TIME_ZONE: no such time zone"),
    ("LOG_LEVEL", "loud", "LOG_LEVEL: Input should be"),
    ("STAFF_MFA_REQUIRED", "perhaps", "STAFF_MFA_REQUIRED: Input should be a valid boolean"),
]

FAILING = """
import django
django.setup()
from django.test import Client
from drf_spectacular.views import SpectacularAPIView

def fail(*args, **told):
    raise ZeroDivisionError("secret of the house")

SpectacularAPIView.get = fail
client = Client(raise_request_exception=False, headers={"host": "learn.example.org"})
answer = client.get("/api/v1/schema/", secure=True)
print(answer.status_code, answer["Content-Type"], answer.text)
"""
"""A view of the API that fails, as the whole stack answers it."""


@pytest.mark.parametrize(("variable", "value", "line"), REFUSED)
def test_what_is_missing_or_unsafe_is_refused_in_one_line(variable: str, value: str, line: str):
    done = django("check", environment=SAFE | {variable: value})

    assert done.returncode != 0
    assert line in done.stderr.splitlines()[-1]
    assert "hush" not in done.stderr


def test_a_deployment_that_is_safe_has_nothing_to_check_any_more():
    done = django("check", "--deploy", "--fail-level", "WARNING", environment=SAFE)

    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout


def test_proxies_are_believed_only_where_they_are_counted():
    assert shown("SECURE_PROXY_SSL_HEADER", SAFE) == "None"
    assert "X_FORWARDED_PROTO" in shown(
        "SECURE_PROXY_SSL_HEADER", SAFE | {"TRUSTED_PROXY_COUNT": "1"}
    )


def test_a_fault_of_ours_is_told_in_the_shape_of_the_api_and_without_a_trace():
    said = run("-c", FAILING, environment=SAFE).stdout.strip()
    status, kind, body = said.split(maxsplit=2)

    assert (status, kind) == ("500", "application/json")
    assert json.loads(body)["error"].keys() == {"code", "message", "fields"}
    assert json.loads(body)["error"]["code"] == "server_error"
    assert "secret" not in said


def shown(setting: str, environment: dict[str, str]) -> str:
    script = f"from django.conf import settings; print(settings.{setting})"
    return run("-c", script, environment=environment).stdout.strip()


def django(*words: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return run("-m", "django", *words, environment=environment)


def run(*words: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run Python with nothing in its environment but this; no service is reached."""
    return subprocess.run(
        [sys.executable, *words],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], **environment},
    )
