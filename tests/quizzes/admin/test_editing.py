from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from accounts.models import Role, User
from courses.models import Course, SourceVersion
from jobs.models import JobState
from quizzes.generation.records import ItemKind
from quizzes.models import Origin, Question, QuestionVersion, VersionCheck
from quizzes.scoring import Body
from quizzes.services.checking_versions import run_check
from quizzes.services.versions import add_version
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.bodies import BODIES, STEMS
from tests.quizzes.editable import QUOTE, STEM, make_draft, make_editable, make_written
from tests.quizzes.forms import read_fields

OTHER = "Où le Bureau mondial des phares a-t-il son siège ?"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def source(db: None) -> SourceVersion:
    return make_editable()[1]


@pytest.fixture
def written(source: SourceVersion) -> QuestionVersion:
    return make_written(Course.objects.get(), source)


def url_of(version: QuestionVersion) -> str:
    return reverse("admin:quizzes_question_edit", args=[version.question_id])


def fields_of(client: Client, version: QuestionVersion) -> dict[str, Any]:
    """Read what the form of a question holds, as a browser would send it."""
    page = client.get(url_of(version))
    assert page.status_code == 200
    return read_fields(page.content.decode())


def save(client: Client, version: QuestionVersion, **fields: Any) -> Any:
    return client.post(url_of(version), fields_of(client, version) | fields)


@pytest.mark.parametrize("kind", ItemKind)
def test_a_question_of_each_kind_is_changed_by_its_words_alone(
    admin_client: Client, source: SourceVersion, kind: ItemKind
):
    body = BODIES[kind].to_json()
    version = make_written(
        Course.objects.get(), source, question__kind=kind, body=body, stem=STEMS[kind]
    )

    response = save(admin_client, version, stem=f"{STEMS[kind]} Bis")

    stored = version.question.versions.get(number=2)
    assert response.headers["Location"] == reverse(
        "admin:quizzes_question_change", args=[version.question_id]
    )
    assert stored.stem == f"{STEMS[kind]} Bis"
    assert Body.from_json(stored.body) == Body.from_json(body)
    assert [p.quote for p in stored.provenance.all()] == [QUOTE]
    assert (stored.origin, stored.number) == (Origin.EDITED, 2)
    assert VersionCheck.objects.get().queued_at is not None


def test_saving_without_a_change_says_so(admin_client: Client, written: QuestionVersion):
    response = save(admin_client, written)

    assert response.status_code == 409
    assert "Nothing was changed." in response.content.decode()
    assert written.question.versions.count() == 1


def test_options_are_changed_put_in_order_added_and_left_out(
    admin_client: Client, written: QuestionVersion
):
    fields = fields_of(admin_client, written)

    grown = admin_client.post(url_of(written), fields | {"add": "choices", "stem": OTHER})
    more = read_fields(grown.content.decode())
    admin_client.post(
        url_of(written),
        more
        | {
            "choices-1-text": "",
            "choices-1-feedback": "",
            "choices-2-ORDER": "1",
            "choices-0-ORDER": "2",
            "choices-0-feedback": "C’est écrit.",
            "choices-3-text": "Lima",
        },
    )

    assert (grown.status_code, more["stem"]) == (200, OTHER)
    assert written.question.versions.count() == 2
    choices = Body.from_json(written.question.versions.get(number=2).body).choices
    assert [(c.text, c.correct, c.feedback) for c in choices] == [
        ("Vienne", False, ""),
        ("Lyon", True, "C’est écrit."),
        ("Lima", False, ""),
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"stem": ""}, "This field is required"),
        ({"stem": "é" * 2001}, "at most 2000"),
        ({"stem": "a\x00b"}, "Null characters"),
        ({"choices-0-correct": ""}, "Exactly one option must be right."),
        ({"choices-1-correct": "on"}, "Exactly one option must be right."),
        ({"choices-0-text": "", "choices-1-text": ""}, "This option has no words."),
        ({"choices-0-text": "?!"}, "neither letter nor digit"),
        ({"quotes-0-quote": ""}, "at least one quote"),
        ({"quotes-0-quote": "Le Bureau a son siège à Turin."}, "do not stand in the document"),
        ({"quotes-0-source": ""}, "Choose the document"),
        ({"quotes-0-source": "999999"}, "Select a valid choice"),
        ({"quotes-0-quote": "x" * 4001}, "at most 4000"),
        ({"difficulty": "2"}, "less than or equal to 1"),
        ({"difficulty": "nan"}, "Enter a number"),
        ({"cognitive_level": "guess"}, "Select a valid choice"),
        ({"objective": "404"}, "Select a valid choice"),
        ({"module": ""}, "not one of the module"),
        ({"choices-TOTAL_FORMS": "100000"}, "at most 20"),
        ({"choices-TOTAL_FORMS": "x"}, "ManagementForm"),
    ],
)
def test_what_does_not_hold_is_refused_beside_its_field(
    admin_client: Client, written: QuestionVersion, fields: dict[str, str], said: str
):
    objective = Course.objects.get().modules.get().objectives.get()

    response = save(
        admin_client, written, **{"explanation": "Mon texte.", "objective": objective.pk} | fields
    )

    assert response.status_code == 400
    assert said in response.content.decode()
    assert "Mon texte." in response.content.decode()
    assert written.question.versions.count() == 1
    assert Question.objects.get().objective is None


