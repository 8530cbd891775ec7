"""What progress forgets of an erased person: completions and figures stay, names and mails go."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from accounts.models import User
from accounts.queries.identities import ERASED, Identity
from accounts.services.scrubbing import forget_logs
from progress.models import (
    Certificate,
    CohortMember,
    ContestLetter,
    CorrectionLetter,
    CourseCompletion,
    Enrolment,
    Extension,
    Invitation,
    LessonCompletion,
    ModuleCompletion,
    QuizResult,
    RegradeLetter,
    Reminder,
    RosterImport,
    Webhook,
)
from progress.services.certificates.following import NO_LONGER_COMPLETE
from progress.services.reports.erasing import forget_in_reports


def names_of(user: User) -> set[str]:
    """Gather the names and addresses that certificates, invitations and imports hold."""
    certificates = Certificate.objects.filter(learner=user)
    invited = _invitations_of(user.pk, {user.email}).values_list("email", "name")
    found = set(certificates.values_list("learner_name", flat=True))
    found |= {text for pair in invited for text in pair}
    for lines in RosterImport.objects.filter(lines__contains=[{"email": user.email}]).values_list(
        "lines", flat=True
    ):
        found |= {line["name"] for line in lines if line["email"] == user.email}
    return found


def forget_learner(*, user: User, identity: Identity) -> None:
    """Forget whose certificates, places in cohorts and mails they are.

    A trainer leaves their cohorts, which stay. Call it while the person's row is held.
    """
    forget_in_reports(user)
    Webhook.objects.filter(owner=user).delete()
    for rows in _rows_of(user):
        forget_logs(rows)
    user.trained_cohorts.clear()
    _forget_certificates(user)
    _forget_mails(user, identity)
    Extension.objects.filter(member__learner=user).update(reason=ERASED)
    for roster in (
        RosterImport.objects.select_for_update(of=("self",)).order_by("pk").iterator(chunk_size=50)
    ):
        _forget_in_roster(roster, identity)


def _rows_of(user: User) -> tuple[QuerySet[Any], ...]:
    by_enrolment = (LessonCompletion, ModuleCompletion, CourseCompletion, QuizResult)
    return (
        Enrolment.objects.filter(learner=user),
        CohortMember.objects.filter(learner=user),
        Certificate.objects.filter(learner=user),
        Extension.objects.filter(member__learner=user),
        *(model._default_manager.filter(enrolment__learner=user) for model in by_enrolment),
    )


def _forget_certificates(user: User) -> None:
    """Leave the number and the course; the name, and a reason that a person wrote, go."""
    own = Certificate.objects.filter(learner=user)
    own.update(learner_name="")
    own.exclude(revoked_because__in=["", NO_LONGER_COMPLETE]).update(revoked_because=ERASED)


def _invitations_of(user: int, addresses: set[str] | frozenset[str]) -> QuerySet[Invitation]:
    return Invitation.objects.filter(Q(email__in=addresses) | Q(accepted_by=user))


def _forget_mails(user: User, identity: Identity) -> None:
    """Delete invitations, and mails that wait; of those that were sent the day is known."""
    invited = _invitations_of(user.pk, identity.addresses)
    reminded = Reminder.objects.filter(member__learner=user)
    corrected = CorrectionLetter.objects.filter(learner=user)
    regraded = RegradeLetter.objects.filter(learner=user)
    answered = ContestLetter.objects.filter(contest__learner=user)
    told = (reminded, corrected, regraded, answered)
    for rows in (invited, *told):
        forget_logs(rows)
    invited.delete()
    for sent in told:
        sent.filter(sent_at=None, dropped_at=None).delete()
        sent.exclude(last_error="").update(last_error="")


def _forget_in_roster(roster: RosterImport, identity: Identity) -> None:
    """Take the person's lines out of a file that was read; other lines keep their numbers."""
    named = {line["line"] for line in roster.lines if line["email"] in identity.addresses}
    problems = [
        {**one, "said": identity.take_out(one["said"])}
        for one in roster.problems
        if one["line"] not in named
    ]
    lines = [line for line in roster.lines if line["line"] not in named]
    if (lines, problems) != (roster.lines, roster.problems):
        roster.lines, roster.problems = lines, problems
        roster.save(update_fields=["lines", "problems"])
