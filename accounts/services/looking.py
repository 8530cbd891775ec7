"""Notes in the audit log who looked at what a person did, so that the person can read it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Model
from django.utils import timezone

from accounts.models import AuditEntry, User
from accounts.queries.looks import LOOK
from accounts.services.audit import record, record_each

NOTED_EVERY = timedelta(hours=1)
"""The same person looking at the same is noted at most so often."""


def note_look(*, by: User, learner: User, what: str) -> bool:
    """Note that somebody looked at what a learner did; tell whether a new entry says so.

    ``what`` is a short name without personal data, such as "transcript". Nobody looks at
    themselves. Asked by a page or by the API before it answers: an entry costs two queries, a look
    within the hour one. Two looks at the very same moment may leave two entries, and never none.
    """
    return by.pk != learner.pk and _note(by=by, at=learner, what=what)


def note_looks(*, by: User, learners: Iterable[User], what: str) -> None:
    """Note in the same way that somebody looked at a list of some learners, in two queries."""
    seen = {str(learner.pk): learner for learner in learners if learner.pk != by.pk}
    noted = AuditEntry.objects.filter(
        action=LOOK,
        actor=by,
        target_type=User._meta.label_lower,
        target_id__in=seen,
        detail__what=what,
        at__gt=timezone.now() - NOTED_EVERY,
    )
    for known in noted.values_list("target_id", flat=True):
        seen.pop(known, None)
    record_each(LOOK, ((learner, {"what": what}) for learner in seen.values()), by=by)


def note_group_look(*, by: User, group: Model, what: str) -> bool:
    """Note in the same way that somebody looked at a list of all the learners of a group."""
    return _note(by=by, at=group, what=what)


def _note(*, by: User, at: Model, what: str) -> bool:
    same = AuditEntry.objects.filter(
        action=LOOK,
        actor=by,
        target_type=at._meta.label_lower,
        target_id=str(at.pk),
        detail__what=what,
        at__gt=timezone.now() - NOTED_EVERY,
    )
    if same.exists():
        return False
    record(LOOK, at, by=by, what=what)
    return True
