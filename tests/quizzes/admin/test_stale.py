from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from courses.models import SourceVersion
from quizzes.models import QuestionVersion, Verdict
from quizzes.queries.questions import approved_versions
from tests.factories.accounts import AdminFactory
from tests.factories.courses import PassageFactory
from tests.factories.quizzes import ProvenanceFactory
from tests.jobs.admin.counting import count_queries
from tests.quizzes.admin.reviewable import make_version
from tests.quizzes.changing import MEMBERS, SEAT, TEXT, bring, quote

PAGE = reverse("admin:quizzes_question_stale")


def seen(version: QuestionVersion) -> int:
    return version.reviews.order_by("-pk").values_list("pk", flat=True)[0]


def settle(client: Client, version: QuestionVersion, settlement: str, **told: object):
    url = reverse("admin:quizzes_question_settle", args=[version.pk])
    data = {"settlement": settlement, "reason": "Vu.", "seen": seen(version), **told}
    return client.post(url, data)


@pytest.fixture
def changed(db) -> tuple[QuestionVersion, QuestionVersion, SourceVersion]:
    """A question that no longer holds, one that does, and the version that made both stale."""
    first = bring(TEXT)
    members, seat = quote(first, MEMBERS), quote(first, SEAT)
    second = bring(TEXT.replace("treize", "quinze").replace("trois langues", "dix langues"))
    return members, seat, second


def test_old_and_new_stand_side_by_side_and_the_version_leads_there(
    admin_client: Client, changed: tuple[QuestionVersion, QuestionVersion, SourceVersion]
):
    members, seat, second = changed
    report = admin_client.get(reverse("admin:courses_sourceversion_change", args=[second.pk]))
    assert f"{PAGE}?version={second.pk}" in report.content.decode()

    page = admin_client.get(PAGE, {"version": second.pk})

    said = page.content.decode()
    assert "<del>treize</del>" in said
    assert "<ins>quinze</ins>" in said
    rows = {row.version: row for row in page.context["rows"]}
    assert {one: row.may_be_kept for one, row in rows.items()} == {members: False, seat: True}
    assert rows[members].quotes[0].new.url.startswith(f"/admin/courses/sourceversion/{second.pk}/")


def test_questions_that_may_take_its_place_are_proposed(
    admin_client: Client, changed: tuple[QuestionVersion, QuestionVersion, SourceVersion]
):
    members, _, second = changed
    assert "Start a run" in admin_client.get(PAGE).content.decode()
    other = make_version(members.question.course, stem="Combien de membres compte-t-il ?")
    other.provenance.all().delete()
    start = second.text.index("quinze")
    ProvenanceFactory(
        question_version=other, source_version=second, start=start, end=start + 6, quote="quinze"
    )

    page = admin_client.get(PAGE)

    rows = {row.version: row for row in page.context["rows"]}
    assert [one.pk for one in rows[members].replacements] == [other.question_id]


def test_a_question_is_kept_from_the_page(
    admin_client: Client, changed: tuple[QuestionVersion, QuestionVersion, SourceVersion]
):
    _, seat, second = changed

    answer = settle(admin_client, seat, "keep")

    assert answer.status_code == 302
    assert approved_versions().get().provenance.get().source_version == second


def test_who_comes_second_is_told_and_loses_nothing_typed(
    admin_client: Client, changed: tuple[QuestionVersion, QuestionVersion, SourceVersion]
):
    members, seat, _ = changed
    known = seen(seat)
    settle(admin_client, seat, "retire")

    answer = settle(admin_client, seat, "keep", seen=known, reason="Le siège <tient>")
    refused = settle(admin_client, members, "keep", reason="Elle tient <toujours>")

    assert answer.status_code == 409
    assert "Le siège &lt;tient&gt;" in answer.content.decode()
    assert "meanwhile" in answer.content.decode()
    assert refused.status_code == 409
    assert "Elle tient &lt;toujours&gt;" in refused.content.decode()
    assert seat.reviews.order_by("-pk")[0].verdict == Verdict.RETIRED


@pytest.mark.parametrize(
    "told", [{"settlement": "burn"}, {"seen": "x"}, {"reason": "x" * 2001}, {"settlement": ""}]
)
def test_bad_input_is_refused_with_the_page(
    admin_client: Client,
    changed: tuple[QuestionVersion, QuestionVersion, SourceVersion],
    told: dict[str, str],
):
    asked = {"settlement": "retire", **told}
    answer = settle(admin_client, changed[0], asked.pop("settlement"), **asked)

    assert answer.status_code == 400
    assert seen(changed[0]) == changed[0].reviews.get(verdict=Verdict.STALE).pk


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_decides_nothing(
    client: Client, changed: tuple[QuestionVersion, QuestionVersion, SourceVersion]
):
    viewer = AdminFactory(is_superuser=False)
    client.force_login(viewer)
    assert client.get(PAGE).status_code == 403
    viewer.user_permissions.add(Permission.objects.get(codename="view_question"))

    assert 'name="settlement"' not in client.get(PAGE).content.decode()
    assert settle(client, changed[0], "retire").status_code == 403
    assert not approved_versions().exists()


@pytest.mark.parametrize("query", ["version=999999999", "version=x", "state=x&p=x", "p=99"])
def test_strange_addresses_are_answered(admin_client: Client, changed, query: str):
    assert admin_client.get(f"{PAGE}?{query}").status_code in {200, 404}


def test_the_page_takes_the_same_queries_for_two_and_ten_questions(admin_client: Client):
    first = bring(TEXT)
    for _ in range(2):
        quote(first, MEMBERS)
    second = bring(TEXT.replace("treize", "quinze"))
    PassageFactory(version=second, position=9, start=0, end=len(second.text))
    few = count_queries(admin_client, PAGE)
    for _ in range(8):
        version = quote(first, MEMBERS)
        version.reviews.create(verdict=Verdict.STALE)

    assert count_queries(admin_client, PAGE) == few
