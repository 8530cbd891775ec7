from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.models import Lesson
from quizzes import dispatch
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, AttemptItem, Provenance, QuestionVersion
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.courses import (
    LessonFactory,
    LessonRevisionFactory,
    PassageFactory,
    SourceVersionFactory,
)
from tests.factories.quizzes import QUOTE, make_quiz
from tests.quizzes.pages.forms import page
from tests.quizzes.taking import ALL_KINDS, answer, answer_all, right_payload


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


def teach(attempt: Attempt, title: str, *positions: int) -> Lesson:
    """Let a lesson teach the answers at positions, which rest on documents of their own."""
    sources, content = [], []
    for position in positions:
        source = SourceVersionFactory()
        proof = Provenance.objects.get(question_version__attempt_items=item_at(attempt, position))
        proof.source_version = source
        proof.save()
        place = {"version": source.sha256, "start": proof.start, "end": proof.end}
        content.append({"source": [place]})
        sources.append(source)
    lesson: Lesson = LessonFactory(module__course=attempt.quiz.course, title=title)
    lesson.current = LessonRevisionFactory(lesson=lesson, content=content)
    lesson.current.built_from.set(sources)
    lesson.save()
    return lesson


def item_at(attempt: Attempt, position: int) -> AttemptItem:
    return attempt.items.select_related("question_version", "attempt").get(position=position)


def test_what_was_missed_most_is_to_be_read_again_first_and_each_lesson_once(
    browser: Client, owner: User
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(*[ItemKind.CLOZE] * 4))
    once, twice, never = (
        teach(attempt, title, *positions)
        for title, positions in (("Une fois", [1]), ("Deux fois", [2, 3]), ("Jamais", [4]))
    )
    answer(item_at(attempt, 4), {"text": "Lyon"})

    html = read(browser, finish(attempt))
    again = html[html.index("À relire") : html.index("Question par question")]

    assert again.index(twice.title) < again.index(once.title)
    assert never.title not in again
    assert again.count(twice.title) == 1
    assert "#b1" in again
    assert 'href="#question-2"' in again
    assert 'href="#question-3"' in again


def test_who_missed_nothing_has_nothing_to_read_again(browser: Client, attempt: Attempt):
    answer_all(attempt)

    html = read(browser, finish(attempt))

    assert "Rien\u00a0: toutes les réponses sont justes." in html


def test_each_question_is_reached_from_the_top_with_how_it_did(browser: Client, attempt: Attempt):
    answer(item_at(attempt, 1), right_payload(item_at(attempt, 1)))

    html = read(browser, finish(attempt))

    for position in range(1, len(ALL_KINDS) + 1):
        assert f'href="#question-{position}"' in html
        assert f'id="question-{position}"' in html
    assert 'class="verdict-link right"' in html
    assert html.count('class="verdict-link blank"') == len(ALL_KINDS) - 1


@pytest.mark.parametrize(
    ("kind", "payload", "told"),
    [
        (ItemKind.MULTIPLE_CHOICE, None, ["bonne réponse, non choisie"]),
        (ItemKind.MATCHING, {"pairs": {"0": 0}}, ["Votre réponse", "Sans réponse", "Turin"]),
        (ItemKind.ORDERING, {"order": [0, 1, 2, 3]}, ["Rang", "la publication"]),
        (ItemKind.NUMERIC, {"text": "12"}, ["12", "196", "(± 0,5)"]),
        (ItemKind.SHORT_ANSWER, {"text": "le Bureau"}, ["Aussi juste", "le Comité exécutif"]),
    ],
)
def test_each_kind_says_what_was_answered_and_what_is_right(
    browser: Client, owner: User, kind: ItemKind, payload: dict | None, told: list[str]
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(kind))
    if payload:
        answer(item_at(attempt, 1), payload)

    html = read(browser, finish(attempt))

    assert [words for words in told if words not in html] == []


def test_a_chosen_distractor_says_why_it_is_wrong_and_no_other_does(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.SINGLE_CHOICE))
    item = item_at(attempt, 1)
    answer(item, {"choice": item.option_order.index(2)})

    html = read(browser, finish(attempt))

    assert "Genève abrite l’Office." not in html
    assert "Pourquoi c’est faux" not in html


def test_the_quote_stands_out_of_the_paragraph_that_it_was_taken_from(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.SINGLE_CHOICE))
    proof = Provenance.objects.get()
    PassageFactory(version=proof.source_version, start=10, end=65)

    html = read(browser, finish(attempt))

    assert f"<mark>{QUOTE}</mark> Il compte trois services." in html


def test_the_explanation_does_not_say_the_quote_again(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.SINGLE_CHOICE))
    title = Provenance.objects.get().source_version.document.title
    QuestionVersion.objects.update(explanation=f"Faux, à Lyon. « {QUOTE} » — {title}")

    html = read(browser, finish(attempt))

    assert ">Faux, à Lyon.</p>" in html
    assert html.count(QUOTE) == 1
    assert f"<mark>{QUOTE}</mark>" in html


def test_a_corrected_mark_counts_and_says_what_it_was(browser: Client, owner: User):
    attempt = finish(start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE)))
    item_at(attempt, 1).marks.create(
        revision=2, fraction=1, scorer_version="2", why="Deux réponses comptaient."
    )

    html = read(browser, attempt)

    assert "1 sur 1" in html
    assert "Seuil atteint" in html
    assert "0 avant, 1 maintenant" in html
    assert "Deux réponses comptaient." in html


def test_what_a_learner_typed_is_shown_as_text(browser: Client, owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE))
    answer(item_at(attempt, 1), {"text": "<script>alert(1)</script>"})

    html = read(browser, finish(attempt))

    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert(1)" not in html


def test_the_review_of_somebody_else_is_not_found(colleagues_browser: Client, attempt: Attempt):
    finish(attempt)

    response = colleagues_browser.get(page(attempt, "attempt_review"))

    assert response.status_code == 404


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
