from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.models import Course, SourceVersion
from quizzes.generation.records import ItemKind
from quizzes.models import Fact, Origin, Question, QuestionVersion, Verdict, VersionCheck
from quizzes.scoring import Body
from quizzes.services.checking_versions import run_check
from quizzes.services.reviewing import review
from quizzes.services.versions import add_version
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import ReviewFactory
from tests.jobs.admin.counting import count_queries
from tests.quizzes.editable import QUOTE, STEM, make_draft, make_editable, make_written
from tests.quizzes.forms import read_fields

WRITE = reverse("admin:quizzes_question_write")
CITIES = {
    "stem": STEM,
    "choices-0-text": "Lyon",
    "choices-0-correct": "on",
    "choices-1-text": "Turin",
    "choices-2-text": "Vienne",
    "explanation": "Le siège est à Lyon.",
    "quotes-0-quote": QUOTE,
}
OTHERS: dict[ItemKind, dict[str, Any]] = {
    ItemKind.MULTIPLE_CHOICE: {"choices-0-correct": "on", "choices-1-correct": "on"},
    ItemKind.TRUE_FALSE: {
        "choices-0-text": "Vrai",
        "choices-0-correct": "on",
        "choices-1-text": "Faux",
    },
    ItemKind.CLOZE: {"stem": "Le siège est à _____.", "choices-0-correct": "on"},
    ItemKind.MATCHING: {
        "pairs-0-left": "Bureau",
        "pairs-0-right": "Lyon",
        "pairs-1-left": "Conseil",
        "pairs-1-right": "Genève",
    },
    ItemKind.ORDERING: {"steps-0-text": "la demande", "steps-1-text": "la décision"},
    ItemKind.NUMERIC: {"numbers-0-number": "74", "numbers-0-unit": "pays", "tolerance": "1.5"},
    ItemKind.SHORT_ANSWER: {"accepted-0-text": "Lyon"},
}


@pytest.fixture
def source(db: None) -> SourceVersion:
    return make_editable()[1]


def choices(source: SourceVersion, **more: Any) -> dict[str, Any]:
    course = Course.objects.get()
    passage = source.passages.earliest("position")
    return {"course": course.pk, "version": source.pk, "passage": passage.pk} | more


def address(source: SourceVersion, kind: ItemKind = ItemKind.SINGLE_CHOICE) -> str:
    asked = choices(source, kind=kind.value)
    return WRITE + "?" + "&".join(f"{name}={value}" for name, value in asked.items())


def begin(client: Client, url: str) -> dict[str, Any]:
    return read_fields(client.get(url).content.decode())


def test_one_chooses_course_document_passage_and_kind(admin_client: Client, source: SourceVersion):
    course, asked = Course.objects.get(), choices(source)

    steps: list[tuple[dict[str, Any], str]] = [
        ({}, course.title),
        ({"course": course.pk}, source.document.title),
        ({"course": course.pk, "version": source.pk}, "Missions"),
        (asked, "kind=matching"),
        (choices(source, kind="matching"), 'name="pairs-0-left"'),
        ({"course": course.pk, "version": source.pk, "start": 150, "end": 170}, "kind=matching"),
    ]

    for given, said in steps:
        assert said in admin_client.get(WRITE, given).content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"course": "404"},
        {"course": "x"},
        {"course": "9" * 40},
        {"version": "404"},
        {"passage": "404"},
        {"kind": "riddle"},
    ],
)
def test_what_does_not_exist_is_asked_for_again(
    admin_client: Client, source: SourceVersion, asked: dict[str, str]
):
    response = admin_client.get(WRITE, choices(source, kind="matching") | asked)

    assert response.status_code == 200
    assert 'name="stem"' not in response.content.decode()


def test_a_question_written_by_hand_waits_for_checks_and_a_decision(
    admin_client: Client, admin_user: User, source: SourceVersion
):
    module = Course.objects.get().modules.get()
    url = address(source)

    response = admin_client.post(url, begin(admin_client, url) | CITIES | {"module": module.pk})

    question = Question.objects.get()
    version = question.versions.get()
    assert response.headers["Location"] == reverse(
        "admin:quizzes_question_change", args=[question.pk]
    )
    assert (version.origin, version.writer, version.created_by) == (
        Origin.BY_HAND,
        "",
        admin_user,
    )
    assert (question.module, question.language, question.kind) == (module, "fr", "single_choice")
    assert Fact.objects.get().values == ["Lyon"]
    assert [proof.quote for proof in version.provenance.all()] == [QUOTE]
    assert VersionCheck.objects.get().queued_at is not None

    run_check(version.checking)
    version.refresh_from_db()
    review(version=version, verdict=Verdict.APPROVED, by=None)

    assert [entry.question for entry in question.course.quizzes.get().entries.all()] == [question]


