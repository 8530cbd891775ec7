"""Faults take minutes: `make test-faults` runs them, and tells what each scenario counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.faults.scenario import Scenario

TOLD = "scenario"


@pytest.fixture
def scenario(request: pytest.FixtureRequest, transactional_db: None) -> Iterator[Scenario]:
    """Count what happens in a test; its line is told at the end of the run."""
    from tests.faults.scenario import noted  # noqa: PLC0415  # needs settings

    name = request.node.name.removeprefix("test_").replace("_", " ")
    with noted(name) as scenario:
        yield scenario
        request.node.user_properties.append((TOLD, str(scenario)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell the counts of each scenario, a line each."""
    reports = [report for kind in terminalreporter.stats.values() for report in kind]
    told = [
        value
        for report in reports
        if getattr(report, "when", "") == "teardown"
        for name, value in report.user_properties
        if name == TOLD
    ]
    if told:
        terminalreporter.section("counts")
    for line in told:
        terminalreporter.write_line(line)
