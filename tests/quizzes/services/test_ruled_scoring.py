"""What was ruled about a question decides how it is marked and shown, and what it counts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from progress.models import QuizResult
from progress.queries.sums.direct import taken_attempts
from progress.services.statistics.comparing import compare
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptItem, Mark, QuestionVersion
from quizzes.queries.debriefing import read_debriefing
from quizzes.scoring import Body
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.receipts import sign_receipt, verify_receipt
from quizzes.services.scoring import score_attempt
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import ApprovedVersionFactory, RulingFactory, make_quiz
from tests.quizzes.taking import answer_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def attempt(owner: User) -> Attempt:
    """All right but for what is ruled: a single choice and a numeric question."""
    quiz = make_quiz(ItemKind.SINGLE_CHOICE, ItemKind.NUMERIC)
    EnrolmentFactory.create(learner=owner, course=quiz.course)
    made = start_attempt(learner=owner, quiz=quiz)
    answer_all(made)
    return made


def finish(attempt: Attempt) -> Attempt:
    score_attempt(submit_attempt(attempt=attempt, by=attempt.learner))
    attempt.refresh_from_db()
    return attempt


def first(attempt: Attempt) -> AttemptItem:
    return attempt.items.get(position=1)


def correct_key(version: QuestionVersion) -> QuestionVersion:
    """Make another version by which the next option is right, with the options turned round."""
    body = Body.from_json(version.body)
    keys = [choice.correct for choice in body.choices]
    moved = [replace(choice, correct=keys[index - 1]) for index, choice in enumerate(body.choices)]
    return ApprovedVersionFactory.create(
        question=version.question,
        number=version.number + 1,
        body=replace(body, choices=tuple(moved[::-1])).to_json(),
        explanation="The corrected version says why.",
    )


def test_a_corrected_key_marks_what_is_scored_after_it(attempt: Attempt):
    version = first(attempt).question_version
    ruling = RulingFactory.create(question_version=version, corrected=correct_key(version))

    finish(attempt)

    marks = Mark.objects.filter(item__attempt=attempt).order_by("item__position")
    assert [(mark.fraction, mark.regrade_id) for mark in marks] == [
        (Decimal(0), ruling.regrade_id),
        (Decimal(1), None),
    ]
    verified = verify_receipt(sign_receipt(attempt))
    assert verified.is_unchanged


def test_the_review_shows_the_corrected_key_beside_what_was_chosen(attempt: Attempt):
    item = first(attempt)
    body = Body.from_json(item.question_version.body)
    corrected = correct_key(item.question_version)
    RulingFactory.create(question_version=item.question_version, corrected=corrected)

    shown = read_debriefing(finish(attempt)).items[0]

    texts = [body.choices[index].text for index in item.option_order]
    assert [option.text for option in shown.options] == texts
    chosen = next(option for option in shown.options if option.is_chosen)
    right = next(option for option in shown.options if option.is_right)
    assert chosen.text == next(choice.text for choice in body.choices if choice.correct)
    assert right.text == next(
        choice.text for choice in Body.from_json(corrected.body).choices if choice.correct
    )
    assert shown.explanation == "The corrected version says why."


def test_a_question_that_does_not_count_is_no_part_of_any_result(attempt: Attempt):
    RulingFactory.create(question_version=attempt.items.get(position=2).question_version)
    attempt.items.get(position=1).answers.update(payload={"choice": 0})
    right = Body.from_json(first(attempt).question_version.body).choices[0].correct

    finish(attempt)

    fraction = Decimal(int(right))
    debriefing = read_debriefing(attempt)
    assert [item.counts for item in debriefing.items] == [True, False]
    assert debriefing.fraction == fraction
    assert QuizResult.objects.get(quiz=attempt.quiz).grade == fraction
    (taken,) = taken_attempts(attempt.quiz)
    assert [item.fraction for item in taken.items] == [fraction]
    assert compare(attempt.quiz).differences == ()


def test_a_dropped_question_says_so_in_the_review(client: Client, owner: User, attempt: Attempt):
    finish(attempt)
    item = first(attempt)
    item.marks.create(revision=2, fraction=None, scorer_version="1", why="No source says it.")
    client.force_login(owner)

    html = client.get(reverse("attempt_review", args=[attempt.public_id])).content.decode()

    assert "verdict-link dropped" in html
    assert "No source says it." in html
    answer = client.get(f"/api/v1/attempts/{attempt.public_id}/review/").json()
    assert [one["fraction"] for one in answer["items"]] == [None, 1.0]
    assert answer["fraction"] == 1.0
