from __future__ import annotations

import pytest

from accounts.models import User
from quizzes.errors import ForgedReceipt
from quizzes.models import Attempt
from quizzes.services.attempts import submit_attempt
from quizzes.services.receipts import make_receipt, sign_receipt, verify_receipt
from tests.quizzes.taking import answer_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(owner: User, attempt: Attempt) -> Attempt:
    answer_all(attempt)
    return submit_attempt(attempt=attempt, by=owner)


def test_a_receipt_proves_what_was_handed_in(submitted: Attempt):
    verified = verify_receipt(f" {sign_receipt(submitted)}\n")

    assert (verified.attempt, verified.is_unchanged) == (submitted, True)
    assert sign_receipt(submitted) == sign_receipt(submitted)


def test_an_answer_that_was_changed_behind_our_back_is_seen(submitted: Attempt):
    receipt = sign_receipt(submitted)
    event = submitted.items.all()[0].answers.get()
    event.payload = {"choice": 1}
    event.save()

    assert make_receipt(submitted) != submitted.receipt
    assert not verify_receipt(receipt).is_unchanged


@pytest.mark.parametrize("forge", [str.upper, lambda text: text[1:], lambda _: "", lambda _: "a:b"])
def test_what_this_site_did_not_sign_is_forged(submitted: Attempt, forge):
    with pytest.raises(ForgedReceipt):
        verify_receipt(forge(sign_receipt(submitted)))


def test_without_its_attempt_a_receipt_proves_nothing(submitted: Attempt):
    receipt = sign_receipt(submitted)
    submitted.delete()

    with pytest.raises(ForgedReceipt):
        verify_receipt(receipt)


def test_an_open_attempt_has_none(attempt: Attempt):
    with pytest.raises(ValueError, match="only a submitted attempt"):
        sign_receipt(attempt)
