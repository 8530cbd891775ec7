from __future__ import annotations

from decimal import Decimal

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.models import AttemptState
from tests.factories.progress import QuizResultFactory
from tests.factories.quizzes import AttemptItemFactory, MarkFactory


def test_another_grading_of_a_quiz_reaches_the_results(admin_client: Client):
    result = QuizResultFactory.create(attempts=2, grade=Decimal("0.25"), best_fraction=1)
    for number, fraction in ((1, 1), (2, 0)):
        item = AttemptItemFactory.create(
            attempt__quiz=result.quiz,
            attempt__learner=result.enrolment.learner,
            attempt__number=number,
            attempt__state=AttemptState.SCORED,
            attempt__submitted_at=timezone.now(),
            attempt__scored_at=timezone.now(),
        )
        MarkFactory.create(item=item, fraction=fraction)
    address = reverse("admin:quizzes_quiz_change", args=[result.quiz.pk])
    form = admin_client.get(address).context["adminform"].form
    kept = {name: form[name].value() for name in form.fields if form[name].value() is not None}

    inline = {"entries-TOTAL_FORMS": 0, "entries-INITIAL_FORMS": 0}
    said = admin_client.post(address, {**kept, **inline, "grading": "mean"})

    assert said.status_code == 302, said.context["adminform"].form.errors

    result.refresh_from_db()
    assert (result.grade, result.quiz.grading) == (Decimal("0.5"), "mean")
