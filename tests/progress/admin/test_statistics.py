from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from progress.models import SortedFigures
from progress.services.statistics.folding import fold_pending
from quizzes.generation.records import ItemKind
from quizzes.models import Quiz
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    QuizFactory,
    QuizQuestionFactory,
    make_quiz,
)
from tests.progress.attempts import take_quiz, tell_statistics

pytestmark = pytest.mark.django_db

ENOUGH = 30


def show(client: Client, quiz: Quiz) -> str:
    fold_pending()
    row = SortedFigures.objects.get(quiz=quiz, first_only=True)
    return client.get(reverse("admin:progress_sortedfigures_change", args=[row.pk])).text


def test_questions_with_a_flag_are_named_with_the_reason(admin_client: Client):
    quiz: Quiz = QuizFactory.create()
    written = ApprovedVersionFactory.create(
        question__course=quiz.course, review__by=None, stem="<b>Où ?</b>"
    )
    QuizQuestionFactory.create(quiz=quiz, question=written.question)
    for _ in range(ENOUGH):
        tell_statistics(quiz, "1")

    page = show(admin_client, quiz)

    url = reverse("admin:quizzes_question_change", args=[written.question_id])
    assert f'<a href="{url}">&lt;b&gt;Où ?&lt;/b&gt;</a>' in page
    assert "Too easy: 100.0 % of the points were earned" in page


def test_where_nothing_is_flagged_it_says_so(admin_client: Client):
    quiz = make_quiz(ItemKind.CLOZE)
    take_quiz(quiz, learners=1)

    page = show(admin_client, quiz)

    assert "None, by the attempts that there are." in page
    assert f'href="/api/v1/quizzes/{quiz.slug}/items/?attempts=first"' in page
