from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role, User
from jobs.models import JobState
from quizzes.models import Build
from tests.factories.accounts import UserFactory
from tests.factories.courses import SourceDocumentFactory, SourceVersionFactory
from tests.factories.quizzes import BuildFactory
from tests.quizzes.admin.reviewable import BLUEPRINT, make_course, make_version

ADD = reverse("admin:quizzes_build_add")
TOML = BLUEPRINT.format(slug="bureau")


def start(client: Client, **fields: Any) -> Any:
    version = SourceVersionFactory.create(document__title="Le Bureau")
    asked = {"versions": [version.pk], "blueprint": TOML, "seed": 7}
    return client.post(ADD, asked | fields)


def test_a_build_is_started_and_its_page_shown(admin_client: Client, admin_user: User):
    response = start(admin_client)

    build = Build.objects.get()
    assert (build.seed, build.created_by, build.state) == (7, admin_user, JobState.QUEUED)
    assert build.queued_at is not None
    assert [version.document.title for version in build.versions.all()] == ["Le Bureau"]
    assert response.headers["Location"] == reverse("admin:quizzes_build_change", args=[build.pk])
    assert "hx-get" in admin_client.get(response.headers["Location"]).content.decode()


def test_a_blueprint_comes_from_a_file_as_well(admin_client: Client):
    file = SimpleUploadedFile("bureau.toml", b"\xef\xbb\xbf" + TOML.replace("\n", "\r\n").encode())

    start(admin_client, blueprint="", file=file)

    assert Build.objects.get().blueprint == TOML


@pytest.mark.parametrize(
    ("blueprint", "said"),
    [
        (TOML.replace("objective =", "objectif ="), ["line 16", "objectif"]),
        (TOML.replace('"fr"', '"français"'), ["line 3", "language"]),
        (TOML.replace("questions = 5", "questions = many"), ["line 24"]),
        (TOML.replace('objective = "situer"', 'objective = "oublier"'), ["line 16", "oublier"]),
        ("", ["Paste a blueprint"]),
    ],
)
def test_a_blueprint_with_a_slip_is_refused_by_line_and_key(
    admin_client: Client, blueprint: str, said: list[str]
):
    response = start(admin_client, blueprint=blueprint)

    (errors,) = response.context["form"].errors["blueprint"]
    for words in said:
        assert words in errors
    assert not Build.objects.exists()


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (SimpleUploadedFile("b.toml", b"\xff\xfe\x00"), "“b.toml” is not text in UTF-8."),
        (SimpleUploadedFile("b.toml", b"#" * 1_000_001), "“b.toml” is too large."),
        (SimpleUploadedFile("b.toml", b"slug = 3"), "b.toml, line 1"),
        (SimpleUploadedFile("b.toml", b""), "empty"),
    ],
)
def test_a_file_that_is_no_blueprint_is_refused_by_name(
    admin_client: Client, file: SimpleUploadedFile, said: str
):
    file.seek(0)

    response = start(admin_client, blueprint="", file=file)

    assert said in str(response.context["form"].errors)
    assert not Build.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [{"versions": []}, {"versions": [404]}, {"versions": ["x"]}, {"seed": -1}, {"seed": 2**31}],
)
def test_a_form_without_document_or_with_an_impossible_seed_is_refused(
    admin_client: Client, fields: dict[str, Any]
):
    assert start(admin_client, **fields).status_code == 200
    assert not Build.objects.exists()


def test_the_newest_version_of_each_document_is_offered(admin_client: Client):
    document = SourceDocumentFactory.create(name="bureau.md")
    old = SourceVersionFactory.create(document=document, number=1, text="Un.")
    new = SourceVersionFactory.create(document=document, number=2, text="Deux.")

    offered = admin_client.get(ADD).context["form"].fields["versions"].queryset

    assert list(offered) == [new]
    assert start(admin_client, versions=[old.pk]).status_code == 200


def test_a_build_begins_with_what_a_course_was_built_from(admin_client: Client):
    course = make_course()
    document = SourceDocumentFactory.create(name="bureau.md")
    old = SourceVersionFactory.create(document=document, number=1, text="Un.")
    new = SourceVersionFactory.create(document=document, number=2, text="Deux.")
    BuildFactory.create(course=course, seed=11).versions.set([old])

    form = admin_client.get(ADD, {"course": course.pk}).context["form"]

    assert form.initial == {"blueprint": course.blueprint, "versions": [new], "seed": 11}


@pytest.mark.parametrize("course", ["404", "x", "-1", "9" * 30])
def test_an_unknown_course_begins_with_nothing(admin_client: Client, course: str):
    assert admin_client.get(ADD, {"course": course}).context["form"].initial == {}


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_builds_nothing(client: Client, db: None):
    viewer = UserFactory.create(role=Role.ADMIN)
    viewer.user_permissions.add(Permission.objects.get(codename="view_build"))
    client.force_login(viewer)

    assert client.get(ADD).status_code == 403
    assert start(client).status_code == 403
    assert not Build.objects.exists()


def test_the_page_of_a_build_shows_its_report(admin_client: Client):
    course = make_course()
    build = BuildFactory.create(
        course=course,
        state=JobState.DONE,
        finished_at=timezone.now(),
        report={
            "documents": {"bureau.md": "0" * 64},
            "facts": 41,
            "questions": 12,
            "questions_changed": {"new": 9, "rewritten": 3, "removed": 0, "stale": 1},
            "rejected": {"long_stem": 2, "not_heard_of": 5},
            "conflicts": ["Le siège du Bureau"],
            "quizzes": {"quiz-bureau": 4},
            "unfilled": [{"quiz": "sieges", "objective": "", "found": 3, "wanted": 8}],
            "passages_not_taught": [{"document": "bureau.md", "headings": ["Annexes"]}],
        },
    )

    page = admin_client.get(reverse("admin:quizzes_build_change", args=[build.pk]))

    for words in (
        "<dd>41</dd>",
        "<dd>7</dd>",
        "longer than thirty words",
        "not heard of",
        "Le siège du Bureau",
        "sieges: 3 of 8",
        "bureau.md › Annexes",
        f"?status=draft&amp;course__id__exact={course.pk}",
    ):
        assert words in page.content.decode()


def test_the_page_of_a_failed_build_says_why(admin_client: Client):
    build = BuildFactory.create(
        state=JobState.FAILED, finished_at=timezone.now(), error="blueprint, line 3: no such key"
    )

    page = admin_client.get(reverse("admin:quizzes_build_change", args=[build.pk]))

    assert "blueprint, line 3: no such key" in page.content.decode()


def test_what_changed_is_listed_with_links(admin_client: Client):
    course = make_course()
    version = make_version(course, stem="Où est le siège ?")
    identity = version.question.identity
    kept = {"question": identity, "deed": "rejected", "written": {"stem": "Où siège-t-il ?"}}
    build = BuildFactory.create(
        course=course,
        state=JobState.DONE,
        report={"changes": {"new": [identity], "kept": [kept], "removed": [["0", "Parti ?"]]}},
    )

    page = admin_client.get(reverse("admin:quizzes_build_change", args=[build.pk]))

    link = reverse("admin:quizzes_question_change", args=[version.question_id])
    for words in (link, "Où siège-t-il ?", "turned away by a person", "Parti ?"):
        assert words in page.content.decode()


def test_a_second_build_of_a_course_is_told_of_the_first(admin_client: Client):
    start(admin_client)

    response = start(admin_client)

    first = Build.objects.get()
    assert reverse("admin:quizzes_build_change", args=[first.pk]) in response.content.decode()
    assert "under way" in response.content.decode()
