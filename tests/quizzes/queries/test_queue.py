"""The database keeps which questions wait and where each stands in the queue."""

from __future__ import annotations

import pytest

from courses.models import Course
from quizzes.models import Question, QuestionVersion, Review
from quizzes.queries.questions import DRAFT, questions_with_status, questions_with_words
from quizzes.queries.queue import find_first, find_neighbours
from tests.factories.quizzes import QuestionVersionFactory, ReviewFactory
from tests.quizzes.admin.reviewable import make_course, make_version


@pytest.fixture
def course(db: None) -> Course:
    return make_course()


def waits(version: QuestionVersion) -> bool:
    """Tell whether the question waits, and see that its status says the same."""
    question = questions_with_status().get(pk=version.question_id)
    assert question.is_waiting == (question.status == DRAFT)
    return question.is_waiting


def test_a_question_waits_until_its_newest_version_is_decided(course: Course):
    first = make_version(course)
    assert waits(first)

    decided = ReviewFactory.create(question_version=first)
    assert not waits(first)

    second = QuestionVersionFactory.create(question=first.question, number=2)
    assert waits(first)

    Review.objects.bulk_create([Review(question_version=second, verdict="rejected")])
    assert not waits(first)

    second.delete()
    assert not waits(first)

    decided.delete()
    assert waits(first)


def test_a_fact_stands_where_its_best_question_does(course: Course):
    best, other = (make_version(course, question__rank=rank) for rank in (3, 7))
    fact = best.question.fact
    Question.objects.filter(pk=other.question_id).update(fact=fact)
    own = Question.objects.filter(fact=fact).order_by("rank")
    assert [one.fact_rank for one in own] == [3, 3]

    Question.objects.filter(pk=other.question_id).update(rank=1)
    assert {one.fact_rank for one in own.all()} == {1}

    other.question.delete()
    assert [one.fact_rank for one in own.all()] == [3]


def test_a_queue_is_gone_through_from_end_to_end_and_back(course: Course):
    versions = [make_version(course, question__rank=rank) for rank in (4, 2, 3, 1)]
    shared = versions[0].question.fact
    Question.objects.filter(pk=versions[3].question_id).update(fact=shared)
    queue = questions_with_words().filter(is_waiting=True)
    expected = [versions[place].question_id for place in (3, 0, 1, 2)]

    found = [find_first(queue)]
    for _ in range(3):
        found.append(find_neighbours(queue, found[-1] or 0).following)
    back = [find_neighbours(queue, pk).previous for pk in expected]

    assert found == expected
    assert back == [None, *expected[:-1]]
    assert find_neighbours(queue, expected[-1]).following == expected[0]


def test_a_queue_of_one_has_no_other(course: Course):
    only = make_version(course).question_id

    neighbours = find_neighbours(questions_with_words().filter(is_waiting=True), only)

    assert (neighbours.previous, neighbours.following, neighbours.count) == (None, None, 1)
