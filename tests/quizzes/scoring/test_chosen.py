import pytest

from quizzes.scoring import chosen_options


@pytest.mark.parametrize(
    ("payload", "options"),
    [
        ({"choice": 2}, (2,)),
        ({"choices": [3, 0]}, (0, 3)),
        ({"choice": None}, ()),
        ({"choices": []}, ()),
        ({"pairs": {"0": 1}}, ()),
        ({"text": "Lyon"}, ()),
        ({"choices": None}, ()),
        ({"choice": True}, ()),
        (None, ()),
        ([1], ()),
    ],
)
def test_options_are_listed_where_some_were_chosen(payload, options):
    assert chosen_options(payload) == options
