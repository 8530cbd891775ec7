from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.factories.quizzes import (
    ConflictFactory,
    ConflictStatementFactory,
    QuestionVersionFactory,
    QuizFactory,
    QuizQuestionFactory,
)


def test_both_statements_stand_side_by_side_with_issuer_and_date(admin_client: Client):
    conflict = ConflictFactory.create(about="Le nombre de services")
    for issuer, date, quote in (("Le Bureau", "2020-01-01", "trois"), ("L’Office", "2023", "Lyon")):
        ConflictStatementFactory.create(
            conflict=conflict,
            quote=quote,
            version__document__issuer=issuer,
            version__document__date=date,
        )

    page = admin_client.get(reverse("admin:quizzes_conflict_change", args=[conflict.pk]))

    for words in ("Le nombre de services", "Le Bureau", "2020-01-01", "L’Office", "trois", "Lyon"):
        assert words in page.content.decode()


def test_a_quiz_lists_its_questions_by_their_newest_words(admin_client: Client):
    quiz = QuizFactory.create(title="Quiz des sièges")
    version = QuestionVersionFactory.create(question__course=quiz.course, stem="Que disait-on ?")
    QuestionVersionFactory.create(question=version.question, number=2, stem="Que dit-on ?")
    QuizQuestionFactory.create(quiz=quiz, question=version.question)

    page = admin_client.get(reverse("admin:quizzes_quiz_change", args=[quiz.pk]))
    listed = admin_client.get(reverse("admin:quizzes_quiz_changelist"))

    assert "Que dit-on ?" in page.content.decode()
    assert "Que disait-on ?" not in page.content.decode()
    assert [row.filled for row in listed.context["cl"].result_list] == [1]
