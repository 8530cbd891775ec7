"""What a learner contested, with the answers as far as the quiz shows them now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, QuerySet

from accounts.models import User
from quizzes.models import Attempt, AttemptState, Contest, ContestGround, ContestState, Shown
from quizzes.queries.moments import find_shown

NEWEST = 20


@dataclass(frozen=True, slots=True)
class ShownContest:
    """A contest as its learner may read it now."""

    state: ContestState
    ground: ContestGround
    words: str
    made_at: datetime
    answer: str
    """Only where right answers are shown, for it may tell them."""
    answered_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether nobody answered it yet."""
        return self.state == ContestState.OPEN

    @property
    def hides_answer(self) -> bool:
        """Whether there is an answer that is not shown now."""
        return not self.is_open and not self.answer


@dataclass(frozen=True, slots=True)
class ListedContest:
    """The same with the attempt whose review shows the question."""

    contest: ShownContest
    attempt: Attempt
    position: int


def show_contest(contest: Contest, shown: Iterable[Shown]) -> ShownContest:
    """Leave out of a contest what the quiz does not show."""
    return ShownContest(
        ContestState(contest.state),
        ContestGround(contest.ground),
        contest.words,
        contest.made_at,
        contest.answer if Shown.ANSWERS in shown else "",
        contest.answered_at,
    )


def contests_by_position(attempt: Attempt, shown: Iterable[Shown]) -> dict[int, ShownContest]:
    """Read the newest contest of each question of an attempt, by position, in one query.

    A question is contested in its version: whoever met it in another attempt sees it here, too.
    """
    own: QuerySet[Contest] = Contest.objects.filter(
        learner=attempt.learner_id, question_version__attempt_items__attempt=attempt
    )
    rows = own.annotate(position=F("question_version__attempt_items__position"))
    return {row.position: show_contest(row, shown) for row in rows.order_by("made_at", "pk")}


def contests_of(learner: User) -> tuple[ListedContest, ...]:
    """List what a learner contested last, the newest first, in one query."""
    rows = Contest.objects.filter(learner=learner).select_related("item__attempt__quiz__course")
    newest = rows.defer("item__attempt__quiz__course__blueprint").order_by("-made_at", "-pk")
    return tuple(
        ListedContest(show_contest(row, shown_of(row)), row.item.attempt, row.item.position)
        for row in newest[:NEWEST]
    )


def shown_of(contest: Contest) -> frozenset[Shown]:
    """Tell what the quiz shows now of the attempt that a contest was made from."""
    attempt = contest.item.attempt
    return find_shown(attempt) if attempt.state == AttemptState.SCORED else frozenset()
