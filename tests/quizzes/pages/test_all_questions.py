from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt
from tests.factories.quizzes import make_quiz
from tests.quizzes.pages.forms import HTMX, answer_url, fields, page
from tests.quizzes.taking import ALL_KINDS, answer, answer_all, right_payload


def test_every_question_has_a_form_of_its_own(browser: Client, attempt: Attempt):
    html = browser.get(f"{page(attempt)}?q=all").text

    for position in range(1, len(ALL_KINDS) + 1):
        assert f'id="answer-{position}"' in html
        assert f'href="#answer-{position}"' in html


def test_saving_one_comes_back_to_its_question(browser: Client, attempt: Attempt):
    item = attempt.items.get(position=3)

    went = browser.post(answer_url(item), fields(right_payload(item), go="all"))

    assert went["Location"] == f"{page(attempt)}?q=all#answer-3"


def test_a_stale_answer_shows_the_newest_with_a_way_to_put_one_s_own(
    browser: Client, attempt: Attempt
):
    item = attempt.items.get(position=1)
    answer(item, {"choice": 1})

    fragment = browser.post(answer_url(item), fields({"choice": 0}), headers=HTMX).text

    assert 'data-outcome="stale"' in fragment
    assert "data-mine" in fragment
    assert 'value="1" data-key="B" checked' in fragment


def test_the_fields_come_only_when_they_differ_from_the_page(browser: Client, attempt: Attempt):
    item = attempt.items.get(position=1)

    plain = browser.post(answer_url(item), fields({"choice": 0}), headers=HTMX).text
    shown = browser.post(answer_url(item), fields({"choice": 0}, show="1"), headers=HTMX).text

    assert 'id="fields-1"' not in plain
    assert 'id="fields-1"' in shown


@pytest.mark.parametrize("kinds", [ALL_KINDS[:1], ALL_KINDS * 3])
def test_its_queries_do_not_grow_with_the_questions(
    browser: Client, owner: User, kinds: tuple, django_assert_num_queries
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(*kinds))
    answer_all(attempt)

    with django_assert_num_queries(4):
        browser.get(f"{page(attempt)}?q=all")
