"""What people change is noted in the audit log, under a name that people can read and look for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.test import RequestFactory

from accounts.admin.audited import AuditedAdmin
from accounts.models import AuditEntry, Role, User
from accounts.queries.audit_words import ACTIONS
from tests.guards.tree import PROJECT, app_files

NOTES = {"record", "record_each", "record_change", "note", "note_access", "note_way_in"}
"""The functions that take the name of a deed first."""
NAMED = re.compile(rf"\b({'|'.join(NOTES)})\(")
BY_SERVICES = {
    "accounts.apitoken": "`accounts.services.tokens`",
    "mfa.authenticator": "its `delete_model`",
    "courses.upload": "`courses.services.uploads`",
    "progress.certificate": "`progress.services.certificates.revoking`",
    "progress.cohortmember": "`progress.services.extending`",
    "progress.enrolment": "`progress.services.enrolling`",
    "progress.reportschedule": "`progress.services.scheduling`",
    "quizzes.accommodation": "`quizzes.services.accommodating`",
    "quizzes.bankimport": "`quizzes.services.importing_banks`",
    "quizzes.build": "`quizzes.services.running_builds`",
    "quizzes.quiz": "its `save_model`, and `quizzes.services.choosing`",
    "quizzes.regrade": "`quizzes.services.regrading`",
}
"""Rows that people change in the administration, and what notes it instead of `AuditedAdmin`."""


def named_deeds() -> Iterator[tuple[str, str]]:
    """Go through the names of deeds in the code, each with its file."""
    for path in app_files(".py"):
        if not NAMED.search(path.read_text()):
            continue  # parsing takes long
        place = path.relative_to(PROJECT)
        for call in _calls(path):
            told = call.args[0] if call.args else None
            if isinstance(told, ast.Constant) and isinstance(told.value, str):
                yield told.value, str(place)
            elif isinstance(told, ast.Name) and told.id.isupper():
                module = import_module(".".join(place.with_suffix("").parts))
                yield getattr(module, told.id), str(place)


def _calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(), filename=str(path))):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in NOTES:
                yield node


def test_each_deed_has_words():
    """Add the deed to `accounts.queries.audit_words.ACTIONS`: the log says it, and offers it."""
    deeds = dict(named_deeds())

    assert len(deeds) > 40
    assert {deed: place for deed, place in deeds.items() if deed not in ACTIONS} == {}


def test_each_deed_fits_its_column():
    longest = AuditEntry._meta.get_field("action").max_length

    assert longest
    assert max(map(len, ACTIONS)) <= longest


def changed_by_people() -> dict[str, set[str]]:
    """Tell which rows whoever may do everything changes in the administration, and how."""
    request = RequestFactory().get("/")
    request.user = User(role=Role.ADMIN, is_superuser=True)
    return {
        model._meta.label_lower: verbs
        for model, shown in admin.site._registry.items()
        if (verbs := _verbs(shown, request))
    }


def _verbs(shown: admin.ModelAdmin[Model], request: HttpRequest) -> set[str]:
    may = {
        "create": shown.has_add_permission,
        "change": shown.has_change_permission,
        "delete": shown.has_delete_permission,
    }
    return {verb for verb, ask in may.items() if ask(request)}


@pytest.mark.parametrize("label", sorted(changed_by_people()))
def test_what_people_change_in_the_administration_is_noted(label: str):
    """Have its admin page start from `AuditedAdmin`, or say here which service notes it."""
    shown = admin.site._registry[apps.get_model(label)]

    assert isinstance(shown, AuditedAdmin) != (label in BY_SERVICES)
    if isinstance(shown, AuditedAdmin):
        assert {shown._name(verb) for verb in changed_by_people()[label]} - ACTIONS.keys() == set()


def test_what_is_noted_by_services_is_changed_by_people():
    assert BY_SERVICES.keys() - changed_by_people().keys() == set()
