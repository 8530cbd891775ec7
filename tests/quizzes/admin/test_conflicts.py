from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from quizzes.models import Conflict, ConflictChoice
from quizzes.queries.questions import approved_versions
from quizzes.services.resolving import ResolvedMeanwhile
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    ConflictFactory,
    ConflictStatementFactory,
    ProvenanceFactory,
)
from tests.jobs.admin.counting import count_queries
from tests.quizzes.admin.reviewable import make_course

CHANGELIST = reverse("admin:quizzes_conflict_changelist")


@pytest.fixture
def conflict(db: None) -> Conflict:
    """Two statements that disagree, and an approved question that rests on the first."""
    made: Conflict = ConflictFactory.create(course=make_course(), about="Où siège le Bureau ?")
    for value in ("Lyon", "trois"):
        ConflictStatementFactory.create(conflict=made, quote=value, value=value)
    return made


def rest(conflict: Conflict) -> None:
    first = conflict.statements.order_by("pk")[0]
    question = ApprovedVersionFactory.create(proof=None, question__course=conflict.course)
    ProvenanceFactory.create(question_version=question, source_version=first.version, quote="Lyon")


def page(conflict: Conflict) -> str:
    return reverse("admin:quizzes_conflict_change", args=[conflict.pk])


def choose(client: Client, conflict: Conflict, choice: str, **told: str):
    latest = conflict.choices.order_by("-pk").first()
    seen = str(latest.pk if latest else 0)
    data = {"choice": choice, "reason": "Le plus récent.", "seen": seen, **told}
    return client.post(reverse("admin:quizzes_conflict_resolve", args=[conflict.pk]), data)


def test_a_statement_is_chosen_and_the_others_questions_go(
    admin_client: Client, conflict: Conflict
):
    rest(conflict)
    second = conflict.statements.order_by("pk")[1]
    before = admin_client.get(page(conflict))

    answer = choose(admin_client, conflict, f"one-{second.pk}")

    after = admin_client.get(page(conflict))
    assert [len(one.questions) for one in before.context["sides"]] == [1, 0]
    assert [len(one.questions) for one in after.context["sides"]] == [0, 0]
    assert answer.status_code == 302
    assert not approved_versions().exists()
    assert "Le plus récent." in after.content.decode()
    levels = [message.level_tag for message in after.context["messages"]]
    assert levels == ["success", "warning"]


def test_each_may_hold_for_its_time(admin_client: Client, conflict: Conflict):
    first, second = conflict.statements.order_by("pk")
    times = {f"until_{first.pk}": "2020-12-31", f"from_{second.pk}": "2021-01-01"}

    assert choose(admin_client, conflict, "both").status_code == 400
    assert choose(admin_client, conflict, "both", **times).status_code == 302

    chosen = ConflictChoice.objects.get().chosen.order_by("statement")
    assert [str(one.holds_until) for one in chosen] == ["2020-12-31", "None"]


def test_statements_that_say_the_same_are_one_side(admin_client: Client, conflict: Conflict):
    ConflictStatementFactory.create(conflict=conflict, quote="siège", value="Lyon")

    sides = admin_client.get(page(conflict)).context["sides"]

    assert [(side.value, len(side.statements)) for side in sides] == [("Lyon", 2), ("trois", 1)]
    assert choose(admin_client, conflict, sides[0].choice).status_code == 302


def test_who_comes_second_is_told_and_loses_nothing_typed(admin_client: Client, conflict: Conflict):
    choose(admin_client, conflict, "neither")

    answer = choose(admin_client, conflict, "neither", seen="0", reason="Aucune <sûre>")

    said = answer.content.decode()
    form = answer.context["form"]
    assert answer.status_code == 409
    assert "Aucune &lt;sûre&gt;" in said
    assert "Le plus récent." in said
    assert form.non_field_errors() == [str(ResolvedMeanwhile())]
    assert conflict.choices.count() == 1

    again = choose(admin_client, conflict, "neither", seen=form["seen"].value(), reason="Si.")

    assert again.status_code == 302
    assert conflict.choices.count() == 2


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("", {}),
        ("one-0", {}),
        ("one-x", {}),
        ("neither", {"reason": " "}),
        ("neither", {"seen": ""}),
        ("neither", {"reason": "x" * 2001}),
    ],
)
def test_bad_input_is_refused_with_the_page(
    admin_client: Client, conflict: Conflict, choice: str, told: dict[str, str]
):
    assert choose(admin_client, conflict, choice, **told).status_code == 400
    assert not conflict.choices.exists()


def test_what_an_earlier_writer_found_is_shown_without_a_choice(
    admin_client: Client, conflict: Conflict
):
    conflict.statements.update(value="")

    assert 'name="choice"' not in admin_client.get(page(conflict)).content.decode()
    assert choose(admin_client, conflict, "neither").status_code == 400


@pytest.mark.usefixtures("single_rights")
def test_who_may_only_look_chooses_nothing(client: Client, conflict: Conflict):
    viewer = AdminFactory(is_superuser=False)
    client.force_login(viewer)
    assert client.get(page(conflict)).status_code == 403
    viewer.user_permissions.add(Permission.objects.get(codename="view_conflict"))

    assert 'name="choice"' not in client.get(page(conflict)).content.decode()
    assert choose(client, conflict, "neither").status_code == 403


def test_the_list_is_filtered_by_decision(admin_client: Client, conflict: Conflict):
    ConflictFactory.create()
    choose(admin_client, conflict, "neither")

    counts = {
        asked: admin_client.get(CHANGELIST, {"decision": asked}).context["cl"].result_count
        for asked in ("open", "neither", "one")
    }

    assert counts == {"open": 1, "neither": 1, "one": 0}


def test_the_page_takes_the_same_queries_for_two_and_twenty(
    admin_client: Client, conflict: Conflict
):
    counted = []
    for more in (2, 18):
        for _ in range(more):
            rest(conflict)
            ConflictStatementFactory.create(conflict=conflict)
        counted.append(count_queries(admin_client, page(conflict)))

    assert counted[0] == counted[1]


def test_a_strange_address_is_no_page(admin_client: Client):
    assert admin_client.get("/admin/quizzes/conflict/x/change/").status_code == 404
    assert admin_client.get("/admin/quizzes/conflict/0/change/").status_code == 404
