from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import IntegrityError
from django.test import Client

from accounts.errors import LastAdministrator, NoReason
from accounts.models import ApiToken, AuditEntry, Role, User
from accounts.queries.identities import ERASED
from accounts.services.erasing import erase
from accounts.services.preferences import keep_preferences
from progress.models import (
    Extension,
)
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory, ApiTokenFactory, TrainerFactory, UserFactory
from tests.factories.progress import (
    CohortFactory,
    ExtensionFactory,
)
from tests.progress.services.erasing.erased import erase_by

pytestmark = pytest.mark.django_db


class TestAccount:
    def test_an_empty_row_stays_into_which_nobody_can_sign_in(self, admin: User, learner: User):
        learner.set_password("a-long-secret")
        learner.save()
        EmailAddress.objects.create(user=learner, email=learner.email, verified=True)
        Authenticator.objects.create(user=learner, type="totp", data={"secret": "x"})
        ApiTokenFactory(user=learner, name="Quirina’s laptop")

        assert erase_by(admin, learner)

        assert (learner.name, learner.language, learner.time_zone) == ("", "", "")
        assert learner.email.startswith("erased-")
        assert learner.email.endswith("@erased.invalid")
        assert not learner.has_usable_password()
        assert (learner.is_active, learner.last_login) == (False, None)
        assert learner.erased_at is not None
        for model in (EmailAddress, Authenticator, ApiToken):
            assert not model._default_manager.filter(user=learner).exists()

    def test_the_log_says_who_erased_whom_and_why(self, admin: User, learner: User):
        erase_by(admin, learner, "Quirina asked by letter")

        entry = AuditEntry.objects.get(action="erase_user")
        assert (entry.actor, entry.target_id) == (admin, str(learner.pk))
        assert entry.detail == {"reason": f"{ERASED} asked by letter"}

    def test_somebody_else_needs_a_reason_and_oneself_needs_none(self, admin: User, learner: User):
        with pytest.raises(NoReason):
            erase(user=learner, by=admin, reason="  ")
        with pytest.raises(NoReason):
            erase(user=learner, by=None)

        assert erase(user=learner, by=learner)

    def test_a_second_time_nothing_is_done(self, admin: User, learner: User):
        erase_by(admin, learner)
        address = learner.email

        assert not erase_by(admin, learner)

        assert learner.email == address
        assert AuditEntry.objects.filter(action="erase_user").count() == 1

    def test_sessions_end_and_those_of_others_go_on(self, admin: User, learner: User):
        own, other = Client(), Client()
        own.force_login(learner)
        other.force_login(admin)

        erase_by(admin, learner)

        assert own.get("/account/").status_code == 302
        assert other.get("/account/").status_code == 200

    def test_the_address_may_sign_up_anew_as_another_person(self, admin: User, learner: User):
        erase_by(admin, learner)

        anew = User.objects.create_user("q.zweig@example.org", name="Quirina Zweig")

        assert anew.pk != learner.pk
        assert not anew.attempts.exists()

    def test_another_tab_does_not_bring_the_name_back(self, admin: User, learner: User):
        tab = User.objects.get(pk=learner.pk)
        erase_by(admin, learner)

        keep_preferences(user=tab, name="Quirina", language="fr", time_zone="")

        learner.refresh_from_db()
        assert learner.name == ""

    def test_the_database_refuses_to_fill_an_erased_row(self, admin: User, learner: User):
        erase_by(admin, learner)

        with pytest.raises(IntegrityError):
            User.objects.filter(pk=learner.pk).update(name="Quirina")


class TestAdministrators:
    def test_the_last_one_cannot_be_erased(self):
        last = AdminFactory()

        with pytest.raises(LastAdministrator):
            erase(user=last, by=last)

        last.refresh_from_db()
        assert last.erased_at is None
        assert last.is_active

    def test_nor_the_last_who_may_do_everything(self):
        last = AdminFactory()
        UserFactory(role=Role.ADMIN)

        with pytest.raises(LastAdministrator):
            erase(user=last, by=last)

    def test_one_of_two_can(self, admin: User):
        other = AdminFactory()

        assert erase_by(admin, other)
        assert (other.role, other.is_superuser) == (Role.LEARNER, False)

    def test_a_closed_account_does_not_count(self):
        last = AdminFactory()
        AdminFactory(is_active=False)

        with pytest.raises(LastAdministrator):
            erase(user=last, by=last)

    @pytest.mark.django_db(transaction=True)
    def test_of_two_who_go_at_once_one_stays(self):
        one, other = AdminFactory.create_batch(2)

        def go_away(person: User) -> Callable[[], bool]:
            def call() -> bool:
                try:
                    return erase(user=person, by=person)
                except LastAdministrator:
                    return False

            return call

        assert sorted(at_once(go_away(one), go_away(other))) == [False, True]
        assert User.objects.filter(is_superuser=True, is_active=True).count() == 1


class TestTrainers:
    def test_their_cohorts_stay_without_them(self, admin: User):
        trainer = TrainerFactory(name="Tarquin Vex")
        cohort = CohortFactory()
        cohort.trainers.add(trainer, TrainerFactory())
        granted = ExtensionFactory(granted_by=trainer)

        erase_by(admin, trainer)

        assert cohort.trainers.count() == 1
        assert Extension.objects.get(pk=granted.pk).granted_by == trainer
        assert trainer.role == Role.LEARNER
