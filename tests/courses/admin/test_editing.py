from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from courses.building.edits import EditKind
from courses.models import LessonEdit, Module
from courses.queries.arrangements import read_desk
from tests.courses.building.samples import GUIDE
from tests.courses.edited import build, change, find, key_of, publish_all, shown
from tests.jobs.admin.counting import count_queries

pytestmark = pytest.mark.django_db

NOTE = "Un <script>mot</script>.\n\nUn autre."


@pytest.fixture(autouse=True)
def built() -> None:
    build()


def stamp() -> str:
    return read_desk(Module.objects.get()).stamp


def address(slug: str, deed: str = "change") -> str:
    return reverse(f"admin:courses_lesson_{deed}", args=[find(slug).pk])


def decide(client: Client, slug: str = "organes", **told: Any) -> Any:
    return client.post(address(slug, "decide"), {"seen": stamp(), **told})


def publish_url() -> str:
    return reverse("admin:courses_module_publish", args=[Module.objects.get().pk])


def test_an_editor_decides_and_publishes(admin_client: Client):
    block = key_of("organes", "numéro deux")
    decide(admin_client, kind="title", text="Organes")
    decide(admin_client, kind="note", block=block, text=NOTE)
    page = admin_client.get(publish_url()).text
    assert "is called “Organes”" in page
    assert "Organes" not in shown()

    done = admin_client.post(publish_url(), {"seen": stamp()}, follow=True)

    assert "1 lesson says something else" in done.text
    assert NOTE in shown()["Organes"]
    assert "&lt;script&gt;" in admin_client.get(address("organes")).text


def test_what_is_refused_says_why_and_keeps_what_was_typed(admin_client: Client):
    block = key_of("organes", "numéro deux")

    refused = decide(admin_client, kind="note", block=block, text="x" * 4_001)

    assert refused.status_code == 400
    assert "at most 4000" in refused.text
    assert refused.text.count("x" * 4_001) == 2  # above, and in its form
    assert not LessonEdit.objects.exists()


def test_who_comes_second_is_told_and_sends_it_again(admin_client: Client, owner: User):
    seen = stamp()
    change(owner, "organes", EditKind.TITLE, text="Organes")

    second = decide(admin_client, kind="title", text="Mes organes", seen=seen)

    assert second.status_code == 409
    assert "Somebody else changed these lessons meanwhile." in second.text
    assert 'value="Mes organes"' in second.text
    fresh = second.context["screen"].stamp
    again = decide(admin_client, kind="title", text="Mes organes", seen=fresh)
    assert again.status_code == 302
    assert admin_client.post(publish_url(), {"seen": seen}).status_code == 409


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"kind": "nothing"}, 400),
        ({}, 400),
        ({"kind": "note", "text": "x" * 20_001}, 400),
        ({"kind": "note", "text": "\x00"}, 400),
        ({"kind": "hide", "block": "?" * 101}, 400),
        ({"kind": "title", "text": "Un", "seen": ""}, 400),
    ],
)
def test_what_no_form_sends_is_refused(admin_client: Client, told: dict[str, str], status: int):
    assert decide(admin_client, **told).status_code == status
    assert not LessonEdit.objects.exists()


def test_a_decision_is_taken_back(admin_client: Client, owner: User):
    edit = change(owner, "organes", EditKind.HIDE, "numéro deux")
    assert "Hidden from learners" in admin_client.get(address("organes")).text

    url = address("organes", "take_back")
    assert admin_client.post(url, {"seen": stamp(), "edit": "x"}).status_code == 400
    assert admin_client.post(url, {"seen": stamp(), "edit": edit.pk + 1}).status_code == 404
    admin_client.post(url, {"seen": stamp(), "edit": edit.pk})

    assert "Hidden from learners" not in admin_client.get(address("organes")).text


def test_what_could_not_be_kept_is_on_the_pages_of_lesson_and_course(
    admin_client: Client, owner: User
):
    change(owner, "organes", EditKind.HIDE, "numéro deux")
    publish_all(owner)
    stored = build(guide=GUIDE.replace("numéro deux", "number two"))

    course = reverse("admin:courses_course_change", args=[stored.course.pk])
    for url in (address("organes"), course):
        page = admin_client.get(url).text
        assert "no longer stand in the lessons" in page
        assert "Hide: “Les polices du monde" in page


@pytest.mark.usefixtures("single_rights")
@pytest.mark.parametrize(
    ("rights", "decided", "published"),
    [
        (["view_lesson", "view_module"], 403, 403),
        (["change_lesson", "view_module"], 302, 403),
        (["change_course", "view_lesson", "view_module"], 403, 302),
    ],
)
def test_authors_decide_and_publishers_publish(
    client: Client, colleague: User, rights: list[str], decided: int, published: int
):
    colleague.role = Role.ADMIN
    colleague.save()
    colleague.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client.force_login(colleague)

    assert client.get(address("organes")).status_code == 200
    assert decide(client, kind="title", text="Organes").status_code == decided
    assert client.get(publish_url()).status_code == 200
    assert client.post(publish_url(), {"seen": stamp()}).status_code == published
    assert client.get(address("organes", "decide")).status_code == 405


def test_the_page_takes_as_many_queries_for_many_decisions(admin_client: Client, owner: User):
    change(owner, "outils", EditKind.NOTE, text="Une note.")
    few = count_queries(admin_client, address("outils"))
    for number in range(10):
        change(owner, "outils", EditKind.NOTE, text=f"Note {number}.")

    assert count_queries(admin_client, address("outils")) == few
