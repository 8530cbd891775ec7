from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from accounts.models import AuditEntry, User
from courses.models import Course
from quizzes.models import QuizQuestion, Review, Verdict
from quizzes.queries.questions import questions_with_status
from quizzes.services.reviewing import (
    DecidedMeanwhile,
    HasErrors,
    NotTheNewest,
    ReasonMissing,
    ReviewRefused,
    WithoutProof,
    approve_all,
    review,
)
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import QuestionVersionFactory
from tests.quizzes.admin.reviewable import make_course, make_version

ERROR = {"code": "key_not_in_quote", "severity": "error", "detail": "Lyon"}
WARNING = {"code": "long_stem", "severity": "warning", "detail": "31 words"}


@pytest.fixture
def course(db: None) -> Course:
    return make_course()


@pytest.fixture
def editor(db: None) -> User:
    return AdminFactory.create()


def asked(course: Course) -> list[int]:
    entries = QuizQuestion.objects.filter(quiz__course=course)
    return list(entries.values_list("question", flat=True))


def test_an_approved_question_enters_its_quiz(course: Course, editor: User):
    version = make_version(course, findings=[WARNING])

    decided = review(version=version, verdict=Verdict.APPROVED, by=editor)

    assert (decided.question_version, decided.by) == (version, editor)
    assert questions_with_status().get().status == Verdict.APPROVED
    assert asked(course) == [version.question_id]


def test_a_decision_is_noted_in_the_audit_log(course: Course, editor: User):
    version = make_version(course)

    review(version=version, verdict=Verdict.REJECTED, reason=" trivial ", by=editor)

    entry = AuditEntry.objects.get(action="review")
    assert (entry.actor, entry.target_id) == (editor, str(version.pk))
    assert entry.detail == {
        "before": {"status": "draft"},
        "after": {"status": "rejected"},
        "reason": "trivial",
    }


def test_a_question_that_is_rejected_later_leaves_its_quiz(course: Course, editor: User):
    version = make_version(course)
    review(version=version, verdict=Verdict.APPROVED, by=editor)

    review(version=version, verdict=Verdict.REJECTED, reason="outdated", by=editor)

    assert asked(course) == []
    assert Review.objects.count() == 2


def without_proof(course: Course) -> Any:
    return QuestionVersionFactory.create(question__course=course)


def rewritten(course: Course) -> Any:
    version = make_version(course)
    QuestionVersionFactory.create(question=version.question, number=2)
    return version


@pytest.mark.parametrize(
    ("make", "verdict", "reason", "refusal"),
    [
        (lambda course: make_version(course, findings=[ERROR]), "approved", "", HasErrors),
        (without_proof, "approved", "", WithoutProof),
        (make_version, "rejected", "  ", ReasonMissing),
        (rewritten, "approved", "", NotTheNewest),
        (rewritten, "rejected", "trivial", NotTheNewest),
    ],
)
def test_a_decision_that_may_not_be_is_refused_and_leaves_nothing(
    course: Course,
    editor: User,
    make: Callable[[Course], Any],
    verdict: str,
    reason: str,
    refusal: type[ReviewRefused],
):
    version = make(course)

    with pytest.raises(refusal):
        review(version=version, verdict=Verdict(verdict), reason=reason, by=editor)

    assert not Review.objects.exists()
    assert not AuditEntry.objects.exists()


def test_a_question_with_an_error_can_be_rejected(course: Course, editor: User):
    version = make_version(course, findings=[ERROR])

    review(version=version, verdict=Verdict.REJECTED, reason="wrong", by=editor)

    assert questions_with_status().get().status == Verdict.REJECTED


def test_who_has_not_seen_the_latest_decision_is_told(course: Course, editor: User):
    version = make_version(course)
    first = review(version=version, verdict=Verdict.APPROVED, by=editor, seen=0)

    with pytest.raises(DecidedMeanwhile):
        review(version=version, verdict=Verdict.REJECTED, reason="no", by=editor, seen=0)

    review(version=version, verdict=Verdict.REJECTED, reason="no", by=editor, seen=first.pk)
    assert Review.objects.count() == 2


def test_all_are_approved_at_once(course: Course, editor: User):
    versions = [make_version(course), make_version(make_course("office"))]

    decided = approve_all(versions=versions, by=editor)

    assert {one.question_version for one in decided} == set(versions)
    assert set(questions_with_status().values_list("status", flat=True)) == {"approved"}
    assert asked(course) == [versions[0].question_id]


@pytest.mark.parametrize("finding", [WARNING, ERROR])
def test_none_is_approved_at_once_where_one_has_a_finding(
    course: Course, editor: User, finding: dict[str, str]
):
    versions = [make_version(course), make_version(course, findings=[finding])]

    with pytest.raises(ReviewRefused):
        approve_all(versions=versions, by=editor)

    assert not Review.objects.exists()


def test_approving_none_changes_nothing(db: None, editor: User):
    assert approve_all(versions=[], by=editor) == []


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_the_second_is_told():
    course, editor = make_course(), AdminFactory.create()
    version = make_version(course)

    def decide(verdict: Verdict) -> bool:
        try:
            review(version=version, verdict=verdict, reason="why", by=editor, seen=0)
        except DecidedMeanwhile:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        taken = list(pool.map(decide, [Verdict.APPROVED, Verdict.REJECTED]))

    assert sorted(taken) == [False, True]
    assert Review.objects.count() == 1
