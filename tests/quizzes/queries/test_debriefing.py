from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from accounts.models import User
from quizzes.errors import NotScored
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Mark, Provenance, Shown
from quizzes.queries.attempts import find_attempt
from quizzes.queries.debriefed import DebriefedItem
from quizzes.queries.debriefing import read_debriefing
from quizzes.queries.shown import show_payload
from quizzes.scoring import Body
from quizzes.services.attempts import start_attempt, submit_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.bodies import STEPS
from tests.factories.courses import PassageFactory
from tests.factories.quizzes import QUOTE, make_quiz
from tests.quizzes.taking import answer, answer_all

pytestmark = pytest.mark.django_db


def finish(attempt: Attempt) -> Attempt:
    score_attempt(submit_attempt(attempt=attempt, by=attempt.learner))
    attempt.refresh_from_db()
    return attempt


def debrief_one(owner: User, kind: ItemKind, stored: dict[str, Any] | None) -> DebriefedItem:
    attempt = start_attempt(learner=owner, quiz=make_quiz(kind))
    item = attempt.items.select_related("question_version", "attempt").get()
    if stored is not None:
        body = Body.from_json(item.question_version.body)
        answer(item, show_payload(body, item.option_order, stored))
    return read_debriefing(finish(attempt)).items[0]


@pytest.mark.parametrize("submitted", [False, True])
def test_there_is_none_before_the_marks(owner: User, attempt: Attempt, submitted: bool):
    if submitted:
        attempt = submit_attempt(attempt=attempt, by=owner)

    with pytest.raises(NotScored):
        read_debriefing(attempt)


def test_the_fraction_is_the_mean_and_decides_on_passing(owner: User):
    quiz = make_quiz(ItemKind.CLOZE, ItemKind.NUMERIC, ItemKind.SHORT_ANSWER)
    attempt = start_attempt(learner=owner, quiz=quiz)
    for item in attempt.items.select_related("attempt").filter(position__lte=2):
        answer(item, {"text": "Lyon" if item.position == 1 else "196"})

    debriefing = read_debriefing(finish(attempt))

    assert [item.fraction for item in debriefing.items] == [1, 1, 0]
    assert debriefing.fraction == Decimal("0.66666667")
    assert not debriefing.is_passed


def test_the_pass_mark_itself_passes(owner: User):
    attempt = start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE, pass_mark=1))
    answer_all(attempt)

    assert read_debriefing(finish(attempt)).is_passed


def test_options_say_what_was_chosen_what_is_right_and_why(owner: User):
    item = debrief_one(owner, ItemKind.SINGLE_CHOICE, {"choice": 1})

    by_text = {option.text: option for option in item.options}
    assert (by_text["Genève"].is_chosen, by_text["Genève"].is_right) == (True, False)
    assert by_text["Genève"].feedback == "Genève abrite l’Office."
    assert (by_text["Lyon"].is_chosen, by_text["Lyon"].is_right) == (False, True)
    assert item.explanation == "Le siège du Bureau est à Lyon."


def test_options_stand_as_they_were_shown(attempt: Attempt):
    row = attempt.items.select_related("question_version").get(
        question_version__question__kind=ItemKind.MULTIPLE_CHOICE
    )
    shown = Body.from_json(row.question_version.body).choices

    item = read_debriefing(finish(attempt)).items[row.position - 1]

    assert [option.text for option in item.options] == [
        shown[index].text for index in row.option_order
    ]


def test_pairs_say_what_stood_beside_and_what_belongs_there(owner: User):
    item = debrief_one(owner, ItemKind.MATCHING, {"pairs": {"0": 1, "1": 1}})

    assert [(pair.left, pair.chosen, pair.right) for pair in item.pairs] == [
        ("le Bureau", "Genève", "Lyon"),
        ("l’Office", "Genève", "Genève"),
        ("l’Agence", None, "Vienne"),
        ("le Centre", None, "Turin"),
    ]


def test_steps_say_ones_own_order_and_the_right_one(owner: User):
    item = debrief_one(owner, ItemKind.ORDERING, {"order": [1, 0, 2, 3]})

    assert item.chosen_order == (STEPS[1], STEPS[0], *STEPS[2:])
    assert item.right_order == STEPS


def test_typed_answers_stand_beside_the_accepted_ones(owner: User):
    item = debrief_one(owner, ItemKind.CLOZE, {"text": "Paris"})

    assert (item.typed, item.accepted) == ("Paris", ("Lyon",))
    assert item.fraction == 0


def test_what_was_not_answered_says_so(owner: User):
    item = debrief_one(owner, ItemKind.SINGLE_CHOICE, None)

    assert not item.is_answered
    assert not any(option.is_chosen for option in item.options)


