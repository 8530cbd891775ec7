from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from quizzes.models import Attempt
from quizzes.services.receipts import sign_receipt

pytestmark = pytest.mark.django_db
PAGE = "/receipts/"


@pytest.fixture
def trainers_browser(owners_trainer: User) -> Client:
    client = Client()
    client.force_login(owners_trainer)
    return client


def test_a_trainer_pastes_a_receipt_and_sees_whose_it_is(
    trainers_browser: Client, owner: User, handed_in: Attempt
):
    assert "Vérifier un reçu" in trainers_browser.get(PAGE).text

    page = trainers_browser.post(PAGE, {"receipt": sign_receipt(handed_in)}).text

    assert "Authentique" in page
    assert owner.name in page


@pytest.mark.parametrize("receipt", ["rien", "<script>alert(1)</script>"])
def test_what_is_no_receipt_is_not_recognised_and_stays_text(
    trainers_browser: Client, receipt: str
):
    page = trainers_browser.post(PAGE, {"receipt": receipt}).text

    assert "Non reconnu" in page
    assert "<script>alert" not in page


def test_learners_are_turned_away(client: Client, owner: User):
    client.force_login(owner)

    assert client.get(PAGE).status_code == 403
