from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from accounts.models import AuditEntry, User
from accounts.services.audit import open_log
from progress import dispatch
from progress.errors import CohortEnded, InvitationForged, TooManyInvitations
from progress.models import Cohort, Invitation
from progress.queries.invitations import find_invitation, sign
from progress.services.inviting import QUIET, TERM, Guest, invite, send_invitation, withdraw
from progress.tasks import send_invitation as task
from tests.at_once import at_once
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, InvitationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def trainer(db: None) -> User:
    made: User = TrainerFactory.create(name="Tara")
    return made


@pytest.fixture
def cohort(trainer: User) -> Cohort:
    made: Cohort = CohortFactory.create()
    made.courses.add(CourseFactory.create(language="es"))
    made.trainers.add(trainer)
    return made


def ask(cohort: Cohort, trainer: User, email: str = "Nora@Example.org", **told: str) -> Invitation:
    made = invite(cohort=cohort, email=email, by=trainer, **{"name": "", "language": "", **told})
    assert made is not None
    return made


def age(invitation: Invitation, by: timedelta = QUIET) -> None:
    Invitation.objects.filter(pk=invitation.pk).update(invited_at=timezone.now() - by)


def test_an_invitation_waits_to_be_sent(cohort: Cohort, trainer: User):
    made = ask(cohort, trainer, name="Nora")

    assert Invitation.objects.filter(Invitation.waiting()).get() == made
    assert (made.email, made.name, made.language) == ("nora@example.org", "Nora", "es")
    assert AuditEntry.objects.get(action="invite").actor == trainer


def test_the_mail_is_sent_once_and_its_term_begins(cohort: Cohort, trainer: User):
    made = ask(cohort, trainer)
    Invitation.objects.update(expires_at=timezone.now())

    for _ in range(2):
        task(pk=made.pk)

    made.refresh_from_db()
    assert [message.to for message in mail.outbox] == [["nora@example.org"]]
    assert made.sent_at is not None
    assert made.expires_at - made.sent_at > TERM - timedelta(minutes=1)


def test_who_is_invited_again_has_one_invitation_with_a_new_term(cohort: Cohort, trainer: User):
    first = ask(cohort, trainer, name="Nora", language="ar")
    task(pk=first.pk)
    age(first)
    Invitation.objects.update(
        expires_at=timezone.now(), tries=8, failures=3, parked_at=timezone.now()
    )

    again = ask(cohort, trainer)

    kept = Invitation.objects.get()
    assert again == first == kept
    assert (kept.name, kept.language, kept.tries, kept.parked_at) == ("Nora", "ar", 0, None)
    assert kept.expires_at > timezone.now() + TERM - timedelta(minutes=1)
    task(pk=first.pk)
    assert len(mail.outbox) == 2


def test_twice_within_the_hour_sends_one_mail(cohort: Cohort, trainer: User):
    task(pk=ask(cohort, trainer).pk)

    assert ask(cohort, trainer).sent_at is not None
    assert AuditEntry.objects.filter(action="invite").count() == 1


def test_who_is_in_is_not_invited(cohort: Cohort, trainer: User):
    learner = CohortMemberFactory.create(cohort=cohort).learner

    made = invite(cohort=cohort, email=learner.email.upper(), name="", language="", by=trainer)

    assert made is None
    assert not Invitation.objects.exists()


def test_who_came_in_before_the_mail_went_out_gets_none(cohort: Cohort, trainer: User):
    made = ask(cohort, trainer)
    learner = UserFactory.create(email="nora@example.org")
    CohortMemberFactory.create(cohort=cohort, learner=learner)

    task(pk=made.pk)

    made.refresh_from_db()
    assert mail.outbox == []
    assert (made.accepted_by, made.sent_at) == (learner, None)


def test_who_left_may_be_invited_at_once(cohort: Cohort, trainer: User):
    made = ask(cohort, trainer)
    Invitation.objects.update(accepted_at=timezone.now(), sent_at=timezone.now())

    ask(cohort, trainer)

    assert Invitation.objects.filter(Invitation.waiting()).get() == made


def test_nobody_is_invited_to_a_cohort_that_is_over(cohort: Cohort, trainer: User):
    Cohort.objects.update(ends_on=timezone.localdate() - timedelta(2))

    with pytest.raises(CohortEnded):
        ask(cohort, trainer)


