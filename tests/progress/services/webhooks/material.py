"""Webhooks with their trainers, learners and deliveries, and time that passes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import F

from accounts.models import User
from courses.models import Course
from progress.models import Cohort, Webhook, WebhookDelivery, WebhookEvent
from progress.tasks import send_webhook
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    EnrolmentFactory,
    WebhookDeliveryFactory,
    WebhookFactory,
)

FIRST, LAST = WebhookEvent.ATTEMPT_SCORED, WebhookEvent.REPORT_DONE


def make_cohort(trainer: User | None = None, course: Course | None = None) -> Cohort:
    """Make a cohort with a trainer and a course."""
    cohort: Cohort = CohortFactory.create()
    cohort.trainers.add(trainer or TrainerFactory.create())
    cohort.courses.add(course or CourseFactory.create())
    return cohort


def make_learner(cohort: Cohort) -> User:
    """Make a learner of a cohort on its courses."""
    learner: User = UserFactory.create()
    CohortMemberFactory.create(cohort=cohort, learner=learner)
    for course in cohort.courses.all():
        EnrolmentFactory.create(learner=learner, course=course)
    return learner


def make_webhook(cohort: Cohort, **fields: Any) -> Webhook:
    """Make a webhook of the trainer of a cohort."""
    webhook: Webhook = WebhookFactory.create(owner=cohort.trainers.get(), **fields)
    return webhook


def make_delivery(cohort: Cohort, **fields: Any) -> WebhookDelivery:
    """Make a delivery about a new learner of a cohort to a webhook of its trainer."""
    learner = make_learner(cohort)
    told = {"learner": {"id": learner.pk}, "cohorts": [{"id": cohort.pk, "url": "https://x/"}]}
    made: WebhookDelivery = WebhookDeliveryFactory.create(
        event=FIRST,
        learner=learner,
        course=cohort.courses.get(),
        data=told,
        **{"webhook": fields.pop("webhook", None) or make_webhook(cohort), **fields},
    )
    return made


def let_pass(time: timedelta) -> None:
    """Have all that was happen so much earlier: the database has a clock of its own."""
    for model, fields in (
        (WebhookDelivery, ("asked_at", "next_at", "sent_at", "queued_at")),
        (Webhook, ("failing_since", "failed_at", "rests_until", "before_until")),
    ):
        model.objects.update(**{name: F(name) - time for name in fields})


def send(delivery: WebhookDelivery) -> WebhookDelivery:
    """Send a delivery as the worker does."""
    send_webhook(pk=delivery.pk)
    delivery.refresh_from_db()
    return delivery
