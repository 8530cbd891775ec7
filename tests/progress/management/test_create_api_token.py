from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from accounts.models import ApiToken, User
from accounts.services.tokens import find_token
from tests.factories.accounts import AdminFactory, TrainerFactory
from tests.factories.progress import CohortFactory


def test_the_token_stands_alone_on_standard_output(db: None):
    trainer = TrainerFactory.create(email="tina@example.org")
    out, err = StringIO(), StringIO()

    call_command("create_api_token", " Tina@Example.org", stdout=out, stderr=err)

    (line,) = out.getvalue().splitlines()
    found = find_token(line)
    assert found is not None
    assert found.user == trainer
    assert err.getvalue() == ""


@pytest.mark.parametrize("email", ["nobody@example.org", "", "gone@example.org"])
def test_an_address_that_no_token_can_act_for_is_refused_in_one_line(db: None, email: str):
    TrainerFactory.create(email="gone@example.org", is_active=False)

    with pytest.raises(CommandError) as refusal:
        call_command("create_api_token", email)

    assert email in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.returncode == 1
    assert not ApiToken.objects.exists()


@pytest.fixture
def trainer(db: None) -> User:
    trainer: User = TrainerFactory.create(email="tina@example.org")
    for name in ("Autumn", "Winter"):
        CohortFactory.create(name=name).trainers.add(trainer)
    CohortFactory.create(name="Spring")
    return trainer


def make(*said: str) -> ApiToken:
    out = StringIO()
    call_command("create_api_token", "tina@example.org", *said, stdout=out)
    found = find_token(out.getvalue().strip())
    assert found is not None
    return found


def test_without_options_it_has_no_limits(trainer: User):
    token = make()

    assert (token.is_read_only, token.is_limited, token.expires_at) == (False, False, None)


def test_its_limits_are_kept(trainer: User, settings: Any):
    settings.TIME_ZONE = "UTC"
    winter = trainer.trained_cohorts.get(name="Winter")

    token = make(
        "--read-only", "--cohort", "Autumn", f"--cohort={winter.pk}", "--expires=2999-01-31"
    )

    assert token.is_read_only
    assert token.is_limited
    assert {one.cohort.name for one in token.reaches.select_related("cohort")} == {
        "Autumn",
        "Winter",
    }
    assert token.expires_at == datetime(2999, 2, 1, tzinfo=UTC)


def test_a_cohort_whose_name_is_a_number_is_found_by_its_name_first(db: None):
    AdminFactory.create(email="tina@example.org")
    first = CohortFactory.create(name="Autumn")
    named = CohortFactory.create(name=str(first.pk))

    token = make("--cohort", str(first.pk))

    assert [one.cohort_id for one in token.reaches.all()] == [named.pk]


@pytest.mark.parametrize(
    "option",
    [
        "--cohort=Spring",
        "--cohort=Nowhere",
        "--cohort=",
        "--cohort=99999999999999999999999",
        "--expires=2001-01-01",
        "--expires=tomorrow",
        "--expires=",
    ],
)
def test_limits_that_make_no_sense_are_refused_and_no_token_is_made(trainer: User, option: str):
    with pytest.raises(CommandError):
        make(option)

    assert not ApiToken.objects.exists()
