from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from courses.models import Course, SourceVersion
from tests.factories.accounts import AdminFactory
from tests.factories.courses import PassageFactory, SourceVersionFactory
from tests.progress.material import SENTENCE, lessons_of


@pytest.fixture
def version(course: Course) -> SourceVersion:
    return lessons_of(course)[0].current.built_from.get()


def address(course: Course, source: SourceVersion, **told: object) -> str:
    start = source.text.index(SENTENCE)
    asked = {"version": source.sha256, "start": start, "end": start + len(SENTENCE), **told}
    return f"{reverse('source', args=[course.slug, source.document.name])}?{urlencode(asked)}"


def test_it_highlights_the_quote_in_its_context(
    browser: Client, course: Course, version: SourceVersion
):
    page = browser.get(address(course, version))

    assert f'<mark id="quote">{SENTENCE}</mark> Il compte trois services.' in page.text
    assert "# Sièges" in page.text
    assert "<html" in page.text


def test_within_a_page_it_is_a_fragment(browser: Client, course: Course, version: SourceVersion):
    fragment = browser.get(address(course, version), headers={"HX-Request": "true"})

    assert f'<mark id="quote">{SENTENCE}</mark>' in fragment.text
    assert "<html" not in fragment.text
    assert "HX-Request" in fragment["Vary"]
    assert fragment["HX-Push-Url"] == "false"


def test_a_long_document_is_cut_around_the_quote(browser: Client, course: Course):
    text = "Avant.\n\n" * 400 + SENTENCE + "\n\nAprès." * 400
    version = SourceVersionFactory(text=text)
    lessons_of(course)[0].current.built_from.add(version)

    page = browser.get(address(course, version))

    assert page.text.count("[…]") == 2
    assert 50 < page.text.count("Avant.") < 200
    assert f">{SENTENCE}<" in page.text


def test_a_text_without_gaps_is_cut_as_well(browser: Client, course: Course):
    version = SourceVersionFactory(text="mot " * 20_000 + SENTENCE + " mot" * 20_000)
    lessons_of(course)[0].current.built_from.add(version)

    assert len(browser.get(address(course, version)).text) < 20_000


def test_a_line_that_was_broken_to_fit_is_joined(browser: Client, course: Course):
    line = "Une ligne qui a été coupée parce que la page n’était pas plus large,"
    version = SourceVersionFactory(text=f"{line}\nest une seule phrase. {SENTENCE}\n- un\n- deux\n")
    lessons_of(course)[0].current.built_from.add(version)

    page = browser.get(address(course, version))

    assert "plus large, est une seule phrase." in page.text
    assert "- un\n- deux" in page.text


@pytest.mark.parametrize(
    "told",
    [
        {"start": -1},
        {"start": "x"},
        {"start": ""},
        {"start": 40, "end": 40},
        {"end": 10_000_000},
        {"end": 10**30},
        {"version": ""},
        {"version": "0" * 64},
        {"version": "\x00"},
    ],
    ids=str,
)
def test_a_place_that_is_not_there_is_not_found(
    browser: Client, course: Course, version: SourceVersion, told: dict
):
    assert browser.get(address(course, version, **told)).status_code == 404


def test_a_name_that_no_document_can_have_is_not_found(
    browser: Client, course: Course, version: SourceVersion
):
    place = address(course, version).replace(version.document.name, "%00")

    assert browser.get(place).status_code == 404


def test_without_a_place_nothing_is_found(browser: Client, course: Course, version: SourceVersion):
    bare = reverse("source", args=[course.slug, version.document.name])

    assert browser.get(bare).status_code == 404


def test_a_document_that_the_course_does_not_rest_on_is_not_found(browser: Client, course: Course):
    assert browser.get(address(course, SourceVersionFactory())).status_code == 404


def test_a_document_of_a_course_of_others_is_not_found(
    stranger: Client, course: Course, version: SourceVersion
):
    assert stranger.get(address(course, version)).status_code == 404


def test_it_says_below_which_headings_the_quote_stands(
    browser: Client, course: Course, version: SourceVersion
):
    PassageFactory(version=version, start=0, end=40, headings=["Le Bureau", "<Siège>"])

    page = browser.get(address(course, version)).text

    path = page.partition('<ol class="place"')[2].partition("</ol>")[0]
    assert path.index("<li>Le Bureau</li>") < path.index("<li>&lt;Siège&gt;</li>")


def test_it_asks_for_the_enrolment_the_course_the_version_and_the_passage(
    browser: Client, course: Course, version: SourceVersion, django_assert_num_queries
):
    place = address(course, version)

    with django_assert_num_queries(4):
        browser.get(place)


@pytest.mark.usefixtures("single_rights")
def test_editors_follow_the_links_of_what_they_preview(
    client: Client, course: Course, version: SourceVersion
):
    Course.objects.update(is_published=False)
    editor = AdminFactory(is_superuser=False)
    client.force_login(editor)
    refused = client.get(address(course, version))
    editor.user_permissions.add(Permission.objects.get(codename="view_sourceversion"))

    shown = client.get(address(course, version))

    assert refused.status_code == 404
    assert f'href="{reverse("course", args=[course.slug])}"' not in shown.text
    assert f'<mark id="quote">{SENTENCE}</mark>' in shown.text
