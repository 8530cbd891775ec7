"""Who looked at what a learner did, for the learner.

Who looked is told by role: how people did their work is not a learner's to know by name.
"""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast

from accounts.models import AuditEntry, User
from accounts.queries.looks import LOOK
from progress.models import Cohort, CohortMember

SELF, SYSTEM = "you", "system"


def looks_at(user: User) -> QuerySet[AuditEntry, Any]:
    """Select looks at a person alone, or at all of a group since they are in it, newest first."""
    alone = Q(target_type=User._meta.label_lower, target_id=str(user.pk))
    joined = CohortMember.objects.filter(learner=user, joined_at__lte=OuterRef("at"))
    cohorts = Subquery(joined.annotate(text=Cast("cohort", CharField())).values("text"))
    group = Q(target_type=Cohort._meta.label_lower, target_id__in=cohorts)
    looks = AuditEntry.objects.filter(alone | group, action=LOOK).exclude(actor=user)
    return looks.select_related("actor").order_by("-at", "-pk")


def is_alone(entry: AuditEntry) -> bool:
    """Tell whether a look was at one person alone."""
    return entry.target_type == User._meta.label_lower


def role_of(entry: AuditEntry, user: User) -> str:
    """Tell who acted by their role: "you", "system", or the name of a role."""
    if entry.actor is None:
        return SYSTEM
    return SELF if entry.actor_id == user.pk else entry.actor.role
