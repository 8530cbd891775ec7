from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from accounts.models import ApiToken, AuditEntry, User
from accounts.services.tokens import Limits, revoke_token
from progress.errors import TokenNameTaken, TooManyTokens, UnknownCohorts
from progress.models import Cohort
from progress.services import tokens
from progress.services.tokens import make_own_token, make_token
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory

READ = Limits(is_read_only=True)


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create()
    return made


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    made: Cohort = CohortFactory.create()
    made.trainers.add(trainer)
    return made


@pytest.mark.parametrize("which", ["others", "none", "gone"])
def test_it_is_limited_to_cohorts_that_its_user_sees(trainer: User, cohort: Cohort, which: str):
    wanted = {
        "others": (cohort.pk, CohortFactory.create().pk),
        "none": (),
        "gone": (cohort.pk + 1000,),
    }[which]

    with pytest.raises(UnknownCohorts):
        make_token(user=trainer, by=None, limits=Limits(cohorts=wanted))

    assert not ApiToken.objects.exists()
    assert not AuditEntry.objects.exists()


def test_a_learner_sees_no_cohort_to_limit_a_token_to(cohort: Cohort):
    with pytest.raises(UnknownCohorts):
        make_token(user=UserFactory.create(), by=None, limits=Limits(cohorts=(cohort.pk,)))


def test_the_same_cohort_named_twice_counts_once(cohort: Cohort):
    limits = Limits(cohorts=(cohort.pk, cohort.pk))

    issued = make_token(user=AdminFactory.create(), by=None, limits=limits)

    assert [one.cohort_id for one in issued.row.reaches.all()] == [cohort.pk]


def test_a_name_is_taken_until_its_token_is_revoked(trainer: User):
    issued = make_own_token(user=trainer, name="sheet", limits=READ)

    with pytest.raises(TokenNameTaken):
        make_own_token(user=trainer, name="sheet", limits=READ)
    make_own_token(user=TrainerFactory.create(), name="sheet", limits=READ)
    revoke_token(issued.row, by=trainer)
    make_own_token(user=trainer, name="sheet", limits=READ)

    assert ApiToken.objects.filter(user=trainer).count() == 2


def test_a_name_is_free_again_once_its_token_has_expired(trainer: User):
    term = timezone.now() + timedelta(days=1)
    make_own_token(user=trainer, name="sheet", limits=Limits(expires_at=term))

    with time_machine.travel(term + timedelta(seconds=1)):
        make_own_token(user=trainer, name="sheet", limits=READ)

    assert ApiToken.objects.count() == 2


def test_nobody_has_more_than_so_many(trainer: User, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tokens, "MOST_TOKENS", 2)
    for name in ("one", "two"):
        make_own_token(user=trainer, name=name, limits=READ)

    with pytest.raises(TooManyTokens):
        make_own_token(user=trainer, name="three", limits=READ)


@pytest.mark.django_db(transaction=True)
def test_a_form_that_is_sent_twice_at_once_makes_one(trainer: User):
    def make(_: int) -> bool:
        try:
            make_own_token(user=trainer, name="sheet", limits=READ)
        except TokenNameTaken:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(make, range(4)))

    assert sorted(made) == [False, False, False, True]
    assert ApiToken.objects.count() == 1
