"""A session ends at once wherever it is ended: by its person, by another password, by time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from accounts.middleware import Authentication
from accounts.models import Session, User
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


def test_a_session_says_whose_it_is_and_goes_with_them():
    user, client = UserFactory.create(), Client()
    client.get("/accounts/login/")
    client.force_login(user)

    assert list(user.sessions.values_list("pk", flat=True)) == [client.cookies["sessionid"].value]

    user.delete()

    assert not Session.objects.exists()


def test_session_and_person_are_read_by_one_query(django_assert_num_queries: Callable[..., Any]):
    user, client = UserFactory.create(), Client()
    client.force_login(user)
    client.get("/accounts/tokens-of-nobody/")
    store = import_module(settings.SESSION_ENGINE).SessionStore
    request = RequestFactory().get("/")
    request.session = store(client.cookies["sessionid"].value)
    Authentication(lambda request: HttpResponse()).process_request(request)

    with django_assert_num_queries(1):
        assert request.user.email == user.email


def test_a_session_of_somebody_else_brings_nobody_along():
    user, other, client = UserFactory.create(), UserFactory.create(), Client()
    client.force_login(user)
    Session.objects.update(person=other)  # by no way that there is

    answer = client.get("/privacy/")

    assert answer.wsgi_request.user == user
