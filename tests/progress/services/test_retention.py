from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.admin.models import CHANGE, LogEntry

from accounts.models import ApiToken, AuditEntry, Session, User
from accounts.services import retention as accounts
from accounts.services.audit import open_log
from jobs.models import JobState
from progress.models import CohortMember, Enrolment, Invitation, RosterImport
from progress.services import retention
from progress.tasks import forget_old
from quizzes.models import BankImport
from tests.factories.accounts import (
    AdminFactory,
    ApiTokenFactory,
    AuditEntryFactory,
    TrainerFactory,
    UserFactory,
)
from tests.factories.progress import (
    CohortMemberFactory,
    EnrolmentFactory,
    InvitationFactory,
    RosterImportFactory,
)
from tests.factories.quizzes import AttemptFactory, BankImportFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
KEPT = {"invitations": 10, "imports": 10, "logs": 10, "sign_ins": 10, "inactive": 10}
OLD, YOUNG = NOW - timedelta(days=10, seconds=1), NOW - timedelta(days=10)


@pytest.fixture(autouse=True)
def _ten_days(settings: Any) -> None:
    settings.RETENTION_DAYS = dict(KEPT)


@pytest.fixture
def forever(settings: Any) -> None:
    settings.RETENTION_DAYS = dict.fromkeys(KEPT, 0)


class TestInvitations:
    def test_those_that_were_over_or_accepted_long_ago_go(self):
        InvitationFactory(expires_at=OLD)
        InvitationFactory(expires_at=NOW, accepted_at=OLD)
        kept = {
            InvitationFactory(expires_at=YOUNG),
            InvitationFactory(expires_at=NOW + timedelta(days=1)),
            InvitationFactory(expires_at=OLD, accepted_at=YOUNG),
        }

        assert retention.forget_old_invitations(NOW) == 2
        assert set(Invitation.objects.all()) == kept

    @pytest.mark.usefixtures("forever")
    def test_where_they_are_kept_for_good_none_goes(self):
        InvitationFactory(expires_at=NOW - timedelta(days=9999))

        assert retention.forget_old_invitations(NOW) == 0
        assert Invitation.objects.exists()


class TestImports:
    def test_old_ones_go_and_those_they_brought_stay(self):
        member = CohortMemberFactory()
        RosterImportFactory(cohort=member.cohort, made_at=OLD, applied_at=OLD)
        kept = RosterImportFactory(made_at=YOUNG)

        assert retention.forget_old_imports(NOW) == 1
        assert list(RosterImport.objects.all()) == [kept]
        assert CohortMember.objects.get() == member

    @pytest.mark.usefixtures("forever")
    def test_where_they_are_kept_for_good_none_goes(self):
        RosterImportFactory(made_at=NOW - timedelta(days=9999))

        assert retention.forget_old_imports(NOW) == 0

    def test_old_ones_of_questions_go_unless_they_are_still_at_work(self):
        done, _working = BankImportFactory(state=JobState.DONE), BankImportFactory()
        young = BankImportFactory(state=JobState.FAILED)
        BankImport.objects.exclude(pk=young.pk).update(created_at=OLD)
        BankImport.objects.filter(pk=young.pk).update(created_at=YOUNG)

        assert retention.forget_old_imports(NOW) == 1
        assert not BankImport.objects.filter(pk=done.pk).exists()


