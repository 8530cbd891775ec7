from __future__ import annotations

import re

import pytest
from django.test import Client

from accounts.models import User
from quizzes.models import Attempt, AttemptState
from quizzes.scoring import Body, find_key
from quizzes.services.attempts import start_attempt
from tests.factories.quizzes import make_quiz
from tests.quizzes.pages.forms import page
from tests.quizzes.taking import ALL_KINDS, answer, answer_all, right_payload


def show(browser: Client, attempt: Attempt, position: int | str) -> str:
    response = browser.get(f"{page(attempt)}?q={position}")
    assert response.status_code == 200
    return response.text


@pytest.mark.parametrize("position", range(1, len(ALL_KINDS) + 1))
def test_each_kind_of_question_has_its_fields(browser: Client, attempt: Attempt, position: int):
    html = show(browser, attempt, position)

    item = attempt.items.get(position=position)
    member = next(iter(right_payload(item)))
    names = {"pairs": "pairs.0", "order": "order.0"}
    assert f'name="{names.get(member, member)}"' in html
    assert f"Question {position} sur {len(ALL_KINDS)}" in html


def test_without_a_position_it_is_the_first_question_without_an_answer(
    browser: Client, attempt: Attempt
):
    for item in attempt.items.filter(position__in=[1, 2, 4]):
        answer(item, right_payload(item))

    assert browser.get(page(attempt))["Location"] == f"{page(attempt)}?q=3"


@pytest.mark.parametrize("asked", ["0", "99", "1" * 40])
def test_a_question_that_is_not_there_is_not_found(browser: Client, attempt: Attempt, asked: str):
    assert browser.get(f"{page(attempt)}?q={asked}").status_code == 404


@pytest.mark.parametrize("asked", ["", "x", "-1", "²"])
def test_what_is_no_number_is_left_aside(browser: Client, attempt: Attempt, asked: str):
    assert browser.get(f"{page(attempt)}?q={asked}")["Location"] == f"{page(attempt)}?q=1"


@pytest.mark.parametrize("position", range(1, len(ALL_KINDS) + 1))
def test_a_stored_answer_is_shown_again(browser: Client, attempt: Attempt, position: int):
    item = attempt.items.get(position=position)
    payload = right_payload(item)
    answer(item, payload)

    html = show(browser, attempt, position)

    assert "Enregistré à" in html
    chosen = html.count(" checked") + html.count(" selected")
    typed = payload.get("text")
    assert f'value="{typed}"' in html if typed else chosen >= 1


@pytest.mark.parametrize("position", range(1, len(ALL_KINDS) + 1))
def test_no_page_of_an_open_attempt_tells_the_key(browser: Client, attempt: Attempt, position: int):
    version = attempt.items.get(position=position).question_version
    body = Body.from_json(version.body)
    typed = () if body.choices else body.accepted
    secrets = [version.explanation, *typed, *(choice.feedback for choice in body.choices)]

    html = show(browser, attempt, position)

    # Whole words: "196" may stand inside a token that is drawn by chance.
    words = [rf"(?<!\w){re.escape(secret)}(?!\w)" for secret in secrets if secret]
    assert [word for word in words if re.search(word, html)] == []
    assert "correct" not in html
    assert "is-right" not in html


def test_the_values_of_a_matching_do_not_tell_what_belongs_together(browser: Client, owner: User):
    quiz = make_quiz(*ALL_KINDS)
    seen = set()
    for _ in range(3):
        attempt = start_attempt(learner=owner, quiz=quiz)
        item = next(i for i in attempt.items.all() if "pairs" in right_payload(i))
        html = show(browser, attempt, item.position)
        first = re.search(r'<select name="pairs.0">.*?</select>', html, re.DOTALL)
        assert first is not None
        texts = re.findall(r'<option value="\d"[^>]*>([^<]+)<', first[0])
        right = Body.from_json(item.question_version.body).pairs[0].right
        seen.add(texts.index(right) == right_payload(item)["pairs"]["0"])
        Attempt.objects.filter(pk=attempt.pk).update(
            state=AttemptState.SUBMITTED, submitted_at=attempt.started_at
        )

    assert seen == {True}  # the number is the place in the shown order, not the authoring index
    assert find_key(Body.from_json(item.question_version.body)).pairs[0] == (0, 0)


@pytest.mark.parametrize(
    "name", ["attempt_question", "attempt_summary", "attempt_review", "attempt_waiting"]
)
def test_an_attempt_of_somebody_else_is_not_found(
    colleagues_browser: Client, attempt: Attempt, name: str
):
    assert colleagues_browser.get(page(attempt, name)).status_code == 404


def test_nothing_of_an_attempt_is_kept_by_caches(browser: Client, attempt: Attempt):
    assert "no-store" in browser.get(f"{page(attempt)}?q=1")["Cache-Control"]


def test_a_source_of_markup_is_shown_as_text(browser: Client, attempt: Attempt):
    version = attempt.items.get(position=1).question_version
    type(version).objects.filter(pk=version.pk).update(stem="<b>Gras</b> _____ ?")

    html = show(browser, attempt, 1)

    assert "<b>Gras" not in html
    assert '<span class="gap">' in html


@pytest.mark.parametrize("kinds", [ALL_KINDS[:1], ALL_KINDS * 3])
def test_its_queries_do_not_grow_with_the_questions(
    browser: Client, owner: User, kinds: tuple, django_assert_num_queries
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(*kinds))
    answer_all(attempt)

    with django_assert_num_queries(4):
        browser.get(f"{page(attempt)}?q=1")
