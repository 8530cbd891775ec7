"""What is told to whom, in the transaction of the event."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from courses.models import Course
from progress.models import Certificate, Enrolment, Webhook, WebhookDelivery, WebhookEvent
from progress.services.certificates.revoking import replace_certificate, revoke_certificate
from progress.services.webhooks.notifying import notify_report, notify_scored
from progress.tasks import write_report as write_report_task
from quizzes.models import Attempt, Quiz
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    ReportFactory,
    WebhookFactory,
)
from tests.progress.completing import complete, read, take
from tests.progress.material import enrolment_of, lessons_of, make_course
from tests.progress.services.webhooks.material import make_cohort
from tests.progress.services.webhooks.receiver import Receiver, is_silent

pytestmark = pytest.mark.django_db


@pytest.fixture
def course(owner: User) -> Course:
    return make_course(owner)


@pytest.fixture
def enrolment(course: Course) -> Enrolment:
    return enrolment_of(course)


@pytest.fixture
def trainer(course: Course, enrolment: Enrolment) -> User:
    cohort = make_cohort(course=course)
    CohortMemberFactory.create(cohort=cohort, learner=enrolment.learner)
    found: User = cohort.trainers.get()
    return found


def told(event: str) -> list[WebhookDelivery]:
    return list(WebhookDelivery.objects.filter(event=event).order_by("pk"))


def take_one(course: Course, learner: User) -> Attempt:
    quiz = course.quizzes.order_by("pk").first()
    assert quiz is not None
    return take(quiz, learner)


def test_a_scored_attempt_is_told_without_a_name_or_a_mark(
    course: Course, enrolment: Enrolment, trainer: User, settings: Any
):
    webhook = WebhookFactory.create(owner=trainer)

    attempt = take_one(course, enrolment.learner)

    (delivery,) = told("attempt.scored")
    cohort = trainer.trained_cohorts.get()
    site = f"{settings.SITE_URL}/api/v1"
    learner = enrolment.learner_id
    assert delivery.webhook == webhook
    assert (delivery.learner_id, delivery.course_id) == (learner, course.pk)
    assert delivery.data == {
        "learner": {"id": learner},
        "attempt": {"id": str(attempt.public_id), "number": 1},
        "quiz": {
            "slug": attempt.quiz.slug,
            "url": f"{site}/quizzes/{attempt.quiz.slug}/statistics/",
        },
        "course": {"slug": course.slug},
        "cohorts": [{"id": cohort.pk, "url": f"{site}/cohorts/{cohort.pk}/learners/{learner}/"}],
    }
    assert WebhookDelivery.objects.filter(WebhookDelivery.waiting(), queued_at=None).exists()


def test_what_is_undone_is_not_told(course: Course, enrolment: Enrolment, trainer: User):
    WebhookFactory.create(owner=trainer)

    with transaction.atomic():
        take_one(course, enrolment.learner)
        transaction.set_rollback(True)

    assert not WebhookDelivery.objects.exists()


def test_each_module_is_told_once_when_it_is_complete(
    course: Course, enrolment: Enrolment, trainer: User
):
    WebhookFactory.create(owner=trainer)

    complete(course)
    read(course, *lessons_of(course))

    modules = [delivery.data["module"]["slug"] for delivery in told("module.completed")]
    assert sorted(modules) == sorted(course.modules.values_list("slug", flat=True))
    assert all(
        delivery.data["cohorts"] and delivery.data["course"] == {"slug": course.slug}
        for delivery in told("module.completed")
    )


def test_a_certificate_is_told_and_the_one_in_its_place(
    course: Course, enrolment: Enrolment, trainer: User, settings: Any
):
    WebhookFactory.create(owner=trainer)
    complete(course)
    certificate = Certificate.objects.get()
    revoke_certificate(certificate=certificate, because="A wrong name.", by=trainer)
    certificate.refresh_from_db()
    new = replace_certificate(certificate=certificate, by=trainer)

    numbers = [
        delivery.data["certificate"]["number"][:14] for delivery in told("certificate.issued")
    ]

    assert numbers == [certificate.number, new.number]
    assert told("certificate.issued")[0].data["certificate"]["url"].startswith(settings.SITE_URL)
    assert enrolment.learner.name not in str([one.data for one in WebhookDelivery.objects.all()])


class TestWhoIsTold:
    def listen(self, owner: User, **fields: Any) -> Webhook:
        made: Webhook = WebhookFactory.create(owner=owner, **fields)
        return made

    def hearing(self, attempt: Attempt) -> set[Webhook]:
        WebhookDelivery.objects.all().delete()
        notify_scored(attempt)
        return {one.webhook for one in WebhookDelivery.objects.select_related("webhook")}

    @pytest.fixture
    def attempt(self, course: Course, enrolment: Enrolment) -> Attempt:
        return take_one(course, enrolment.learner)

    def test_trainers_of_the_learner_and_administrators(self, attempt: Attempt, trainer: User):
        own, all_ = self.listen(trainer), self.listen(AdminFactory.create())
        self.listen(TrainerFactory.create())  # of no cohort
        self.listen(make_cohort(course=attempt.quiz.course).trainers.get())  # of other learners
        elsewhere = make_cohort(course=CourseFactory.create())  # of the learner, on another course
        CohortMemberFactory.create(cohort=elsewhere, learner=attempt.learner)
        self.listen(elsewhere.trainers.get())

        assert self.hearing(attempt) == {own, all_}

    def test_nobody_who_is_off_gone_or_asked_for_something_else(
        self, attempt: Attempt, trainer: User
    ):
        self.listen(trainer, is_active=False)
        self.listen(trainer, events=[WebhookEvent.REPORT_DONE])
        cohort = trainer.trained_cohorts.get()
        for fields in ({"is_active": False}, {"role": "learner"}):
            gone = TrainerFactory.create(**fields)
            cohort.trainers.add(gone)
            self.listen(gone)

        assert self.hearing(attempt) == set()

    def test_a_limit_to_some_cohorts_holds_for_administrators_too(
        self, attempt: Attempt, trainer: User
    ):
        cohort, other = trainer.trained_cohorts.get(), CohortFactory.create()
        other.trainers.add(trainer)
        within: set[Webhook] = set()
        outside: set[Webhook] = set()
        for owner in (trainer, AdminFactory.create()):
            for limit, kept in ((cohort, within), (other, outside), (None, outside)):
                made = self.listen(owner, is_limited=True)
                made.cohorts.set([limit] if limit else [])
                kept.add(made)

        assert self.hearing(attempt) == within

    def test_through_two_cohorts_it_is_told_once_with_both(self, attempt: Attempt, trainer: User):
        second = CohortFactory.create()
        second.trainers.add(trainer)
        second.courses.add(attempt.quiz.course)
        CohortMemberFactory.create(cohort=second, learner=attempt.learner)
        self.listen(trainer)

        self.hearing(attempt)

        (delivery,) = told("attempt.scored")
        assert len(delivery.data["cohorts"]) == 2


def test_a_report_is_told_to_who_asked_for_it(trainer: User, settings: Any):
    cohort = trainer.trained_cohorts.get()
    everything = WebhookFactory.create(owner=trainer)
    limited = WebhookFactory.create(owner=trainer, is_limited=True)
    WebhookFactory.create()
    WebhookFactory.create(owner=trainer, events=[WebhookEvent.ATTEMPT_SCORED])
    own = ReportFactory.create(created_by=trainer, cohort=cohort, state="running")
    of_none = ReportFactory.create(created_by=trainer, cohort=None, state="running")

    notify_report(own)
    notify_report(of_none)

    assert {(one.webhook, one.data["report"]["id"]) for one in told("report.done")} == {
        (everything, own.pk),
        (limited, own.pk),
        (everything, of_none.pk),
    }
    (first, *_) = told("report.done")
    assert first.data["report"]["url"] == f"{settings.SITE_URL}/api/v1/reports/{own.pk}/"


def test_a_report_that_is_written_is_told_once(trainer: User):
    WebhookFactory.create(owner=trainer)
    wanted = ReportFactory.create(created_by=trainer, cohort=trainer.trained_cohorts.get())

    for _ in range(2):
        write_report_task(pk=wanted.pk)

    wanted.refresh_from_db()
    assert wanted.state == "done"
    assert [one.data["report"]["id"] for one in told("report.done")] == [wanted.pk]


def test_where_nobody_listens_scoring_takes_one_query_more(course: Course, enrolment: Enrolment):
    attempt = take_one(course, enrolment.learner)
    attempt.quiz.course  # noqa: B018  # as the service has it

    with CaptureQueriesContext(connection) as asked:
        notify_scored(attempt)

    assert len(asked) == 1


def test_scoring_does_not_wait_for_a_receiver_that_hangs(
    course: Course, enrolment: Enrolment, trainer: User, receiver: Receiver
):
    receiver.behaviours = [is_silent]
    quiz: Quiz = course.quizzes.order_by("pk").first()  # type: ignore[assignment]  # there is one
    take(quiz, enrolment.learner)
    WebhookFactory.create(owner=trainer, url=receiver.url)

    take(quiz, enrolment.learner)

    assert receiver.requests == []  # nobody asked it anything: there is a row, and that is all
    assert len(told("attempt.scored")) == 1
