from __future__ import annotations

import json
import logging
import sys

import pytest

from elearning.observing.context import ABOUT
from elearning.observing.lines import CleanJSON, CleanText


@pytest.fixture(autouse=True)
def _about_nothing():
    token = ABOUT.set({})
    yield
    ABOUT.reset(token)


def record(message: str = "request", **told: object) -> logging.LogRecord:
    made = logging.LogRecord("elearning.x", logging.INFO, "x.py", 1, message, (), None)
    vars(made).update(told)
    return made


def failed() -> logging.LogRecord:
    """Make the record of an error that came from another, each with a message that names Olga."""
    made = record("it failed")
    try:
        try:
            dict[str, str]()["olga@example.org"]
        except KeyError as error:
            raise ValueError(str(error)) from error
    except ValueError:
        made.exc_info = sys.exc_info()
    return made


def test_a_line_is_one_json_object_with_what_it_is_about():
    ABOUT.set({"request": "ab12"})
    line = CleanJSON().format(record(view="catalogue", status=200, ms=1.5, user=7))

    said = json.loads(line)
    assert "\n" not in line
    assert said.pop("time").endswith("+00:00")
    assert said == {
        "level": "INFO", "logger": "elearning.x", "message": "request", "request": "ab12",
        "view": "catalogue", "status": 200, "ms": 1.5, "user": 7,
    }  # fmt: skip


def test_what_nobody_asked_for_is_left_out():
    said = json.loads(CleanJSON().format(record(email="olga@example.org", user=None, view=[1])))

    assert said.keys() == {"time", "level", "logger", "message"}


@pytest.mark.parametrize("form", [CleanJSON, CleanText])
def test_an_error_tells_its_kind_and_place_and_not_its_message(form: type[logging.Formatter]):
    line = form().format(failed())

    assert "ValueError < KeyError" in line
    assert "tests/elearning/observing/test_lines.py:" in line
    assert " failed" in line
    assert "olga" not in line
    assert "\n" not in line


def test_text_is_one_line_with_names_and_values():
    ABOUT.set({"task": "jobs.sweep"})
    line = CleanText().format(record("task", ms=3.1, state="success"))

    assert line.endswith(" INFO elearning.x task task=jobs.sweep ms=3.1 state=success")


def test_a_message_with_line_breaks_cannot_fake_another_line():
    assert CleanText().format(record("one\n2026 ERROR two")).count("\n") == 0
    assert CleanJSON().format(record("one\n2026 ERROR two")).count("\n") == 0
