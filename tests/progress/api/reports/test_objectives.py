from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from rest_framework.test import APIClient

from accounts.models import User
from courses.models import Course, Objective
from progress.models import Cohort
from quizzes.models import Attempt, AttemptState
from tests.clients import api_client_of
from tests.factories.accounts import TrainerFactory
from tests.factories.courses import ObjectiveFactory
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    AttemptFactory,
    AttemptItemFactory,
    MarkFactory,
)
from tests.progress.taught import (
    join,
    lessons_of,
    make_cohort,
    make_taught_course,
    quizzes_of,
    read_lesson,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return make_taught_course(lessons=2)


@pytest.fixture
def objective(course: Course) -> Objective:
    """An objective that both lessons teach."""
    objective: Objective = ObjectiveFactory(module=course.modules.get(), slug="know", position=1)
    for lesson in lessons_of(course):
        lesson.objective = objective
        lesson.save()
    return objective


def rows(client: APIClient, cohort: Cohort, **asked: Any) -> list[dict[str, Any]]:
    answer = client.get(f"/api/v1/cohorts/{cohort.pk}/objectives/", asked)
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["results"]
    return found


def attempt(learner: User, course: Course, *marks: Any, state: str = "scored") -> Attempt:
    """Make an attempt with a mark for each question version: (version, fraction …)."""
    quiz = quizzes_of(course)[0]
    made: Attempt = AttemptFactory(learner=learner, quiz=quiz)
    for version, *fractions in marks:
        item = AttemptItemFactory(attempt=made, question_version=version)
        for fraction in fractions:
            MarkFactory(item=item, fraction=fraction)
    now = made.started_at
    times = {"submitted_at": now, "scored_at": now} if state == AttemptState.SCORED else {}
    Attempt.objects.filter(pk=made.pk).update(state=state, **times)
    return made


def test_a_row_tells_what_was_read_and_known(
    client: APIClient, cohort: Cohort, course: Course, objective: Objective
):
    lena, ada = join(cohort, "Lena"), join(cohort, "Ada")
    first, second = (
        ApprovedVersionFactory(question__course=course, question__objective=objective)
        for _ in range(2)
    )
    other = ApprovedVersionFactory(question__course=course)
    read_lesson(lena, lessons_of(course)[0])
    attempt(lena.learner, course, (first, 0.25), (second, 0, 1), (other, 0))
    attempt(lena.learner, course, (first, 1))
    attempt(ada.learner, course, (first,), state="started")

    (row,) = rows(client, cohort)

    assert row == {
        "course": "law",
        "module": "m1",
        "objective": "know",
        "text": objective.text,
        "learners": 2,
        "lessons": 2,
        "share_read": 0.25,
        "questions": 2,
        "questions_asked": 2,
        "learners_asked": 1,
        "mean_fraction": 0.625,
    }


def test_others_are_not_counted(
    trainer: User, client: APIClient, cohort: Cohort, course: Course, objective: Objective
):
    stranger = join(make_cohort(TrainerFactory(), course), "Stranger")
    version = ApprovedVersionFactory(question__course=course, question__objective=objective)
    read_lesson(stranger, lessons_of(course)[0])
    attempt(stranger.learner, course, (version, 1))
    join(cohort, "Lena")

    (row,) = rows(client, cohort)

    assert (row["share_read"], row["questions_asked"], row["mean_fraction"]) == (0, 0, None)


def test_an_empty_cohort_has_read_nothing(client: APIClient, cohort: Cohort, objective: Objective):
    (row,) = rows(client, cohort)

    assert (row["learners"], row["share_read"], row["mean_fraction"]) == (0, None, None)


def test_they_come_in_teaching_order_page_by_page(
    client: APIClient, cohort: Cohort, course: Course
):
    for position in (10, 2, 1):
        ObjectiveFactory(module=course.modules.get(), slug=f"o{position}", position=position)
    url, found = f"/api/v1/cohorts/{cohort.pk}/objectives/?page_size=2", []

    while url:
        answer = client.get(url).json()
        found += [row["objective"] for row in answer["results"]]
        url = answer["next"]

    assert found == ["o1", "o2", "o10"]


def test_one_course_can_be_chosen(client: APIClient, cohort: Cohort, objective: Objective):
    assert len(rows(client, cohort, course="law")) == 1
    answer = client.get(f"/api/v1/cohorts/{cohort.pk}/objectives/", {"course": "history"})
    assert answer.status_code == 400


def test_another_trainers_cohort_is_not_found(cohort: Cohort):
    other = api_client_of(TrainerFactory())

    assert other.get(f"/api/v1/cohorts/{cohort.pk}/objectives/").status_code == 404


def test_a_file_has_them_all(client: APIClient, cohort: Cohort, objective: Objective):
    Objective.objects.update(text="=1+1")
    join(cohort, "Lena")

    answer = client.get(f"/api/v1/cohorts/{cohort.pk}/objectives/", {"format": "csv"})

    text = answer.getvalue().decode("utf-8-sig")
    headings, row = csv.reader(io.StringIO(text, newline=""))
    assert row[2] == "'=1+1"
    assert dict(zip(headings, row, strict=True))["Share of lessons read"] == "0.0"


def test_the_number_of_queries_is_the_same_for_many(
    client: APIClient, cohort: Cohort, course: Course, django_assert_num_queries: Any
):
    for position in range(50):
        ObjectiveFactory(module=course.modules.get(), position=position)
    client.get(f"/api/v1/cohorts/{cohort.pk}/objectives/")

    for size in (5, 50):
        with django_assert_num_queries(10):
            assert len(rows(client, cohort, page_size=size)) == size
