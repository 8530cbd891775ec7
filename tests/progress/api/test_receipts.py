from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from accounts.services.tokens import create_token
from quizzes.models import Attempt
from quizzes.services.receipts import sign_receipt
from tests.factories.accounts import AdminFactory, TrainerFactory

pytestmark = pytest.mark.django_db


def verify(user: User, receipt: str) -> Any:
    client = Client(headers={"authorization": f"Token {create_token(user=user)}"})
    return client.post(
        "/api/v1/receipts/verify/", {"receipt": receipt}, content_type="application/json"
    )


def test_a_trainer_learns_whose_receipt_it_is(
    owner: User, handed_in: Attempt, owners_trainer: User
):
    said = verify(owners_trainer, sign_receipt(handed_in)).json()

    assert (said["learner"], said["is_unchanged"]) == (owner.name, True)
    assert said["id"] == str(handed_in.public_id)


def test_of_a_learner_of_others_a_trainer_learns_nothing(handed_in: Attempt):
    assert verify(TrainerFactory.create(), sign_receipt(handed_in)).status_code == 404
    assert verify(AdminFactory.create(), sign_receipt(handed_in)).status_code == 200


def test_a_forged_receipt_is_called_so(handed_in: Attempt, owners_trainer: User):
    answer = verify(owners_trainer, sign_receipt(handed_in)[:-1] + "!")

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "forged_receipt")


@pytest.mark.parametrize("sent", ["", "x" * 301])
def test_nothing_and_too_much_are_refused(owners_trainer: User, sent: str):
    assert verify(owners_trainer, sent).status_code == 400


def test_learners_verify_nothing(owner: User, handed_in: Attempt):
    assert verify(owner, sign_receipt(handed_in)).status_code == 403
