from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from quizzes import dispatch
from quizzes.errors import MalformedDelivery
from quizzes.models import AnswerEvent, Attempt, AttemptItem
from quizzes.queries.answers import current_answers
from tests.quizzes.pages.forms import HTMX, answer_url, fields, page
from tests.quizzes.taking import ALL_KINDS, answer, right_payload


@pytest.fixture
def item(attempt: Attempt) -> AttemptItem:
    """The first question: one option of several."""
    return attempt.items.get(position=1)


def stored(attempt: Attempt, position: int = 1) -> Any:
    """Return what counts, by authoring indexes."""
    return current_answers(attempt).get(item__position=position).payload


@pytest.mark.parametrize("position", range(1, len(ALL_KINDS) + 1))
def test_a_plain_form_stores_each_kind_and_goes_on(
    browser: Client, attempt: Attempt, position: int
):
    item = attempt.items.get(position=position)
    payload = right_payload(item)

    went = browser.post(answer_url(item), fields(payload, go="2", sequence=""))

    assert went["Location"] == f"{page(attempt)}?q=2"
    answer(item, payload)  # the same answer by the service
    first, second = item.answers.order_by("revision")
    assert first.payload == second.payload


def test_going_to_the_summary_stores_the_answer_too(
    browser: Client, attempt: Attempt, item: AttemptItem
):
    went = browser.post(answer_url(item), fields({"choice": 0}, go="summary"))

    assert went["Location"] == page(attempt, "attempt_summary")
    assert item.answers.count() == 1


def test_going_on_without_an_answer_stores_nothing(
    browser: Client, attempt: Attempt, item: AttemptItem
):
    went = browser.post(answer_url(item), fields(None, go="2"))

    assert went["Location"] == f"{page(attempt)}?q=2"
    assert not AnswerEvent.objects.exists()


def test_a_blank_that_was_not_chosen_leaves_the_answer(
    browser: Client, attempt: Attempt, item: AttemptItem
):
    browser.post(answer_url(item), fields({"choice": 0}))
    kept = stored(attempt)

    browser.post(answer_url(item), fields(None, sequence="2", base_revision="1"))

    assert stored(attempt) == kept


def test_clearing_takes_the_answer_back(browser: Client, attempt: Attempt, item: AttemptItem):
    browser.post(answer_url(item), fields({"choice": 0}))

    went = browser.post(
        answer_url(item), fields({"choice": 0}, sequence="2", base_revision="1", clear="1")
    )

    assert stored(attempt) is None
    assert "Réponse effacée à" in browser.get(went["Location"]).text


def test_pressing_twice_stores_once(browser: Client, item: AttemptItem):
    for _ in range(2):
        browser.post(answer_url(item), fields({"choice": 0}))

    assert item.answers.count() == 1


def test_going_back_without_scripts_and_answering_anew_counts(
    browser: Client, attempt: Attempt, item: AttemptItem, time_machine
):
    time_machine.move_to(attempt.started_at + timedelta(seconds=1), tick=False)
    browser.post(answer_url(item), fields({"choice": 0}, sequence=""))
    before = stored(attempt)
    time_machine.shift(3)

    browser.post(answer_url(item), fields({"choice": 1}, sequence=""))

    assert stored(attempt) != before
    assert item.answers.filter(is_counted=True).count() == 2


def test_the_script_is_told_when_it_was_saved_and_what_the_map_shows(
    browser: Client, item: AttemptItem
):
    fragment = browser.post(answer_url(item), fields({"choice": 0}), headers=HTMX)

    assert "Enregistré à" in fragment.text
    assert 'name="base_revision" value="1"' in fragment.text
    assert 'id="map-1"' in fragment.text
    assert "avec réponse" in fragment.text
    assert f"Réponses\u00a0: 1 sur {len(ALL_KINDS)}" in fragment.text
    assert "<html" not in fragment.text


