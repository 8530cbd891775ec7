from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from accounts.services.tokens import create_token
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.receipts import sign_receipt
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory
from tests.factories.quizzes import make_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def attempt(owner: User) -> Attempt:
    opened = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    return submit_attempt(attempt=opened, by=owner)


@pytest.fixture
def trainer(owner: User, attempt: Attempt) -> User:
    trainer = TrainerFactory.create()
    cohort = CohortFactory.create()
    cohort.trainers.add(trainer)
    cohort.courses.add(attempt.quiz.course)
    CohortMemberFactory.create(cohort=cohort, learner=owner)
    return trainer


def verify(user: User, receipt: str) -> Any:
    client = Client(headers={"authorization": f"Token {create_token(user=user)}"})
    return client.post(
        "/api/v1/receipts/verify/", {"receipt": receipt}, content_type="application/json"
    )


def test_a_trainer_learns_whose_receipt_it_is(owner: User, attempt: Attempt, trainer: User):
    said = verify(trainer, sign_receipt(attempt)).json()

    assert (said["learner"], said["is_unchanged"]) == (owner.name, True)
    assert said["id"] == str(attempt.public_id)


def test_of_a_learner_of_others_a_trainer_learns_nothing(attempt: Attempt):
    assert verify(TrainerFactory.create(), sign_receipt(attempt)).status_code == 404
    assert verify(AdminFactory.create(), sign_receipt(attempt)).status_code == 200


def test_a_forged_receipt_is_called_so(attempt: Attempt, trainer: User):
    answer = verify(trainer, sign_receipt(attempt)[:-1] + "!")

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "forged_receipt")


@pytest.mark.parametrize("sent", ["", "x" * 301])
def test_nothing_and_too_much_are_refused(trainer: User, sent: str):
    assert verify(trainer, sent).status_code == 400


def test_learners_verify_nothing(owner: User, attempt: Attempt):
    assert verify(owner, sign_receipt(attempt)).status_code == 403
