from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from quizzes.errors import AttemptClosed, BlankAnswer, MalformedPayload, NoSuchItem
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt, AttemptItem, Quiz
from quizzes.queries.answers import current_answers
from quizzes.services.answers import save_answer, save_answers
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.deliveries import Delivery, Outcome
from tests.at_once import at_once
from tests.factories.quizzes import AttemptItemFactory
from tests.quizzes.taking import answer, right_payload

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(attempt: Attempt) -> AttemptItem:
    return attempt.items.get(question_version__question__kind=ItemKind.SHORT_ANSWER)


@pytest.fixture
def choice(attempt: Attempt) -> AttemptItem:
    item = attempt.items.get(question_version__question__kind=ItemKind.SINGLE_CHOICE)
    item.option_order = [2, 0, 1]
    item.save()
    return item


def current(attempt: Attempt) -> dict[int, Any]:
    return {event.item_id: event.payload for event in current_answers(attempt)}


def test_an_answer_is_kept_by_authoring_index_and_told_by_the_number_shown(choice: AttemptItem):
    saved = answer(choice, {"choice": 1})

    assert AnswerEvent.objects.get().payload == {"choice": 0}
    assert saved.newest.payload == {"choice": 1}
    assert (saved.revision, saved.outcome, saved.is_counted) == (1, Outcome.COUNTED, True)


@pytest.mark.parametrize("kind", ItemKind)
def test_each_kind_of_answer_comes_back_as_it_was_given(attempt: Attempt, kind: ItemKind):
    item = attempt.items.get(question_version__question__kind=kind)
    payload = right_payload(item)

    assert answer(item, payload).newest.payload == payload


def test_the_same_key_gives_the_same_result_though_others_answered_since(item: AttemptItem):
    told: dict[str, Any] = {"client": "a", "sequence": 1, "idempotency_key": "k"}
    first = save_answer(item=item, payload={"text": "x"}, **told)
    answer(item, {"text": "y"})

    again = save_answer(item=item, payload={"text": "x"}, **told)

    assert again == first
    assert AnswerEvent.objects.count() == 2


def test_what_another_client_answered_meanwhile_stands(item: AttemptItem):
    answer(item, {"text": "x"}, client="a")
    answer(item, {"text": "y"}, client="b", base_revision=1)

    saved = answer(item, {"text": "z"}, client="a", sequence=2, base_revision=1)

    assert (saved.outcome, saved.is_counted) == (Outcome.STALE, False)
    assert (saved.newest.revision, saved.newest.payload) == (2, {"text": "y"})
    assert AnswerEvent.objects.get(revision=3).payload == {"text": "z"}
    assert current(item.attempt) == {item.pk: {"text": "y"}}


def test_a_late_delivery_does_not_undo_a_later_one(item: AttemptItem):
    answer(item, {"text": "second"}, client="a", sequence=2)

    late = answer(item, {"text": "first"}, client="a", sequence=1)

    assert late.outcome == Outcome.SUPERSEDED
    assert current(item.attempt) == {item.pk: {"text": "second"}}


def test_an_answer_is_taken_back_by_choice_alone(item: AttemptItem):
    answer(item, {"text": "x"})

    with pytest.raises(BlankAnswer):
        answer(item, {"text": ""})
    assert current(item.attempt) == {item.pk: {"text": "x"}}

    saved = answer(item, None, clear=True)
    assert saved.newest.payload is None
    assert current(item.attempt) == {item.pk: None}


def test_a_malformed_answer_stores_nothing(item: AttemptItem):
    with pytest.raises(MalformedPayload):
        answer(item, {"choice": 1})

    assert not AnswerEvent.objects.exists()


def test_a_submitted_attempt_takes_no_answers(owner: User, item: AttemptItem):
    submit_attempt(attempt=item.attempt, by=owner)

    with pytest.raises(AttemptClosed):
        answer(item, {"text": "x"})
    assert not AnswerEvent.objects.exists()


def test_the_state_is_the_databases_not_the_callers(owner: User, item: AttemptItem):
    before = AttemptItem.objects.select_related("attempt").get(pk=item.pk)
    submit_attempt(attempt=item.attempt, by=owner)

    with pytest.raises(AttemptClosed):
        answer(before, {"text": "x"})