def test_hostile_words_stay_words(admin_client: Client, written: QuestionVersion):
    save(admin_client, written, **{"stem": HOSTILE, "choices-1-feedback": HOSTILE})

    stored = written.question.versions.get(number=2)
    assert stored.stem == HOSTILE
    for name in ("change", "edit", "versions"):
        url = reverse(f"admin:quizzes_question_{name}", args=[stored.question_id])
        assert HOSTILE not in admin_client.get(url).content.decode()


def test_a_typed_quote_is_stored_as_it_stands_in_the_document(
    admin_client: Client, written: QuestionVersion, source: SourceVersion
):
    save(admin_client, written, **{"quotes-0-quote": "  il compte 74   PAYS membres"})

    proof = written.question.versions.get(number=2).provenance.get()
    assert proof.quote == "Il compte 74 pays membres"
    assert source.text[proof.start : proof.end] == "Il compte 74 pays\nmembres"


def test_who_saves_second_is_told_what_changed_and_loses_nothing(
    admin_client: Client, written: QuestionVersion, source: SourceVersion
):
    mine = fields_of(admin_client, written) | {"stem": "Ma question à moi ?"}
    other = AdminFactory.create(name="Odile")
    draft = make_draft(source, stem=OTHER)
    add_version(question=written.question, draft=draft, origin=Origin.EDITED, by=other)

    refused = admin_client.post(url_of(written), mine)
    page = refused.content.decode()
    kept = read_fields(page)
    stored = admin_client.post(url_of(written), kept)

    assert (refused.status_code, stored.status_code) == (409, 302)
    assert "Somebody else changed this question meanwhile" in page
    assert "<ins>" in page
    assert "Odile" in page
    assert (kept["stem"], kept["seen"]) == ("Ma question à moi ?", "2")
    assert written.question.versions.get(number=3).stem == "Ma question à moi ?"


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 30])
def test_a_form_that_was_tampered_with_changes_nothing(
    admin_client: Client, written: QuestionVersion, seen: str
):
    response = save(admin_client, written, stem=OTHER, seen=seen)

    assert response.status_code in {400, 409}
    assert written.question.versions.count() == 1


def test_a_question_is_moved_at_once(admin_client: Client, written: QuestionVersion):
    objective = Course.objects.get().modules.get().objectives.get()

    save(admin_client, written, objective=objective.pk)

    assert Question.objects.get().objective == objective
    assert written.question.versions.count() == 1


@pytest.mark.usefixtures("single_rights")
@pytest.mark.parametrize("right", ["view_question", "add_review"])
def test_who_may_not_change_questions_edits_none(
    client: Client, written: QuestionVersion, right: str
):
    viewer = UserFactory.create(role=Role.ADMIN)
    viewer.user_permissions.add(Permission.objects.get(codename="view_question"))
    viewer.user_permissions.add(Permission.objects.get(codename=right))
    client.force_login(viewer)

    restore = reverse("admin:quizzes_question_restore", args=[written.question_id, 1])
    again = reverse("admin:quizzes_question_check_again", args=[written.pk])
    screen = reverse("admin:quizzes_question_change", args=[written.question_id])
    assert client.get(url_of(written)).status_code == 403
    assert client.post(url_of(written), {"stem": OTHER}).status_code == 403
    assert client.get(reverse("admin:quizzes_question_write")).status_code == 403
    assert client.post(restore, {"seen": 1}).status_code == 403
    assert client.post(again).status_code == 403
    assert url_of(written) not in client.get(screen).content.decode()
    assert written.question.versions.count() == 1


