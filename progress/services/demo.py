"""Makes the people that the demonstration signs in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Role, User
from accounts.services.tokens import find_token, issue_token
from courses.models import Course, Joining
from progress.models import Cohort
from progress.services.enrolling import join_cohort

COHORT = "Démonstration"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A role's e-mail address and password."""

    email: str
    password: str


@transaction.atomic
def create_demo(*, people: Mapping[Role, DemoPerson], token: str) -> Cohort:
    """Make a learner, a trainer and an administrator, and the cohort of all courses.

    The first time, courses are opened to everybody. What exists stays; passwords are set again
    where they differ, so that the printed ones hold.
    """
    users = {role: _keep_user(role, person) for role, person in people.items()}
    if find_token(token) is None:
        issue_token(user=users[Role.TRAINER], name=COHORT, by=None, token=token)
    cohort, is_new = Cohort.objects.get_or_create(name=COHORT)
    cohort.courses.set(Course.objects.filter(is_published=True))
    if is_new:
        cohort.courses.update(joining=Joining.OPEN)
    cohort.trainers.add(users[Role.TRAINER])
    join_cohort(learner=users[Role.LEARNER], cohort=cohort, by=None)
    return cohort


def _keep_user(role: Role, person: DemoPerson) -> User:
    user = User.objects.filter(email=person.email).first()
    if user is None:
        user = User.objects.create_user(
            person.email,
            person.password,
            name=_("Demonstration (%(role)s)") % {"role": role.label},
            role=role,
            is_superuser=role == Role.ADMIN,
        )
    elif not user.check_password(person.password):
        user.set_password(person.password)
        user.save(update_fields=["password"])
    EmailAddress.objects.get_or_create(
        user=user, email=person.email, defaults={"verified": True, "primary": True}
    )
    return user
