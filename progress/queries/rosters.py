"""What an import of learners will do, or did, with each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from allauth.account.models import EmailAddress
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from progress.models import Cohort, ImportStep, Invitation, RosterImport
from progress.rosters import Problem


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A person of a file and what is done with them."""

    line: int
    email: str
    name: str
    language: str
    step: ImportStep
    learner: int | None = None
    """The account, by id; known before the import is applied."""


@dataclass(frozen=True, slots=True)
class Preview:
    """An import as it stands: what is wrong with lines, and what is done with the others."""

    roster: RosterImport
    lines: Sequence[PlannedLine]
    problems: Sequence[Problem]

    @property
    def counts(self) -> dict[str, int]:
        """Count the lines by what is done with them, and those with errors; each kind is there."""
        found = Counter(one.step for one in self.lines)
        faulty = len({problem.line for problem in self.problems})
        return {step.value: found[step] for step in ImportStep} | {"errors": faulty}


def read_preview(roster: RosterImport) -> Preview:
    """Tell what an import does: before it is applied by the accounts there are now."""
    problems = [Problem(**problem) for problem in roster.problems]
    if roster.applied_at is None:
        return Preview(roster, plan_lines(roster.cohort, roster.lines), problems)
    done = [PlannedLine(**line | {"step": ImportStep(line["step"])}) for line in roster.lines]
    return Preview(roster, done, problems)


def plan_lines(cohort: Cohort, lines: Iterable[Mapping[str, Any]]) -> list[PlannedLine]:
    """Tell for each line what is to be done; in as many queries for many as for one."""
    lines = list(lines)
    known = _Known(cohort, [line["email"] for line in lines])
    return [known.plan(line) for line in lines]


class _Known:
    """Whose the addresses of a file are."""

    def __init__(self, cohort: Cohort, emails: Sequence[str]) -> None:
        invitations = Invitation.objects.filter(cohort=cohort, email__in=emails)
        self.invitations = {one.email: one for one in invitations}
        self.accounts = _find_accounts(emails) | {
            email: one.accepted_by_id
            for email, one in self.invitations.items()
            if one.accepted_by_id is not None
        }
        ids = set(self.accounts.values())
        members = cohort.members.filter(learner__in=ids)
        self.inside = set(members.values_list("learner", flat=True))
        closed = User.objects.filter(pk__in=ids, is_active=False)
        self.closed = set(closed.values_list("pk", flat=True))

    def plan(self, line: Mapping[str, Any]) -> PlannedLine:
        """Decide on a line; of two addresses of one account the second is there already."""
        learner = self.accounts.get(line["email"])
        step = self._place(learner) if learner is not None else self._ask(line["email"])
        if learner is not None:
            self.inside.add(learner)
        said = {name: line[name] for name in ("line", "email", "name", "language")}
        return PlannedLine(**said, step=step, learner=learner)

    def _place(self, learner: int) -> ImportStep:
        if learner in self.inside:
            return ImportStep.ALREADY_IN
        return ImportStep.CLOSED if learner in self.closed else ImportStep.ENROL

    def _ask(self, email: str) -> ImportStep:
        """Ask again where an invitation is over, or was accepted by somebody who is gone."""
        asked = self.invitations.get(email)
        waits = asked and asked.accepted_at is None and asked.expires_at > timezone.now()
        return ImportStep.ALREADY_INVITED if waits else ImportStep.INVITE


def _find_accounts(emails: Sequence[str]) -> dict[str, int]:
    """Find the accounts by the address they sign in with, or another that they confirmed."""
    others = EmailAddress.objects.filter(email__in=emails, verified=True)
    found = dict(others.values_list("email", "user"))
    return found | dict(User.objects.filter(email__in=emails).values_list("email", F("pk")))
