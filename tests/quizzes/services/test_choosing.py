from __future__ import annotations

import tomllib
from threading import Barrier, Thread

import pytest
from django.db import connection

from accounts.models import AuditEntry, User
from courses.models import Course
from quizzes.errors import QuizError
from quizzes.models import AttemptItem, Question, Quiz, QuizChoice, Review, Verdict, Wish
from quizzes.services.attempts import start_attempt
from quizzes.services.choosing import (
    NotApproved,
    NotInBlueprint,
    OfAnotherCourse,
    change_plan,
    choose,
    move_entry,
    order_by_difficulty,
)
from quizzes.services.composing import compose_quizzes
from tests.factories.quizzes import ReviewFactory
from tests.quizzes.admin.reviewable import make_course, make_version

pytestmark = pytest.mark.django_db

WORDS = ("phare", "balise", "bouée", "digue", "quai", "ancre", "voile", "mât")


def fill(course: Course, count: int = 7, *, wanted: int = 3) -> Quiz:
    """Give a course so many approved questions, and a quiz that wants some of them."""
    course.blueprint = course.blueprint.replace("questions = 5", f"questions = {wanted}")
    course.save()
    for number in range(count):
        word = WORDS[number]
        version = make_version(
            course,
            stem=f"Où se trouve {word} ?",
            question__rank=number,
            question__fact__subject=word,
            difficulty=number / 100,
        )
        version.body["choices"][0]["text"] = f"{word} {number}"
        version.save()
        ReviewFactory.create(question_version=version)
    compose_quizzes(course)
    return Quiz.objects.get()


def asked(quiz: Quiz) -> list[int]:
    return [entry.question.rank for entry in quiz.entries.order_by("position")]


def question(rank: int) -> Question:
    return Question.objects.get(rank=rank)


@pytest.fixture
def quiz() -> Quiz:
    return fill(make_course())


def test_a_pinned_question_is_asked_and_the_rest_drawn(quiz: Quiz, owner: User) -> None:
    assert asked(quiz) == [0, 1, 2]

    choose(quiz=quiz, question=question(6), wish=Wish.PINNED, by=owner)

    assert len(asked(quiz)) == 3
    assert 6 in asked(quiz)
    choice = QuizChoice.objects.get()
    assert (choice.by, choice.wish) == (owner, Wish.PINNED)
    entry = AuditEntry.objects.get(action="compose")
    assert entry.detail["before"] == {"wish": ""}
    assert entry.detail["after"] == {"wish": "pinned"}


def test_an_excluded_question_is_replaced_and_comes_back_when_it_may(
    quiz: Quiz, owner: User
) -> None:
    choose(quiz=quiz, question=question(1), wish=Wish.EXCLUDED, by=owner)
    assert 1 not in asked(quiz)
    assert len(asked(quiz)) == 3

    compose_quizzes(quiz.course)
    assert 1 not in asked(quiz)

    choose(quiz=quiz, question=question(1), wish=None, by=owner)
    assert asked(quiz) == [0, 1, 2]
    assert not QuizChoice.objects.exists()


def test_all_that_is_pinned_is_asked_though_it_is_more_than_wanted(quiz: Quiz, owner: User) -> None:
    for rank in range(2, 7):
        choose(quiz=quiz, question=question(rank), wish=Wish.PINNED, by=owner)

    assert asked(quiz) == [2, 3, 4, 5, 6]


def test_a_pinned_question_that_nobody_approves_any_more_is_not_asked_and_comes_back(
    quiz: Quiz, owner: User
) -> None:
    choose(quiz=quiz, question=question(6), wish=Wish.PINNED, by=owner)
    version = question(6).versions.get()
    Review.objects.create(question_version=version, verdict=Verdict.STALE)
    compose_quizzes(quiz.course)
    assert 6 not in asked(quiz)

    Review.objects.create(question_version=version, verdict=Verdict.APPROVED)
    compose_quizzes(quiz.course)
    assert 6 in asked(quiz)


def test_the_order_of_people_stays_and_what_is_new_comes_last(quiz: Quiz, owner: User) -> None:
    move_entry(quiz=quiz, question=question(0), steps=1, by=owner)
    assert asked(quiz) == [1, 0, 2]

    choose(quiz=quiz, question=question(6), wish=Wish.PINNED, by=owner)
    choose(quiz=quiz, question=question(2), wish=Wish.EXCLUDED, by=owner)
    assert asked(quiz) == [1, 0, 6]

    order_by_difficulty(quiz=quiz, by=owner)
    assert asked(quiz) == [0, 1, 6]
    assert AuditEntry.objects.filter(action="order").count() == 2


@pytest.mark.parametrize(("rank", "steps"), [(0, -1), (2, 1), (6, 1)])
def test_what_cannot_move_stays(quiz: Quiz, owner: User, rank: int, steps: int) -> None:
    move_entry(quiz=quiz, question=question(rank), steps=steps, by=owner)

    assert asked(quiz) == [0, 1, 2]
    assert not AuditEntry.objects.filter(action="order").exists()


def test_what_is_no_question_of_the_course_or_not_approved_is_refused(
    quiz: Quiz, owner: User
) -> None:
    draft = make_version(quiz.course).question
    other = make_version(make_course("autre")).question

    for one, error in ((draft, NotApproved), (other, OfAnotherCourse)):
        refused: type[QuizError] = error
        with pytest.raises(refused):
            choose(quiz=quiz, question=one, wish=Wish.PINNED, by=owner)

    assert not QuizChoice.objects.exists()


def test_an_attempt_that_began_keeps_its_questions(quiz: Quiz, owner: User) -> None:
    attempt = start_attempt(quiz=quiz, learner=owner)
    before = set(AttemptItem.objects.filter(attempt=attempt).values_list("question_version"))

    for rank in range(3):
        choose(quiz=quiz, question=question(rank), wish=Wish.EXCLUDED, by=owner)

    assert (
        set(AttemptItem.objects.filter(attempt=attempt).values_list("question_version")) == before
    )


def test_title_number_and_pass_mark_are_written_into_the_blueprint(quiz: Quiz, owner: User) -> None:
    plan = {"title": "Les phares", "questions": 5, "pass_mark": 0.8}

    change_plan(quiz=quiz, plan=plan, by=owner)

    course = Course.objects.get()
    stored = Quiz.objects.get()
    assert tomllib.loads(course.blueprint)["modules"][0]["quiz"] == plan | {"slug": "quiz-bureau"}
    assert (stored.title, stored.wanted, float(stored.pass_mark)) == ("Les phares", 5, 0.8)
    assert len(asked(stored)) == 5
    assert AuditEntry.objects.get(action="quiz_plan").detail["before"]["questions"] == 3


def test_a_quiz_that_left_the_blueprint_has_no_plan_to_change(quiz: Quiz, owner: User) -> None:
    Course.objects.update(blueprint=quiz.course.blueprint.replace("quiz-bureau", "quiz-autre"))

    with pytest.raises(NotInBlueprint):
        change_plan(quiz=quiz, plan={"title": "x"}, by=owner)


@pytest.mark.django_db(transaction=True)
def test_two_who_choose_at_the_same_time_both_have_their_way(owner: User) -> None:
    quiz = fill(make_course())
    together = Barrier(2)

    def pin(rank: int) -> None:
        try:
            one = question(rank)
            together.wait(timeout=10)
            choose(quiz=quiz, question=one, wish=Wish.PINNED, by=owner)
        finally:
            connection.close()

    threads = [Thread(target=pin, args=[rank]) for rank in (5, 6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {5, 6} <= set(asked(quiz))
    assert len(asked(quiz)) == 3