@pytest.mark.parametrize("kind", OTHERS)
def test_each_kind_can_be_written(admin_client: Client, source: SourceVersion, kind: ItemKind):
    url = address(source, kind)
    fields = begin(admin_client, url)
    said = {name: value for name, value in CITIES.items() if name in fields}

    admin_client.post(url, fields | said | OTHERS[kind])

    body = Body.from_json(QuestionVersion.objects.get().body)
    assert body.kind == kind
    if kind is ItemKind.NUMERIC:
        assert (body.accepted, body.tolerance) == (("74 pays",), 1.5)
    if kind is ItemKind.TRUE_FALSE:
        assert [(one.text, one.correct) for one in body.choices] == [
            ("Vrai", True),
            ("Faux", False),
        ]


def test_true_and_false_stand_there_already(admin_client: Client, source: SourceVersion):
    fields = begin(admin_client, address(source, ItemKind.TRUE_FALSE))

    assert (fields["choices-0-text"], fields["choices-1-text"]) == ("Vrai", "Faux")


def test_a_form_that_is_sent_twice_is_one_question(admin_client: Client, source: SourceVersion):
    url = address(source)
    fields = begin(admin_client, url) | CITIES

    first, second = admin_client.post(url, fields), admin_client.post(url, fields)
    admin_client.post(url, begin(admin_client, url) | CITIES)

    assert first.headers["Location"] == second.headers["Location"]
    assert Question.objects.count() == 2
    assert len(set(Question.objects.values_list("identity", flat=True))) == 2
    assert VersionCheck.objects.count() == 2


def test_a_question_without_proof_is_not_stored(admin_client: Client, source: SourceVersion):
    url = address(source)
    fields = begin(admin_client, url) | CITIES

    for quote, said in [("", "at least one quote"), ("Il pleut à Lyon.", "do not stand")]:
        response = admin_client.post(url, fields | {"quotes-0-quote": quote})
        assert response.status_code == 400
        assert said in response.content.decode()

    assert not Question.objects.exists()
    assert not Fact.objects.exists()


def test_a_quote_over_two_blocks_proves_with_each(admin_client: Client, source: SourceVersion):
    url = address(source)
    both = (
        "Le service entretient les feux des pays membres.\n"
        "Le service avertit les navires des dangers."
    )

    admin_client.post(url, begin(admin_client, url) | CITIES | {"quotes-0-quote": both})

    proof = QuestionVersion.objects.get().provenance.order_by("position")
    assert [part.quote for part in proof] == both.split("\n")
    for part in proof:
        assert source.text[part.start : part.end] == part.quote


def test_versions_are_listed_compared_and_brought_back(admin_client: Client, source: SourceVersion):
    written = make_written(Course.objects.get(), source)
    edit = reverse("admin:quizzes_question_edit", args=[written.question_id])
    admin_client.post(edit, begin(admin_client, edit) | {"stem": "Où siège le Bureau ?"})
    versions = reverse("admin:quizzes_question_versions", args=[written.question_id])

    page = admin_client.get(versions).content.decode()
    odd = admin_client.get(versions, {"old": "x", "new": "99"})
    same = admin_client.get(versions, {"old": "2", "new": "2"}).content.decode()
    restore = reverse("admin:quizzes_question_restore", args=[written.question_id, 1])
    stale = admin_client.post(restore, {"seen": 1}, follow=True).content.decode()
    admin_client.post(restore, {"seen": 2})

    assert "<del>" in page
    assert "<ins>" in page
    assert "in use" in page
    assert odd.status_code == 200
    assert "Both versions say the same." in same
    assert "newest one already" in stale
    restored = written.question.versions.get(number=3)
    assert (restored.origin, restored.stem) == (Origin.RESTORED, written.stem)
    assert admin_client.get(restore).status_code == 405


def test_the_pages_take_the_same_queries_for_two_versions_and_for_twenty(
    admin_client: Client, source: SourceVersion
):
    written = make_written(Course.objects.get(), source)
    urls = [
        reverse(f"admin:quizzes_question_{name}", args=[written.question_id])
        for name in ("versions", "edit", "change")
    ]
    counted = []
    for count in (2, 20):
        for number in range(written.question.versions.count() + 1, count + 1):
            draft = make_draft(source, stem=f"Question {number} ?")
            version = add_version(
                question=written.question, draft=draft, origin=Origin.EDITED, by=None
            )
            ReviewFactory.create(question_version=version, by=AdminFactory.create())
        counted.append([count_queries(admin_client, url) for url in urls])

    assert counted[0] == counted[1]
