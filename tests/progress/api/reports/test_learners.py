from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from accounts.models import User
from courses.models import Course
from progress.models import Cohort, Enrolment, QuizResult
from progress.services.leaving import leave_cohort
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.courses import LessonFactory
from tests.factories.progress import (
    CohortFactory,
    CourseCompletionFactory,
    ExtensionFactory,
    ModuleCompletionFactory,
)
from tests.factories.quizzes import AccommodationFactory
from tests.progress.api.reports.asking import path, rows, take
from tests.progress.taught import (
    enrolment_of,
    join,
    lessons_of,
    make_cohort,
    make_taught_course,
    read_lesson,
    say,
)

pytestmark = pytest.mark.django_db
NAME, STATUS, LESSONS = 0, 2, 5


class TestRow:
    def test_it_says_what_a_learner_has_done(
        self, client: APIClient, cohort: Cohort, course: Course
    ):
        lena = join(cohort, "Lena")
        join(cohort, "Ada")
        lessons = lessons_of(course)
        read_lesson(lena, lessons[0])
        read_lesson(lena, lessons[1])
        best = {"best_fraction": Decimal("0.75"), "last_fraction": Decimal("0.25")}
        result = take(lena, course, attempts=3, seconds_spent=90)
        QuizResult.objects.filter(pk=result.pk).update(**best)
        ModuleCompletionFactory(enrolment=enrolment_of(lena, course), module=lessons[0].module)

        ada_row, lena_row = rows(client, cohort)

        assert (ada_row["status"], ada_row["best_fraction"]) == ("not_started", None)
        assert lena_row["learner"]["name"] == "Lena"
        assert (lena_row["lessons_done"], lena_row["lessons_total"]) == (2, 4)
        assert (lena_row["modules_done"], lena_row["modules_total"]) == (1, 2)
        quizzes = [lena_row[f"quizzes_{name}"] for name in ("done", "passed", "total")]
        assert quizzes == [1, 0, 2]
        assert (lena_row["best_fraction"], lena_row["last_fraction"]) == (0.75, 0.25)
        assert (lena_row["attempts"], lena_row["seconds_spent"]) == (3, 90)
        assert lena_row["share_done"] == pytest.approx(2 / 6)
        (quiz,) = lena_row["quizzes"]
        assert (quiz["quiz"], quiz["module"], quiz["attempts"]) == ("law-1", "m1", 3)
        first, second = lena_row["modules"]
        assert (first["lessons_done"], first["lessons_total"], first["best_fraction"]) == (
            2,
            2,
            0.75,
        )
        assert first["completed_at"] is not None
        assert (second["lessons_done"], second["best_fraction"]) == (0, None)

    def test_who_completed_all_courses_has_completed(
        self, client: APIClient, cohort: Cohort, course: Course
    ):
        lena = join(cohort)
        other = make_taught_course("history")
        cohort.courses.add(other)
        done = CourseCompletionFactory(enrolment=enrolment_of(lena, course))
        half = rows(client, cohort)[0]
        Enrolment.objects.create(learner=lena.learner, course=other)
        CourseCompletionFactory(enrolment=enrolment_of(lena, other), completed_at=done.completed_at)

        (whole,) = rows(client, cohort)

        assert (half["status"], half["completed_at"]) == ("not_started", None)
        assert whole["status"] == "completed"
        assert whole["completed_at"] is not None

    def test_nothing_is_above_all(self, client: APIClient, cohort: Cohort, course: Course):
        lena = join(cohort)
        silent = say(LessonFactory(module=course.modules.first()))
        for lesson in [*lessons_of(course)]:
            read_lesson(lena, lesson)
        silent.current = None
        silent.save()
        gone = take(lena, course, passed_at=timezone.now()).quiz
        take(lena, course, 1, passed_at=timezone.now())
        gone.entries.all().delete()

        (row,) = rows(client, cohort)

        assert (row["lessons_done"], row["lessons_total"]) == (4, 4)
        assert (row["quizzes_passed"], row["quizzes_done"], row["quizzes_total"]) == (1, 1, 1)
        assert row["share_done"] == 1
        assert [quiz["quiz"] for quiz in row["quizzes"]] == ["law-2"]

    @pytest.mark.parametrize(
        ("attempts", "rules", "extra", "is_failing"),
        [
            (1, {"attempts_allowed": None}, 0, False),
            (3, {"attempts_allowed": None}, 0, True),
            (2, {"attempts_allowed": 2, "mode": "examination"}, 0, True),
            (2, {"attempts_allowed": 2, "mode": "examination"}, 1, False),
            (1, {"attempts_allowed": 2, "mode": "examination"}, 0, False),
            (2, {"attempts_allowed": 2, "mode": "practice"}, 0, False),
        ],
    )
    def test_who_fails_without_a_way_on_is_at_risk(  # a row of the table
        self, client: APIClient, cohort: Cohort, attempts, rules, extra, is_failing
    ):
        lena = join(cohort)
        quiz = take(lena, cohort.courses.get(), attempts=attempts).quiz
        type(quiz).objects.filter(pk=quiz.pk).update(**rules)
        if extra:
            AccommodationFactory(quiz=quiz, learner=lena.learner, extra_attempts=extra)

        (row,) = rows(client, cohort)

        assert row["reasons"] == (["failing"] if is_failing else [])

    def test_an_extension_moves_the_due_date(self, client: APIClient, cohort: Cohort):
        today = timezone.localdate()
        cohort.due_on = today - timedelta(days=1)
        cohort.save()
        late, longer = join(cohort, "Late"), join(cohort, "Longer")
        ExtensionFactory(member=longer, due_on=today + timedelta(days=30))

        found = {row["learner"]["id"]: row for row in rows(client, cohort)}

        assert found[late.learner_id]["reasons"] == ["overdue"]
        assert found[longer.learner_id]["reasons"] == []
        assert found[longer.learner_id]["due_on"] == str(today + timedelta(days=30))


