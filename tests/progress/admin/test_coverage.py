from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from courses.models import Course, SourceVersion
from tests.factories.accounts import AdminFactory
from tests.factories.courses import ModuleFactory
from tests.factories.quizzes import ApprovedVersionFactory, ProvenanceFactory
from tests.jobs.admin.counting import count_queries
from tests.progress.queries.coverage.test_passages import SENTENCES, TEXT, bring, teach


@pytest.fixture
def version(db: None) -> SourceVersion:
    return bring(TEXT)


@pytest.fixture
def course(version: SourceVersion) -> Course:
    """A course that teaches the first two sentences and asks about the second."""
    made: Course = ModuleFactory.create(slug="sieges").course
    made.documents.add(version.document)
    teach(made, version, *SENTENCES[:2])
    ask(made, version, SENTENCES[1])
    return made


def ask(course: Course, version: SourceVersion, sentence: str) -> None:
    question = ApprovedVersionFactory.create(proof=None, question__course=course)
    ProvenanceFactory.create(question_version=question, source_version=version, quote=sentence)


def page(course: Course) -> str:
    return reverse("admin:progress_coverage", args=[course.pk])


def test_each_document_is_a_map_and_its_passages_a_table(admin_client: Client, course: Course):
    way = admin_client.get(reverse("admin:courses_course_change", args=[course.pk]))
    assert page(course) in way.content.decode()

    shown = admin_client.get(page(course))

    (drawn,) = shown.context["maps"]
    assert [cell.state for cell in drawn.cells] == ["taught", "both", "neither"]
    assert [count for *_, count in drawn.counts] == [1, 1, 0, 1]
    assert len({cell.sign for cell in drawn.cells}) == 3
    said = shown.content.decode()
    for cell, row in zip(drawn.cells, shown.context["rows"], strict=True):
        assert cell.url.endswith(f"#passage-{row.covered.passage.pk}")
        assert f'id="passage-{row.covered.passage.pk}"' in said


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("state=neither", [3]),
        ("state=taught", [1]),
        ("known_below=50", []),
        ("document=0", [1, 2, 3]),
        ("state=x&known_below=-1&p=x", [1, 2, 3]),
        ("known_below=" + "9" * 400, [1, 2, 3]),
    ],
)
def test_the_table_is_filtered(admin_client: Client, course: Course, query: str, listed: list[int]):
    shown = admin_client.get(f"{page(course)}?{query}")

    assert shown.status_code == 200
    assert [row.covered.passage.position for row in shown.context["rows"]] == listed


def test_a_cell_leads_to_the_page_of_the_table_that_has_its_row(
    admin_client: Client, course: Course
):
    long = bring("\n\n".join(f"Phrase {number} du texte." for number in range(60)))
    course.documents.add(long.document)

    shown = admin_client.get(page(course))

    drawn = next(one for one in shown.context["maps"] if one.version == long)
    assert "?p=2#" in drawn.cells[-1].url
    assert len(shown.context["rows"]) == 50


def test_a_course_without_documents_says_so(admin_client: Client):
    course = ModuleFactory.create().course

    shown = admin_client.get(page(course))

    assert shown.status_code == 200
    assert 'class="map"' not in shown.content.decode()
    assert admin_client.get(reverse("admin:progress_coverage", args=[0])).status_code == 404


def test_a_gap_leads_to_writing_a_question_about_it(admin_client: Client, course: Course):
    shown = admin_client.get(page(course))

    gaps = [row for row in shown.context["rows"] if row.is_gap]
    assert [row.covered.passage.position for row in gaps] == [1, 3]
    assert shown.content.decode().count(reverse("admin:quizzes_question_write")) == 2
    writing = admin_client.get(gaps[1].write_url)
    assert writing.context["chosen"].course == course
    assert writing.context["chosen"].passage == gaps[1].covered.passage


@pytest.mark.usefixtures("single_rights")
def test_it_takes_the_right_to_see_courses(client: Client, course: Course):
    viewer = AdminFactory(is_superuser=False)
    client.force_login(viewer)
    assert client.get(page(course)).status_code == 403
    viewer.user_permissions.add(Permission.objects.get(codename="view_course"))

    shown = client.get(page(course))

    assert shown.status_code == 200
    assert reverse("admin:quizzes_question_write") not in shown.content.decode()


def test_it_takes_the_same_queries_for_two_documents_and_for_twenty(
    admin_client: Client, course: Course
):
    counted = []
    for more in (2, 18):
        for _ in range(more):
            version = bring(TEXT)
            course.documents.add(version.document)
            teach(course, version, SENTENCES[0])
            ask(course, version, SENTENCES[2])
        counted.append(count_queries(admin_client, page(course)))

    assert counted[0] == counted[1]
