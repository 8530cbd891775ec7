from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from accounts.models import AuditEntry, User
from progress.models import CohortMember
from progress.services.leaving import leave_cohort
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt, Quiz
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.factories.courses import LessonFactory, ModuleFactory
from tests.factories.quizzes import make_quiz
from tests.progress.taught import join, make_cohort, make_taught_course, read_lesson, say
from tests.quizzes.taking import ALL_KINDS, answer_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(*ALL_KINDS, mode="examination")


@pytest.fixture
def lena(trainer: User, quiz: Quiz) -> CohortMember:
    return join(make_cohort(trainer, quiz.course), "Lena")


def path(member: CohortMember) -> str:
    return f"/api/v1/cohorts/{member.cohort_id}/learners/{member.learner_id}/"


def ask(client: APIClient, member: CohortMember, **asked: Any) -> Any:
    answer = client.get(path(member), asked)
    assert answer.status_code == 200, answer.content
    return answer.json()


def take(member: CohortMember, quiz: Quiz) -> Attempt:
    attempt = start_attempt(learner=member.learner, quiz=quiz)
    answer_all(attempt)
    score_attempt(submit_attempt(attempt=attempt, by=member.learner))
    attempt.refresh_from_db()
    return attempt


def show(quiz: Quiz, **moments: list[str]) -> None:
    """Let the quiz show right answers at some moments alone."""
    none: dict[str, Any] = {f"review_{name}": [] for name in ("after", "later", "closed")}
    told = {f"review_{name}": shown for name, shown in moments.items()}
    Quiz.objects.filter(pk=quiz.pk).update(**none | told)


def test_it_tells_all_that_was_done(client: APIClient, lena: CohortMember, quiz: Quiz):
    module = ModuleFactory(course=quiz.course)
    read, unread = (say(LessonFactory(module=module, position=n)) for n in (1, 2))
    read_lesson(lena, read)
    attempt = take(lena, quiz)
    start_attempt(learner=lena.learner, quiz=quiz)

    told = ask(client, lena)

    assert told["progress"]["learner"]["name"] == "Lena"
    assert told["progress"]["lessons_done"] == 1
    assert [one["course"] for one in told["courses"]] == [quiz.course.slug]
    assert told["courses"][0]["completed_at"] is None
    assert [(one["lesson"], bool(one["read_at"])) for one in told["lessons"]] == [
        (read.slug, True),
        (unread.slug, False),
    ]
    assert told["attempts_total"] == 2
    open_, done = told["attempts"]
    assert (open_["state"], open_["fraction"], open_["seconds_spent"]) == ("started", None, None)
    assert (done["id"], done["fraction"], done["is_passed"]) == (str(attempt.public_id), 1.0, True)
    assert done["answers"] is None


class TestAnswers:
    def test_they_come_when_asked_for_with_answer_and_key(
        self, client: APIClient, lena: CohortMember, quiz: Quiz
    ):
        take(lena, quiz)

        (attempt,) = ask(client, lena, answers="true")["attempts"]

        assert len(attempt["answers"]) == len(ALL_KINDS)
        assert {item["fraction"] for item in attempt["answers"]} == {1.0}
        first = next(item for item in attempt["answers"] if item["kind"] == "single_choice")
        assert [option["is_chosen"] for option in first["options"]] == [
            option["is_right"] for option in first["options"]
        ]

    @pytest.mark.parametrize(
        ("moments", "age", "is_closed", "are_out"),
        [
            ({}, timedelta(0), False, False),
            ({"after": ["marks"]}, timedelta(0), False, False),
            ({"after": ["marks", "answers"]}, timedelta(0), False, True),
            ({"after": ["answers"]}, timedelta(days=1), False, True),
            ({"later": ["answers"]}, timedelta(minutes=9), False, False),
            ({"later": ["answers"]}, timedelta(minutes=11), False, True),
            ({"closed": ["answers"]}, timedelta(days=1), False, False),
            ({"closed": ["answers"]}, timedelta(days=1), True, True),
        ],
    )
    def test_they_come_once_the_learner_was_shown_them(  # noqa: PLR0917  # a row of the table
        self, client: APIClient, lena: CohortMember, quiz: Quiz, moments, age, is_closed, are_out
    ):
        attempt, now = take(lena, quiz), timezone.now()
        show(quiz, **moments)
        closes = now - timedelta(hours=1) if is_closed else now + timedelta(hours=1)
        Quiz.objects.filter(pk=quiz.pk).update(closes_at=closes)
        Attempt.objects.filter(pk=attempt.pk).update(submitted_at=now - age)

        (told,) = ask(client, lena, answers="true")["attempts"]

        assert (told["answers"] is not None) == are_out
        assert told["fraction"] == 1.0

    def test_those_of_an_open_attempt_never_come(
        self, client: APIClient, lena: CohortMember, quiz: Quiz
    ):
        answer_all(start_attempt(learner=lena.learner, quiz=quiz))

        answer = client.get(path(lena), {"answers": "true"})

        assert answer.json()["attempts"][0]["answers"] is None
        stems = set(quiz.entries.values_list("question__versions__stem", flat=True))
        assert not any(stem in answer.content.decode() for stem in stems)

    def test_the_number_of_queries_does_not_grow_with_the_attempts(
        self, client: APIClient, lena: CohortMember, quiz: Quiz, django_assert_num_queries: Any
    ):
        take(lena, quiz)
        ask(client, lena, answers="true")

        for _ in range(2):
            with django_assert_num_queries(17):
                ask(client, lena, answers="true")
            take(lena, quiz)


