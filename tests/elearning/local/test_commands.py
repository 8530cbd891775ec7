from __future__ import annotations

import pytest

from elearning.local.commands import is_local, needs_services, services_for


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("migrate", True),
        ("build_course x.toml --sources x", True),
        ("one_that_comes_later", True),
        ("--traceback migrate", True),
        ("check --database default", True),
        ("check", False),
        ("check --deploy", False),
        ("migrate --help", False),
        ("help migrate", False),
        ("--version", False),
        ("", False),
    ],
)
def test_services_are_there_for_commands_that_read_rows(words: str, *, needed: bool):
    assert needs_services(["manage.py", *words.split()]) is needed


@pytest.mark.parametrize(
    ("words", "environ", "local"),
    [
        ("migrate", {}, True),
        ("migrate --settings elearning.settings.local", {}, True),
        ("migrate", {"DJANGO_SETTINGS_MODULE": "elearning.settings.production"}, False),
        ("migrate --settings=elearning.settings.production", {}, False),
        ("migrate --settings elearning.settings.production", {}, False),
        ("migrate --settings", {}, False),
    ],
)
def test_only_local_settings_get_local_services(
    words: str, environ: dict[str, str], *, local: bool
):
    assert is_local(["manage.py", *words.split()], environ) is local


def test_what_the_environment_names_stays():
    environ = {"DATABASE_URL": "postgresql://db/x", "REDIS_URL": "redis://cache"}

    with services_for(["manage.py", "migrate"], environ):
        pass

    assert environ == {"DATABASE_URL": "postgresql://db/x", "REDIS_URL": "redis://cache"}


def test_a_command_without_rows_learns_addresses_and_starts_nothing():
    environ: dict[str, str] = {}

    with services_for(["manage.py", "check"], environ):
        assert environ["DATABASE_URL"].startswith("postgresql://")
        assert environ["REDIS_URL"].startswith("unix://")


def test_production_is_left_alone():
    environ = {"DJANGO_SETTINGS_MODULE": "elearning.settings.production"}

    with services_for(["manage.py", "migrate"], environ):
        assert set(environ) == {"DJANGO_SETTINGS_MODULE"}