def test_an_answer_made_without_knowing_a_newer_one_does_not_count(
    browser: Client, attempt: Attempt, item: AttemptItem
):
    answer(item, {"choice": 1})
    newest = stored(attempt)

    fragment = browser.post(answer_url(item), fields({"choice": 0}, client="old"), headers=HTMX)
    went = browser.post(answer_url(item), fields({"choice": 2}, client="older", go="2"))

    assert stored(attempt) == newest
    assert "dans un autre onglet" in fragment.text
    assert went["Location"] == f"{page(attempt)}?q=1"
    assert "dans un autre onglet" in browser.get(went["Location"]).text


@pytest.mark.parametrize(
    "told",
    [
        {"choice": "99"},
        {"choice": "x"},
        {"choice": ""},
        {"text": "Lyon"},
        {"choices": ["0", "0"]},
        {"pairs.0": "1"},
    ],
    ids=str,
)
def test_what_is_no_answer_is_refused_with_a_reason(
    browser: Client, attempt: Attempt, item: AttemptItem, told: dict
):
    went = browser.post(answer_url(item), fields(None, **told) | {"go": "2"})
    fragment = browser.post(answer_url(item), fields(None, **told), headers=HTMX)

    assert went["Location"] == f"{page(attempt)}?q=1"
    assert "Pas enregistré" in browser.get(went["Location"]).text
    assert fragment.status_code == 200
    assert "Pas enregistré" in fragment.text
    assert not AnswerEvent.objects.exists()


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["form", "htmx"])
@pytest.mark.parametrize(
    "told",
    [
        {"client": ""},
        {"client": "x" * 200},
        {"sequence": "-3"},
        {"sequence": "2147483648"},
        {"sequence": "9" * 5000},
        {"sequence": "²"},
        {"base_revision": "none"},
        {"base_revision": "9" * 5000},
        {"base_revision": "1\n"},
    ],
    ids=lambda told: str(told)[:40],
)
def test_what_no_page_of_ours_sends_is_a_bad_request(
    browser: Client, item: AttemptItem, told: dict, headers: dict
):
    answered = browser.post(answer_url(item), fields({"choice": 0}, **told), headers=headers)

    assert answered.status_code == 400
    assert str(MalformedDelivery.message) in answered.text
    assert not AnswerEvent.objects.exists()


def test_a_target_that_is_no_place_stays(browser: Client, attempt: Attempt, item: AttemptItem):
    went = browser.post(answer_url(item), fields({"choice": 0}, go="//evil.example"))

    assert went["Location"] == f"{page(attempt)}?q=1"


def test_once_handed_in_no_answer_is_taken(
    browser: Client, attempt: Attempt, item: AttemptItem, owner
):
    dispatch.submit(attempt=attempt, by=owner)

    went = browser.post(answer_url(item), fields({"choice": 0}, go="2"))
    fragment = browser.post(answer_url(item), fields({"choice": 0}), headers=HTMX)

    assert went["Location"] == fragment["HX-Redirect"] == page(attempt)
    assert not AnswerEvent.objects.exists()


def test_a_question_of_somebody_else_is_not_found(colleagues_browser: Client, item: AttemptItem):
    assert colleagues_browser.post(answer_url(item), fields({"choice": 0})).status_code == 404
    assert not AnswerEvent.objects.exists()


def test_a_question_that_is_not_there_is_not_found(browser: Client, item: AttemptItem):
    item.position = 99

    assert browser.post(answer_url(item), fields({"choice": 0})).status_code == 404


def test_whose_session_ended_is_led_to_the_sign_in_page(client: Client, item: AttemptItem):
    here = f"http://testserver{page(item.attempt)}?q=1"

    plain = client.post(answer_url(item), fields({"choice": 0}))
    fragment = client.post(
        answer_url(item), fields({"choice": 0}), headers=HTMX | {"HX-Current-URL": here}
    )

    assert plain.status_code == 302
    assert fragment["HX-Redirect"].startswith("/accounts/login/?next=/quizzes/attempts/")


def test_without_the_token_of_the_form_nothing_is_taken(owner, item: AttemptItem):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner)

    refused = strict.post(answer_url(item), fields({"choice": 0}))

    assert refused.status_code == 403
    assert "enregistrées sont conservées" in refused.text
    assert not AnswerEvent.objects.exists()
