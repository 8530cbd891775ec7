"""Revokes certificates by hand, and issues new ones after that."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.audit import record
from accounts.services.snapshots import snapshot
from progress.errors import AlreadyRevoked, NothingToCertify
from progress.models import Certificate, CourseCompletion, Enrolment
from progress.services.certificates.following import write_certificate
from progress.services.webhooks.notifying import notify_certified


@transaction.atomic
def revoke_certificate(*, certificate: Certificate, because: str, by: User | None) -> None:
    """Revoke a certificate for a reason; none is issued in its place by itself.

    Raises AlreadyRevoked, and ValueError without a reason.
    """
    reason = because.strip()
    if not reason:
        raise ValueError("a certificate is revoked for a reason")
    held = Certificate.objects.select_for_update(of=("self",)).get(pk=certificate.pk)
    if held.revoked_at is not None:
        raise AlreadyRevoked
    before = snapshot(held, ["revoked_at"])
    held.revoked_at, held.revoked_because = timezone.now(), reason
    held.save(update_fields=["revoked_at", "revoked_because"])
    after = snapshot(held, ["revoked_at"])
    record("revoke_certificate", held, by=by, before=before, after=after, reason=reason)


@transaction.atomic
def replace_certificate(*, certificate: Certificate, by: User | None) -> Certificate:
    """Issue a new certificate, with the names of now, in the place of a revoked one.

    Raises NothingToCertify where it is valid or replaced, or the course is not complete.
    """
    whose = {"learner": certificate.learner_id, "course": certificate.course_id}
    enrolments = Enrolment.objects.select_for_update(no_key=True, of=("self",)).filter(**whose)
    enrolment = enrolments.first()
    last = Certificate.objects.filter(**whose).order_by("-pk").first()
    if enrolment is None or last != certificate or last.revoked_at is None:
        raise NothingToCertify
    complete = CourseCompletion.objects.select_related(
        "enrolment__learner", "enrolment__course"
    ).filter(enrolment=enrolment)
    one = complete.first()
    if one is None:
        raise NothingToCertify
    new = write_certificate(one, replaces=last)
    new.save()
    notify_certified([new])
    record("replace_certificate", new, by=by, replaces=last.number)
    return new
