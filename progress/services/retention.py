"""Forgets what is kept about people for longer than the site says; run again, it does the rest."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.models import ApiToken, Role, User
from accounts.services.erasing import erase
from accounts.services.retention import (
    delete_in_batches,
    find_border,
    forget_old_logs,
    forget_old_sessions,
    forget_old_sign_ins,
)
from progress.models import Enrolment, Invitation, RosterImport
from quizzes.models import Attempt, BankImport

MOST_ERASED = 100
"""People that one run erases: each takes a look at whole tables. The next run goes on."""
REASON = "No sign of them for longer than the site keeps accounts."


def forget_old() -> None:
    """Forget what is too old now: invitations, imports, logs, sessions, people who never came."""
    now = timezone.now()
    forget_old_invitations(now)
    forget_old_imports(now)
    forget_old_logs(now)
    forget_old_sign_ins(now)
    forget_old_sessions(now)
    erase_inactive(now)


def forget_old_invitations(now: datetime) -> int:
    """Delete the invitations that were over or accepted long ago; return how many."""
    border = find_border("invitations", now)
    if border is None:
        return 0
    old = Q(accepted_at=None, expires_at__lt=border) | Q(accepted_at__lt=border)
    return delete_in_batches(Invitation.objects.filter(old))


def forget_old_imports(now: datetime) -> int:
    """Delete what was read of files of learners and questions long ago; what came of them stays."""
    border = find_border("imports", now)
    if border is None:
        return 0
    finished = Q(created_at__lt=border) & ~BankImport.waiting()
    banks = delete_in_batches(BankImport.objects.filter(finished))
    return banks + delete_in_batches(RosterImport.objects.filter(made_at__lt=border))


def erase_inactive(now: datetime) -> int:
    """Erase learners of whom there was no sign for long, the first to come first."""
    border = find_border("inactive", now)
    if border is None:
        return 0
    gone = list(_inactive_since(border).order_by("date_joined", "pk")[:MOST_ERASED])
    return sum(erase(user=one, by=None, reason=REASON) for one in gone)


def _inactive_since(border: datetime) -> QuerySet[User]:
    """Select learners who neither signed in nor learned since then, by page or by program."""
    theirs = {
        Enrolment.objects.filter(learner=OuterRef("pk")): ("last_active_at", "enrolled_at"),
        Attempt.objects.filter(learner=OuterRef("pk")): ("started_at", "submitted_at"),
        ApiToken.objects.filter(user=OuterRef("pk")): ("last_used_at", "created_at"),
    }
    learners = User.objects.filter(
        role=Role.LEARNER, is_superuser=False, erased_at=None, date_joined__lt=border
    ).filter(Q(last_login=None) | Q(last_login__lt=border))
    for rows, times in theirs.items():
        for time in times:
            learners = learners.filter(~Exists(rows.filter(**{f"{time}__gte": border})))
    return learners
