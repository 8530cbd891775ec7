"""Old clients keep working: what they were promised is what runs."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from elearning.api.compatibility import find_breaks
from elearning.api.schema import PROMISED, read_promised, read_running

PROGRESS = "/api/v1/cohorts/{id}/progress/"


@pytest.fixture(scope="module")
def running() -> dict[str, Any]:
    return read_running()


def test_no_client_stumbles_over_what_changed(running: dict[str, Any]):
    assert find_breaks(read_promised(), running) == []


def test_the_promise_is_up_to_date(running: dict[str, Any]):
    assert read_promised() == running, "it is missing something: `make schema` writes it"


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """Stand in for the project's folder."""
    settings.BASE_DIR = tmp_path
    (tmp_path / PROMISED).parent.mkdir()
    return tmp_path


def promise(folder: Path, schema: dict[str, Any]) -> None:
    (folder / PROMISED).write_text(json.dumps(schema))


def test_the_command_writes_what_runs(folder: Path, running: dict[str, Any]):
    call_command("write_schema", verbosity=0)

    assert read_promised() == running


def test_the_command_writes_additions(folder: Path, running: dict[str, Any]):
    older = deepcopy(running)
    del older["paths"][PROGRESS]
    promise(folder, older)

    call_command("write_schema")

    assert read_promised() == running


def test_the_command_refuses_to_break_a_promise(
    folder: Path, running: dict[str, Any], capsys: pytest.CaptureFixture[str]
):
    older = deepcopy(running)
    older["paths"]["/api/v1/gone/"] = older["paths"][PROGRESS]
    promise(folder, older)

    with pytest.raises(CommandError, match="Old clients would break") as refused:
        call_command("write_schema")

    assert refused.value.returncode == 1
    assert read_promised() == older
    assert "GET /api/v1/gone/ is gone" in capsys.readouterr().err
    call_command("write_schema", breaks=True)
    assert read_promised() == running
