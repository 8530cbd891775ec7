"""The rules of the log, without a database."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.errors import (
    AttemptClosed,
    BlankAnswer,
    DeliveryReused,
    MalformedDelivery,
    MalformedPayload,
    TooManyAnswers,
)
from quizzes.generation.records import ItemKind
from quizzes.models import AnswerEvent, Attempt, AttemptItem, AttemptState, QuestionVersion
from quizzes.services import deliveries
from quizzes.services.deliveries import Delivery, Log, Outcome
from tests.factories.bodies import BODIES


def make_log(kind: ItemKind = ItemKind.SHORT_ANSWER, state: str = AttemptState.STARTED) -> Log:
    return Log(
        AttemptItem(
            attempt=Attempt(state=state),
            position=1,
            question_version=QuestionVersion(body=BODIES[kind].to_json()),
        ),
        [],
    )


def deliver(
    client: str, sequence: int, text: str | None = None, *, base: int = 0, **told: Any
) -> Delivery:
    said = f"{client}{sequence}" if text is None else text
    return Delivery(1, {"text": said}, client, sequence, base, **told)


def take_back(client: str, sequence: int, *, base: int = 0) -> Delivery:
    return Delivery(1, None, client, sequence, base, clear=True)


@pytest.mark.parametrize(
    ("sent", "outcomes"),
    [
        ([deliver("a", 1)], "c"),
        ([deliver("a", 1), deliver("a", 2)], "cc"),
        ([deliver("a", 2), deliver("a", 1)], "cs"),
        ([deliver("a", 1), deliver("a", 3), deliver("a", 2)], "ccs"),
        ([deliver("a", 1), deliver("b", 1)], "co"),
        ([deliver("a", 1), deliver("b", 1, base=1)], "cc"),
        ([deliver("a", 1), deliver("b", 1, base=1), deliver("a", 2, base=1)], "cco"),
        ([deliver("a", 1), deliver("b", 1, base=1), deliver("a", 2, base=2)], "ccc"),
        ([deliver("a", 1), deliver("b", 1), deliver("b", 2), deliver("a", 2)], "cooc"),
        ([deliver("a", 1), deliver("b", 1), deliver("b", 2, base=1)], "coc"),
        ([deliver("a", 1), take_back("a", 2), deliver("b", 1, base=1)], "cco"),
        ([deliver("a", 1), take_back("b", 1), deliver("a", 2)], "coc"),
    ],
)
def test_the_newest_that_knew_the_others_counts(sent: list[Delivery], outcomes: str):
    """c: counted, s: superseded by the client itself, o: made on an older answer."""
    log = make_log()
    letters = {Outcome.COUNTED: "c", Outcome.SUPERSEDED: "s", Outcome.STALE: "o"}

    judged = [log.judge(log.take(delivery)) for delivery in sent]

    assert "".join(letters[outcome] for outcome in judged) == outcomes
    assert [event.is_counted for event in log.events] == [letter == "c" for letter in outcomes]


def test_the_newest_answer_is_told_as_it_was_when_an_event_came_in():
    log = make_log()
    first = log.take(deliver("a", 1))
    stale = log.take(deliver("b", 1))
    last = log.take(deliver("a", 2))

    assert [log.newest(event) for event in (first, stale, last)] == [first, first, last]


class TestAgain:
    def test_the_same_delivery_is_one_event(self):
        log = make_log()

        assert log.take(deliver("a", 1)) is log.take(deliver("a", 1))
        assert len(log.added) == 1

    def test_the_same_number_under_another_key_is_the_same_delivery(self):
        log = make_log()
        first = log.take(deliver("a", 1, idempotency_key="k1"))

        assert log.take(deliver("a", 1, idempotency_key="k2")) is first

    @pytest.mark.parametrize(
        "other",
        [
            deliver("a", 1, "else", idempotency_key="k"),
            deliver("a", 2, "a1", idempotency_key="k"),
            deliver("b", 1, "a1", idempotency_key="k"),
            deliver("a", 1, base=7, idempotency_key="k"),
            deliver("a", 1, "else"),
            take_back("a", 1),
        ],
    )
    def test_another_answer_under_the_same_key_or_number_is_refused(self, other: Delivery):
        log = make_log()
        log.take(deliver("a", 1, idempotency_key="k"))

        with pytest.raises(DeliveryReused):
            log.take(other)
        assert len(log.events) == 1

    @pytest.mark.parametrize("state", [AttemptState.SUBMITTED, AttemptState.SCORED])
    def test_after_the_submission_it_is_told_as_before(self, state: AttemptState):
        log = make_log()
        event = log.take(deliver("a", 1))
        log.item.attempt.state = state

        assert log.take(deliver("a", 1)) is event
        with pytest.raises(AttemptClosed):
            log.take(deliver("a", 2))


class TestRefusals:
    @pytest.mark.parametrize("payload", [{"text": ""}, {"text": "  "}, {"text": None}, None])
    def test_a_blank_alone_clears_nothing(self, payload: Any):
        log = make_log()
        kept = log.take(deliver("a", 1))

        with pytest.raises(BlankAnswer):
            log.take(Delivery(1, payload, "a", 2))
        assert log.events == [kept]

    def test_the_learner_clears_by_choice(self):
        log = make_log()
        log.take(deliver("a", 1))

        event = log.take(take_back("a", 2))

        assert (event.payload, event.is_clear, event.is_counted) == (None, True, True)

    @pytest.mark.parametrize(
        "payload",
        [{"choice": 1}, {"text": 1}, {"text": "x" * 501}, [], "x", 1, {"text": "a\x00b"},
         {"text": "\ud800"}],
    )  # fmt: skip
    def test_what_is_no_answer_is_refused(self, payload: Any):
        with pytest.raises(MalformedPayload):
            make_log().take(Delivery(1, payload, "a", 1))

    def test_an_answer_that_also_clears_is_refused(self):
        with pytest.raises(MalformedPayload):
            make_log().take(deliver("a", 1, clear=True))

    @pytest.mark.parametrize(
        "told",
        [
            {"client": ""},
            {"client": "x" * 37},
            {"client": "a b"},
            {"client": "é"},
            {"client": "a\x00"},
            {"client": "a\n"},
            {"sequence": -1},
            {"sequence": 2**31},
            {"base_revision": -1},
            {"base_revision": 2**31},
            {"idempotency_key": "x" * 65},
            {"idempotency_key": "a\x00"},
        ],
    )
    def test_a_delivery_without_a_proper_name_is_refused(self, told: dict[str, Any]):
        with pytest.raises(MalformedDelivery):
            replace(deliver("a", 1), **told)

    def test_a_log_is_not_endless(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(deliveries, "MOST_EVENTS", 2)
        log = make_log()
        log.take(deliver("a", 1))
        log.take(deliver("a", 2))

        with pytest.raises(TooManyAnswers):
            log.take(deliver("a", 3))


@dataclass
class Client:
    """A tab: it numbers its answers and remembers the newest revision that it was told."""

    name: str
    sequence: int = 0
    seen: int = 0
    sent: list[Delivery] = field(default_factory=list)

    def answer(self) -> Delivery:
        self.sequence += 1
        self.sent.append(deliver(self.name, self.sequence, base=self.seen))
        return self.sent[-1]


@dataclass
class Scene:
    """Three tabs and a server; deliveries arrive, arrive late or twice, and replies get lost."""

    log: Log = field(default_factory=make_log)
    clients: dict[str, Client] = field(
        default_factory=lambda: {name: Client(name) for name in "abc"}
    )
    late: list[tuple[Client, Delivery]] = field(default_factory=list)
    replies: dict[str, tuple[int, Outcome, int]] = field(default_factory=dict)
    current: str = ""

    def play(self, name: str, fate: str, which: int) -> None:
        client = self.clients[name]
        if fate == "late":
            self.late.append((client, client.answer()))
        elif fate == "arrives at last" and self.late:
            self.arrive(*self.late.pop(which % len(self.late)))
        elif fate == "arrives again" and client.sent:
            self.arrive(client, client.sent[which % len(client.sent)])
        else:
            self.arrive(client, client.answer(), reply_lost=fate == "reply lost")

    def arrive(self, client: Client, delivery: Delivery, *, reply_lost: bool = False) -> None:
        before = len(self.log.events)
        event = self.log.take(delivery)
        reply = (event.revision, self.log.judge(event), self.log.newest(event).revision)
        assert self.replies.setdefault(delivery.key, reply) == reply
        if event.revision > before and event.is_counted:
            self.current = delivery.key
        if not reply_lost:
            client.seen = max(client.seen, self.log.newest(event).revision)


FATES = ["arrives", "reply lost", "late", "arrives at last", "arrives again"]
STEPS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(FATES), st.integers(0, 5)), max_size=30
)


@given(steps=STEPS)
def test_what_was_acknowledged_is_never_lost_nor_overwritten_by_an_older_one(
    steps: list[tuple[str, str, int]],
):
    scene = Scene()

    for step in steps:
        scene.play(*step)

    events = scene.log.events
    counted = [event for event in events if event.is_counted]
    assert [event.revision for event in events] == list(range(1, len(events) + 1))
    assert {event.idempotency_key for event in events} == set(scene.replies)
    assert (counted[-1].idempotency_key if counted else "") == scene.current
    assert all(knows(event, earlier) for earlier, event in pairwise(counted))


def knows(event: AnswerEvent, earlier: AnswerEvent) -> bool:
    """Tell whether an answer was made after an earlier one, or with its knowledge."""
    if event.client == earlier.client:
        return event.sequence > earlier.sequence
    return event.base_revision >= earlier.revision
