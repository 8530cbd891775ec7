from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accounts.models import User
from courses.models import Course, SourceDocument
from progress.models import AttemptDelta, Cohort, Enrolment, QuizResult, QuizSum
from progress.queries.sums.direct import sum_directly, taken_attempts
from progress.queries.sums.reading import read_sums
from quizzes.models import (
    AnswerEvent,
    Attempt,
    AttemptState,
    Mark,
    Question,
    Quiz,
    Regrade,
    RegradeKind,
)
from quizzes.queries.questions import approved_versions
from quizzes.services.receipts import make_receipt
from quizzes.services.scoring import score_attempt
from tests.progress.material import make_course
from tests.quizzes.regradable import regrade

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def load(capsys: pytest.CaptureFixture[str], **sizes: int) -> dict[str, Any]:
    call_command("load_data", **({"learners": 5, "attempts": 12} | sizes))
    said: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return said


def marks() -> list[Any]:
    return list(
        Mark.objects.order_by("item").values_list("item", "revision", "fraction", "scorer_version")
    )


def deltas() -> list[Any]:
    fields = ("attempt", "quiz", "revision", "sign", "total", "items")
    return list(AttemptDelta.objects.order_by("attempt").values_list(*fields))


def results() -> list[Any]:
    fields = (
        *("enrolment", "quiz", "attempts", "best_fraction", "last_fraction"),
        *("last_submitted_at", "passed_at", "seconds_spent", "enrolment__last_active_at"),
    )
    return list(QuizResult.objects.order_by("enrolment").values_list(*fields))


def test_the_last_line_names_cohorts_and_quiz(capsys: pytest.CaptureFixture[str]) -> None:
    said = load(capsys, cohorts=2)

    quiz = Quiz.objects.get(slug=said["quiz"])
    assert sorted(said["cohorts"]) == sorted(Cohort.objects.values_list("pk", flat=True))
    assert quiz.course.is_published
    assert approved_versions().filter(question__entries__quiz=quiz).count() == 16
    assert Question.objects.values("kind").distinct().count() == 8
    assert (User.objects.count(), Enrolment.objects.count(), Attempt.objects.count()) == (5, 5, 12)
    assert not any(user.has_usable_password() for user in User.objects.all())


def test_the_real_services_give_the_same_marks_and_results(
    capsys: pytest.CaptureFixture[str],
) -> None:
    load(capsys, attempts=40)
    loaded = (marks(), deltas(), results())
    Mark.objects.all().delete()
    AttemptDelta.objects.all().delete()
    QuizResult.objects.all().delete()
    Enrolment.objects.update(last_active_at=None)
    Attempt.objects.update(state=AttemptState.SUBMITTED, scored_at=None)

    for attempt in Attempt.objects.order_by("submitted_at"):
        score_attempt(attempt)

    assert (marks(), deltas(), results()) == loaded
    assert len({fraction for _, _, fraction, _ in loaded[0]}) > 2
    assert all(make_receipt(attempt) == attempt.receipt for attempt in Attempt.objects.all())


def test_some_answers_are_changed_some_cleared_some_late(
    capsys: pytest.CaptureFixture[str],
) -> None:
    load(capsys, attempts=60)

    events = AnswerEvent.objects.all()
    assert events.filter(revision=2, is_counted=True, is_clear=False).exists()
    assert events.filter(is_clear=True).exists()
    late = events.filter(is_late=True).select_related("item")
    assert late
    assert all(
        event.item.checked_at and event.item.checked_at < event.received_at for event in late
    )


def test_a_load_is_in_the_statistics_and_folded(capsys: pytest.CaptureFixture[str]) -> None:
    said = load(capsys, attempts=40)

    quiz = Quiz.objects.get(slug=said["quiz"])
    reading = read_sums(quiz)
    assert (reading.first, reading.later) == sum_directly(taken_attempts(quiz))
    assert (reading.first.quiz.n, reading.later.quiz.n) == (5, 35)
    assert QuizSum.objects.filter(quiz=quiz).count() == 2
    assert not AttemptDelta.objects.filter(is_folded=False).exists()


def test_each_call_adds(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = load(capsys), load(capsys)

    assert first["quiz"] != second["quiz"]
    assert (User.objects.count(), Attempt.objects.count()) == (10, 24)


def test_what_is_removed_is_the_load_and_nothing_else(
    capsys: pytest.CaptureFixture[str], owner: User
) -> None:
    course = make_course(owner)
    Course.objects.filter(pk=course.pk).update(slug="load-data-handling")
    Cohort.objects.create(name="Load data team").courses.add(course)
    User.objects.create_user("load-data-team@load.invalid")
    models = (User, Course, SourceDocument, Quiz, Question, Cohort, Enrolment, Attempt, Mark)
    before = [model.objects.count() for model in models]
    load(capsys)
    load(capsys, cohorts=3)

    call_command("load_data", remove=True)

    assert json.loads(capsys.readouterr().out) == {"removed_courses": 2}
    assert [model.objects.count() for model in models] == before


def test_what_was_regraded_goes_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    quiz = Quiz.objects.get(slug=load(capsys)["quiz"])
    entry = quiz.entries.select_related("question").earliest("pk")
    done = regrade(entry.question, RegradeKind.FULL)
    assert (done.seen, done.results.count()) == (12, done.changed)

    call_command("load_data", "--remove")

    assert not Regrade.objects.exists()
    assert not Attempt.objects.exists()


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ({"learners": 0}, "--learners"),
        ({"attempts": -1}, "--attempts"),
        ({"cohorts": 6}, "--cohorts"),
        ({"cohorts": 0}, "--cohorts"),
        ({"answers_per_attempt": 0}, "--answers-per-attempt"),
        ({"answers_per_attempt": 65}, "--answers-per-attempt"),
        ({"remove": True}, "--remove"),
    ],
)
def test_nonsense_is_refused_in_a_line(
    capsys: pytest.CaptureFixture[str], sizes: dict[str, int], said: str
) -> None:
    with pytest.raises(CommandError, match=f"^{said}[^\n]*$"):
        load(capsys, **sizes)

    assert User.objects.count() == 0