class TestWhose:
    @pytest.mark.parametrize("pk", [0, 999_999_999, 10**30])
    def test_an_unknown_cohort_is_not_found(self, client: APIClient, pk: int):
        answer = client.get(f"/api/v1/cohorts/{pk}/progress/")

        assert answer.status_code == 404
        assert answer.json()["error"]["code"] == "not_found"

    @pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
    def test_another_trainers_cohort_is_not_found(self, cohort: Cohort, form: str):
        answer = api_client_of(TrainerFactory()).get(path(cohort), {"format": form})

        assert answer.status_code == 404

    def test_an_administrator_sees_it(self, cohort: Cohort):
        assert rows(api_client_of(AdminFactory()), cohort) == []

    def test_what_a_learner_does_elsewhere_is_not_shown(
        self, trainer: User, client: APIClient, cohort: Cohort
    ):
        lena = join(cohort)
        other = make_taught_course("history")
        elsewhere = join(make_cohort(TrainerFactory(), other), learner=lena.learner)
        take(elsewhere, other, seconds_spent=900)
        read_lesson(elsewhere, lessons_of(other)[0])

        (row,) = rows(client, cohort)

        assert row["quizzes"] == []
        assert (row["status"], row["seconds_spent"], row["lessons_done"]) == ("not_started", 0, 0)

    def test_a_learner_in_two_cohorts_is_in_both_with_what_each_takes(
        self, trainer: User, client: APIClient, cohort: Cohort, course: Course
    ):
        other = make_taught_course("history")
        both = make_cohort(trainer, course, other)
        lena = join(cohort)
        join(both, learner=lena.learner)
        take(lena, course)

        (first,), (second,) = rows(client, cohort), rows(client, both)

        assert (first["quizzes_done"], first["quizzes_total"]) == (1, 2)
        assert (second["quizzes_done"], second["quizzes_total"]) == (1, 3)

    def test_who_changes_cohort_goes_with_what_was_done(
        self, trainer: User, client: APIClient, cohort: Cohort, course: Course
    ):
        lena, after = join(cohort), make_cohort(trainer, course)
        take(lena, course)

        leave_cohort(member=lena, by=trainer)
        join(after, learner=lena.learner)

        assert rows(client, cohort) == []
        assert [row["quizzes_done"] for row in rows(client, after)] == [1]

    def test_an_empty_cohort_has_no_rows(self, trainer: User, client: APIClient):
        empty = CohortFactory()
        empty.trainers.add(trainer)
        nobody = join(make_cohort(trainer), "Nobody's course").cohort

        assert client.get(path(empty)).json()["count"] == 0
        (row,) = rows(client, nobody)
        assert (row["status"], row["share_done"], row["modules"]) == ("not_started", 0, [])


class TestPages:
    def test_names_that_are_the_same_are_told_once_each(self, client: APIClient, cohort: Cohort):
        for number in range(7):
            join(cohort, learner=UserFactory(name="", email=f"{number}@x.org"))
        url, found = path(cohort) + "?page_size=3", []

        while url:
            answer = client.get(url).json()
            found += [row["learner"]["email"] for row in answer["results"]]
            url = answer["next"]

        assert found == [f"{number}@x.org" for number in range(7)]

    def test_the_number_of_queries_does_not_grow_with_the_learners(
        self, client: APIClient, cohort: Cohort, course: Course, django_assert_num_queries: Any
    ):
        for number in range(50):
            member = join(cohort, f"Learner {number}")
            read_lesson(member, lessons_of(course)[0])
            take(member, course)
        client.get(path(cohort))

        for size in (5, 50):
            with django_assert_num_queries(17):
                assert len(rows(client, cohort, page_size=size)) == size
            with django_assert_num_queries(24):
                rows(client, cohort, page_size=size, status="in_progress")
