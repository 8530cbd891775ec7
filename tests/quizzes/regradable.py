"""Attempts at a quiz of which one question turns out wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Question, QuestionVersion, Quiz, Regrade, RegradeKind
from quizzes.queries.rulings import find_ruling
from quizzes.scoring import Body
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.regrading import Proposal, start_regrade
from quizzes.services.running_regrades import run_regrade
from quizzes.services.scoring import score_attempt
from tests.factories.accounts import UserFactory
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import make_quiz
from tests.quizzes.taking import answer

REASON = "The source says otherwise."


def make_regradable(*kinds: ItemKind, **fields: Any) -> tuple[Quiz, Question]:
    """Make a quiz and return it with its first question, which is the wrong one."""
    quiz = make_quiz(*(kinds or (ItemKind.SINGLE_CHOICE, ItemKind.SINGLE_CHOICE)), **fields)
    quiz.refresh_from_db()
    return quiz, quiz.entries.get(position=1).question


def take(quiz: Quiz, *chosen: int | None, learner: User | None = None) -> Attempt:
    """Have a learner of the course hand in an attempt, choosing options as they were written."""
    attempt = begin(quiz, *chosen, learner=learner)
    score_attempt(submit_attempt(attempt=attempt, by=attempt.learner))
    attempt.refresh_from_db()
    return attempt


def begin(quiz: Quiz, *chosen: int | None, learner: User | None = None) -> Attempt:
    """Do the same without handing in."""
    person = learner or UserFactory.create()
    if not person.enrolments.filter(course=quiz.course).exists():
        EnrolmentFactory.create(learner=person, course=quiz.course)
    attempt = start_attempt(learner=person, quiz=quiz)
    items = attempt.items.select_related("question_version", "attempt").order_by("position")
    order = {
        entry: place for place, entry in enumerate(quiz.entries.values_list("question", flat=True))
    }
    for item in items:
        index = chosen[order[item.question_version.question_id]]
        if index is not None:
            answer(item, {"choice": item.option_order.index(index)})
    return attempt


def read_versions(question: Question) -> tuple[QuestionVersion, ...]:
    found = question.versions.select_related("ruling__corrected").order_by("number")
    return tuple(found)


def turn_key(version: QuestionVersion, by: int = 1) -> Body:
    """Make the key that has another option right, so many after the one that counts now."""
    ruling = find_ruling(version)
    now = ruling.corrected if ruling and ruling.corrected else version
    body = Body.from_json(now.body)
    keys = [choice.correct for choice in body.choices]
    turned = (
        replace(choice, correct=keys[index - by]) for index, choice in enumerate(body.choices)
    )
    return replace(body, choices=tuple(turned))


def propose(
    question: Question, kind: RegradeKind = RegradeKind.KEY, *, key: Body | None = None
) -> Proposal:
    versions = read_versions(question)[:1]
    if kind == RegradeKind.KEY and key is None:
        key = turn_key(versions[0])
    return Proposal(question, kind, versions, key, "Corrected." if key else "")


def start(question: Question, kind: RegradeKind = RegradeKind.KEY, **told: Any) -> Regrade:
    return start_regrade(proposal=propose(question, kind, **told), reason=REASON, by=None)


def regrade(question: Question, kind: RegradeKind = RegradeKind.KEY, **told: Any) -> Regrade:
    """Start a regrade and have it done."""
    started = start(question, kind, **told)
    run_regrade(started)
    started.refresh_from_db()
    return started


def right_index(question: Question) -> int:
    """Which option the own key has right."""
    body = Body.from_json(question.versions.earliest("number").body)
    return next(index for index, choice in enumerate(body.choices) if choice.correct)
