import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.scoring import BLANK, Answer, MalformedAnswer, name_member, read_answer
from tests.quizzes.scoring.bodies import (
    EVERY_KIND,
    a_choice,
    a_matching,
    a_multiple_choice,
    a_typed,
    an_ordering,
)


@pytest.mark.parametrize(
    ("body", "payload", "answer"),
    [
        (a_choice(), {"choice": 2}, Answer(choices=(2,))),
        (a_multiple_choice(), {"choices": [4, 0]}, Answer(choices=(0, 4))),
        (a_matching(), {"pairs": {"1": 0, "0": 3}}, Answer(pairs=((0, 3), (1, 0)))),
        (a_matching(), {"pairs": {"1": 0, "2": None}}, Answer(pairs=((1, 0),))),
        (an_ordering(), {"order": [3, 1]}, Answer(order=(3, 1))),
        (a_typed("a"), {"text": " Lyon "}, Answer(text=" Lyon ")),
    ],
)
def test_a_payload_is_read_by_its_kind(body, payload, answer):
    assert read_answer(body, payload) == answer


@pytest.mark.parametrize(
    ("body", "payload"),
    [
        (a_choice(), None),
        (a_choice(), {"choice": None}),
        (a_multiple_choice(), {"choices": []}),
        (a_matching(), {"pairs": {}}),
        (a_matching(), {"pairs": {"0": None}}),
        (an_ordering(), {"order": []}),
        (a_typed("a"), {"text": " "}),
    ],
)
def test_nothing_is_a_blank_answer(body, payload):
    assert read_answer(body, payload).is_blank


@pytest.mark.parametrize(
    ("body", "payload", "code"),
    [
        (a_choice(), {}, "wrong_members"),
        (a_choice(), [], "wrong_members"),
        (a_choice(), "1", "wrong_members"),
        (a_choice(), {"choices": [1]}, "wrong_members"),
        (a_choice(), {"choice": 1, "text": ""}, "wrong_members"),
        (a_choice(), {"choice": 3}, "no_index"),
        (a_choice(), {"choice": -1}, "no_index"),
        (a_choice(), {"choice": "1"}, "no_index"),
        (a_choice(), {"choice": True}, "no_index"),
        (a_choice(), {"choice": 1.0}, "no_index"),
        (a_multiple_choice(), {"choices": {"0": 1}}, "no_list"),
        (a_multiple_choice(), {"choices": "01"}, "no_list"),
        (a_multiple_choice(), {"choices": [0, 0]}, "repeated"),
        (a_multiple_choice(), {"choices": [0] * 6}, "too_many"),
        (a_multiple_choice(), {"choices": [[0]]}, "no_index"),
        (a_matching(), {"pairs": [[0, 1]]}, "no_object"),
        (a_matching(), {"pairs": {"4": 0}}, "no_index"),
        (a_matching(), {"pairs": {"00": 0}}, "no_index"),
        (a_matching(), {"pairs": {"²": 0}}, "no_index"),
        (a_matching(), {"pairs": {"0": 4}}, "no_index"),
        (a_matching(), {"pairs": {"0": "1"}}, "no_index"),
        (an_ordering(), {"order": [0, 1, 2, 3, 3]}, "too_many"),
        (an_ordering(), {"order": [0, 0]}, "repeated"),
        (a_typed("a"), {"text": 7}, "no_text"),
        (a_typed("a"), {"text": "a" * 501}, "too_long"),
    ],
)
def test_anything_else_is_malformed_and_says_why(body, payload, code):
    with pytest.raises(MalformedAnswer) as caught:
        read_answer(body, payload)

    assert caught.value.code == code
    assert str(caught.value)


def test_the_message_repeats_no_more_than_a_little_of_what_came():
    with pytest.raises(MalformedAnswer) as caught:
        read_answer(a_choice(), {"choice": "x" * 10_000})

    assert len(str(caught.value)) < 200


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.sampled_from(EVERY_KIND), JSON)
def test_any_json_is_an_answer_or_malformed(body, value):
    for payload in (value, {name_member(body): value}):
        try:
            answer = read_answer(body, payload)
        except MalformedAnswer:
            continue
        assert isinstance(answer, Answer)


def test_blank_is_blank():
    assert BLANK.is_blank
