"""What docs/operations.md says of figures is what the site tells; alerts ask for no other."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from django.test import Client
from django.urls import reverse

from elearning.observing.cleaning import OURS
from elearning.observing.lines import FIELDS
from jobs.services.heartbeat import note_heartbeat
from quizzes.models import AttemptState
from tests.factories.courses import UploadFactory
from tests.factories.quizzes import AttemptFactory
from tests.guards.tree import APPS, PROJECT

PAGE = (PROJECT / "docs" / "operations.md").read_text()
RULES: list[dict[str, Any]] = yaml.safe_load((PROJECT / "docs" / "alerts.yml").read_text())[
    "groups"
][0]["rules"]
NAME = re.compile(r"\belearning_[a-z_]+")
ROW = re.compile(r"^\| `(elearning_\w+)` \|([^|]*)\|", re.MULTILINE)
SELECTED = re.compile(r"(\w+)(?:=~|!=|=)\"")
ENDINGS = ("_bucket", "_count", "_sum")
SEVERITIES = {"page", "ticket"}


@pytest.fixture
def told(db: None, settings: Any) -> dict[str, set[str]]:
    """Each figure that the site tells, with the names of its labels."""
    settings.METRICS_TOKEN = "a-token-of-the-tests-alone"
    AttemptFactory(
        state=AttemptState.SCORED,
        submitted_at="2026-01-01T00:00Z",
        scored_at="2999-01-01T00:00Z",
    )
    UploadFactory()
    note_heartbeat()
    client = Client(headers={"Authorization": f"Bearer {settings.METRICS_TOKEN}"})
    client.get(reverse("healthz"))
    lines = [
        line
        for line in client.get(reverse("metrics")).text.splitlines()
        if not line.startswith("#")
    ]
    found: dict[str, set[str]] = {}
    for line in lines:
        labels = set(re.findall(r"(\w+)=\"", line)) - {"le"}
        found.setdefault(family(re.split(r"[ {]", line)[0]), set()).update(labels)
    return found


def family(name: str) -> str:
    for ending in ENDINGS:
        name = name.removesuffix(ending)
    return name.removesuffix("_created")


def test_the_page_tells_of_each_figure_and_its_labels(told: dict[str, set[str]]):
    written = {name: set(re.findall(r"`(\w+)`", labels)) for name, labels in ROW.findall(PAGE)}

    assert written == told


def test_the_page_names_no_other_figure(told: dict[str, set[str]]):
    assert {family(name) for name in NAME.findall(PAGE)} == told.keys()


def test_alerts_ask_for_figures_and_labels_that_there_are(told: dict[str, set[str]]):
    for rule in RULES:
        named = {family(name) for name in NAME.findall(rule["expr"])}
        labels = set().union(*(told[name] for name in named))
        assert named
        assert set(SELECTED.findall(rule["expr"])) <= labels, rule["alert"]


def test_each_alert_says_how_urgent_it_is_and_what_it_means():
    assert {rule["labels"]["severity"] for rule in RULES} == SEVERITIES
    assert all(rule["annotations"]["summary"].endswith(".") for rule in RULES)
    assert len({rule["alert"] for rule in RULES}) == len(RULES)


def test_the_page_has_a_line_for_each_alert():
    assert [rule["alert"] for rule in RULES if f"`{rule['alert']}`" not in PAGE] == []


def test_the_page_tells_of_each_field_of_a_line_of_the_log():
    assert [field for field in FIELDS if f"`{field}`" not in PAGE] == []


def test_what_counts_as_ours_in_the_log_are_our_packages():
    assert set(APPS) == OURS