def test_a_quote_says_where_it_stands(attempt: Attempt):
    proof = Provenance.objects.get(question_version__attempt_items__position=1)
    PassageFactory.create(version=proof.source_version, headings=["Le Bureau", "Sièges"])
    document = proof.source_version.document

    (quote,) = read_debriefing(finish(attempt)).items[0].quotes

    assert quote.text == QUOTE
    assert (quote.title, quote.issuer) == (document.title, "Le Bureau")
    assert quote.headings == ("Le Bureau", "Sièges")
    assert (quote.document, quote.version) == (document.pk, proof.source_version_id)
    assert proof.source_version.text[quote.start : quote.end] == QUOTE


def test_a_quote_outside_of_passages_has_no_headings(attempt: Attempt):
    assert read_debriefing(finish(attempt)).items[0].quotes[0].headings == ()


def test_the_newest_mark_counts(owner: User):
    attempt = finish(start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE)))
    Mark.objects.create(item=attempt.items.get(), revision=2, fraction=1, scorer_version="2")

    assert read_debriefing(attempt).fraction == 1


def test_a_corrected_mark_says_what_it_was_and_why(owner: User):
    attempt = finish(start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE, ItemKind.CLOZE)))
    item = attempt.items.get(position=1)
    Mark.objects.create(item=item, revision=2, fraction=1, scorer_version="2", why="Deux clés.")

    corrected, other = read_debriefing(attempt).items

    assert corrected.correction is not None
    assert (corrected.correction.former, corrected.correction.why) == (Decimal(0), "Deux clés.")
    assert corrected.is_fully_right
    assert other.correction is None


@pytest.mark.parametrize(
    ("shown", "told"),
    [([Shown.MARKS, Shown.ANSWERS], "Deux clés."), ([Shown.MARKS], ""), ([Shown.ANSWERS], None)],
)
def test_why_a_mark_was_corrected_is_told_no_earlier_than_the_answer(
    owner: User, shown: list[Shown], told: str | None
):
    attempt = finish(
        start_attempt(learner=owner, quiz=make_quiz(ItemKind.CLOZE, review_after=shown))
    )
    item = attempt.items.get()
    Mark.objects.create(item=item, revision=2, fraction=1, scorer_version="2", why="Deux clés.")

    correction = read_debriefing(attempt).items[0].correction

    assert (correction.why if correction else None) == told


def test_each_place_of_an_order_says_whether_its_step_is_right(owner: User):
    item = debrief_one(owner, ItemKind.ORDERING, {"order": [1, 0, 2, 3]})

    assert [step.is_right for step in item.steps] == [False, False, True, True]


def test_each_pair_says_whether_it_is_right(owner: User):
    item = debrief_one(owner, ItemKind.MATCHING, {"pairs": {"0": 1, "1": 1}})

    assert [pair.is_right for pair in item.pairs] == [False, True, False, False]


def test_a_number_says_how_far_it_may_be_off(owner: User):
    assert debrief_one(owner, ItemKind.NUMERIC, {"text": "3"}).tolerance == 0.5


@pytest.mark.parametrize("kind", ItemKind)
def test_marks_alone_bring_nothing_that_tells_a_key(owner: User, kind: ItemKind):
    quiz = make_quiz(kind, review_after=[Shown.MARKS])
    attempt = start_attempt(learner=owner, quiz=quiz)
    answer_all(attempt)

    (item,) = read_debriefing(finish(attempt)).items

    assert {option.is_right for option in item.options} <= {None}
    assert {pair.is_right for pair in item.pairs} <= {None}
    assert {step.is_right for step in item.steps} <= {None}
    assert (item.right_order, item.accepted, item.quotes, item.explanation) == ((), (), (), "")
    assert (item.is_fully_right, item.tolerance) == (None, None)
    assert {option.feedback for option in item.options} <= {""}


def test_a_quote_brings_the_paragraphs_of_its_passage(attempt: Attempt):
    proof = Provenance.objects.get(question_version__attempt_items__position=1)
    PassageFactory.create(version=proof.source_version, end=39)

    (quote,) = read_debriefing(finish(attempt)).items[0].quotes

    assert [(one.kind, one.text) for one in quote.around] == [("paragraph", QUOTE)]


@pytest.mark.parametrize("count", [16, 64])
def test_takes_three_queries_however_many_questions(
    owner: User, count: int, django_assert_num_queries: Any
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(*[ItemKind.SINGLE_CHOICE] * count))
    answer_all(attempt)
    finish(attempt)
    attempt = find_attempt(owner, attempt.public_id)

    with django_assert_num_queries(3):
        debriefing = read_debriefing(attempt)
    assert debriefing.fraction == 1
