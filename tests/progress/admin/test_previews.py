from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.building.edits import EditKind
from progress.models import Enrolment, LessonCompletion, ReadingPlace
from quizzes.models import Verdict
from tests.courses.edited import build, change, find, publish_all
from tests.factories.progress import EnrolmentFactory
from tests.factories.quizzes import ApprovedVersionFactory

pytestmark = pytest.mark.django_db

NOTE = "Un <b>mot</b>.\n\nUn autre."


@pytest.fixture(autouse=True)
def enrolment(owner: User) -> Enrolment:
    return EnrolmentFactory.create(course=build().course, learner=owner)


def preview(slug: str) -> str:
    return reverse("admin:courses_lesson_preview", args=[find(slug).pk])


def test_a_preview_shows_the_draft_and_counts_nothing(admin_client: Client, owner: User):
    change(owner, "organes", EditKind.TITLE, text="Organes")
    change(owner, "organes", EditKind.NOTE, "numéro deux", text=NOTE)
    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")

    page = admin_client.get(preview("organes")).text
    part = admin_client.get(preview("organes_2")).text

    assert "<h1>Organes</h1>" in page
    assert "un autre organe" not in page
    assert "un autre organe" in part
    assert "Un &lt;b&gt;mot&lt;/b&gt;." in page
    assert "data-place" not in page
    assert 'id="read"' not in page
    assert not LessonCompletion.objects.exists()
    assert not ReadingPlace.objects.exists()


def test_the_preview_is_what_learners_see_once_it_is_published(
    admin_client: Client, client: Client, owner: User
):
    change(owner, "organes", EditKind.NOTE, "numéro deux", text=NOTE)
    change(owner, "organes", EditKind.MERGE)
    drafted = admin_client.get(preview("organes"), HTTP_ACCEPT_LANGUAGE="en")
    assert "Preview: learners do not see this yet" in drafted.text
    promised = drafted.context["reading"]

    publish_all(owner)

    client.force_login(owner)
    page = client.get(reverse("lesson", args=["police", "bases", "organes"])).text
    said = admin_client.get(preview("organes"), HTTP_ACCEPT_LANGUAGE="en").text
    assert "Preview: learners see this lesson like this" in said
    words = promised.split()
    assert page.partition('innerHTML show:none">')[2].split()[: len(words)] == words
    assert page.count("Note from the editors") == 1


def test_a_lesson_that_another_takes_in_has_no_preview(admin_client: Client, owner: User):
    change(owner, "organes", EditKind.MERGE)

    assert admin_client.get(preview("outils")).status_code == 404
    page = admin_client.get(reverse("admin:courses_lesson_change", args=[find("outils").pk])).text
    assert "This lesson is part of “Les organes” now." in page


def test_who_opens_a_lesson_that_another_took_in_is_led_to_the_course(client: Client, owner: User):
    change(owner, "organes", EditKind.MERGE)
    publish_all(owner)
    client.force_login(owner)

    page = client.get(reverse("lesson", args=["police", "bases", "outils"]), follow=True)

    assert page.redirect_chain == [(reverse("course", args=["police"]), 302)]
    assert page.status_code == 200


def test_questions_about_what_is_hidden_are_listed(admin_client: Client, owner: User):
    change(owner, "organes", EditKind.HIDE, "numéro deux")
    lesson = find("organes")
    block = next(b for b in lesson.current.content if "numéro deux" in b["text"])
    version = lesson.current.built_from.get()
    approved = ApprovedVersionFactory.create(question__course=lesson.module.course)
    place = {"start": block["source"][0]["start"], "end": block["source"][0]["end"]}
    approved.provenance.update(source_version=version, **place)

    page = admin_client.get(reverse("admin:courses_lesson_change", args=[lesson.pk]))

    assert list(page.context["asked"]) == [approved]
    assert approved.stem in page.text
    assert "learners may be asked what no lesson says" in page.text
    assert approved.reviews.get().verdict == Verdict.APPROVED
