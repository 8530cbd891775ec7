"""Where each learner of a cohort stands: sums alone, so that thousands are read at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from progress.models import CohortMember
from progress.queries.facts import Facts, read_book
from progress.queries.verdicts import Judge, Verdict


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one learner of a cohort stands."""

    member: int
    learner: int
    facts: Facts
    verdict: Verdict
    share_done: float

    @property
    def score(self) -> Decimal | None:
        """The mean of the best marks of the quizzes done."""
        return self.facts.best_fraction

    @property
    def last_activity(self) -> datetime | None:
        """When they did something last."""
        return self.facts.last_activity

    @property
    def due_on(self) -> date | None:
        """By when they are to be done."""
        return self.facts.due_on


def read_standings(judges: Sequence[Judge]) -> dict[int, list[Standing]]:
    """Read where all learners of some cohorts stand, by the cohorts' ids.

    Seven queries, for many cohorts and learners as for one; learners come in no order.
    """
    outlines = {judge.outline.cohort.pk: judge for judge in judges}
    members = CohortMember.objects.filter(cohort__in=list(outlines)).order_by()
    book = read_book([judge.outline for judge in judges], members.values("learner"))
    found: dict[int, list[Standing]] = {cohort: [] for cohort in outlines}
    for member in members.only("cohort", "learner", "joined_at"):
        judge = outlines[member.cohort_id]
        facts = book.find(judge.outline, member.learner_id)
        found[member.cohort_id].append(
            Standing(
                member.pk,
                member.learner_id,
                facts,
                judge.judge(member, facts),
                judge.share_done(facts),
            )
        )
    return found
