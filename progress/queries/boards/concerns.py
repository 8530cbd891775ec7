"""What of a cohort needs somebody's attention, in numbers of people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from progress.queries.boards.standings import Standing
from progress.queries.verdicts import Judge, Reason, Status


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that some learners of a cohort are at risk by."""

    reason: Reason
    people: int
    days: int
    """Days without any activity that are too many in this cohort."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A cohort in a few figures."""

    learners: int
    share_done: float
    """The mean of the learners' shares, 0 to 1; 0 without any."""
    statuses: dict[Status, int]
    concerns: tuple[Concern, ...]
    """What most people are at risk by first."""

    @property
    def at_risk(self) -> int:
        """How many learners are at risk, each counted once."""
        return self.statuses[Status.AT_RISK]


def sum_up(judge: Judge, standings: Iterable[Standing]) -> Summary:
    """Sum up a cohort."""
    rows = list(standings)
    statuses = Counter(row.verdict.status for row in rows)
    reasons = Counter(reason for row in rows for reason in row.verdict.reasons)
    return Summary(
        learners=len(rows),
        share_done=sum(row.share_done for row in rows) / max(1, len(rows)),
        statuses={status: statuses[status] for status in Status},
        concerns=tuple(
            Concern(reason, people, judge.silence) for reason, people in reasons.most_common()
        ),
    )
