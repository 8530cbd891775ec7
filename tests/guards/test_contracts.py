"""What people and programs were promised is there, by the name that they know."""

from __future__ import annotations

import re
import subprocess
from importlib.util import find_spec

import pytest
from django.core.management import get_commands

from tests.guards.addresses import addresses
from tests.guards.tree import APPS, PROJECT

TARGETS = ("install", "run", "test", "check", "bench", "quality", "lock", "schema")
COMMANDS = ("build_course", "export_course", "create_api_token")
MODULES = ("courses.sources", "quizzes.generation")
ADDRESSES = (
    *("/healthz", "/readyz", "/accounts/login/", "/quizzes/"),
    *("/api/v1/schema/", "/api/v1/docs/", "/api/v1/cohorts/", "/api/v1/cohorts/{}/progress/"),
    *("/api/v1/quizzes/", "/api/v1/quizzes/{}/statistics/", "/api/v1/quizzes/{}/items/"),
    *("/api/v1/quizzes/{}/attempts/", "/api/v1/attempts/{}/"),
    *("/api/v1/attempts/{}/items/{}/answer/", "/api/v1/attempts/{}/answers/"),
    *("/api/v1/attempts/{}/submit/", "/api/v1/attempts/{}/review/"),
    *("/api/v1/attempts/{}/receipt/", "/api/v1/reports/", "/api/v1/reports/{}/"),
)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)[^)]*\)")
MAKE = re.compile(r"`(?:[A-Z]+=\S+ )?make (\w+)")
PLACE = re.compile(r"`([\w.-]+/[\w./-]*)`")


def documents() -> list[str]:
    found = [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
    return sorted(path.relative_to(PROJECT).as_posix() for path in found)


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_the_target_and_how_to_reach_it(target: str):
    has_a_recipe = re.search(rf"^{target}:.*\n\t", (PROJECT / "Makefile").read_text(), re.MULTILINE)
    done = subprocess.run(
        ["make", "--dry-run", target], check=False, capture_output=True, cwd=PROJECT
    )

    assert has_a_recipe
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_is_there(command: str):
    assert get_commands().get(command) in APPS


@pytest.mark.parametrize("module", MODULES)
def test_the_pure_package_can_be_run(module: str):
    assert find_spec(f"{module}.__main__") is not None


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_address_leads_somewhere(address: str):
    assert address in {known.route for known in addresses()}


@pytest.mark.parametrize("document", documents())
def test_a_document_tells_of_what_is_there(document: str):
    text, folder = (PROJECT / document).read_text(), (PROJECT / document).parent

    assert [link for link in LINK.findall(text) if not (folder / link).exists()] == []
    assert [path for path in PLACE.findall(text) if is_missing(path)] == []
    assert set(MAKE.findall(text)) <= {*TARGETS, "help", "messages"}


def is_missing(path: str) -> bool:
    """Tell whether a path into one of our folders leads nowhere; other words with / are none."""
    known = {*APPS, "docs", "tests", "fixtures", "benchmarks", "requirements"}
    return path.partition("/")[0] in known and not (PROJECT / path).exists()


def test_decision_records_are_numbered_without_gaps():
    records = sorted(path.name for path in (PROJECT / "docs" / "adr").glob("*.md"))

    assert [record[:5] for record in records] == [f"{n:04}-" for n in range(1, len(records) + 1)]
