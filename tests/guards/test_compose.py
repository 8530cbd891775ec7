"""The compose file and the Procfile, held against the specification and the settings.

No container engine is needed: the specification's schema lies in check-jsonschema's wheel.
"""

from __future__ import annotations

import json
import re
import shlex
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands

from elearning.environment import NEEDED_IN_PRODUCTION, Environment
from elearning.local.crew import KILL_WAIT
from tests.guards.tree import PROJECT

FILE: dict[str, Any] = yaml.safe_load((PROJECT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = FILE["services"]
OURS = {name: service for name, service in SERVICES.items() if service["image"] == "elearning"}
WORKERS = {name: service for name, service in OURS.items() if "worker" in service["command"]}
VARIABLE = re.compile(r"\$\{(\w+)(:[-?][^}]*)?\}")
OF_THE_COMPOSE_FILE = {"POSTGRES_PASSWORD"}
"""Variables that docs/operations.md explains: they never reach our processes by their own name."""
SET_BY_THE_IMAGE = {"MEDIA_ROOT", "STATIC_ROOT"}
NOT_IN_A_CONTAINER = {"PORT", "DEBUG", "WEBHOOK_PLAIN_HTTP"}
"""Inside, the port is 8000; production refuses the others."""
LAST_DEFAULTS = {"TRUSTED_PROXY_COUNT": "1"}
"""What differs from the environment's default: here a proxy stands in front."""


def test_the_file_meets_the_specification():
    vendored = files("check_jsonschema") / "builtin_schemas" / "vendor" / "compose-spec.json"

    jsonschema.validate(FILE, json.loads(vendored.read_text()))


def test_each_variable_is_declared():
    named = {name for name, _ in VARIABLE.findall((PROJECT / "docker-compose.yml").read_text())}
    handed_on = {name for service in OURS.values() for name in service["environment"]}

    assert named | handed_on <= Environment.model_fields.keys() | OF_THE_COMPOSE_FILE


@pytest.mark.parametrize("name", sorted(OURS))
def test_each_declared_variable_reaches_our_processes(name: str):
    wanted = Environment.model_fields.keys() - SET_BY_THE_IMAGE - NOT_IN_A_CONTAINER

    assert OURS[name]["environment"].keys() == wanted


def test_what_production_needs_is_asked_for_before_anything_starts():
    written = (PROJECT / "docker-compose.yml").read_text()
    asked = {name for name, ending in VARIABLE.findall(written) if ending.startswith(":?")}
    addresses = {"DATABASE_URL", "REDIS_URL"}  # of services that the file itself runs

    assert asked - OF_THE_COMPOSE_FILE == set(NEEDED_IN_PRODUCTION) - SET_BY_THE_IMAGE - addresses


def test_defaults_are_those_of_the_environment():
    given = {
        name: ending.removeprefix(":-")
        for name, ending in VARIABLE.findall((PROJECT / "docker-compose.yml").read_text())
        if ending.startswith(":-")
    }
    declared = {name: str(Environment.model_fields[name].default) for name in given}

    assert given == declared | LAST_DEFAULTS


def test_the_image_sets_the_folders_that_it_makes():
    dockerfile = (PROJECT / "Dockerfile").read_text()

    assert {name for name in SET_BY_THE_IMAGE if f" {name}=" in dockerfile} == SET_BY_THE_IMAGE


def test_web_alone_publishes_a_port_and_only_on_loopback():
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}

    assert published == {"web": ["127.0.0.1:${PORT:-8000}:8000"]}


@pytest.mark.parametrize("name", sorted(OURS))
def test_the_command_of_a_service_exists(name: str):
    program, *words = OURS[name]["command"]

    assert find_spec(program) or program == "python"
    if program == "python":
        assert words[:2] == ["-m", "django"]
        assert words[2] in get_commands()
    else:
        application = words[words.index("--app") + 1] if "--app" in words else words[0]
        assert find_spec(application) is not None


@pytest.mark.parametrize("place", ["compose", "Procfile"])
def test_each_queue_is_consumed_by_exactly_one_worker(place: str):
    commands = {
        "compose": [worker["command"] for worker in WORKERS.values()],
        "Procfile": [words for words in procfile().values() if "worker" in words],
    }
    consumed = [queue for words in commands[place] for queue in queues(words)]

    assert sorted(consumed) == sorted(queue.name for queue in settings.CELERY_TASK_QUEUES)


def test_there_is_one_beat():
    beats = [name for name, service in OURS.items() if "beat" in service["command"]]

    assert beats == ["beat"]
    assert "deploy" not in SERVICES["beat"]
    assert sum("beat" in words for words in procfile().values()) == 1


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_may_do_no_more_than_it_needs(name: str):
    service = SERVICES[name]

    assert service["cap_drop"] == ["ALL"]
    assert service["read_only"] is True
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("privileged", False) is False


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_is_watched_and_comes_back(name: str):
    service = SERVICES[name]
    once = name == "migrate"

    assert service["restart"] == ("no" if once else "unless-stopped")
    assert "healthcheck" in service or name == "web"  # web has the image's


def test_postgres_keeps_its_data_where_18_wants_them():
    assert SERVICES["postgres"]["image"].startswith("postgres:18")
    assert SERVICES["postgres"]["volumes"] == ["postgres:/var/lib/postgresql"]


def test_redis_keeps_messages_and_throws_none_away():
    words = SERVICES["redis"]["command"]

    assert words[words.index("--appendonly") + 1] == "yes"
    assert words[words.index("--maxmemory-policy") + 1] == "noeviction"


def test_the_image_runs_as_nobody_special_and_holds_no_secret():
    lines = [line.strip() for line in (PROJECT / "Dockerfile").read_text().splitlines()]
    last_user = [line for line in lines if line.startswith("USER ")][-1]

    assert last_user == "USER 10001:10001"
    assert not [line for line in lines if line.startswith(("ARG ", "ENV SECRET"))]
    assert "!.local" not in (PROJECT / ".dockerignore").read_text()


def test_what_is_asked_to_end_gets_longer_than_it_takes():
    asked = {name: seconds(OURS[name]["stop_grace_period"]) for name in OURS if name != "migrate"}

    assert asked.keys() == procfile().keys()
    assert asked["web"] > graceful_timeout()
    assert graceful_timeout() < KILL_WAIT
    assert asked["worker-heavy"] > asked["worker-light"] >= KILL_WAIT


@pytest.mark.parametrize("name", sorted(OURS))
def test_nothing_but_lines_of_the_log_is_written(name: str):
    assert OURS[name]["command"][0] != "celery" or "--quiet" in OURS[name]["command"]


def test_postgres_writes_no_row_into_its_log():
    words = SERVICES["postgres"]["command"]

    assert {"log_error_verbosity=terse", "log_min_error_statement=panic"} <= set(words)


def graceful_timeout() -> int:
    found = re.search(
        r"^graceful_timeout = (\d+)", (PROJECT / "gunicorn.conf.py").read_text(), re.MULTILINE
    )
    assert found
    return int(found[1])


def seconds(period: str) -> int:
    return int(period[:-1]) * {"s": 1, "m": 60}[period[-1]]


def procfile() -> dict[str, list[str]]:
    lines = Path(PROJECT / "Procfile").read_text().splitlines()
    entries = [line.partition(":") for line in lines if line and not line.startswith("#")]
    return {name: shlex.split(command) for name, _, command in entries}


def queues(words: list[str]) -> list[str]:
    return words[words.index("--queues") + 1].split(",")
