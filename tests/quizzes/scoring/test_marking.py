from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.records import ItemKind
from quizzes.scoring import BLANK, find_key, name_member, read_answer, round_fraction, score
from quizzes.scoring.marking import SCORERS
from tests.quizzes.scoring.bodies import EVERY_KIND


def indexes(count):
    return st.integers(min_value=0, max_value=count - 1)


def payloads(body):
    """Payloads of the right shape for a question."""
    shapes = {
        "choice": lambda: indexes(len(body.choices)),
        "choices": lambda: st.lists(indexes(len(body.choices)), unique=True),
        "pairs": lambda: st.dictionaries(
            indexes(len(body.pairs)).map(str), st.none() | indexes(len(body.pairs))
        ),
        "order": lambda: st.lists(indexes(len(body.sequence)), unique=True),
        "text": lambda: st.text(max_size=500),
    }
    name = name_member(body)
    return (st.none() | shapes[name]()).map(lambda value: {name: value})


@given(st.data(), st.sampled_from(EVERY_KIND))
def test_every_answer_earns_a_share_and_always_the_same(data, body):
    answer = read_answer(body, data.draw(payloads(body)))

    fraction = score(body, answer)

    assert isinstance(fraction, Fraction)
    assert 0 <= fraction <= 1
    assert score(body, answer) == fraction


@pytest.mark.parametrize("body", EVERY_KIND, ids=lambda body: body.kind)
def test_the_key_earns_everything_and_a_blank_nothing(body):
    assert score(body, find_key(body)) == 1
    assert score(body, BLANK) == 0


def test_every_kind_is_scored():
    assert set(SCORERS) == set(ItemKind)


@pytest.mark.parametrize(
    ("fraction", "decimal"),
    [
        (Fraction(0), "0E-8"),
        (Fraction(1), "1.00000000"),
        (Fraction(1, 3), "0.33333333"),
        (Fraction(2, 3), "0.66666667"),
        (Fraction(1, 2 * 10**8), "0E-8"),
        (Fraction(3, 2 * 10**8), "2E-8"),
    ],
)
def test_a_share_is_rounded_once_half_to_even(fraction, decimal):
    assert round_fraction(fraction) == Decimal(decimal)
    assert round_fraction(fraction).as_tuple().exponent == -8
