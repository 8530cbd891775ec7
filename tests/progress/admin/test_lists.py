"""Every list of ours takes as many queries for fifty rows as for five."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from accounts.models import ApiToken, AuditEntry, User
from courses.models import (
    Course,
    Lesson,
    Module,
    Objective,
    SourceDocument,
    SourceVersion,
    Upload,
)
from jobs.models import Heartbeat
from progress.models import (
    Certificate,
    Cohort,
    CohortMember,
    ContestLetter,
    Correction,
    CorrectionLetter,
    Enrolment,
    Invitation,
    QuestionToSee,
    RegradeLetter,
    Reminder,
    Report,
    ReportLetter,
    ReportSchedule,
    SortedFigures,
    Webhook,
    WebhookDelivery,
)
from quizzes.models import (
    Accommodation,
    Attempt,
    BankImport,
    Build,
    Conflict,
    Contest,
    Question,
    Quiz,
    Regrade,
    VersionCheck,
)
from tests.factories.accounts import ApiTokenFactory, AuditEntryFactory, UserFactory
from tests.factories.courses import (
    CourseFactory,
    LessonFactory,
    ModuleFactory,
    ObjectiveFactory,
    SourceDocumentFactory,
    SourceVersionFactory,
    UploadFactory,
)
from tests.factories.jobs import HeartbeatFactory
from tests.factories.progress import (
    CertificateFactory,
    CohortMemberFactory,
    ContestLetterFactory,
    CorrectionFactory,
    CorrectionLetterFactory,
    EnrolmentFactory,
    FlaggedVersionFactory,
    InvitationFactory,
    RegradeLetterFactory,
    ReminderFactory,
    ReportFactory,
    ReportLetterFactory,
    ReportScheduleFactory,
    SortedFiguresFactory,
    WebhookDeliveryFactory,
    WebhookFactory,
)
from tests.factories.quizzes import (
    AccommodationFactory,
    ApprovedVersionFactory,
    AttemptFactory,
    BankImportFactory,
    BuildFactory,
    ConflictStatementFactory,
    ContestFactory,
    QuizFactory,
    QuizQuestionFactory,
    RegradeFactory,
    VersionCheckFactory,
)
from tests.jobs.admin.counting import count_queries

OURS = {
    "account",
    "accounts",
    "courses",
    "jobs",
    "progress",
    "quizzes",
    "mfa",
    "django_celery_beat",
}


def upload() -> None:
    UploadFactory.create(version=SourceVersionFactory.create(), created_by=UserFactory.create())


def build() -> None:
    made = BuildFactory.create(course=CourseFactory.create(), created_by=UserFactory.create())
    made.versions.set([SourceVersionFactory.create()])


def bank_import() -> None:
    BankImportFactory.create(created_by=UserFactory.create())


def lesson() -> None:
    objective = ObjectiveFactory.create()
    LessonFactory.create(module=objective.module, objective=objective)


def question() -> None:
    version = ApprovedVersionFactory.create()
    version.question.module = ModuleFactory.create(course=version.question.course)
    version.question.save()


def quiz() -> None:
    made = QuizFactory.create()
    made.module = ModuleFactory.create(course=made.course)
    made.save()
    QuizQuestionFactory.create(quiz=made)


def version_check() -> None:
    VersionCheckFactory.create(created_by=UserFactory.create())


def regrade() -> None:
    RegradeFactory.create(created_by=UserFactory.create())


def invitation() -> None:
    InvitationFactory.create(invited_by=UserFactory.create())


def address() -> None:
    person = UserFactory.create()
    EmailAddress.objects.create(user=person, email=person.email)


def second_factor() -> None:
    Authenticator.objects.create(user=UserFactory.create(), type="totp", data={})


def periodic_task() -> None:
    every, _ = IntervalSchedule.objects.get_or_create(every=5, period="seconds")
    PeriodicTask.objects.create(name=str(uuid.uuid4()), task="jobs.sweep", interval=every)


def question_to_see() -> None:
    ContestFactory.create(item__question_version=FlaggedVersionFactory.create().question_version)
    ContestFactory.create()


MAKERS: dict[type[Model], tuple[Callable[[], Any], int]] = {
    ApiToken: (ApiTokenFactory.create, 5),
    Accommodation: (AccommodationFactory.create, 6),
    Attempt: (AttemptFactory.create, 6),
    AuditEntry: (AuditEntryFactory.create, 3),
    Authenticator: (second_factor, 4),
    BankImport: (bank_import, 5),
    Build: (build, 4),
    Certificate: (CertificateFactory.create, 5),
    Cohort: (CohortMemberFactory.create, 5),
    CohortMember: (CohortMemberFactory.create, 5),
    Conflict: (ConflictStatementFactory.create, 5),
    Contest: (ContestFactory.create, 13),
    ContestLetter: (ContestLetterFactory.create, 4),
    Correction: (CorrectionFactory.create, 5),
    CorrectionLetter: (CorrectionLetterFactory.create, 4),
    Course: (CourseFactory.create, 5),
    EmailAddress: (address, 4),
    Enrolment: (EnrolmentFactory.create, 5),
    Heartbeat: (HeartbeatFactory.create, 4),
    Invitation: (invitation, 6),
    Lesson: (lesson, 6),
    Module: (ModuleFactory.create, 5),
    Objective: (ObjectiveFactory.create, 6),
    PeriodicTask: (periodic_task, 4),
    QuestionToSee: (question_to_see, 16),
    Question: (question, 9),
    Quiz: (quiz, 5),
    Regrade: (regrade, 4),
    RegradeLetter: (RegradeLetterFactory.create, 4),
    Reminder: (ReminderFactory.create, 5),
    Report: (ReportFactory.create, 4),
    ReportLetter: (ReportLetterFactory.create, 4),
    ReportSchedule: (ReportScheduleFactory.create, 4),
    SortedFigures: (SortedFiguresFactory.create, 4),
    SourceDocument: (SourceDocumentFactory.create, 6),
    SourceVersion: (SourceVersionFactory.create, 6),
    Upload: (upload, 4),
    User: (UserFactory.create, 4),
    VersionCheck: (version_check, 4),
    Webhook: (WebhookFactory.create, 4),
    WebhookDelivery: (WebhookDeliveryFactory.create, 4),
}
"""How to make a row that fills every column, and how many queries its list takes."""


def test_every_list_of_ours_is_here():
    registered = {model for model in admin.site._registry if model._meta.app_label in OURS}

    assert registered == MAKERS.keys()


@pytest.mark.parametrize("model", MAKERS, ids=lambda model: model._meta.model_name)
def test_a_list_takes_the_same_queries_for_five_rows_and_for_fifty(
    admin_client: Client, model: type[Model]
):
    make, pinned = MAKERS[model]
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    counted = []
    for rows in (5, 45):
        for _ in range(rows):
            make()
        counted.append(count_queries(admin_client, url))

    assert counted == [pinned, pinned]


def test_the_first_page_takes_the_same_queries_however_much_was_set_aside(admin_client: Client):
    url = reverse("admin:index")
    counted = []
    for rows in (5, 45):
        UploadFactory.create_batch(rows, parked_at=timezone.now())
        counted.append(count_queries(admin_client, url))

    assert counted[0] == counted[1]
