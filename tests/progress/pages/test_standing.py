from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from courses.models import Course, Objective
from progress.queries.courses import enrolled_courses
from progress.queries.objectives import read_objectives
from progress.queries.taken import newest_attempts
from progress.services.completion import mark_read
from quizzes.models import Attempt, Mode, Question, Quiz, Shown
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.progress import EnrolmentFactory, QuizResultFactory
from tests.factories.quizzes import ContestFactory
from tests.progress.material import enrolment_of, first_quiz, lessons_of, make_course
from tests.quizzes.taking import answer, right_payload

ADDRESS = reverse("my_progress")


def test_it_shows_lessons_and_results_of_each_module(browser: Client, course: Course):
    mark_read(enrolment=enrolment_of(course), lesson=lessons_of(course)[0])
    QuizResultFactory(
        enrolment=enrolment_of(course),
        quiz=first_quiz(course),
        attempts=3,
        best_fraction=Decimal("0.875"),
        passed_at=timezone.now(),
    )

    html = browser.get(ADDRESS).text

    assert "1 sur 2" in html
    assert "3 tentatives" in html
    assert "87\u00a0%" in html
    assert 'class="plot-share" width="88"' in html
    assert html.count("Seuil atteint") == 1
    assert html.count("Pas commencé") == 1
    assert "Étapes faites\u00a0: 2 sur 6" in html


def test_a_module_without_quiz_says_so(browser: Client, owner: User):
    make_course(owner, modules=1, questions=0)

    assert "Pas de quiz" in browser.get(ADDRESS).text


def test_it_shows_nothing_of_others(stranger: Client, course: Course):
    html = stranger.get(ADDRESS).text

    assert course.title not in html
    assert "Pas encore de cours" in html


def take(owner: User, quiz: Quiz, right: int) -> Attempt:
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.filter(position__lte=right):
        answer(item, right_payload(item))
    score_attempt(submit_attempt(attempt=attempt, by=owner))
    return attempt


def aim(course: Course) -> Objective:
    """Let the questions of a course be about the objective of its first module."""
    objective = Objective.objects.filter(module__course=course).earliest("module__position")
    Question.objects.filter(course=course).update(objective=objective)
    return objective


def examine(quiz: Quiz, *shown: Shown) -> None:
    quiz.mode, quiz.review_during = Mode.EXAMINATION, []
    quiz.review_after = quiz.review_later = quiz.review_closed = list(shown)
    quiz.save()


def test_an_objective_counts_the_first_attempts_and_says_of_how_many_questions(
    browser: Client, owner: User, course: Course
):
    objective = aim(course)
    mark_read(enrolment=enrolment_of(course), lesson=lessons_of(course)[0])
    take(owner, first_quiz(course), right=1)
    take(owner, first_quiz(course), right=2)

    (standing, other) = read_objectives(owner)[course.slug]

    assert (standing.text, standing.fraction) == (objective.text, Decimal("0.5"))
    assert standing.questions == 2
    assert (standing.lessons_read, standing.lessons) == (1, 2)
    assert (other.fraction, other.questions) == (None, 0)
    html = browser.get(ADDRESS).text
    assert "2 questions" in html
    assert "Pas encore de question" in html


def test_objectives_count_a_corrected_mark_as_it_is_now(owner: User, course: Course):
    aim(course)
    attempt = take(owner, first_quiz(course), right=0)
    for item in attempt.items.all():
        item.marks.create(revision=2, fraction=1, scorer_version="2")

    assert read_objectives(owner)[course.slug][0].fraction == 1


def test_objectives_and_attempts_of_others_do_not_count(
    owner: User, colleague: User, course: Course
):
    aim(course)
    EnrolmentFactory(learner=colleague, course=course)
    take(colleague, first_quiz(course), right=2)

    assert read_objectives(owner)[course.slug][0].questions == 0
    assert newest_attempts(owner) == ()


def test_it_leads_to_each_attempt(browser: Client, owner: User, course: Course):
    attempt = take(owner, first_quiz(course), right=2)

    html = browser.get(ADDRESS).text

    assert reverse("attempt_question", args=[attempt.public_id]) in html
    assert "Seuil atteint, 100" in html


def test_before_the_first_attempt_it_says_what_will_stand_there(browser: Client, course: Course):
    assert "Pas encore de tentative" in browser.get(ADDRESS).text


@pytest.mark.parametrize("shown", [[], [Shown.ANSWERS]])
def test_a_mark_that_the_quiz_does_not_show_is_nowhere(
    browser: Client, owner: User, course: Course, shown: list[Shown]
):
    aim(course)
    quiz = first_quiz(course)
    examine(quiz, *shown)
    take(owner, quiz, right=2)
    addresses = [ADDRESS, reverse("my_quizzes"), reverse("course", args=[course.slug])]

    pages = [browser.get(page).text for page in [*addresses, reverse("quiz", args=[quiz.slug])]]

    for page in pages:
        assert "Copie rendue" in page
        assert "Seuil atteint" not in page
        assert "100\u00a0%" not in page
    assert read_objectives(owner)[course.slug][0].questions == 0


def test_whoever_may_not_know_the_result_is_not_sent_to_the_quiz_again(owner: User, course: Course):
    quiz = first_quiz(course)
    examine(quiz)
    take(owner, quiz, right=0)
    for lesson in lessons_of(course):
        mark_read(enrolment=enrolment_of(course), lesson=lesson)

    (own,) = enrolled_courses(owner)

    assert own.next_step is not None
    assert own.next_step.slug != quiz.slug


@pytest.mark.parametrize("attempts", [1, 4])
def test_its_queries_do_not_grow_with_the_attempts(
    browser: Client, owner: User, course: Course, attempts: int, django_assert_num_queries
):
    aim(course)
    for _ in range(attempts):
        take(owner, first_quiz(course), right=1)

    with django_assert_num_queries(12):
        browser.get(ADDRESS)


@pytest.mark.parametrize("size", [1, 3])
def test_its_queries_do_not_grow_with_the_courses(
    browser: Client, owner: User, size: int, django_assert_num_queries
):
    for _ in range(size):
        make_course(owner, modules=size, lessons=size)

    with django_assert_num_queries(11):
        browser.get(ADDRESS)


def test_what_was_contested_is_listed_with_where_it_stands(browser: Client, owner: User):
    mine = ContestFactory(item__attempt__learner=owner, words="Peu clair.")
    theirs = ContestFactory()

    html = browser.get(ADDRESS).text

    assert reverse("attempt_review", args=[mine.item.attempt.public_id]) in html
    assert str(theirs.item.attempt.public_id) not in html
