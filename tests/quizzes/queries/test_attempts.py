from __future__ import annotations

from typing import Any

import pytest

from accounts.models import User
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt
from quizzes.queries.attempts import find_attempt, read_sheet
from quizzes.services.attempts import start_attempt
from tests.factories.bodies import PAIRS, STEMS
from tests.factories.quizzes import make_quiz
from tests.quizzes.taking import ALL_KINDS, answer, answer_all, right_payload

pytestmark = pytest.mark.django_db


def test_a_sheet_shows_the_questions_in_order(attempt: Attempt):
    sheet = read_sheet(attempt)

    assert [item.position for item in sheet.items] == list(range(1, len(ALL_KINDS) + 1))
    assert [item.stem for item in sheet.items] == [STEMS[kind] for kind in ALL_KINDS]
    assert {item.language for item in sheet.items} == {"fr"}
    assert sheet.answered == 0


@pytest.mark.parametrize(
    ("kind", "member", "options"),
    [
        (ItemKind.SINGLE_CHOICE, "choice", 3),
        (ItemKind.MULTIPLE_CHOICE, "choices", 4),
        (ItemKind.TRUE_FALSE, "choice", 2),
        (ItemKind.CLOZE, "text", 0),
        (ItemKind.MATCHING, "pairs", 4),
        (ItemKind.ORDERING, "order", 4),
        (ItemKind.NUMERIC, "text", 0),
        (ItemKind.SHORT_ANSWER, "text", 0),
    ],
)
def test_an_item_tells_how_it_is_answered(
    attempt: Attempt, kind: ItemKind, member: str, options: int
):
    (item,) = [item for item in read_sheet(attempt).items if item.kind == kind]

    assert (item.member, len(item.options)) == (member, options)
    assert [option.number for option in item.options] == list(range(options))
    assert item.lefts == (tuple(pair.left for pair in PAIRS) if kind == ItemKind.MATCHING else ())


def test_a_sheet_shows_what_was_answered(attempt: Attempt):
    first, second = attempt.items.select_related("question_version", "attempt").order_by(
        "position"
    )[:2]
    payload = right_payload(first)
    answer(first, payload)
    answer(second, right_payload(second))
    answer(second, None, clear=True)

    sheet = read_sheet(attempt)

    kept, cleared = sheet.items[0].answer, sheet.items[1].answer
    assert kept is not None
    assert cleared is not None
    assert (kept.payload, kept.revision) == (payload, 1)
    assert kept.saved_at == first.answers.get().received_at
    assert (cleared.payload, cleared.revision) == (None, 2)
    assert [item.is_answered for item in sheet.items[:3]] == [True, False, False]
    assert sheet.answered == 1


@pytest.mark.parametrize("count", [16, 64])
def test_takes_two_queries_however_many_questions(
    owner: User, count: int, django_assert_num_queries: Any
):
    attempt = start_attempt(learner=owner, quiz=make_quiz(*[ItemKind.SINGLE_CHOICE] * count))
    answer_all(attempt)

    with django_assert_num_queries(2):
        sheet = read_sheet(attempt)
    assert sheet.answered == count


def test_other_peoples_attempts_do_not_exist(owner: User, colleague: User, attempt: Attempt):
    with pytest.raises(Attempt.DoesNotExist):
        find_attempt(colleague, attempt.public_id)

    assert find_attempt(owner, attempt.public_id) == attempt
