from __future__ import annotations

from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from progress.models import Enrolment
from tests.factories.accounts import UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import (
    EnrolmentFactory,
    LessonCompletionFactory,
    QuizResultFactory,
)
from tests.factories.quizzes import QuizFactory

ADD = reverse("admin:progress_enrolment_add")


def test_an_administrator_puts_a_learner_on_a_course(admin_client: Client, admin_user: User):
    learner, course = UserFactory.create(), CourseFactory.create()

    admin_client.post(ADD, {"learner": learner.pk, "course": course.pk})

    enrolment = Enrolment.objects.get()
    assert (enrolment.learner, enrolment.course) == (learner, course)
    assert AuditEntry.objects.get(action="enrol").actor == admin_user


def test_nobody_is_put_on_a_course_twice(admin_client: Client):
    enrolment = EnrolmentFactory.create()
    again = {"learner": enrolment.learner_id, "course": enrolment.course_id}

    response = admin_client.post(ADD, again)

    assert response.status_code == 200
    assert Enrolment.objects.get() == enrolment


def test_the_page_shows_what_was_read_and_how_the_quizzes_went(admin_client: Client):
    completion = LessonCompletionFactory.create(lesson__title="Le siège")
    quiz = QuizFactory.create(course=completion.enrolment.course, title="Quiz des sièges")
    QuizResultFactory.create(enrolment=completion.enrolment, quiz=quiz)

    url = reverse("admin:progress_enrolment_change", args=[completion.enrolment_id])
    page = admin_client.get(url).content.decode()

    assert "Le siège" in page
    assert "Quiz des sièges" in page


def test_progress_is_not_thrown_away(admin_client: Client):
    enrolment = EnrolmentFactory.create()

    url = reverse("admin:progress_enrolment_delete", args=[enrolment.pk])

    assert admin_client.post(url, {"post": "yes"}).status_code == 403
    assert Enrolment.objects.exists()
