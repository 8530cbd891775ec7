"""A small school with known ids: a cohort on a course, its people, a quiz and attempts at it.

Where an address takes an id, the rows of the school have the one in `IDS`: whoever reads an address
can say which row is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.test import Client
from rest_framework.test import APIClient

from accounts.models import User
from courses.models import Course
from progress.models import Cohort, DeliveryState, Report, ReportState
from progress.services.reports.writing import write_report
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.receipts import sign_receipt
from quizzes.services.scoring import score_attempt
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    EnrolmentFactory,
    ReportFactory,
    ReportScheduleFactory,
    RosterImportFactory,
    WebhookDeliveryFactory,
    WebhookFactory,
)
from tests.factories.quizzes import ContestFactory, make_quiz
from tests.quizzes.taking import ALL_KINDS, answer, answer_all

IDS = {
    "cohort": "900004711",
    "learner": "900004712",
    "import": "900004713",
    "webhook": "900004716",
    "delivery": "900004717",
    "report": "900004714",
    "waiting": "900004715",
    "schedule": "900004716",
    "course": "law",
    "quiz": "law",
    "scored": "00000000-0000-4000-8000-000000000001",
    "submitted": "00000000-0000-4000-8000-000000000002",
    "open": "00000000-0000-4000-8000-000000000003",
}
"""By the name of a row, with numbers that no sequence of a run reaches.

A course and its quiz have the same slug, reports are the trainer's.
"""
PEOPLE = ("nobody", "owner", "colleague", "elsewhere", "trainer", "admin")
"""The learner, another of the cohort, the trainer of another cohort, the cohort's, a manager."""


@dataclass(frozen=True, slots=True)
class School:
    """The people by what they are called in `PEOPLE`, and what they may ask for."""

    people: dict[str, User]
    cohort: Cohort
    receipt: str
    """Of the owner's scored attempt, as the owner keeps it."""

    def client_of(self, person: str) -> Client:
        """Make a client that signs in by a token; nobody's does not."""
        return api_client_of(self.people[person]) if person in self.people else APIClient()


def found_school() -> School:
    """Make all the rows."""
    course: Course = CourseFactory.create(slug=IDS["course"])
    people = _make_people()
    cohort = _make_cohort(int(IDS["cohort"]), course, people["trainer"])
    for name in ("owner", "colleague"):
        CohortMemberFactory.create(cohort=cohort, learner=people[name])
        EnrolmentFactory.create(learner=people[name], course=course)
    RosterImportFactory.create(pk=int(IDS["import"]), cohort=cohort)
    _make_webhook(people["trainer"])
    _make_cohort(int(IDS["cohort"]) + 1, CourseFactory.create(), people["elsewhere"])
    quiz = make_quiz(*ALL_KINDS, course=course, slug=IDS["quiz"])
    scored = _take(quiz, people["owner"])
    ContestFactory.create(item=scored.items.get(position=2))
    write_report(_ask_for_report(int(IDS["report"]), cohort, people["trainer"]))
    _ask_for_report(int(IDS["waiting"]), cohort, people["trainer"])
    ReportScheduleFactory.create(
        pk=int(IDS["schedule"]), cohort=cohort, created_by=people["trainer"]
    )
    return School(people=people, cohort=cohort, receipt=sign_receipt(scored))


def _ask_for_report(pk: int, cohort: Cohort, by: User) -> Report:
    report: Report = ReportFactory.create(
        pk=pk, cohort=cohort, created_by=by, state=ReportState.RUNNING
    )
    return report


def _make_people() -> dict[str, User]:
    return {
        "owner": UserFactory.create(pk=int(IDS["learner"]), name="Olga"),
        "colleague": UserFactory.create(name="Carl"),
        "elsewhere": TrainerFactory.create(name="Tom"),
        "trainer": TrainerFactory.create(name="Tara", email="tara@example.org"),
        "admin": AdminFactory.create(name="Ada"),
    }


def _make_webhook(owner: User) -> None:
    """Make a webhook with a message that was given up."""
    webhook = WebhookFactory.create(pk=int(IDS["webhook"]), owner=owner)
    WebhookDeliveryFactory.create(
        pk=int(IDS["delivery"]), webhook=webhook, state=DeliveryState.GIVEN_UP
    )


def _make_cohort(pk: int, course: Course, trainer: User) -> Cohort:
    cohort: Cohort = CohortFactory.create(pk=pk)
    cohort.courses.add(course)
    cohort.trainers.add(trainer)
    return cohort


def _take(quiz: Quiz, learner: User) -> Attempt:
    """Make a scored attempt, one that waits for its marks and an open one; return the first."""
    scored = _start(quiz, learner, "scored")
    answer_all(scored)
    score_attempt(submit_attempt(attempt=scored, by=learner))
    scored.refresh_from_db()
    submit_attempt(attempt=_start(quiz, learner, "submitted"), by=learner)
    opened = _start(quiz, learner, "open").items.select_related("question_version", "attempt")
    answer(opened.get(position=1), {"choice": 0})
    return scored


def _start(quiz: Quiz, learner: User, name: str) -> Attempt:
    attempt = start_attempt(learner=learner, quiz=quiz)
    attempt.public_id = UUID(IDS[name])
    attempt.save(update_fields=["public_id"])
    return attempt
