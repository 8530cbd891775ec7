from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.models import Role, User
from accounts.services.tokens import create_token
from progress.models import Cohort
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory, LessonFactory, ModuleFactory
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    EnrolmentFactory,
    LessonCompletionFactory,
    QuizResultFactory,
)
from tests.factories.quizzes import QuizFactory, QuizQuestionFactory

pytestmark = pytest.mark.django_db


def get(user: User, path: str) -> Any:
    client = Client(headers={"authorization": f"Token {create_token(user=user)}"})
    return client.get(f"/api/v1/{path}")


@pytest.fixture
def trainer() -> User:
    return TrainerFactory(name="Tara")


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    cohort = CohortFactory(name="Spring")
    cohort.trainers.add(trainer)
    cohort.courses.add(CourseFactory(slug="law"))
    return cohort


def enrolled(cohort: Cohort, name: str) -> Any:
    learner = UserFactory(name=name)
    CohortMemberFactory(cohort=cohort, learner=learner)
    return EnrolmentFactory(learner=learner, course=cohort.courses.get())


def test_a_trainer_sees_only_the_cohorts_that_are_theirs(trainer: User, cohort: Cohort) -> None:
    CohortFactory(name="Somebody else's")
    enrolled(cohort, "Lena")

    answer = get(trainer, "cohorts/")

    assert answer.status_code == 200
    assert answer.json()["results"] == [
        {
            "id": cohort.pk,
            "name": "Spring",
            "courses": [{"slug": "law", "title": cohort.courses.get().title}],
            "learners": 1,
            "starts_on": None,
            "ends_on": None,
        }
    ]


@pytest.mark.parametrize(
    ("role", "is_superuser"), [(Role.ADMIN, False), (Role.ADMIN, True), (Role.LEARNER, True)]
)
def test_an_administrator_sees_every_cohort(cohort: Cohort, role: Role, is_superuser: bool) -> None:
    CohortFactory(name="Autumn")

    answer = get(UserFactory(role=role, is_superuser=is_superuser), "cohorts/")

    assert [row["name"] for row in answer.json()["results"]] == ["Autumn", "Spring"]


def test_a_learner_is_refused(cohort: Cohort) -> None:
    learner = enrolled(cohort, "Lena").learner

    for path in ("cohorts/", f"cohorts/{cohort.pk}/progress/"):
        answer = get(learner, path)
        assert answer.status_code == 403
        assert answer.json()["error"]["code"] == "permission_denied"


def test_without_a_token_nobody_is_let_in(client: Client, cohort: Cohort) -> None:
    answer = client.get("/api/v1/cohorts/")

    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not_authenticated"


@pytest.mark.parametrize("pk", [0, 999_999_999, 10**30])
def test_an_unknown_cohort_is_not_found(trainer: User, pk: int) -> None:
    answer = get(trainer, f"cohorts/{pk}/progress/")

    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


def test_another_trainers_cohort_is_not_found(cohort: Cohort) -> None:
    assert get(TrainerFactory(), f"cohorts/{cohort.pk}/progress/").status_code == 404


def test_a_row_says_what_a_learner_has_done(trainer: User, cohort: Cohort) -> None:
    course = cohort.courses.get()
    module = ModuleFactory(course=course)
    lessons = [LessonFactory(module=module) for _ in range(3)]
    quizzes = [QuizFactory(course=course, module=module) for _ in range(2)]
    for quiz in quizzes:
        QuizQuestionFactory.create_batch(2, quiz=quiz)
    lena = enrolled(cohort, "Lena")
    enrolled(cohort, "Ada")
    LessonCompletionFactory(enrolment=lena, lesson=lessons[0])
    result = QuizResultFactory(
        enrolment=lena, quiz=quizzes[0], best_fraction=Decimal("0.75"), attempts=3
    )

    ada_row, lena_row = get(trainer, f"cohorts/{cohort.pk}/progress/").json()["results"]

    assert ada_row["status"] == "not_started"
    assert ada_row["best_fraction"] is None
    assert lena_row["learner"]["name"] == "Lena"
    assert lena_row["status"] == "in_progress"
    assert (lena_row["lessons_done"], lena_row["lessons_total"]) == (1, 3)
    assert (lena_row["quizzes_done"], lena_row["quizzes_passed"]) == (1, 0)
    assert lena_row["quizzes_total"] == 2
    assert lena_row["best_fraction"] == 0.75
    assert [(q["quiz"], q["attempts"]) for q in lena_row["quizzes"]] == [(result.quiz.slug, 3)]


def test_what_a_learner_does_elsewhere_is_not_shown(trainer: User, cohort: Cohort) -> None:
    lena = enrolled(cohort, "Lena")
    QuizResultFactory(enrolment=EnrolmentFactory(learner=lena.learner))

    (row,) = get(trainer, f"cohorts/{cohort.pk}/progress/").json()["results"]

    assert row["quizzes"] == []
    assert row["status"] == "not_started"


def test_the_number_of_queries_does_not_grow_with_the_learners(
    trainer: User, cohort: Cohort, django_assert_num_queries: Any
) -> None:
    module = ModuleFactory(course=cohort.courses.get())
    lesson = LessonFactory(module=module)
    quiz = QuizFactory(course=module.course, module=module)
    QuizQuestionFactory(quiz=quiz)
    for number in range(12):
        enrolment = enrolled(cohort, f"Learner {number}")
        LessonCompletionFactory(enrolment=enrolment, lesson=lesson)
        QuizResultFactory(enrolment=enrolment, quiz=quiz)
    create_token(user=trainer)
    path = f"cohorts/{cohort.pk}/progress/"
    client = Client(headers={"authorization": f"Token {create_token(user=trainer)}"})
    client.get(f"/api/v1/{path}")

    for size in (2, 12):
        with django_assert_num_queries(9):
            answer = client.get(f"/api/v1/{path}?page_size={size}")
        assert len(answer.json()["results"]) == size


def test_what_is_to_come_says_so(trainer: User) -> None:
    answer = get(trainer, "reports/")

    assert answer.status_code == 501
    assert answer.json()["error"]["code"] == "not_yet"
    assert "come with issue" in answer.json()["error"]["message"]
