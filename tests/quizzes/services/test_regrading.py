from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from accounts.models import AuditEntry
from jobs.models import JobState
from quizzes.generation.records import Choice, ItemKind
from quizzes.models import Attempt, Mark, Question, Quiz, Regrade, Regraded, RegradeKind, Ruling
from quizzes.queries.debriefing import read_debriefing
from quizzes.queries.regrading import find_changes
from quizzes.scoring import Body
from quizzes.services.receipts import sign_receipt, verify_receipt
from quizzes.services.regrading import (
    NothingElseCounts,
    NothingNew,
    NotOfTheQuestion,
    NoVersionChosen,
    OtherOptions,
    Proposal,
    RegradeUnderWay,
    UnfitKey,
    WithoutReason,
    find_markers,
    start_regrade,
)
from quizzes.services.running_regrades import run_regrade
from tests.at_once import at_once
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import ApprovedVersionFactory, QuestionVersionFactory
from tests.quizzes.regradable import (
    REASON,
    make_regradable,
    propose,
    read_versions,
    regrade,
    right_index,
    start,
    take,
    turn_key,
)

pytestmark = pytest.mark.django_db
KEY, FULL, DROPPED = RegradeKind.KEY, RegradeKind.FULL, RegradeKind.DROPPED


@pytest.fixture
def wrong() -> tuple[Quiz, Question]:
    return make_regradable()


def marks(attempt: Attempt) -> list[Any]:
    current = Mark.objects.filter(item__attempt=attempt).order_by("item_id", "-revision")
    rows = sorted(current.distinct("item_id"), key=lambda mark: mark.item.position)
    return [mark.fraction for mark in rows]


def new_right(question: Question) -> int:
    key = turn_key(read_versions(question)[0])
    return next(index for index, choice in enumerate(key.choices) if choice.correct)


def test_a_corrected_key_gives_some_and_takes_from_others(wrong: tuple[Quiz, Question]):
    quiz, question = wrong
    old, new = right_index(question), new_right(question)
    loser, gainer, blank = take(quiz, old, 0), take(quiz, new, 0), take(quiz, None, 0)
    second = marks(loser)[1]

    done = regrade(question)

    assert [marks(one) for one in (loser, gainer, blank)] == [[0, second], [1, second], [0, second]]
    assert (done.state, done.progress, done.seen, done.changed) == (JobState.DONE, 100, 3, 2)
    changed = {one.attempt_id: one.fraction - one.former for one in Regraded.objects.all()}
    assert changed == {loser.pk: Decimal("-0.5"), gainer.pk: Decimal("0.5")}


def test_marks_keep_their_history_with_reason_and_author(wrong: tuple[Quiz, Question]):
    quiz, question = wrong
    attempt, author = take(quiz, right_index(question), 0), AdminFactory.create()
    proposal = propose(question)

    started = start_regrade(proposal=proposal, reason=f" {REASON} ", by=author)
    run_regrade(started)

    first, second = attempt.items.get(position=1).marks.order_by("revision")
    assert (first.fraction, first.why, first.regrade) == (Decimal(1), "", None)
    assert (second.fraction, second.why, second.revision) == (Decimal(0), REASON, 2)
    assert second.regrade is not None
    assert second.regrade.created_by == author
    assert verify_receipt(sign_receipt(attempt)).is_unchanged
    correction = read_debriefing(attempt).items[0].correction
    assert correction is not None
    assert (correction.former, correction.why) == (Decimal(1), REASON)
    entry = AuditEntry.objects.get(action="regrade")
    assert (entry.actor, entry.detail["reason"]) == (author, REASON)
    assert entry.detail["before"] != entry.detail["after"]


def test_full_marks_go_to_everybody_who_was_asked(wrong: tuple[Quiz, Question]):
    quiz, question = wrong
    attempts = [take(quiz, choice, 0) for choice in (right_index(question), None)]

    regrade(question, FULL)

    assert [marks(one)[0] for one in attempts] == [1, 1]
    assert marks(take(quiz, None, 0))[0] == 1  # and to who is asked later


def test_a_dropped_question_is_left_out_and_can_come_back(wrong: tuple[Quiz, Question]):
    quiz, question = wrong
    attempt = take(quiz, right_index(question), None)

    regrade(question, DROPPED)
    assert (marks(attempt), read_debriefing(attempt).fraction) == ([None, 0], Decimal(0))
    regrade(question, KEY, key=Body.from_json(read_versions(question)[0].body))

    assert (marks(attempt), read_debriefing(attempt).fraction) == ([1, 0], Decimal("0.5"))
    revisions = attempt.items.get(position=1).marks.values_list("revision", "fraction")
    assert sorted(revisions, key=lambda one: one[0]) == [(1, 1), (2, None), (3, 1)]


def test_a_new_key_is_a_version_that_waits_for_its_reading(wrong: tuple[Quiz, Question]):
    quiz, question = wrong
    take(quiz, 0, 0)

    done = regrade(question)

    assert done.corrected is not None
    assert (done.corrected.number, done.corrected.explanation) == (2, "Corrected.")
    assert done.corrected.checking.state == JobState.QUEUED
    assert not done.corrected.reviews.exists()
    assert take(quiz, 0, 0).items.get(position=1).question_version.number == 1  # as approved


