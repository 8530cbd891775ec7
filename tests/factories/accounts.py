from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from factory.declarations import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from accounts.models import ApiToken, AuditEntry, ReadyGroup, Role, Session, User


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


class SessionFactory(DjangoModelFactory[Session]):
    class Meta:
        model = Session

    session_key = Sequence("session-{}".format)
    session_data = ""
    expire_date = LazyFunction(lambda: timezone.now() + timedelta(hours=1))
    person = SubFactory(UserFactory)


class AuditEntryFactory(DjangoModelFactory[AuditEntry]):
    class Meta:
        model = AuditEntry

    actor = SubFactory(UserFactory)
    action = "looked"
    target_type = "accounts.user"
    target_id = Sequence(str)


class ReadyGroupFactory(DjangoModelFactory[ReadyGroup]):
    class Meta:
        model = ReadyGroup

    key = Sequence("group-{}".format)
