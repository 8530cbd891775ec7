import json

import pytest

from quizzes.generation.records import ItemKind
from quizzes.scoring import Body, MalformedBody
from tests.quizzes.generation.building import an_item
from tests.quizzes.scoring.bodies import EVERY_KIND, a_choice, a_typed


@pytest.mark.parametrize("body", EVERY_KIND, ids=lambda body: body.kind)
def test_a_body_is_read_as_it_was_written(body):
    assert Body.from_json(json.loads(json.dumps(body.to_json()))) == body


def test_an_item_gives_its_options_and_its_key():
    item = an_item()

    body = Body.of_item(item)

    assert (body.kind, body.choices) == (item.kind, item.choices)


def test_members_that_hold_nothing_may_be_missing():
    stored = {"kind": "short_answer", "accepted": ["a"]}

    assert Body.from_json(stored) == Body(ItemKind.SHORT_ANSWER, accepted=("a",))


def test_a_body_knows_whether_its_answer_is_typed():
    assert a_typed("a").is_typed
    assert not a_choice().is_typed


@pytest.mark.parametrize(
    "stored",
    [
        None,
        [],
        "single_choice",
        {},
        {"kind": "essay"},
        {"kind": ["single_choice"]},
        {"kind": "single_choice", "options": []},
        {"kind": "single_choice", "choices": "ab"},
        {"kind": "single_choice", "choices": [None]},
        {"kind": "single_choice", "choices": [{"text": "a"}]},
        {"kind": "single_choice", "choices": [{"text": "a", "correct": "yes"}]},
        {"kind": "single_choice", "choices": [{"text": 1, "correct": True}]},
        {"kind": "matching", "pairs": [{"left": "a"}]},
        {"kind": "ordering", "sequence": [1, 2]},
        {"kind": "numeric", "accepted": ["1"], "tolerance": -1},
        {"kind": "numeric", "accepted": ["1"], "tolerance": True},
        {"kind": "numeric", "accepted": ["1"], "tolerance": float("nan")},
        {"kind": "numeric", "accepted": ["1"], "tolerance": "0"},
    ],
)
def test_anything_else_is_malformed(stored):
    with pytest.raises(MalformedBody):
        Body.from_json(stored)
