"""What a person gets of their data: all of it, explained, and nothing of anybody else."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from accounts.models import AuditEntry, User
from accounts.services.audit import open_log
from accounts.services.looking import note_group_look, note_look
from accounts.services.tokens import issue_token
from progress.services.enrolling import join_cohort
from progress.services.extending import extend_deadline
from progress.services.personal.archive import README, SECTIONS, pack
from quizzes.models import Attempt, Quiz
from quizzes.queries.answer_words import describe_answer
from quizzes.scoring import Body
from quizzes.services.accommodating import grant_accommodation
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import (
    CertificateFactory,
    CorrectionLetterFactory,
    InvitationFactory,
    ReadingPlaceFactory,
    RegradeLetterFactory,
    ReminderFactory,
)
from tests.factories.quizzes import make_quiz
from tests.progress.services.importing.bringing import bring
from tests.progress.taught import join, lessons_of, make_cohort, make_taught_course, read_lesson
from tests.quizzes.taking import ALL_KINDS, answer, answer_all

pytestmark = pytest.mark.django_db

KEYS = re.compile(r"\b(accepted|is_right|correct|key|right_order)\b")


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(*ALL_KINDS, mode="examination")


def read(user: User) -> dict[str, str]:
    """Read the files of a person's ZIP, by name."""
    with translation.override("en"), pack(user) as file, zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def rows(user: User, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(read(user)[f"{name}.json"])
    return found


def hand_in(learner: User, quiz: Quiz) -> Attempt:
    attempt = start_attempt(learner=learner, quiz=quiz)
    answer_all(attempt)
    score_attempt(submit_attempt(attempt=attempt, by=learner))
    attempt.refresh_from_db()
    return attempt


def test_each_kind_comes_as_json_and_as_csv_with_the_same_content(owner: User):
    issue_token(user=owner, name='=cmd|"/c calc"!A1, "é"\n', by=owner)

    files = read(owner)

    assert files.keys() == {README} | {
        f"{section.name}.{ending}" for section in SECTIONS for ending in ("json", "csv")
    }
    for section in SECTIONS:
        told = json.loads(files[f"{section.name}.json"])
        heading, *lines = csv.reader(io.StringIO(files[f"{section.name}.csv"], newline=""))
        assert heading == [one.name for one in section.fields]
        assert len(lines) == len(told)
    (token,) = json.loads(files["api_tokens.json"])
    assert token["name"] == '=cmd|"/c calc"!A1, "é"\n'
    assert list(csv.reader(io.StringIO(files["api_tokens.csv"], newline="")))[1][0] == (
        '\'=cmd|"/c calc"!A1, "é"\n'
    )


def test_every_file_and_every_field_is_explained(owner: User):
    explained = read(owner)[README]

    for section in SECTIONS:
        part = explained.split(f"\n{section.name}.json, {section.name}.csv\n")[1]
        assert len(str(section.meaning).split()) > 2
        for field in section.fields:
            assert f"\n  {field.name}: " in part
            assert len(str(field.meaning).split()) > 1, field.name


def test_names_of_files_and_of_fields_come_once():
    names = [section.name for section in SECTIONS]

    assert len(names) == len(set(names))
    for section in SECTIONS:
        fields = [field.name for field in section.fields]
        assert len(fields) == len(set(fields))


class TestAccount:
    def test_it_tells_who_one_is_and_how_one_comes_in(self, owner: User):
        EmailAddress.objects.create(user=owner, email=owner.email, verified=True, primary=True)
        Authenticator.objects.create(user=owner, type="totp", data={"secret": "JBSWY3DP"})
        issued = issue_token(user=owner, name="laptop", by=owner)
        browser = Client()
        browser.force_login(owner)
        Client().force_login(UserFactory())

        files = read(owner)

        (profile,) = json.loads(files["profile.json"])
        assert (profile["email"], profile["name"]) == ("olga@example.org", "Olga")
        assert json.loads(files["addresses.json"]) == [
            {"email": owner.email, "is_confirmed": True, "is_login": True}
        ]
        assert [one["kind"] for one in json.loads(files["second_factors.json"])] == ["totp"]
        assert [one["name"] for one in json.loads(files["api_tokens.json"])] == ["laptop"]
        assert len(json.loads(files["sessions.json"])) == 1
        whole = "".join(files.values())
        for secret in ("JBSWY3DP", issued.token, issued.row.digest, owner.password):
            assert secret not in whole


class TestLearning:
    def test_it_tells_courses_lessons_results_and_groups(self, owner: User):
        trainer = TrainerFactory()
        course = make_taught_course()
        member = join(make_cohort(trainer, course, name="Spring"), learner=owner)
        first, second = lessons_of(course)
        read_lesson(member, first)
        enrolment = owner.enrolments.get()
        ReadingPlaceFactory(lesson=second, enrolment=enrolment)
        extend_deadline(
            member=member,
            due_on=timezone.localdate() + timedelta(days=30),
            reason="Mission",
            by=trainer,
        )
        ReminderFactory(member=member)
        CorrectionLetterFactory(learner=owner, correction__was="Treize.")
        RegradeLetterFactory(learner=owner, regrade__question__course=course)
        InvitationFactory(email=owner.email, cohort=member.cohort, name="Olga P.")
        bring(member.cohort, trainer, owner.email, "carl@example.org")
        CertificateFactory(learner=owner, course=course, learner_name="Olga P.")

        files = {name: json.loads(text) for name, text in read(owner).items() if "json" in name}

        assert [one["course"] for one in files["courses.json"]] == [course.title]
        assert [one["lesson"] for one in files["lessons_read.json"]] == [first.title]
        assert [one["lesson"] for one in files["reading_places.json"]] == [second.title]
        assert [one["group"] for one in files["groups.json"]] == ["Spring"]
        assert [one["reason"] for one in files["extensions.json"]] == ["Mission"]
        assert [one["kind"] for one in files["reminders.json"]] == ["silence"]
        assert [one["was"] for one in files["corrections.json"]] == ["Treize."]
        assert [one["course"] for one in files["regrades.json"]] == [course.title]
        assert [one["name"] for one in files["invitations.json"]] == ["Olga P."]
        assert [one["line"] for one in files["imports.json"]] == [2]
        assert [one["name"] for one in files["certificates.json"]] == ["Olga P."]
        assert "carl@example.org" not in json.dumps(files)

    def test_a_trainer_gets_the_names_of_their_groups_and_of_nobody_in_them(self):
        trainer = TrainerFactory()
        join(make_cohort(trainer, make_taught_course(), name="Spring"), "Lena")

        files = read(trainer)

        assert json.loads(files["groups_trained.json"]) == [{"group": "Spring"}]
        assert "Lena" not in "".join(files.values())


class TestAttempts:
    @pytest.fixture(autouse=True)
    def _on_the_course(self, owner: User, quiz: Quiz) -> None:
        join(make_cohort(TrainerFactory(), quiz.course), learner=owner)

    def test_it_tells_each_answer_in_words_and_each_mark_that_is_shown(
        self, owner: User, quiz: Quiz
    ):
        attempt = hand_in(owner, quiz)

        files = read(owner)

        (told,) = json.loads(files["attempts.json"])
        assert (told["id"], told["state"]) == (str(attempt.public_id), "scored")
        assert (float(told["mark"]), told["is_passed"]) == (1.0, True)
        assert str(attempt.public_id) in told["receipt"]
        questions = json.loads(files["questions.json"])
        assert len(questions) == len(ALL_KINDS)
        assert {float(one["mark"]) for one in questions} == {1.0}
        items = list(attempt.items.select_related("question_version").order_by("position"))
        assert [one["question"] for one in questions] == [
            item.question_version.stem for item in items
        ]
        said = {one["position"]: one["answer"] for one in json.loads(files["answers.json"])}
        assert said == {
            item.position: describe_answer(
                Body.from_json(item.question_version.body), item.answers.get().payload
            )
            for item in items
        }

    def test_what_a_quiz_does_not_show_is_not_told(self, owner: User, quiz: Quiz):
        hand_in(owner, quiz)
        Quiz.objects.update(review_after=[], review_later=[], review_closed=[])

        files = read(owner)

        (told,) = json.loads(files["attempts.json"])
        assert (told["mark"], told["is_passed"]) == (None, None)
        for one in json.loads(files["questions.json"]):
            assert (one["question"], one["mark"]) == ("", None)
        (result,) = json.loads(files["quiz_results.json"])
        for name in ("grade", "best_fraction", "last_fraction", "passed_at"):
            assert result[name] is None
        assert json.loads(files["completions.json"]) == []
        assert len(json.loads(files["answers.json"])) == len(ALL_KINDS)  # one's own all the same

    @pytest.mark.parametrize("state", ["started", "submitted", "scored"])
    def test_no_key_is_told_at_any_time(self, owner: User, quiz: Quiz, state: str):
        attempt = start_attempt(learner=owner, quiz=quiz)
        bodies = [
            Body.from_json(item.question_version.body)
            for item in attempt.items.select_related("question_version")
        ]
        typed = attempt.items.select_related("question_version", "attempt")
        answer(typed.get(question_version__question__kind="short_answer"), {"text": "no idea"})
        if state != "started":
            attempt = submit_attempt(attempt=attempt, by=owner)
        if state == "scored":
            score_attempt(attempt)

        files = read(owner)

        whole = "".join(text for name, text in files.items() if name != README)
        assert not KEYS.search(whole)
        for body in bodies:
            for accepted in body.accepted:
                assert not re.search(rf'"{re.escape(accepted)}"', whole)
        if state != "scored":
            assert json.loads(files["attempts.json"])[0]["mark"] is None

    def test_answers_that_were_changed_or_taken_back_are_there(self, owner: User, quiz: Quiz):
        attempt = start_attempt(learner=owner, quiz=quiz)
        items = attempt.items.select_related("question_version", "attempt")
        item = items.get(question_version__question__kind="short_answer")
        answer(item, {"text": "first"})
        answer(item, {"text": "second"})
        answer(item, None, clear=True)

        told = rows(owner, "answers")

        assert [(one["answer"], one["is_clear"]) for one in told] == [
            ("first", False),
            ("second", False),
            ("", True),
        ]

    def test_what_was_granted_is_told_with_its_reason(self, owner: User, quiz: Quiz):
        grant_accommodation(
            quiz=quiz,
            learner=owner,
            by=AdminFactory(),
            reason="Broken arm",
            extra_time=timedelta(minutes=5),
            extra_attempts=1,
        )

        (one,) = rows(owner, "accommodations")

        assert (one["extra_seconds"], one["extra_attempts"]) == (300, 1)
        assert one["reason"] == "Broken arm"

    def test_as_many_queries_read_many_attempts_as_one(self, owner: User, quiz: Quiz):
        hand_in(owner, quiz)
        pack(owner).close()
        with CaptureQueriesContext(connection) as one:
            pack(owner).close()
        for _ in range(3):
            hand_in(owner, quiz)

        with CaptureQueriesContext(connection) as four:
            pack(owner).close()

        assert len(four) == len(one)


class TestLogs:
    def test_who_looked_is_told_by_role_and_when_one_was_there(self, owner: User):
        trainer = TrainerFactory(name="Tara Trainer")
        cohort = make_cohort(trainer, make_taught_course())
        note_group_look(by=trainer, group=cohort, what="too-early")
        open_log()
        AuditEntry.objects.update(at=timezone.now() - timedelta(days=1))
        join(cohort, learner=owner)
        note_look(by=trainer, learner=owner, what="transcript")
        note_group_look(by=AdminFactory(), group=cohort, what="progress")
        note_look(by=trainer, learner=UserFactory(), what="other")

        told = rows(owner, "looks")

        assert [(one["by"], one["what"], one["is_alone"]) for one in told] == [
            ("admin", "progress", False),
            ("trainer", "transcript", True),
        ]
        assert "Tara" not in json.dumps(told)

    def test_what_was_done_to_one_is_told_with_its_reason(self, owner: User):
        admin = AdminFactory()
        member = join_cohort(learner=owner, cohort=make_cohort(TrainerFactory()), by=admin)
        AuditEntry.objects.create(
            actor=None,
            action="x",
            target_type="progress.cohortmember",
            target_id=str(member.pk),
            detail={"reason": "é"},
        )

        told = rows(owner, "log_about_you")

        assert [(one["by"], one["action"]) for one in told] == [
            ("admin", "join_cohort"),
            ("system", "x"),
        ]
        assert json.loads(told[1]["detail"]) == {"reason": "é"}

    def test_of_what_one_did_to_others_no_reason_is_told(self):
        trainer = TrainerFactory()
        member = join(make_cohort(trainer, make_taught_course()), "Lena")
        AuditEntry.objects.create(
            actor=trainer,
            action="revoke",
            target_type="x.y",
            target_id="1",
            detail={"reason": f"{member.learner.name} cheated"},
        )

        files = read(trainer)

        assert "revoke" in files["log_by_you.json"]
        assert "cheated" not in "".join(files.values())


def test_a_person_with_nothing_gets_empty_files(outsider: User):
    files = read(outsider)

    empty = {name for name, text in files.items() if name.endswith("json") and text == "[\n]\n"}
    assert len(empty) == len(SECTIONS) - 1  # the profile is there


def test_the_download_explains_in_ones_language(client: Client, owner: User):
    User.objects.filter(pk=owner.pk).update(language="fr")
    client.post("/accounts/login/", {"login": owner.email, "password": "secret-of-olga"})
    client.post("/accounts/reauthenticate/", {"password": "secret-of-olga"})

    answer = client.get("/account/data/")

    assert answer["Content-Type"] == "application/zip"
    assert re.search(
        r'attachment; filename="my-data-\d{4}-\d\d-\d\d\.zip"', answer["Content-Disposition"]
    )
    assert "no-store" in answer["Cache-Control"]
    with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as archive:
        assert json.loads(archive.read("profile.json"))[0]["email"] == owner.email
