"""After an erasure nobody finds the person: in no table, file, mail, session, log line or cache."""

from __future__ import annotations

import logging
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse

from progress.models import QuizResult
from quizzes.models import Attempt, Mark
from tests.progress.erasure import searching
from tests.progress.erasure.leaving import EMAIL, PASSWORD, WORDS, leave_traces, set_up

pytestmark = pytest.mark.django_db(transaction=True)


def look_everywhere(mails: Path, settings: Any) -> dict[str, set[str]]:
    """Tell where the person is found, and how written."""
    places: dict[str, Callable[[], bytes]] = {
        "database": searching.dump,
        "sessions": searching.sessions,
        "mails": lambda: searching.files(mails),
        "files": lambda: searching.files(Path(settings.MEDIA_ROOT)),
        "redis": searching.redis,
    }
    found = {place: searching.find(WORDS, read()) for place, read in places.items()}
    return {place: words for place, words in found.items() if words}


def test_nothing_names_an_erased_person_any_more(
    mails: Path, settings: Any, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    scene = set_up(mails)
    person, browser = leave_traces(scene)
    before = look_everywhere(mails, settings)
    marks = list(Mark.objects.order_by("pk").values_list("item", "revision", "fraction"))
    results = list(QuizResult.objects.order_by("pk").values_list("pk", "attempts", "grade"))

    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    done = browser.post(reverse("account_erase"), {"address": EMAIL}, follow=True)

    assert "Your account is erased." in done.text
    assert before.keys() == {"database", "sessions", "mails", "files"}  # it is found where it is
    assert before["database"] >= {"xanthippe", "quarndon", "velorum", "verrill"}
    assert look_everywhere(mails, settings) == {}
    assert searching.find(WORDS, caplog.text.encode()) == set()
    assert b"stays@example.org" in searching.files(mails)  # mails of others are left
    assert list(Mark.objects.order_by("pk").values_list("item", "revision", "fraction")) == marks
    assert list(QuizResult.objects.order_by("pk").values_list("pk", "attempts", "grade")) == results
    assert Attempt.objects.filter(learner=person).count() == 2
    call_command("recompute_progress", "--check", stdout=StringIO())


@pytest.mark.parametrize(
    "written",
    [
        b"INSERT ... ('XANTHIPPE')",
        "Xanthippé".encode(),
        b"who=Xanthipp%C3%A9&x",
        b"=?utf-8?q?Xanthipp=C3=A9?=",
        b"name\\u0020xanthipp\\xe9",
        b"eHEudmVycmlsbEB6eW11cmd5LmV4YW1wbGU=",
        b"AHhxLnZlcnJpbGxAenltdXJneS5leGFtcGxl",
    ],
)
def test_the_search_finds_a_name_however_it_is_written(written: bytes):
    assert searching.find(WORDS, written)


def test_the_search_finds_nothing_where_nothing_is():
    assert searching.find(WORDS, b"Somebody else <else@example.org>") == set()
