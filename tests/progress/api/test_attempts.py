from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from accounts.services.tokens import create_token
from quizzes.models import Attempt, Mode, Quiz
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import ApprovedVersionFactory, QuizFactory, QuizQuestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz(owner: User) -> Quiz:
    quiz = QuizFactory()
    for _ in range(3):
        version = ApprovedVersionFactory(question__course=quiz.course)
        QuizQuestionFactory(quiz=quiz, question=version.question)
    EnrolmentFactory(learner=owner, course=quiz.course)
    return quiz


def start(user: User, slug: str) -> Any:
    client = Client(headers={"authorization": f"Token {create_token(user=user)}"})
    return client.post(f"/api/v1/quizzes/{slug}/attempts/")


def test_a_learner_starts_an_attempt_at_a_quiz_of_theirs(owner: User, quiz: Quiz) -> None:
    answer = start(owner, quiz.slug)

    assert answer.status_code == 201
    assert len(answer.json()["items"]) == 3
    assert Attempt.objects.get().learner == owner
    assert "correct" not in answer.content.decode()


def test_a_second_start_goes_on_with_the_first(owner: User, quiz: Quiz) -> None:
    first, second = start(owner, quiz.slug).json(), start(owner, quiz.slug).json()

    assert first.pop("now") <= second.pop("now")
    assert first == second
    assert Attempt.objects.count() == 1


def test_somebody_who_is_not_enrolled_finds_no_quiz(outsider: User, quiz: Quiz) -> None:
    answer = start(outsider, quiz.slug)

    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"
    assert Attempt.objects.count() == 0


def test_an_unpublished_course_has_no_quizzes(owner: User, quiz: Quiz) -> None:
    quiz.course.is_published = False
    quiz.course.save()

    assert start(owner, quiz.slug).status_code == 404


def test_a_quiz_without_questions_says_so(owner: User, quiz: Quiz) -> None:
    quiz.entries.all().delete()

    answer = start(owner, quiz.slug)

    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "quiz_has_no_questions"


def test_the_list_holds_ones_own_quizzes_alone(owner: User, quiz: Quiz) -> None:
    QuizQuestionFactory()
    client = Client(headers={"authorization": f"Token {create_token(user=owner)}"})

    answer = client.get("/api/v1/quizzes/")

    assert [(row["slug"], row["questions"]) for row in answer.json()["results"]] == [(quiz.slug, 3)]


def test_a_refused_start_says_why_and_when_that_changes(owner: User, quiz: Quiz) -> None:
    quiz.mode, quiz.review_during = Mode.EXAMINATION, []
    quiz.opens_at = timezone.now() + timedelta(days=1)
    quiz.save()

    answer = start(owner, quiz.slug)

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "quiz_not_open")
    assert datetime.fromisoformat(answer.json()["at"]) == quiz.opens_at
    assert not Attempt.objects.exists()
