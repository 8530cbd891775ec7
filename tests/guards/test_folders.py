"""Every app has the same rooms, and nothing stands in the corridor."""

from __future__ import annotations

import re

import pytest

from tests.guards.tree import PROJECT, app_files, name

EVERY_APP = frozenset(
    {
        *("__init__.py", "apps.py", "migrations"),
        *("api", "pages", "admin", "management", "receivers.py"),
        *("dispatch.py", "permissions.py", "tasks.py"),
        *("services", "queries", "models", "signals.py", "errors.py"),
        *("templates", "templatetags", "static", "locale"),
        "formats",  # Django finds those of dates as modules of one package
        "database",  # Django finds an engine as a package with a module `base`
    }
)
OWN = {
    # what allauth and Django look for
    "accounts": {"adapter.py", "backends.py", "middleware.py", "sessions.py"},
    "courses": {"sources", "building"},  # pure
    "quizzes": {"exchange", "generation", "scoring"},  # pure
    "progress": {"statistics", "certificates", "papers", "rosters"},  # pure
    "jobs": set[str](),
}
PROJECT_PACKAGE = frozenset(
    {
        *("__init__.py", "apps.py", "settings", "environment.py", "urls.py", "wsgi.py"),
        *(
            "celery.py",
            "health.py",
            "failures.py",
            "admin.py",
            "caching.py",
            "policy.py",
            "garbage.py",
        ),
        *("observing", "backups"),  # metrics and logs; what is kept elsewhere
        *("local", "api", "management"),  # a command about the API of all apps together
        *("templates", "templatetags", "static", "locale"),
        "formats",  # Django finds those of dates as modules of one package
        "database",  # Django finds an engine as a package with a module `base`
    }
)
DEMO_FIXTURES = re.compile(r"fixtures/\w+/interpol\.toml")


@pytest.mark.parametrize("app", sorted(OWN))
def test_an_app_has_no_other_rooms(app: str):
    assert rooms(app) - EVERY_APP - OWN[app] == set()


def test_the_project_package_has_no_other_rooms():
    assert rooms("elearning") - PROJECT_PACKAGE == set()


@pytest.mark.parametrize("app", sorted(OWN))
def test_the_init_of_an_app_is_empty(app: str):
    assert (PROJECT / app / "__init__.py").read_text() == ""


def test_no_code_knows_whose_course_it_serves():
    suffixes = (".py", ".html", ".txt", ".js", ".css", ".svg", ".po")
    knowing = [
        name(path)
        for path in app_files(*suffixes)
        if re.search(r"\binterpol\b", DEMO_FIXTURES.sub("", path.read_text()), re.IGNORECASE)
    ]

    assert knowing == []


def rooms(app: str) -> set[str]:
    return {path.name for path in (PROJECT / app).iterdir()} - {"__pycache__"}
