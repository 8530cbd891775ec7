"""Where a learner stands, and why somebody should look after them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from progress.models import CohortMember
from progress.queries.facts import Facts
from progress.queries.outlines import Outline

SOON = 7
"""Days before a due date in which half is to be done."""
SILENCE = 14
"""Days without any activity that are too many, unless the cohort says otherwise."""


class Status(models.TextChoices):
    """Where a learner stands with what a cohort asks for."""

    NOT_STARTED = "not_started", _("not started")
    IN_PROGRESS = "in_progress", _("in progress")
    COMPLETED = "completed", pgettext_lazy("state", "completed")
    AT_RISK = "at_risk", _("at risk")


class Reason(models.TextChoices):
    """Why a learner is at risk."""

    OVERDUE = "overdue", _("the due date is over")
    DUE_SOON = "due_soon", _("a week or less left, less than half done")
    INACTIVE = "inactive", _("no activity for long")
    FAILING = "failing", _("a quiz failed, with no attempt left or three times")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of a learner, with reasons where they are at risk."""

    status: Status
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the learners of an outline as of a day, in the time zone of who asks."""

    outline: Outline
    today: date
    zone: tzinfo

    def judge(self, member: CohortMember, facts: Facts) -> Verdict:
        """Judge one learner by what is stored: who completed all courses is never at risk.

        Nor is anybody before the cohort starts.
        """
        courses = len(self.outline.courses)
        if courses and facts.courses_completed >= courses:
            return Verdict(Status.COMPLETED)
        reasons = tuple(self._reasons(member, facts))
        if reasons:
            return Verdict(Status.AT_RISK, reasons)
        has_begun = facts.lessons_done or facts.quizzes_done or facts.last_activity
        return Verdict(Status.IN_PROGRESS if has_begun else Status.NOT_STARTED)

    def share_done(self, facts: Facts) -> float:
        """Count the share of lessons read and quizzes passed, 0 to 1."""
        done = facts.lessons_done + facts.quizzes_passed
        return min(1.0, done / max(1, self.outline.steps_total))

    @property
    def silence(self) -> int:
        """Days without any activity that are too many."""
        return self.outline.cohort.remind_after_silence or SILENCE

    def idle_days(self, member: CohortMember, facts: Facts) -> int:
        """Count the days since a learner did anything, at most since the cohort is theirs."""
        days = [self._day(member.joined_at)]
        if facts.last_activity:
            days.append(self._day(facts.last_activity))
        if self.outline.cohort.starts_on:
            days.append(self.outline.cohort.starts_on)
        return (self.today - max(days)).days

    def _reasons(self, member: CohortMember, facts: Facts) -> list[Reason]:
        starts_on = self.outline.cohort.starts_on
        if not self.outline.steps_total or (starts_on and starts_on > self.today):
            return []
        left = (facts.due_on - self.today).days if facts.due_on else None
        found = {
            Reason.OVERDUE: left is not None and left < 0,
            Reason.DUE_SOON: left is not None
            and 0 <= left <= SOON
            and self.share_done(facts) < 1 / 2,
            Reason.INACTIVE: self.idle_days(member, facts) >= self.silence,
            Reason.FAILING: facts.quizzes_failing > 0,
        }
        return [reason for reason, holds in found.items() if holds]

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()
