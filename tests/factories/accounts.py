from __future__ import annotations

from factory.declarations import Sequence, SubFactory
from factory.django import DjangoModelFactory

from accounts.models import ApiToken, AuditEntry, Role, User


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User

    email = Sequence(lambda n: f"person-{n}@example.org")
    name = Sequence(lambda n: f"Person {n}")
    role = Role.LEARNER


class TrainerFactory(UserFactory):
    role = Role.TRAINER


class AdminFactory(UserFactory):
    role = Role.ADMIN
    is_superuser = True


class ApiTokenFactory(DjangoModelFactory[ApiToken]):
    class Meta:
        model = ApiToken

    user = SubFactory(UserFactory)
    digest = Sequence(lambda n: f"{n:064x}")


class AuditEntryFactory(DjangoModelFactory[AuditEntry]):
    class Meta:
        model = AuditEntry

    actor = SubFactory(UserFactory)
    action = "looked"
    target_type = "accounts.user"
    target_id = Sequence(str)
