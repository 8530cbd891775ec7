from __future__ import annotations

from contextlib import nullcontext
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import AuditEntry, User
from jobs.services.sweeping import take_overdue
from progress.errors import CohortEnded, RosterExpired, RosterHasErrors
from progress.models import Cohort, CohortMember, Enrolment, Invitation, RosterImport
from progress.services.importing import applying
from progress.services.importing.applying import apply_roster
from progress.services.leaving import leave_cohort
from tests.factories.accounts import TrainerFactory, UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import (
    CohortFactory,
    CohortMemberFactory,
    InvitationFactory,
    RosterImportFactory,
)
from tests.progress.services.importing.bringing import apply, bring, done

pytestmark = pytest.mark.django_db


@pytest.fixture
def cohort() -> Cohort:
    cohort = CohortFactory.create()
    cohort.courses.set(CourseFactory.create_batch(2, language="fr"))
    return cohort


@pytest.fixture
def trainer() -> User:
    return TrainerFactory.create()


def test_who_has_an_account_is_enrolled_and_the_others_are_invited(cohort: Cohort, trainer: User):
    ada = UserFactory.create(email="ada@example.org")

    steps = apply(cohort, trainer, "ada@example.org", "noe@example.org")

    assert steps == ["enrol", "invite"]
    assert cohort.members.get().learner == ada
    assert Enrolment.objects.filter(learner=ada, course__in=cohort.courses.all()).count() == 2
    invitation = Invitation.objects.get()
    assert (invitation.cohort, invitation.email) == (cohort, "noe@example.org")
    assert (invitation.invited_by, invitation.language) == (trainer, "fr")
    assert invitation.expires_at > timezone.now()
    assert not User.objects.filter(email="noe@example.org").exists()


def test_capital_letters_make_no_other_person(cohort: Cohort, trainer: User):
    UserFactory.create(email="ada@example.org")
    InvitationFactory.create(cohort=cohort, email="noe@example.org")

    steps = apply(cohort, trainer, "Ada@Example.ORG", "NOE@example.org", "Bo@example.org")

    assert steps == ["enrol", "already_invited", "invite"]
    assert {one.email for one in Invitation.objects.all()} == {"noe@example.org", "bo@example.org"}


def test_the_same_file_again_doubles_nothing_and_says_who_was_there(cohort: Cohort, trainer: User):
    UserFactory.create(email="ada@example.org")
    file = ("ada@example.org", "noe@example.org")
    apply(cohort, trainer, *file)
    before = list(Invitation.objects.values())

    assert apply(cohort, trainer, *file) == ["already_in", "already_invited"]
    assert CohortMember.objects.count() == 1
    assert Enrolment.objects.count() == 2
    assert list(Invitation.objects.values()) == before


def test_applied_twice_an_import_says_what_it_said(cohort: Cohort, trainer: User):
    UserFactory.create(email="ada@example.org")
    roster = bring(cohort, trainer, "ada@example.org", "noe@example.org")
    first = apply_roster(roster=roster, skip_errors=False, by=trainer)
    audit = AuditEntry.objects.count()

    again = apply_roster(roster=roster, skip_errors=True, by=TrainerFactory.create())

    assert done(again) == done(first) == ["enrol", "invite"]
    assert again.applied_at == first.applied_at
    assert AuditEntry.objects.count() == audit


def test_who_is_not_in_the_file_stays(cohort: Cohort, trainer: User):
    stays = CohortMemberFactory.create(cohort=cohort)
    UserFactory.create(email="ada@example.org")

    apply(cohort, trainer, "ada@example.org")

    assert cohort.members.filter(pk=stays.pk).exists()
    assert cohort.members.count() == 2


def test_a_learner_may_be_in_two_cohorts(cohort: Cohort, trainer: User):
    member = CohortMemberFactory.create(learner__email="ada@example.org")

    assert apply(cohort, trainer, "ada@example.org") == ["enrol"]
    assert set(member.learner.cohort_places.values_list("cohort", flat=True)) == {
        member.cohort_id,
        cohort.pk,
    }


def test_who_left_comes_back_where_a_file_names_them(cohort: Cohort, trainer: User):
    UserFactory.create(email="ada@example.org")
    apply(cohort, trainer, "ada@example.org")
    leave_cohort(member=cohort.members.get(), by=trainer)

    assert apply(cohort, trainer, "ada@example.org") == ["enrol"]


def test_another_address_counts_where_it_was_confirmed(cohort: Cohort, trainer: User):
    ada = UserFactory.create(email="ada@example.org")
    for email, verified in (("ada@work.example", True), ("noe@work.example", False)):
        EmailAddress.objects.create(user=ada, email=email, verified=verified)

    steps = apply(cohort, trainer, "ada@work.example", "ada@example.org", "noe@work.example")

    assert steps == ["enrol", "already_in", "invite"]
    assert cohort.members.get().learner == ada


def test_a_closed_account_is_left_out(cohort: Cohort, trainer: User):
    UserFactory.create(email="ada@example.org", is_active=False)

    assert apply(cohort, trainer, "ada@example.org") == ["account_closed"]
    assert not CohortMember.objects.exists()
    assert not Invitation.objects.exists()


def test_an_invitation_that_is_over_is_sent_anew(cohort: Cohort, trainer: User):
    past = timezone.now() - timedelta(days=1)
    old = InvitationFactory.create(
        cohort=cohort, email="noe@example.org", expires_at=past, sent_at=past, tries=3
    )

    assert apply(cohort, trainer, "noe@example.org") == ["invite"]
    old.refresh_from_db()
    assert (old.sent_at, old.tries, old.invited_by) == (None, 0, trainer)
    assert old.expires_at > timezone.now()


