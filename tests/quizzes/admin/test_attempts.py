from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.queries.answer_words import describe_answer
from tests.factories.bodies import BODIES
from tests.factories.quizzes import (
    AnswerEventFactory,
    AttemptFactory,
    AttemptItemFactory,
    MarkFactory,
)


@pytest.mark.parametrize(
    ("kind", "payload", "words"),
    [
        (ItemKind.SINGLE_CHOICE, {"choice": 1}, "Genève"),
        (ItemKind.MULTIPLE_CHOICE, {"choices": [0, 3]}, "l’Assemblée · le Conclave"),
        (ItemKind.MATCHING, {"pairs": {"0": 2}}, "le Bureau → Vienne"),
        (
            ItemKind.ORDERING,
            {"order": [3, 0, 1, 2]},
            "la publication · la demande · l’examen · la décision",
        ),
        (ItemKind.SHORT_ANSWER, {"text": "le Comité"}, "le Comité"),
        (ItemKind.SINGLE_CHOICE, None, ""),
        (ItemKind.SINGLE_CHOICE, {"choice": 99}, "{'choice': 99}"),
    ],
)
def test_an_answer_is_put_into_words(kind: ItemKind, payload: Any, words: str):
    assert describe_answer(BODIES[kind], payload) == words


def test_the_page_of_an_attempt_shows_the_current_answers_and_marks(admin_client: Client):
    item = AttemptItemFactory.create()
    AnswerEventFactory.create(item=item, payload={"choice": 1})
    AnswerEventFactory.create(item=item, payload={"choice": 0})
    AnswerEventFactory.create(item=item, payload={"choice": 2}, is_counted=False)
    MarkFactory.create(item=item, fraction=Decimal("0.25"))
    MarkFactory.create(item=item, fraction=Decimal("0.75"))

    url = reverse("admin:quizzes_attempt_change", args=[item.attempt_id])
    page = admin_client.get(url).content.decode()

    assert item.question_version.stem in page
    assert "Lyon" in page
    assert "Genève" not in page
    assert "Vienne" not in page
    assert "0.75" in page
    assert "0.25" not in page


def test_nothing_in_an_attempt_is_changed_by_hand(admin_client: Client):
    attempt = AttemptFactory.create()

    page = reverse("admin:quizzes_attempt_change", args=[attempt.pk])
    delete = reverse("admin:quizzes_attempt_delete", args=[attempt.pk])

    assert admin_client.post(page, {"state": "scored"}).status_code == 403
    assert admin_client.post(delete, {"post": "yes"}).status_code == 403
    assert admin_client.get(reverse("admin:quizzes_attempt_add")).status_code == 403
    assert Attempt.objects.get().state == "started"


def test_a_look_at_an_attempt_is_noted_for_its_learner(admin_client: Client, admin_user: User):
    attempt = AttemptFactory.create()

    for _ in range(2):
        admin_client.get(reverse("admin:quizzes_attempt_change", args=[attempt.pk]))
    admin_client.get(reverse("admin:quizzes_attempt_change", args=[0]))

    entry = AuditEntry.objects.get(action="look")
    assert (entry.actor, entry.target_id) == (admin_user, str(attempt.learner_id))
    assert entry.detail == {"what": "attempt"}
