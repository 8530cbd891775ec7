from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from courses.services.ingesting import ingest
from tests.factories.courses import SourceDocumentFactory, SourceVersionFactory


def page_of(document: Any) -> str:
    return reverse("admin:courses_sourcedocument_change", args=[document.pk])


def test_a_document_lists_its_versions_the_newest_first(admin_client: Client):
    document = SourceDocumentFactory.create(name="bureau.md")
    for number in (1, 2, 3):
        SourceVersionFactory.create(document=document, number=number, text=f"Texte {number}.")

    listed = admin_client.get(reverse("admin:courses_sourcedocument_changelist"))
    page = admin_client.get(page_of(document)).content.decode()

    assert [row.newest for row in listed.context["cl"].result_list] == [3]
    places = [
        page.index(reverse("admin:courses_sourceversion_change", args=[version.pk]))
        for version in document.versions.order_by("-number")
    ]
    assert places == sorted(places)


def test_each_version_says_what_it_changed(admin_client: Client):
    text = "# Le Bureau\n\nLe Bureau a son siège à Lyon.\n\nIl compte trois services.\n"
    ingest(name="bureau.md", data=text.encode(), by=None)
    new = ingest(name="bureau.md", data=text.replace("trois", "quatre").encode(), by=None)

    page = admin_client.get(page_of(new.document)).content.decode()

    assert page.count("1 block changed") == 1


def test_many_versions_take_as_many_queries_as_one_and_no_text(
    admin_client: Client, django_assert_num_queries: Any
):
    document = SourceDocumentFactory.create()
    for number in range(1, 9):
        SourceVersionFactory.create(
            document=document, number=number, text=f"Secret {number}.", reading={}, changes={}
        )
    admin_client.get(page_of(document))  # what Django remembers for good is asked for once

    with django_assert_num_queries(3) as asked:
        admin_client.get(page_of(document))

    columns = " ".join(query["sql"] for query in asked.captured_queries)
    assert '"courses_sourceversion"."text"' not in columns
    assert '"courses_sourceversion"."reading"' not in columns
