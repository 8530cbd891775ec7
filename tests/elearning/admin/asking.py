"""Asks the administration's views as somebody, without what stands around them.

The views are the ones that the URL map leads to. The middleware and the pages' templates are left
out: they say nothing about rights, and most of the time would go into them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import admin
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.test import RequestFactory
from django.urls import resolve, reverse

from accounts.models import User
from tests.elearning.admin.people import PEOPLE

SIGN_IN = reverse("admin:login")
METHODS = ("GET", "POST")
People = Mapping[str, User]


def who_may(people: People, method: str, url: str) -> str:
    """Name those who are let in."""
    return " ".join(name for name in PEOPLE if _lets_in(people[name], method, url))


def takes(people: People, method: str, url: str) -> bool:
    """Tell whether an address takes a method."""
    return _ask(people["superuser"], method, url) != 405


def who_is_offered(people: People, model: type[Model]) -> dict[str, str]:
    """Name for each action of a model's list those to whom it is offered."""
    shown = admin.site._registry[model]
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    offered: dict[str, set[str]] = {
        name: set(shown.get_actions(_request(person, "GET", url)))
        for name, person in people.items()
        if _lets_in(person, "GET", url)
    }
    actions = sorted({action for some in offered.values() for action in some})
    return {
        action: " ".join(name for name in PEOPLE if action in offered.get(name, ()))
        for action in actions
    }


def _lets_in(person: User, method: str, url: str) -> bool:
    status = _ask(person, method, url)
    assert status not in {404, 405}, f"{url} answers {status}: give it a row in SCENES"
    return status not in {302, 403}


def _ask(person: User, method: str, url: str) -> int:
    """Ask, and let nothing come of it; 302 leads to the sign-in, and nowhere else."""
    found = resolve(url)
    with transaction.atomic():
        try:
            answer = found.func(_request(person, method, url), *found.args, **found.kwargs)
            status = answer.status_code
            is_turned_away = status == 302 and answer.headers["Location"].startswith(SIGN_IN)
            for close in answer._resource_closers:  # `close` would end the connection, too
                close()
        except PermissionDenied:
            return 403
        except Http404:
            return 404
        finally:
            transaction.set_rollback(True)
    return status if status != 302 or is_turned_away else 303


def _request(person: User, method: str, url: str) -> HttpRequest:
    request: Any = RequestFactory().generic(method, url)
    request.user, request.session = person, SessionStore()
    request._dont_enforce_csrf_checks = True
    request._messages = CookieStorage(request)
    return request
