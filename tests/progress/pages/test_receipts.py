from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.receipts import sign_receipt
from tests.factories.accounts import TrainerFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory
from tests.factories.quizzes import make_quiz

pytestmark = pytest.mark.django_db
PAGE = "/receipts/"


@pytest.fixture
def attempt(owner: User) -> Attempt:
    opened = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    return submit_attempt(attempt=opened, by=owner)


@pytest.fixture
def trainers_browser(owner: User, attempt: Attempt) -> Client:
    trainer = TrainerFactory.create()
    cohort = CohortFactory.create()
    cohort.trainers.add(trainer)
    cohort.courses.add(attempt.quiz.course)
    CohortMemberFactory.create(cohort=cohort, learner=owner)
    client = Client()
    client.force_login(trainer)
    return client


def test_a_trainer_pastes_a_receipt_and_sees_whose_it_is(
    trainers_browser: Client, owner: User, attempt: Attempt
):
    assert "Vérifier un reçu" in trainers_browser.get(PAGE).text

    page = trainers_browser.post(PAGE, {"receipt": sign_receipt(attempt)}).text

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