class TestMany:
    def test_are_taken_in_their_order(self, attempt: Attempt):
        items = list(attempt.items.select_related("question_version"))

        saved = save_answers(
            attempt=attempt,
            deliveries=[Delivery(item.position, right_payload(item), "a", 1) for item in items],
        )

        assert [each.position for each in saved] == [item.position for item in items]
        assert all(each.is_counted for each in saved)
        assert len(current(attempt)) == len(items)

    def test_one_item_may_be_answered_several_times(self, item: AttemptItem):
        saved = save_answers(
            attempt=item.attempt,
            deliveries=[
                Delivery(item.position, {"text": text}, "a", sequence)
                for sequence, text in enumerate("xyz")
            ],
        )

        assert [each.revision for each in saved] == [1, 2, 3]
        assert current(item.attempt) == {item.pk: {"text": "z"}}

    def test_are_all_refused_where_one_is(self, item: AttemptItem):
        good = Delivery(item.position, {"text": "x"}, "a", 1)
        bad = Delivery(item.position, {"text": 1}, "a", 2)

        with pytest.raises(MalformedPayload):
            save_answers(attempt=item.attempt, deliveries=[good, bad])
        assert not AnswerEvent.objects.exists()

    def test_of_a_question_that_is_not_there_are_refused(self, attempt: Attempt):
        with pytest.raises(NoSuchItem):
            save_answers(attempt=attempt, deliveries=[Delivery(99, {"text": "x"}, "a", 1)])

    def test_take_as_many_queries_as_one(self, attempt: Attempt, django_assert_num_queries: Any):
        deliveries = [
            Delivery(item.position, right_payload(item), "a", 1)
            for item in attempt.items.select_related("question_version")
        ]

        with django_assert_num_queries(5):  # savepoint, lock and items, log, insert, release
            save_answers(attempt=attempt, deliveries=deliveries)


def test_the_log_refuses_an_answer_that_is_neither_given_nor_cleared():
    with pytest.raises(IntegrityError, match="answer_or_clear"):
        AnswerEvent.objects.create(
            item=AttemptItemFactory.create(),
            revision=1,
            client="a",
            sequence=1,
            idempotency_key="k",
        )


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    sent=st.lists(
        st.builds(
            Delivery,
            position=st.just(1),
            payload=st.sampled_from("xyz").map(lambda text: {"text": text}),
            client=st.sampled_from("abc"),
            sequence=st.integers(0, 3),
            base_revision=st.integers(0, 4),
        ),
        unique_by=lambda delivery: delivery.key,
        max_size=8,
    ),
    data=st.data(),
)
def test_any_deliveries_read_the_same_from_the_table_as_they_were_answered(
    quiz: Quiz, sent: list[Delivery], data: st.DataObject
):
    item = AttemptItemFactory.create(question_version__question__kind=ItemKind.SHORT_ANSWER)
    attempt = item.attempt

    replies = [save_answers(attempt=attempt, deliveries=[delivery]) for delivery in sent]
    order = data.draw(st.permutations(range(len(sent))))
    again = {index: save_answers(attempt=attempt, deliveries=[sent[index]]) for index in order}

    assert [again[index] for index in range(len(sent))] == replies
    counted = [reply for (reply,) in replies if reply.is_counted]
    expected = {item.pk: counted[-1].newest.payload} if counted else {}
    assert current(attempt) == expected


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_answers_from_many_tabs_all_find_their_place(self, owner: User, quiz: Quiz):
        attempt = start_attempt(learner=owner, quiz=quiz)
        item = attempt.items.select_related("attempt").get(
            question_version__question__kind=ItemKind.SHORT_ANSWER
        )

        saved = at_once(
            *[
                lambda tab=tab: answer(
                    item, {"text": str(tab)}, client=f"tab{tab}", base_revision=0
                )
                for tab in range(8)
            ]
        )

        assert sorted(each.revision for each in saved) == list(range(1, 9))
        (counted,) = [each for each in saved if each.is_counted]
        assert counted.revision == 1
        assert current(attempt) == {item.pk: counted.newest.payload}

    def test_one_request_sent_many_times_at_once_is_one_answer(self, item: AttemptItem):
        replies = at_once(
            *[lambda: save_answer(item=item, payload={"text": "x"}, client="a", sequence=1)] * 8
        )

        assert AnswerEvent.objects.count() == 1
        assert len({repr(reply) for reply in replies}) == 1