class TestLogs:
    def test_both_logs_lose_their_old_entries(self):
        for at in (OLD, YOUNG):
            entry = AuditEntryFactory()
            open_log()
            AuditEntry.objects.filter(pk=entry.pk).update(at=at)
            LogEntry.objects.create(
                user=entry.actor, action_flag=CHANGE, object_repr="x", action_time=at
            )

        assert accounts.forget_old_logs(NOW) == 2
        assert AuditEntry.objects.get().at == YOUNG
        assert LogEntry.objects.get().action_time == YOUNG

    def test_sign_ins_go_by_a_time_of_their_own(self, settings: Any):
        settings.RETENTION_DAYS = {**KEPT, "logs": 0}
        kept = AuditEntryFactory(action="review")
        AuditEntryFactory(action="sign_in_failed")
        open_log()
        AuditEntry.objects.update(at=OLD)

        assert accounts.forget_old_logs(NOW) == 0
        assert accounts.forget_old_sign_ins(NOW) == 1
        assert AuditEntry.objects.get() == kept

    @pytest.mark.usefixtures("forever")
    def test_where_they_are_kept_for_good_none_goes(self):
        AuditEntryFactory()

        assert accounts.forget_old_logs(NOW + timedelta(days=9999)) == 0

    def test_many_go_in_batches(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(accounts, "BATCH", 2)
        AuditEntryFactory.create_batch(5)

        assert accounts.forget_old_logs(NOW + timedelta(days=9999)) == 5
        assert not AuditEntry.objects.exists()


def test_sessions_go_once_their_time_is_over():
    for name, ends in (("over", NOW - timedelta(seconds=1)), ("open", NOW)):
        Session.objects.create(session_key=name, session_data="", expire_date=ends)

    assert accounts.forget_old_sessions(NOW) == 1
    assert Session.objects.get().session_key == "open"


class TestInactive:
    @pytest.fixture
    def learner(self) -> User:
        made: User = UserFactory(name="Gone", date_joined=OLD, last_login=OLD)
        return made

    def test_who_gave_no_sign_for_long_is_erased(self, learner: User):
        assert retention.erase_inactive(NOW) == 1

        learner.refresh_from_db()
        assert learner.erased_at is not None
        entry = AuditEntry.objects.get(action="erase_user")
        assert (entry.actor, entry.detail) == (None, {"reason": retention.REASON})
        assert retention.erase_inactive(NOW) == 0

    @pytest.mark.parametrize(
        "sign",
        [
            lambda user: User.objects.filter(pk=user.pk).update(last_login=YOUNG),
            lambda user: User.objects.filter(pk=user.pk).update(date_joined=YOUNG),
            lambda user: EnrolmentFactory(learner=user, last_active_at=YOUNG),
            lambda user: AttemptFactory(learner=user, started_at=YOUNG),
            lambda user: ApiTokenFactory(user=user, last_used_at=YOUNG),
        ],
    )
    def test_any_sign_keeps_them(self, learner: User, sign: Any):
        sign(learner)
        Enrolment.objects.update(enrolled_at=OLD)
        ApiToken.objects.update(created_at=OLD)

        assert retention.erase_inactive(NOW) == 0

    def test_who_was_just_brought_in_is_waited_for(self, learner: User):
        EnrolmentFactory(learner=learner)
        Enrolment.objects.update(enrolled_at=YOUNG)

        assert retention.erase_inactive(NOW) == 0

    @pytest.mark.parametrize("factory", [TrainerFactory, AdminFactory])
    def test_trainers_and_administrators_are_never_erased(self, factory: Any):
        factory(date_joined=OLD)

        assert retention.erase_inactive(NOW) == 0

    @pytest.mark.usefixtures("forever")
    def test_where_they_are_kept_for_good_none_goes(self, learner: User):
        assert retention.erase_inactive(NOW) == 0

    def test_one_run_erases_so_many_and_the_next_goes_on(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(retention, "MOST_ERASED", 2)
        UserFactory.create_batch(3, date_joined=OLD)

        assert [retention.erase_inactive(NOW) for _ in range(3)] == [2, 1, 0]


def test_the_daily_task_forgets_all_of_it(time_machine: Any):
    time_machine.move_to(NOW, tick=False)
    InvitationFactory(expires_at=OLD)
    RosterImportFactory(made_at=OLD)
    gone = UserFactory(date_joined=OLD)

    forget_old()

    gone.refresh_from_db()
    assert gone.erased_at == NOW
    assert not Invitation.objects.exists()
    assert not RosterImport.objects.exists()
