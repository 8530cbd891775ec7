"""A cohort with its learners: what needs attention, and a page of those who are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from progress.queries.boards.choosing import Choice, choose_members
from progress.queries.boards.concerns import Summary, sum_up
from progress.queries.boards.standings import Standing, read_standings
from progress.queries.learner_rows import LearnerRow, read_rows
from progress.queries.plots.bars import count_tenths
from progress.queries.selecting import place_members
from progress.queries.verdicts import Judge

AT_ONCE = 25
"""Learners on a page."""


@dataclass(frozen=True, slots=True)
class LearnerPage:
    """Some of the learners who were asked for."""

    rows: tuple[LearnerRow, ...]
    found: int
    """On all pages together."""
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class LearnersBoard:
    """A cohort as its trainer sees it."""

    summary: Summary
    scores: tuple[int, ...]
    """Learners by tenths of the mean of their best marks."""
    page: LearnerPage

    @property
    def scored(self) -> int:
        """Learners with a mark."""
        return sum(self.scores)


def read_learners_board(judge: Judge, choice: Choice) -> LearnersBoard:
    """Read how a cohort is doing; the number of queries does not grow with its learners.

    The sums of all learners are read, and details of those alone who are shown.
    """
    standings = read_standings([judge])[judge.outline.cohort.pk]
    return LearnersBoard(
        sum_up(judge, standings),
        count_tenths([float(row.score) for row in standings if row.score is not None]),
        _cut(judge, choice, standings),
    )


def read_learner_page(judge: Judge, choice: Choice) -> LearnerPage:
    """Read the learners alone; where names are enough to find them, the sums of no other."""
    if choice.takes_names:
        return _cut(judge, choice, None)
    return _cut(judge, choice, read_standings([judge])[judge.outline.cohort.pk])


def _cut(judge: Judge, choice: Choice, standings: Sequence[Standing] | None) -> LearnerPage:
    """Cut out a page; of one behind the last the last."""
    chosen = choose_members(judge.outline.cohort, choice, standings)
    pages = max(1, ceil(len(chosen) / AT_ONCE))
    number = min(max(1, choice.page), pages)
    wanted = chosen[(number - 1) * AT_ONCE : number * AT_ONCE]
    members = place_members(judge.outline.cohort).in_bulk(wanted)
    rows = read_rows(judge, [members[pk] for pk in wanted if pk in members])
    return LearnerPage(tuple(rows), len(chosen), number, pages)
