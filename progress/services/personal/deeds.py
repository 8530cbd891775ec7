"""What was done to and by somebody, as the audit log has it, and who looked at what they did."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiToken, AuditEntry, User
from accounts.queries.looks import LOOK
from progress.models import Certificate, CohortMember, Enrolment, Extension, Invitation
from progress.queries.looks import is_alone, looks_at, role_of
from progress.queries.tables.table import Row
from progress.services.personal.section import Section, Told
from quizzes.models import Accommodation, Attempt, Contest

AT_ONCE = 500


def _read_looks(user: User) -> Iterator[Row]:
    for one in looks_at(user).iterator(chunk_size=AT_ONCE):
        what = str(one.detail.get("what", ""))
        yield one.at, role_of(one, user), what, is_alone(one)


def _read_about(user: User) -> Iterator[Row]:
    about = Q(person=user)
    for rows in _rows_of(user):
        ids = [str(pk) for pk in rows.order_by().values_list("pk", flat=True)]
        about |= Q(target_type=rows.model._meta.label_lower, target_id__in=ids)
    entries = AuditEntry.objects.filter(about).exclude(action=LOOK).select_related("actor")
    for one in entries.order_by("at", "pk").iterator(chunk_size=AT_ONCE):
        detail = json.dumps(one.detail, ensure_ascii=False, sort_keys=True) if one.detail else ""
        yield one.at, role_of(one, user), one.action, one.target_type, one.target_id, detail


def _read_by(user: User) -> Iterator[Row]:
    entries = AuditEntry.objects.filter(actor=user).order_by("at", "pk")
    told = ("at", "action", "target_type", "target_id")
    yield from entries.values_list(*told).iterator(chunk_size=AT_ONCE)


def _rows_of(user: User) -> tuple[QuerySet[Any], ...]:
    return (
        User.objects.filter(pk=user.pk),
        ApiToken.objects.filter(user=user),
        Enrolment.objects.filter(learner=user),
        CohortMember.objects.filter(learner=user),
        Extension.objects.filter(member__learner=user),
        Accommodation.objects.filter(learner=user),
        Attempt.objects.filter(learner=user),
        Contest.objects.filter(learner=user),
        Certificate.objects.filter(learner=user),
        Invitation.objects.filter(Q(email=user.email) | Q(accepted_by=user)),
    )


BY = Told("by", _("Who did it: you, system, learner, trainer, editor or admin."))
TARGET = (
    Told("target_type", _("The kind of row that it was done to, by its name in the system.")),
    Told("target_id", _("The number of that row.")),
)
LOOKS = Section(
    "looks",
    _(
        "When trainers, administrators and their programs looked at what you did; at most once an "
        "hour for the same person and list."
    ),
    (
        Told("at", _("When it was.")),
        BY,
        Told("what", _("What was looked at, by its name in the system, such as transcript.")),
        Told("is_alone", _("Whether it was about you alone; if not, about all of your group.")),
    ),
    _read_looks,
)
DONE_TO = Section(
    "log_about_you",
    _("What was changed of your account and your courses, and by whom."),
    (
        Told("at", _("When it was done.")),
        BY,
        Told("action", _("What was done, by its name in the system.")),
        *TARGET,
        Told("detail", _("What else was noted with it, as JSON.")),
    ),
    _read_about,
)
DONE_BY = Section(
    "log_by_you",
    _("What you changed yourself, as far as it is logged."),
    (
        Told("at", _("When you did it.")),
        Told("action", _("What you did, by its name in the system.")),
        *TARGET,
    ),
    _read_by,
)