def test_a_version_that_has_the_key_is_taken(wrong: tuple[Quiz, Question]):
    _quiz, question = wrong
    (version,) = read_versions(question)
    fixed = ApprovedVersionFactory.create(
        question=question, number=2, body=turn_key(version).to_json(), explanation="Corrected."
    )

    assert start(question).corrected == fixed


def other(question: Question) -> Proposal:
    stranger = QuestionVersionFactory.create()
    return replace(propose(question), versions=(stranger,))


def elsewhere(question: Question) -> Proposal:
    (version,) = read_versions(question)
    body = Body.from_json(version.body)
    choices = (replace(body.choices[0], text="Something else"), *body.choices[1:])
    return propose(question, key=replace(body, choices=choices))


def keyless(question: Question) -> Proposal:
    body = Body.from_json(read_versions(question)[0].body)
    choices = tuple(replace(choice, correct=False) for choice in body.choices)
    return propose(question, key=replace(body, choices=choices))


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda q: replace(propose(q), versions=()), NoVersionChosen),
        (other, NotOfTheQuestion),
        (elsewhere, OtherOptions),
        (keyless, UnfitKey),
        (lambda q: replace(propose(q), key=None), UnfitKey),
        (lambda q: replace(propose(q), kind=DROPPED), UnfitKey),
        (lambda q: propose(q, key=Body.from_json(read_versions(q)[0].body)), NothingNew),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(make, refusal, wrong):
    _quiz, question = wrong

    with pytest.raises(refusal):
        start_regrade(proposal=make(question), reason=REASON, by=None)

    assert not Regrade.objects.exists()
    assert question.versions.count() == 1


@pytest.mark.parametrize("reason", ["", " \n", "x" * 201])
def test_marks_are_changed_for_a_reason(reason: str, wrong: tuple[Quiz, Question]):
    with pytest.raises(WithoutReason):
        start_regrade(proposal=propose(wrong[1]), reason=reason, by=None)


def test_another_order_of_the_same_options_is_nothing_new(wrong: tuple[Quiz, Question]):
    _quiz, question = wrong
    body = Body.from_json(read_versions(question)[0].body)

    with pytest.raises(NothingNew):
        find_markers(propose(question, key=replace(body, choices=body.choices[::-1])))


def test_the_last_question_that_counts_cannot_be_dropped():
    quiz, question = make_regradable(ItemKind.SINGLE_CHOICE)
    take(quiz, 0)

    with pytest.raises(NothingElseCounts):
        start(question, DROPPED)

    assert start(question, FULL).pk


def test_the_one_left_after_another_was_dropped_cannot_be(wrong: tuple[Quiz, Question]):
    quiz, question = wrong
    take(quiz, 0, 0)
    regrade(question, DROPPED)

    with pytest.raises(NothingElseCounts):
        start(quiz.entries.get(position=2).question, DROPPED)


def test_a_version_with_other_options_is_named_and_others_stay_as_they_are(
    wrong: tuple[Quiz, Question],
):
    quiz, question = wrong
    (version,) = read_versions(question)
    body = Body.from_json(version.body)
    attempt = take(quiz, right_index(question), 0)
    grown = replace(body, choices=(*body.choices, Choice("One more", correct=False, feedback="")))
    ApprovedVersionFactory.create(question=question, number=2, body=grown.to_json())
    newest = take(quiz, new_right(question), 0)
    both = replace(propose(question), versions=read_versions(question))

    with pytest.raises(OtherOptions, match="2"):
        start_regrade(proposal=both, reason=REASON, by=None)
    regrade(question)

    assert marks(attempt)[0] == 0
    assert (newest.items.get(position=1).marks.count(), marks(newest)[0]) == (1, Decimal(0))
    assert Ruling.objects.count() == 1


def test_one_regrade_of_a_question_at_a_time(wrong: tuple[Quiz, Question]):
    _quiz, question = wrong
    running = start(question)

    with pytest.raises(RegradeUnderWay) as refused:
        start(question, FULL)

    assert refused.value.regrade == running


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_start_one(wrong: tuple[Quiz, Question]):
    _quiz, question = wrong

    def try_to_start(kind: RegradeKind) -> bool:
        try:
            start(question, kind)
        except RegradeUnderWay:
            return False
        return True

    assert sorted(at_once(partial(try_to_start, KEY), partial(try_to_start, FULL))) == [False, True]
    assert Regrade.objects.count() == 1


def test_a_dry_run_says_what_then_happens(wrong: tuple[Quiz, Question]):
    quiz, question = wrong
    attempts = [take(quiz, choice, 0) for choice in (0, 1, 2, None)]

    said = find_changes([one.pk for one in attempts], find_markers(propose(question)))
    regrade(question)

    happened = Regraded.objects.order_by("attempt_id").values_list("attempt", "former", "fraction")
    assert [(one.attempt, one.former, one.fraction) for one in said] == list(happened)
    assert len(said) == 2


@pytest.mark.parametrize("count", [2, 20])
def test_a_dry_run_takes_two_queries(
    count: int, wrong: tuple[Quiz, Question], django_assert_num_queries
):
    quiz, question = wrong
    attempts = [take(quiz, number % 3, 0).pk for number in range(count)]
    markers = find_markers(propose(question))

    with django_assert_num_queries(2):
        assert find_changes(attempts, markers)