def test_a_language_that_the_site_does_not_speak_becomes_its_own(cohort: Cohort, trainer: User):
    assert ask(cohort, trainer, language="xx").language == "fr"


def guests(count: int, start: int = 0) -> list[Guest]:
    return [Guest(f"guest{number}@example.org") for number in range(start, start + count)]


def test_many_are_invited_with_as_many_looks_as_one(
    cohort: Cohort, trainer: User, django_assert_max_num_queries: Any
):
    dispatch.invite(cohort=cohort, guests=guests(2), by=trainer)
    rows = 2  # the audit entry and the time of the reminder, of each

    with django_assert_max_num_queries(14 + rows * 30):
        invited = dispatch.invite(cohort=cohort, guests=guests(30, start=2), by=trainer)

    assert len({one.pk for one in invited if one}) == 30
    assert all(one.queued_at for one in invited if one)


def test_the_same_address_twice_in_a_list_is_invited_once(cohort: Cohort, trainer: User):
    first, second = dispatch.invite(cohort=cohort, guests=guests(1) * 2, by=trainer)

    assert first == second == Invitation.objects.get()


def test_nobody_invites_more_a_day_than_they_may(cohort: Cohort, trainer: User, settings: Any):
    settings.INVITATIONS_A_DAY = 3
    dispatch.invite(cohort=cohort, guests=guests(2), by=trainer)

    with pytest.raises(TooManyInvitations):
        dispatch.invite(cohort=cohort, guests=guests(2, start=2), by=trainer)

    assert Invitation.objects.count() == 2
    dispatch.invite(cohort=cohort, guests=guests(1, start=2), by=trainer)
    dispatch.invite(cohort=cohort, guests=guests(3), by=trainer)  # all within the hour: none sent
    open_log()
    AuditEntry.objects.update(at=timezone.now() - timedelta(days=1))
    dispatch.invite(cohort=cohort, guests=guests(3, start=5), by=trainer)
    assert Invitation.objects.count() == 6


@pytest.mark.django_db(transaction=True)
def test_two_requests_at_once_stay_within_the_limit_and_double_nobody(settings: Any):
    settings.INVITATIONS_A_DAY = 3
    cohort, trainer = CohortFactory.create(), TrainerFactory.create()

    def send(start: int) -> bool:
        try:
            dispatch.invite(cohort=cohort, guests=guests(2, start=start), by=trainer)
        except TooManyInvitations:
            return False
        return True

    assert sorted(at_once(lambda: send(0), lambda: send(10))) == [False, True]
    at_once(*[lambda: send(0)] * 3)

    assert Invitation.objects.count() in {2, 3}
    emails = list(Invitation.objects.values_list("email", flat=True))
    assert len(emails) == len(set(emails))


def test_what_was_withdrawn_opens_nothing(cohort: Cohort, trainer: User):
    made = ask(cohort, trainer)
    signed = sign(made)
    assert find_invitation(signed) == made

    withdraw(invitation=made, by=trainer)

    with pytest.raises(InvitationForged):
        find_invitation(signed)
    assert AuditEntry.objects.filter(action="withdraw_invitation", actor=trainer).exists()


@pytest.mark.parametrize("signed", ["", "1", "1.abc", "x" * 9999, "\0", "1:abc", "1.é"])
def test_what_was_not_signed_here_leads_to_no_invitation(db: None, signed: str):
    InvitationFactory.create(pk=1)

    with pytest.raises(InvitationForged):
        find_invitation(signed)


def test_hostile_names_come_into_no_header_and_no_markup(cohort: Cohort, trainer: User):
    Cohort.objects.update(name="A\nBcc: all@example.org <b>&")
    cohort.refresh_from_db()
    User.objects.filter(pk=trainer.pk).update(name="<script>")

    send_invitation(Invitation.objects.get(pk=ask(cohort, trainer).pk))

    message: Any = mail.outbox[0]
    assert "\n" not in message.subject
    assert message.recipients() == ["nora@example.org"]
    html = message.alternatives[0][0]
    assert "<script>" not in html
    assert "<b>" not in html
    assert "<b>&" in message.body