class TestLooks:
    def test_the_look_is_noted_for_the_learner_to_read(
        self, trainer: User, client: APIClient, lena: CohortMember
    ):
        ask(client, lena)
        ask(client, lena, answers="true")
        client.get(path(lena), {"format": "csv"})

        entry = AuditEntry.objects.get(action="look")
        assert (entry.actor, entry.target_id) == (trainer, str(lena.learner_id))
        assert entry.detail == {"what": "transcript"}

    def test_who_is_turned_away_saw_nothing(self, lena: CohortMember):
        stranger = api_client_of(TrainerFactory())

        assert stranger.get(path(lena)).status_code == 404
        assert not AuditEntry.objects.filter(action="look").exists()


class TestWhose:
    def test_only_what_belongs_to_the_cohorts_courses_is_told(
        self, trainer: User, client: APIClient, lena: CohortMember
    ):
        other = make_quiz(ItemKind.CLOZE)
        elsewhere = join(make_cohort(TrainerFactory(), other.course), learner=lena.learner)
        take(elsewhere, other)
        read_lesson(elsewhere, say(LessonFactory(module__course=other.course)))

        told = ask(client, lena)

        assert (told["attempts"], told["attempts_total"], told["lessons"]) == ([], 0, [])
        assert len(told["courses"]) == 1

    def test_others_are_not_found(self, trainer: User, client: APIClient, lena: CohortMember):
        stranger = join(make_cohort(TrainerFactory(), make_taught_course()), "Stranger")
        mixed = f"/api/v1/cohorts/{lena.cohort_id}/learners/{stranger.learner_id}/"

        assert client.get(path(stranger)).status_code == 404
        assert client.get(mixed).status_code == 404
        assert client.get(mixed.replace(str(stranger.learner_id), "9" * 30)).status_code == 404
        assert api_client_of(AdminFactory()).get(path(stranger)).status_code == 200

    def test_who_has_left_is_not_found(self, trainer: User, client: APIClient, lena: CohortMember):
        leave_cohort(member=lena, by=trainer)

        assert client.get(path(lena)).status_code == 404

    def test_a_learner_is_refused_even_their_own(self, lena: CohortMember):
        assert api_client_of(lena.learner).get(path(lena)).status_code == 403


@pytest.mark.parametrize(
    ("asked", "field"), [({"answers": "maybe"}, "answers"), ({"course": "none"}, "course")]
)
def test_what_makes_no_sense_is_refused(
    client: APIClient, lena: CohortMember, asked: dict[str, str], field: str
):
    answer = client.get(path(lena), asked)

    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]


class TestFiles:
    def read(self, client: APIClient, member: CohortMember, **asked: Any) -> list[dict[str, str]]:
        answer = client.get(path(member), {"format": "csv", **asked})
        text = answer.getvalue().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def test_it_has_a_line_an_attempt(self, client: APIClient, lena: CohortMember, quiz: Quiz):
        take(lena, quiz)
        take(lena, quiz)

        lines = self.read(client, lena)

        assert [(line["Attempt"], line["Mark"], line["Passed"]) for line in lines] == [
            ("2", "1", "yes"),
            ("1", "1", "yes"),
        ]

    def test_with_answers_it_has_a_line_a_question(
        self, client: APIClient, lena: CohortMember, quiz: Quiz
    ):
        take(lena, quiz)
        start_attempt(learner=lena.learner, quiz=quiz)

        unfinished, *lines = self.read(client, lena, answers="true")

        assert (unfinished["Attempt"], unfinished["Question"]) == ("2", "")
        assert len(lines) == len(ALL_KINDS)
        assert all(line["Answer"] and line["Right answer"] for line in lines)

    @pytest.mark.parametrize("typed", ['=HYPERLINK("http://x.test")', "+1", "@x", "-1+1"])
    def test_an_answer_is_no_formula(self, trainer: User, client: APIClient, typed: str):
        quiz = make_quiz(ItemKind.CLOZE)
        member = join(make_cohort(trainer, quiz.course), "=1+1")
        attempt = take(member, quiz)
        AnswerEvent.objects.filter(item__attempt=attempt).update(payload={"text": typed})

        (line,) = self.read(client, member, answers="true")
        book = client.get(path(member), {"format": "xlsx", "answers": "true"}).getvalue()

        assert line["Answer"] == f"'{typed}"
        sheet: Any = openpyxl.load_workbook(io.BytesIO(book)).active
        cells = [cell for cell in sheet[2] if cell.value == typed]
        assert [cell.data_type for cell in cells] == ["s"]
