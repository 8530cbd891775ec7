from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import AuditEntry, User
from progress.errors import (
    CannotJoin,
    CohortEnded,
    InvitationExpired,
    InvitationForged,
    InvitationUsed,
    OtherAddress,
)
from progress.models import CohortMember, Enrolment, Invitation
from progress.services.accepting import accept_invitation
from tests.at_once import at_once
from tests.factories.accounts import UserFactory
from tests.factories.courses import CourseFactory
from tests.factories.progress import CohortFactory, CohortMemberFactory, InvitationFactory

pytestmark = pytest.mark.django_db


def make_invitation(email: str, courses: int = 2, **told: Any) -> Invitation:
    cohort = CohortFactory.create()
    cohort.courses.set(CourseFactory.create_batch(courses))
    made: Invitation = InvitationFactory.create(cohort=cohort, email=email, **told)
    return made


def test_who_accepts_is_in_the_cohort_and_on_its_courses(owner: User):
    invitation = make_invitation(owner.email)

    first, second = (accept_invitation(invitation=invitation, learner=owner) for _ in range(2))

    invitation.refresh_from_db()
    assert first == second == CohortMember.objects.get()
    assert invitation.accepted_by == owner
    assert Enrolment.objects.filter(learner=owner).count() == 2
    assert AuditEntry.objects.get(action="join_cohort").actor == owner


def test_another_address_joins_only_where_that_is_meant(owner: User):
    invitation = make_invitation("nora@example.org")

    with pytest.raises(OtherAddress):
        accept_invitation(invitation=invitation, learner=owner)
    assert not CohortMember.objects.exists()

    accept_invitation(invitation=invitation, learner=owner, is_meant=True)
    assert CohortMember.objects.get().learner == owner


@pytest.mark.parametrize(
    ("told", "ends", "refusal"),
    [
        ({"expires_at": timezone.now() - timedelta(seconds=1)}, None, InvitationExpired),
        ({"accepted_at": timezone.now()}, None, InvitationUsed),
        ({}, timezone.localdate() - timedelta(2), CohortEnded),
    ],
)
def test_what_is_over_lets_nobody_in(
    owner: User, told: dict[str, Any], ends: Any, refusal: type[CannotJoin]
):
    invitation = make_invitation(owner.email, **told)
    type(invitation.cohort).objects.update(ends_on=ends)

    with pytest.raises(refusal):
        accept_invitation(invitation=invitation, learner=owner)
    assert not CohortMember.objects.exists()


def test_what_was_withdrawn_meanwhile_lets_nobody_in(owner: User):
    invitation = make_invitation(owner.email)
    Invitation.objects.all().delete()

    with pytest.raises(InvitationForged):
        accept_invitation(invitation=invitation, learner=owner)


def test_who_was_taken_out_does_not_come_back_by_the_old_link(owner: User):
    invitation = make_invitation(owner.email)
    accept_invitation(invitation=invitation, learner=owner).delete()

    with pytest.raises(InvitationUsed):
        accept_invitation(invitation=invitation, learner=owner)


def test_a_member_does_not_use_up_the_invitation_of_another(owner: User):
    invitation = make_invitation("nora@example.org")
    CohortMemberFactory.create(cohort=invitation.cohort, learner=owner)

    accept_invitation(invitation=invitation, learner=owner, is_meant=True)

    invitation.refresh_from_db()
    assert invitation.accepted_at is None


@pytest.mark.django_db(transaction=True)
def test_one_of_many_at_once_accepts_it():
    invitation, learners = make_invitation("nora@example.org"), UserFactory.create_batch(3)

    def accept(learner: User) -> bool:
        try:
            accept_invitation(invitation=invitation, learner=learner, is_meant=True)
        except InvitationUsed:
            return False
        return True

    came_in = at_once(*(lambda learner=learner: accept(learner) for learner in learners))

    assert sum(came_in) == 1
    assert CohortMember.objects.count() == 1
