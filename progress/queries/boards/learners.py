"""A cohort with its learners: what needs attention, and a page of those who are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from progress.queries.boards.choosing import Choice, choose_standings
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

    judge: Judge
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
    chosen = choose_standings(judge.outline.cohort, standings, choice)
    return LearnersBoard(
        judge,
        sum_up(judge, standings),
        count_tenths([float(row.score) for row in standings if row.score is not None]),
        _cut(judge, chosen, choice.page),
    )


def _cut(judge: Judge, chosen: Sequence[Standing], asked: int) -> LearnerPage:
    """Cut out a page; of one behind the last the last."""
    pages = max(1, ceil(len(chosen) / AT_ONCE))
    number = min(max(1, asked), pages)
    wanted = [row.member for row in chosen[(number - 1) * AT_ONCE : number * AT_ONCE]]
    members = place_members(judge.outline.cohort).in_bulk(wanted)
    rows = read_rows(judge, [members[pk] for pk in wanted if pk in members])
    return LearnerPage(tuple(rows), len(chosen), number, pages)
