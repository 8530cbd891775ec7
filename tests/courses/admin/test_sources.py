from __future__ import annotations

import re

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import UserFactory
from tests.factories.courses import (
    PassageFactory,
    SourceDocumentFactory,
    SourceVersionFactory,
)

HOSTILE = b"<script>alert(1)</script>"


def page_of(version: object, place: str = "") -> str:
    return reverse("admin:courses_sourceversion_change", args=[version.pk]) + place  # type: ignore[attr-defined]


def test_the_page_of_a_version_shows_text_passages_languages_and_kinds(admin_client: Client):
    version = SourceVersionFactory.create(languages=["fr", "en"])
    PassageFactory.create(version=version, position=1)
    PassageFactory.create(version=version, position=2, start=38, end=63)

    page = admin_client.get(page_of(version)).content.decode()

    assert "Le Bureau a son siège à Lyon. Il compte trois services." in page
    assert "paragraph (2)" in page
    assert "Sièges" in page
    assert "fr, en" in page


def test_a_place_is_marked_in_the_decoded_text(admin_client: Client):
    version = SourceVersionFactory.create()
    start = version.text.index("Lyon")

    page = admin_client.get(page_of(version, f"?start={start}&end={start + 4}"))

    assert '<mark id="place">Lyon</mark>' in page.content.decode()


@pytest.mark.parametrize(
    "place",
    [
        "",
        "?start=5",
        "?start=-4&end=9",
        "?start=a&end=b",
        "?start=90000&end=90004",
        "?start=5&end=5",
        "?start=²&end=³",
        f"?start={'9' * 5000}&end={'9' * 5000}",
    ],
)
def test_an_address_without_a_true_place_marks_nothing(admin_client: Client, place: str):
    version = SourceVersionFactory.create()

    page = admin_client.get(page_of(version, place)).content.decode()

    assert '<mark id="place">' not in page
    assert "trois services" in page


def test_a_reversed_place_loses_no_text(admin_client: Client):
    version = SourceVersionFactory.create()

    page = admin_client.get(page_of(version, "?start=20&end=5")).content.decode()

    (shown,) = re.findall(r'<pre class="decoded"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert shown == version.text


def test_what_a_document_says_is_never_taken_for_markup(admin_client: Client):
    version = SourceVersionFactory.create(text=HOSTILE.decode() * 3)
    PassageFactory.create(version=version, headings=[HOSTILE.decode()], start=0, end=25)

    page = admin_client.get(page_of(version, "?start=0&end=25")).content.decode()

    assert "<script>alert" not in page


def test_the_original_file_is_handed_out_to_be_saved(admin_client: Client):
    document = SourceDocumentFactory.create(name="page.html")
    version = SourceVersionFactory.create(
        document=document, media_type="text/html", file=ContentFile(HOSTILE, "page.html")
    )

    response = admin_client.get(reverse("admin:courses_sourceversion_file", args=[version.pk]))

    assert response.getvalue() == HOSTILE
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"] == 'attachment; filename="page.html"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_original_file_is_for_staff_alone(client: Client, db: None):
    version = SourceVersionFactory.create()
    client.force_login(UserFactory.create())

    url = reverse("admin:courses_sourceversion_file", args=[version.pk])

    assert client.get(url, follow=True).status_code == 403


def test_a_document_lists_its_versions(admin_client: Client):
    document = SourceDocumentFactory.create(name="bureau.md")
    for number in (1, 2, 3):
        SourceVersionFactory.create(document=document, number=number, text=f"Texte {number}.")

    listed = admin_client.get(reverse("admin:courses_sourcedocument_changelist"))
    page = admin_client.get(reverse("admin:courses_sourcedocument_change", args=[document.pk]))

    assert [row.newest for row in listed.context["cl"].result_list] == [3]
    for version in document.versions.all():
        assert page_of(version) in page.content.decode()
