"""The key never reaches a learner before the review: each answer of the API is searched for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from rest_framework.test import APIClient

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Mode, Quiz
from quizzes.queries.attempts import read_sheet
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.clients import api_client_of
from tests.factories.bodies import BODIES, CITIES, ORGANS
from tests.factories.quizzes import QUOTE, make_quiz
from tests.quizzes.taking import ALL_KINDS

pytestmark = pytest.mark.django_db

TELLING = {
    "correct", "is_right", "right", "key", "accepted", "tolerance", "feedback", "explanation",
    "sequence_right", "right_order", "fraction", "mark", "marks", "quote", "quotes", "source",
    "body", "findings", "difficulty", "option_order", "index", "is_passed",
}  # fmt: skip
SECRET = {
    *(choice.feedback for choice in (*CITIES, *ORGANS) if choice.feedback),
    *BODIES[ItemKind.SHORT_ANSWER].accepted,
    '"196"',  # as a text of its own: a time or an id may hold these digits
    QUOTE,
    "Le siège du Bureau est à Lyon.",
}


def walk(said: Any) -> Iterator[tuple[str, Any]]:
    """Go through all members of an answer, by name."""
    if isinstance(said, dict):
        for name, value in said.items():
            yield name, value
            yield from walk(value)
    elif isinstance(said, list):
        for value in said:
            yield from walk(value)


def responses(client: APIClient, attempt: Attempt) -> Iterator[Any]:
    """Ask all that a learner can ask about an attempt, right and wrong, and read the answers."""
    here = {"public_id": attempt.public_id}
    for name in ("attempt", "attempt-review", "attempt-receipt"):
        yield client.get(reverse(name, kwargs=here))
    payloads: list[Any] = [{"choice": 0}, {"choices": [0, 1]}, {"pairs": {"0": 1}}]
    payloads += [{"order": [0, 1, 2, 3]}, {"text": "x"}, None, {"choice": 99}, 7]
    for position in range(len(ALL_KINDS) + 2):
        url = reverse("attempt-answer", kwargs={**here, "position": position})
        for sequence, payload in enumerate(payloads):
            yield client.put(url, {"client": "tab", "sequence": sequence, "payload": payload})
        yield client.put(url, {"client": "other", "sequence": 1, "payload": {"text": "x"}})
    for payload in payloads:
        told = {"client": "third", "sequence": 1, "payload": payload, "position": 1}
        yield client.put(reverse("attempt-answers", kwargs=here), {"answers": [told]})
    yield client.options(reverse("attempt-answer", kwargs={**here, "position": 1}))
    yield client.get(reverse("attempt", kwargs=here))


def test_no_answer_of_an_open_or_submitted_attempt_tells_the_key(owner: User, attempt: Attempt):
    client = api_client_of(owner)

    asked = list(responses(client, attempt))
    asked.append(client.post(reverse("attempt-submit", kwargs={"public_id": attempt.public_id})))
    asked += responses(client, attempt)

    assert {said.status_code for said in asked} == {200, 202, 400, 404, 409}
    for said in asked:
        assert not {name for name, _ in walk(said.json())} & TELLING
        text = said.content.decode()
        assert [secret for secret in SECRET if secret in text] == []


def test_an_examination_that_shows_nothing_tells_nothing_once_it_is_scored(owner: User, quiz: Quiz):
    quiz.mode, quiz.review_during = Mode.EXAMINATION, []
    quiz.review_after = quiz.review_later = quiz.review_closed = []
    quiz.save()
    attempt = start_attempt(learner=owner, quiz=quiz)
    client = api_client_of(owner)

    asked = list(responses(client, attempt))
    here = {"public_id": attempt.public_id, "position": 1}
    asked.append(client.post(reverse("attempt-check", kwargs=here)))
    score_attempt(submit_attempt(attempt=attempt, by=owner))
    asked += responses(client, attempt)

    for said in asked:
        assert not {name for name, _ in walk(said.json())} & TELLING
        assert [secret for secret in SECRET if secret in said.content.decode()] == []


@pytest.mark.parametrize("kind", [ItemKind.SINGLE_CHOICE, ItemKind.MATCHING, ItemKind.ORDERING])
def test_the_numbers_of_the_options_tell_nothing(kind: ItemKind):
    """Over many attempts, the text that is right has each number about as often."""
    texts = {ItemKind.SINGLE_CHOICE: "Lyon", ItemKind.MATCHING: "Lyon"}
    wanted = texts.get(kind, BODIES[kind].sequence[:1] and BODIES[kind].sequence[0])
    quiz = make_quiz(kind)
    learners = User.objects.bulk_create(
        User(email=f"learner-{number}@example.org") for number in range(60)
    )

    items = [read_sheet(start_attempt(learner=learner, quiz=quiz)).items[0] for learner in learners]

    options = [option for item in items for option in item.options if option.text == wanted]
    numbers = Counter(option.number for option in options)
    assert numbers.total() == len(learners)
    assert max(numbers.values()) <= 2 * len(learners) / len(items[0].options)
