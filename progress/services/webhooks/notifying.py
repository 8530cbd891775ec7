"""Tells webhooks of what happens: a row for each, in the transaction of the event itself.

Nothing is sent here, so that nobody waits for a receiver; the sweep has the rows sent. What is told
are ids and addresses of the API, where the receiver reads the rest with a token of its own: no
name, no e-mail address, no mark leaves by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.urls import reverse

from progress.models import (
    Certificate,
    Enrolment,
    ModuleCompletion,
    Report,
    Webhook,
    WebhookDelivery,
    WebhookEvent,
)
from progress.models.webhook import TEST
from progress.queries.webhooks import Listener, find_listeners, is_heard
from progress.services.certificates.signing import sign_number
from quizzes.models import Attempt


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a learner on a course."""

    learner: int
    course: int
    data: Mapping[str, Any] = field(default_factory=dict)


def notify(event: WebhookEvent, happenings: Sequence[Happening]) -> None:
    """Store a delivery for each webhook that is told of it; call it inside the transaction."""
    pairs = [(one.learner, one.course) for one in happenings]
    _store(event, happenings, find_listeners(event, pairs) if pairs else [])


def notify_scored(attempt: Attempt) -> None:
    """Tell that an attempt has its marks; where nobody is told of it this is one query."""
    quiz = attempt.quiz
    pair = (attempt.learner_id, quiz.course_id)
    listeners = find_listeners(WebhookEvent.ATTEMPT_SCORED, [pair])
    if not listeners:
        return
    data = {
        "attempt": {"id": str(attempt.public_id), "number": attempt.number},
        "quiz": {"slug": quiz.slug, "url": _address("quiz-statistics", quiz.slug)},
        "course": {"slug": quiz.course.slug},
    }
    _store(WebhookEvent.ATTEMPT_SCORED, [Happening(*pair, data)], listeners)


def notify_modules(completed: Collection[tuple[int, int]]) -> None:
    """Tell that learners completed modules, each by enrolment and module (ids)."""
    if not completed or not is_heard(WebhookEvent.MODULE_COMPLETED):
        return
    stored = ModuleCompletion.objects.filter(
        enrolment__in={enrolment for enrolment, _ in completed},
        module__in={module for _, module in completed},
    )
    rows = stored.order_by("pk").select_related("enrolment", "module__course")
    notify(
        WebhookEvent.MODULE_COMPLETED,
        [
            _completed(row.enrolment, row)
            for row in rows
            if (row.enrolment_id, row.module_id) in completed
        ],
    )


def notify_certified(certificates: Sequence[Certificate]) -> None:
    """Tell that certificates were issued."""
    if not certificates or not is_heard(WebhookEvent.CERTIFICATE_ISSUED):
        return
    happenings = []
    for one in certificates:
        number = sign_number(one.number)
        url = f"{settings.SITE_URL}{reverse('certificate_verify', args=[number])}"
        told = {"certificate": {"number": number, "url": url}, "course": {"slug": one.course.slug}}
        happenings.append(Happening(one.learner_id, one.course_id, told))
    notify(WebhookEvent.CERTIFICATE_ISSUED, happenings)


def notify_report(report: Report) -> None:
    """Tell the one who asked for a report that it is ready.

    Whether a webhook may hear of its cohort is looked at when it is sent; what is about no single
    one is none of those that are limited to some.
    """
    webhooks = Webhook.objects.filter(
        owner=report.created_by_id, is_active=True, events__contains=[WebhookEvent.REPORT_DONE]
    )
    if report.cohort_id is None:
        webhooks = webhooks.filter(is_limited=False)
    told = {"id": report.pk, "kind": report.kind, "format": report.format}
    data = {"report": {**told, "url": _address("report", report.pk)}}
    WebhookDelivery.objects.bulk_create(
        WebhookDelivery(
            webhook=webhook,
            event=WebhookEvent.REPORT_DONE,
            cohort_id=report.cohort_id,
            learner_id=report.learner_id,
            data=data,
        )
        for webhook in webhooks
    )


def make_test(webhook: Webhook) -> WebhookDelivery:
    """Store a delivery that says nothing but that messages arrive."""
    return WebhookDelivery.objects.create(
        webhook=webhook, event=TEST, data={"webhook": {"id": webhook.pk}}
    )


def _completed(enrolment: Enrolment, row: ModuleCompletion) -> Happening:
    module = row.module
    told = {"module": {"slug": module.slug}, "course": {"slug": module.course.slug}}
    return Happening(enrolment.learner_id, enrolment.course_id, told)


def _store(
    event: WebhookEvent, happenings: Sequence[Happening], listeners: Sequence[Listener]
) -> None:
    WebhookDelivery.objects.bulk_create(
        (_write(event, happenings[one.place], one) for one in listeners), batch_size=1000
    )


def _write(event: WebhookEvent, happening: Happening, listener: Listener) -> WebhookDelivery:
    learner = happening.learner
    cohorts = [
        {"id": cohort, "url": _address("cohort-learner", cohort, learner)}
        for cohort in listener.cohorts
    ]
    return WebhookDelivery(
        webhook_id=listener.webhook,
        event=event,
        learner_id=learner,
        course_id=happening.course,
        data={"learner": {"id": learner}, **happening.data, "cohorts": cohorts},
    )


def _address(name: str, *args: object) -> str:
    return f"{settings.SITE_URL}{reverse(name, args=args)}"
