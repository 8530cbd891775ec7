"""A session ends at once wherever it is ended: by its person, by another password, by time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from accounts.models import User
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db
PLACE = "/api/v1/quizzes/"


def sign_out(user: User, client: Client) -> None:
    elsewhere = Client()
    elsewhere.cookies["sessionid"] = client.cookies["sessionid"].value
    elsewhere.logout()


def change_password(user: User, client: Client) -> None:
    user.set_password("another word of ten letters")
    user.save()


def shut_out(user: User, client: Client) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)


def erase(user: User, client: Client) -> None:
    User.objects.filter(pk=user.pk).delete()


def let_it_expire(user: User, client: Client) -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))


@pytest.mark.parametrize("end", [sign_out, change_password, shut_out, erase, let_it_expire])
def test_the_next_request_after_its_end_is_nobodys(end: Callable[[User, Client], None]):
    user, client = UserFactory.create(), Client()
    client.force_login(user)
    assert client.get(PLACE).status_code == 200

    end(user, client)

    assert client.get(PLACE).status_code in {401, 403}


def test_an_unknown_key_is_an_empty_session_under_a_key_of_its_own():
    store = import_module(settings.SESSION_ENGINE).SessionStore("unknown-key-of-somebody")

    assert store.get("anything") is None
    assert store.session_key is None