def test_the_screen_follows_the_checks_until_they_are_done(
    admin_client: Client, admin_user: User, written: QuestionVersion, source: SourceVersion
):
    draft = make_draft(source, stem=OTHER, body=BODIES[ItemKind.SINGLE_CHOICE])
    version = add_version(
        question=written.question, draft=draft, origin=Origin.EDITED, by=admin_user
    )
    screen = reverse("admin:quizzes_question_change", args=[version.question_id])
    checks = reverse("admin:quizzes_question_checks", args=[version.pk])

    waiting = admin_client.get(screen).content.decode()
    run_check(version.checking)
    done = admin_client.get(checks).content.decode()

    assert f'hx-get="{checks}"' in waiting
    assert "Approval waits for the checks" in waiting
    assert "No check found anything" not in waiting
    assert "hx-get" not in done
    assert 'id="findings"' in done


def test_checks_that_failed_say_why_and_are_started_again(
    admin_client: Client, admin_user: User, written: QuestionVersion, source: SourceVersion
):
    version = add_version(
        question=written.question,
        draft=make_draft(source, stem=OTHER),
        origin=Origin.EDITED,
        by=admin_user,
    )
    VersionCheck.objects.update(state=JobState.FAILED, error="blueprint, line 3")
    screen = reverse("admin:quizzes_question_change", args=[version.question_id])
    again = reverse("admin:quizzes_question_check_again", args=[version.pk])

    page = admin_client.get(screen).content.decode()
    started, twice = admin_client.post(again), admin_client.post(again, follow=True)

    assert "blueprint, line 3" in page
    assert again in page
    assert started.headers["Location"] == screen
    assert VersionCheck.objects.get().state == JobState.QUEUED
    assert "did not fail" in twice.content.decode()


@pytest.mark.parametrize("name", ["edit", "versions"])
def test_an_unknown_question_is_not_found(admin_client: Client, name: str):
    url = reverse(f"admin:quizzes_question_{name}", args=[404])

    assert admin_client.get(url).status_code == 404


def test_the_stem_of_these_tests_is_the_written_one(written: QuestionVersion):
    assert written.stem == STEM


def test_another_passage_is_looked_up_without_losing_what_was_typed(
    admin_client: Client, written: QuestionVersion, source: SourceVersion
):
    written.provenance.all().delete()
    passage = source.passages.order_by("position").last()
    assert passage is not None
    words = passage.blocks[0]["text"]
    typed = fields_of(admin_client, written) | {"stem": OTHER, "look_in": str(source.pk)}

    listed = admin_client.post(url_of(written), typed | {"look": "document"})
    shown = admin_client.post(
        url_of(written), typed | {"look": "passage", "passage": str(passage.pk)}
    )

    assert f'<option value="{passage.pk}"' in listed.content.decode()
    assert f'data-source="{source.pk}"' not in listed.content.decode()
    assert f'data-source="{source.pk}"' in shown.content.decode()
    for page in (listed, shown):
        assert page.status_code == 200
        assert OTHER in page.content.decode()
    assert words in shown.content.decode()
    assert written.question.versions.count() == 1


@pytest.mark.parametrize(
    ("look_in", "passage"), [("", ""), ("x", "1"), ("9" * 30, "2"), ("0", "²")]
)
def test_a_passage_that_there_is_not_is_not_shown(
    admin_client: Client, written: QuestionVersion, look_in: str, passage: str
):
    typed = fields_of(admin_client, written) | {"look_in": look_in, "passage": passage}

    page = admin_client.post(url_of(written), typed | {"look": "passage"})

    assert page.status_code == 200
    assert page.content.decode().count("data-source=") == 1