def test_who_accepted_with_another_address_is_known_by_the_invited_one(
    cohort: Cohort, trainer: User
):
    ada = CohortMemberFactory.create(cohort=cohort).learner
    accepted = {"accepted_at": timezone.now(), "sent_at": timezone.now()}
    for email, by in (("ada@work.example", ada), ("gone@example.org", None)):
        InvitationFactory.create(cohort=cohort, email=email, accepted_by=by, **accepted)

    steps = apply(cohort, trainer, "ada@work.example", "gone@example.org")

    assert steps == ["already_in", "invite"]


def test_an_invitation_to_another_cohort_is_another_one(cohort: Cohort, trainer: User):
    InvitationFactory.create(email="noe@example.org")

    assert apply(cohort, trainer, "noe@example.org") == ["invite"]
    assert Invitation.objects.count() == 2


def test_invitations_wait_for_the_sweep(cohort: Cohort, trainer: User):
    apply(cohort, trainer, "noe@example.org", "bo@example.org")

    assert set(take_overdue(Invitation)) == set(Invitation.objects.values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("courses", "language"), [(["es"], "es"), (["de", "ar"], "ar"), (["de"], "fr"), ([], "fr")]
)
def test_a_mail_to_somebody_of_unknown_language_is_in_that_of_the_courses(
    trainer: User, courses: list[str], language: str
):
    cohort = CohortFactory.create()
    cohort.courses.set([CourseFactory.create(language=spoken) for spoken in courses])

    apply(cohort, trainer, "noe@example.org")

    assert Invitation.objects.get().language == language


def test_lines_with_errors_stop_the_import_unless_they_are_left_out(cohort: Cohort, trainer: User):
    with pytest.raises(RosterHasErrors):
        apply(cohort, trainer, "noe@example.org", "noe@")

    assert not Invitation.objects.exists()
    assert apply(cohort, trainer, "noe@example.org", "noe@", skip_errors=True) == ["invite"]


@pytest.mark.parametrize("gone", [False, True])
def test_an_import_that_was_left_lying_is_not_applied(cohort: Cohort, trainer: User, gone: bool):
    old = RosterImportFactory.create(cohort=cohort, made_at=timezone.now() - timedelta(days=1))
    if gone:
        RosterImport.objects.all().delete()

    with pytest.raises(RosterExpired):
        apply_roster(roster=old, skip_errors=True, by=trainer)


@pytest.mark.parametrize("days", [-1, 0])
def test_a_cohort_takes_nobody_in_after_its_last_day(cohort: Cohort, trainer: User, days: int):
    cohort.ends_on = timezone.localdate() + timedelta(days=days)
    cohort.save()
    roster = bring(cohort, trainer, "noe@example.org")

    with pytest.raises(CohortEnded) if days < 0 else nullcontext():
        apply_roster(roster=roster, skip_errors=False, by=trainer)

    assert Invitation.objects.exists() == (days == 0)


def test_an_applied_import_does_not_expire(cohort: Cohort, trainer: User):
    roster = bring(cohort, trainer, "noe@example.org")
    apply_roster(roster=roster, skip_errors=False, by=trainer)
    RosterImport.objects.update(made_at=timezone.now() - timedelta(days=9))

    assert done(apply_roster(roster=roster, skip_errors=False, by=trainer)) == ["invite"]


def test_where_something_fails_nothing_is_half_done(
    cohort: Cohort, trainer: User, monkeypatch: pytest.MonkeyPatch
):
    UserFactory.create(email="ada@example.org")
    roster = bring(cohort, trainer, "ada@example.org", "noe@example.org")
    monkeypatch.setattr(applying, "record", fail)

    with pytest.raises(RuntimeError):
        apply_roster(roster=roster, skip_errors=False, by=trainer)

    roster.refresh_from_db()
    assert roster.applied_at is None
    assert not CohortMember.objects.exists()
    assert not Enrolment.objects.exists()
    assert not Invitation.objects.exists()
    assert set(AuditEntry.objects.values_list("action", flat=True)) == {"preview_roster"}


def fail(*args: Any, **detail: Any) -> None:
    raise RuntimeError


def test_what_is_done_is_in_the_audit_log(cohort: Cohort, trainer: User):
    UserFactory.create(email="ada@example.org")

    apply(cohort, trainer, "ada@example.org", "noe@example.org")

    entries = AuditEntry.objects.filter(actor=trainer)
    assert sorted(entries.values_list("action", flat=True)) == [
        *("apply_roster", "enrol", "enrol", "invite", "join_cohort", "preview_roster")
    ]
    applied = entries.get(action="apply_roster")
    assert applied.detail == {"cohort": cohort.pk, "enrol": 1, "invite": 1}


def test_many_people_take_as_many_queries_as_few(cohort: Cohort, trainer: User):
    counted = []
    for count in (2, 60):
        known = [user.email for user in UserFactory.create_batch(count)]
        roster = bring(
            cohort, trainer, *known, *(f"g{n}-{count}@example.org" for n in range(count))
        )
        with CaptureQueriesContext(connection) as queries:
            apply_roster(roster=roster, skip_errors=False, by=trainer)
        counted.append(len(queries))

    assert counted[0] == counted[1]
