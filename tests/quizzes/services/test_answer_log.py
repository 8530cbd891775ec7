"""Three clients and a network that loses, repeats and reorders, against the real table."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent
from quizzes.queries.answers import current_answers
from quizzes.services.answers import SavedAnswer, save_answers
from quizzes.services.deliveries import Delivery, Outcome
from tests.factories.quizzes import AttemptItemFactory

CLIENTS = ("a", "b", "c")


class Network(RuleBasedStateMachine):
    """Clients answer one question; what they send waits here until it arrives or is lost.

    The model is the reply that was acknowledged as the answer last: nothing else may count.
    """

    waiting: Bundle[Delivery] = Bundle("waiting")

    @initialize()
    def begin(self) -> None:
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.item = AttemptItemFactory.create(
            question_version__question__kind=ItemKind.SHORT_ANSWER
        )
        self.sent = dict.fromkeys(CLIENTS, 0)
        self.seen = dict.fromkeys(CLIENTS, 0)
        self.replies: dict[str, SavedAnswer] = {}
        self.newest: tuple[int, dict[str, Any] | None, Delivery] | None = None

    @rule(target=waiting, client=st.sampled_from(CLIENTS), clears=st.booleans())
    def answer(self, client: str, clears: bool) -> Delivery:
        """Somebody types, or takes the answer back, knowing what this client was told last."""
        self.sent[client] += 1
        number = self.sent[client]
        payload = None if clears else {"text": f"{client}{number}"}
        return Delivery(1, payload, client, number, self.seen[client], clear=clears)

    @rule(target=waiting, delivery=consumes(waiting))
    def arrive_and_be_sent_again(self, delivery: Delivery) -> Delivery:
        """The reply is lost: the client knows nothing and will send the same again."""
        self._take(delivery)
        return delivery

    @rule(delivery=consumes(waiting))
    def arrive(self, delivery: Delivery) -> None:
        """The reply comes back and says what counts now."""
        reply = self._take(delivery)
        if reply.newest is not None:
            self.seen[delivery.client] = max(self.seen[delivery.client], reply.newest.revision)

    @rule(delivery=consumes(waiting))
    def get_lost(self, delivery: Delivery) -> None:
        """The client gives up."""

    @rule(target=waiting, deliveries=st.lists(consumes(waiting), max_size=3))
    def arrive_twice(self, deliveries: list[Delivery]) -> Any:
        """A proxy repeats what it kept, in another order."""
        for delivery in (*deliveries, *reversed(deliveries)):
            self._take(delivery)
        return multiple()

    @rule(client=st.sampled_from(CLIENTS))
    def reload(self, client: str) -> None:
        """A client reads what counts, as a page that is loaded anew does."""
        self.seen[client] = self.newest[0] if self.newest else 0

    def _take(self, delivery: Delivery) -> SavedAnswer:
        (reply,) = save_answers(attempt=self.item.attempt, deliveries=[delivery])
        known = self.replies.setdefault(delivery.key, reply)
        assert reply == known, "a repetition is answered as the first time"
        if known is reply:
            self._follow(delivery, reply)
        return reply

    def _follow(self, delivery: Delivery, reply: SavedAnswer) -> None:
        """Hold the reply against what was acknowledged before."""
        revision, _, last = self.newest or (0, None, None)
        is_own = last is not None and last.client == delivery.client
        if reply.outcome is Outcome.COUNTED:
            assert revision <= delivery.base_revision or is_own, "an unseen answer was replaced"
            assert not is_own or last is None or last.sequence < delivery.sequence
            self.newest = (reply.revision, delivery.payload, delivery)
        elif reply.outcome is Outcome.STALE:
            assert revision > delivery.base_revision, "it had seen what counted"
        else:
            assert reply.outcome is Outcome.SUPERSEDED
            assert any(
                other.client == delivery.client and other.sequence > delivery.sequence
                for other in AnswerEvent.objects.filter(item=self.item)
            )

    @invariant()
    def the_newest_acknowledged_answer_counts(self) -> None:
        counted = {event.revision: event.payload for event in current_answers(self.item.attempt)}
        assert counted == ({self.newest[0]: self.newest[1]} if self.newest else {})

    @invariant()
    def every_delivery_that_arrived_is_kept_once(self) -> None:
        events = AnswerEvent.objects.filter(item=self.item).values_list(
            "idempotency_key", flat=True
        )
        assert sorted(events) == sorted(self.replies)

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)


@pytest.mark.django_db
def test_any_order_repetition_and_loss_ends_in_the_newest_acknowledged_answer():
    run_state_machine_as_test(
        Network,
        settings=settings(
            max_examples=40,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
