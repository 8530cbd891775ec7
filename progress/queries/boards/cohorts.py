"""The cohorts of a trainer, each in a few figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from progress.models import Cohort
from progress.queries.boards.concerns import Summary, sum_up
from progress.queries.boards.standings import read_standings
from progress.queries.outlines import Outline, read_outlines
from progress.queries.verdicts import Judge


@dataclass(frozen=True, slots=True)
class CohortBoard:
    """A cohort with its courses and how it is doing."""

    cohort: Cohort
    outline: Outline
    summary: Summary


def read_cohort_boards(
    cohorts: Sequence[Cohort], today: date, zone: tzinfo
) -> tuple[CohortBoard, ...]:
    """Read how some cohorts are doing, in ten queries for many as for one."""
    judges = [Judge(outline, today, zone) for outline in read_outlines(cohorts)]
    standings = read_standings(judges)
    return tuple(
        CohortBoard(
            judge.outline.cohort,
            judge.outline,
            sum_up(judge, standings[judge.outline.cohort.pk]),
        )
        for judge in judges
    )
