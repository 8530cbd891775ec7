from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from quizzes import dispatch
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Provenance, QuestionVersion
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.courses import LessonFactory, LessonRevisionFactory
from tests.factories.quizzes import QUOTE, make_quiz
from tests.quizzes.pages.forms import page
from tests.quizzes.taking import ALL_KINDS, answer, answer_all


def finish(attempt: Attempt) -> Attempt:
    dispatch.submit(attempt=attempt, by=attempt.learner)
    score_attempt(attempt)
    return attempt


def read(browser: Client, attempt: Attempt) -> str:
    response = browser.get(page(attempt, "attempt_review"))
    assert response.status_code == 200
    return response.text


def test_it_tells_the_score_in_words_and_against_the_pass_mark(browser: Client, attempt: Attempt):
    answer_all(attempt)

    html = read(browser, finish(attempt))

    assert f"{len(ALL_KINDS)} sur {len(ALL_KINDS)}" in html
    assert "Seuil atteint" in html
    assert "100\u00a0% des points" in html
    assert html.count("Juste") >= len(ALL_KINDS)


def test_it_tells_what_was_missed(browser: Client, attempt: Attempt):
    html = read(browser, finish(attempt))

    assert f"0 sur {len(ALL_KINDS)}" in html
    assert "Seuil non atteint" in html
    assert html.count('class="reviewed blank"') == len(ALL_KINDS)
    assert "Votre réponse" not in html


def test_each_question_shows_what_was_chosen_what_is_right_and_why(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.SINGLE_CHOICE))
    item = attempt.items.get()
    wrong = item.option_order.index(1)  # Genève, with its feedback
    answer(item, {"choice": wrong})

    html = read(browser, finish(attempt))

    assert "votre réponse, fausse" in html
    assert "Genève abrite l’Office." in html
    assert "bonne réponse" in html
    assert "Le siège du Bureau est à Lyon." in html
    assert QUOTE in html


def test_a_quote_that_the_explanation_holds_is_not_said_twice(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.SINGLE_CHOICE))
    QuestionVersion.objects.update(explanation=f"« {QUOTE} » — Document")

    html = read(browser, finish(attempt))

    assert html.count(QUOTE) == 1
    assert "Voir dans le document" in html


def test_it_leads_to_the_quote_in_its_document(browser: Client, attempt: Attempt):
    html = read(browser, finish(attempt))

    proof = Provenance.objects.select_related("source_version__document").first()
    assert proof is not None
    version = proof.source_version
    place = reverse("source", args=[attempt.quiz.course.slug, version.document.name])
    assert f"{place}?version={version.sha256}&amp;start={proof.start}&amp;end={proof.end}" in html


def test_it_leads_back_to_the_lesson_that_teaches_it(browser: Client, attempt: Attempt):
    proof = Provenance.objects.select_related("source_version__document").first()
    assert proof is not None
    version = proof.source_version
    place = {"version": version.sha256, "start": proof.start + 2, "end": proof.end + 9}
    lesson = LessonFactory(module__course=attempt.quiz.course, title="Où siège le Bureau")
    elsewhere = {"source": [place | {"start": 0, "end": 2}]}
    revision = LessonRevisionFactory(lesson=lesson, content=[elsewhere, {"source": [place]}])
    revision.built_from.add(version)
    lesson.current = revision
    lesson.save()

    html = read(browser, finish(attempt))

    course = attempt.quiz.course.slug
    address = reverse("lesson", args=[course, lesson.module.slug, lesson.slug])
    assert f"{address}#b2" in html
    assert html.index("À relire") < html.index("Où siège le Bureau")


@pytest.mark.parametrize("is_handed_in", [False, True])
def test_before_the_marks_there_is_nothing_to_see(
    browser: Client, attempt: Attempt, is_handed_in: bool
):
    if is_handed_in:
        dispatch.submit(attempt=attempt, by=attempt.learner)

    response = browser.get(page(attempt, "attempt_review"))

    assert response["Location"] == page(attempt)


def test_a_missed_mark_is_not_rounded_up(browser: Client, owner: User):
    quiz = make_quiz(*[ItemKind.SINGLE_CHOICE] * 23)
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.filter(position__lte=16):
        answer(item, {"choice": item.option_order.index(0)})

    html = read(browser, finish(attempt))

    assert "69\u00a0% des points" in html  # 16 of 23 are 69.57 %
    assert "Seuil non atteint" in html


@pytest.mark.parametrize("kinds", [ALL_KINDS[:1], ALL_KINDS * 3])
def test_its_queries_do_not_grow_with_the_questions(
    browser: Client, owner: User, kinds: tuple, django_assert_num_queries
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(*kinds))
    answer_all(attempt)
    finish(attempt)

    with django_assert_num_queries(8):
        browser.get(page(attempt, "attempt_review"))
