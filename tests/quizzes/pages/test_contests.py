from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from quizzes import dispatch
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Contest, ContestState, Mode
from quizzes.services.attempts import start_attempt
from quizzes.services.contesting import MOST_A_DAY, answer_contest
from quizzes.services.scoring import score_attempt
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import QUOTE, ContestFactory, make_quiz
from tests.quizzes.pages.forms import page

SAID = {"ground": "other_right", "words": "Lyon <b>et</b> Paris."}


@pytest.fixture
def scored(owner: User) -> Attempt:
    return finish(start_attempt(learner=owner, quiz=make_quiz(*[ItemKind.CLOZE] * 2)))


def finish(attempt: Attempt) -> Attempt:
    dispatch.submit(attempt=attempt, by=attempt.learner)
    score_attempt(attempt)
    return attempt


def address(attempt: Attempt, position: int = 1) -> str:
    return reverse("attempt_contest", args=[attempt.public_id, position])


def test_from_the_review_to_the_form_and_back(browser: Client, scored: Attempt):
    assert address(scored, 2) in browser.get(page(scored, "attempt_review")).text

    form = browser.get(address(scored, 2)).text
    stored = browser.post(address(scored, 2), SAID)
    review = browser.get(page(scored, "attempt_review")).text

    assert QUOTE in form
    assert form.count('type="radio"') == 6
    assert stored["Location"] == f"{page(scored, 'attempt_review')}#question-2"
    assert "Lyon &lt;b&gt;et&lt;/b&gt; Paris." in review
    assert "<b>et</b>" not in review
    assert address(scored, 2) not in review
    assert address(scored, 1) in review
    assert Contest.objects.get().item.position == 2


def test_whoever_waits_for_an_answer_is_led_back(browser: Client, scored: Attempt):
    browser.post(address(scored), SAID)

    for answer in (browser.get(address(scored)), browser.post(address(scored), SAID)):
        assert answer["Location"] == f"{page(scored, 'attempt_review')}#question-1"
    assert Contest.objects.count() == 1


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"ground": "other_right"},
        {"ground": "nothing", "words": "Paris."},
        {"ground": "unclear", "words": "x" * 2_001},
        {"ground": "unclear", "words": "x" * 1_000_000},
        {"ground": "unclear", "words": "a\x00b"},
        {"ground": ["unclear", "nothing"], "words": "   "},
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_is_kept(
    browser: Client, scored: Attempt, said: dict
):
    answer = browser.post(address(scored), said)

    assert answer.status_code == 400
    assert "errorlist" in answer.text
    assert said.get("words", "").strip().replace("\x00", "")[:1_000] in answer.text
    assert not Contest.objects.exists()


def test_too_many_keep_what_was_typed(browser: Client, scored: Attempt, owner: User):
    for _ in range(MOST_A_DAY):
        ContestFactory(item__attempt__learner=owner)

    answer = browser.post(address(scored), {"ground": "unclear", "words": "Encore une."})

    assert answer.status_code == 429
    assert "Encore une." in answer.text


def test_the_contest_of_somebody_else_is_not_found(
    colleagues_browser: Client, client: Client, scored: Attempt
):
    assert colleagues_browser.get(address(scored)).status_code == 404
    assert colleagues_browser.post(address(scored), SAID).status_code == 404
    assert "/login/" in client.post(address(scored), SAID)["Location"]
    assert not Contest.objects.exists()


@pytest.mark.parametrize("is_handed_in", [False, True])
def test_of_an_attempt_under_way_nothing_is_found(
    browser: Client, attempt: Attempt, is_handed_in: bool
):
    if is_handed_in:
        dispatch.submit(attempt=attempt, by=attempt.learner)

    answers = [browser.get(address(attempt)), browser.post(address(attempt), SAID)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert all("Lyon" not in answer.text for answer in answers)
    assert not Contest.objects.exists()


def test_where_the_quiz_shows_nothing_or_no_answers_no_key_leaks(browser: Client, owner: User):
    told = {"review_during": [], "review_after": ["marks"], "review_later": ["marks"]}
    quiz = make_quiz(ItemKind.CLOZE, mode=Mode.EXAMINATION, **told)
    attempt = finish(start_attempt(learner=owner, quiz=quiz))
    form = browser.get(address(attempt)).text
    browser.post(address(attempt), {"ground": "unclear", "words": "Peu clair."})
    answer_contest(
        contest=Contest.objects.get(),
        state=ContestState.UPHELD,
        answer="La réponse est Lyon.",
        by=AdminFactory(),
    )
    review = browser.get(page(attempt, "attempt_review")).text

    quiz.review_after = quiz.review_later = []
    quiz.save()
    hidden = browser.get(page(attempt, "attempt_review")).text

    assert "Peu clair." in review
    assert [text for text in (form, review, hidden) if "Lyon" in text] == []
    assert browser.get(address(attempt)).status_code == 404
    assert browser.post(address(attempt), SAID).status_code == 404


def test_the_answer_stands_beside_the_question_and_may_be_contested_again(
    browser: Client, scored: Attempt
):
    browser.post(address(scored), SAID)
    answer_contest(
        contest=Contest.objects.get(),
        state=ContestState.REJECTED,
        answer="Paris <i>non</i>.",
        by=AdminFactory(),
    )

    review = browser.get(page(scored, "attempt_review")).text

    assert "Paris &lt;i&gt;non&lt;/i&gt;." in review
    assert address(scored) in review
