import pytest

from quizzes.generation.english.clauses import Clause
from quizzes.generation.english.resolving import (
    find_antecedent,
    find_short,
    resolve,
    stands_alone,
)
from quizzes.generation.english.speakers import Speaker

SPEAKER = Speaker("the NPU", "union")


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("We help ports.", "The NPU helps ports."),
        ("At the NPU, we help ports.", "The NPU helps ports."),
        ("Our headquarters are in Oslo.", "The NPU’s headquarters are in Oslo."),
        ("The Union’s budget is small.", "The NPU’s budget is small."),
        ("In 2001, our organization opened an office.", "In 2001, the NPU opened an office."),
        ("The Union of Ports is another.", "The Union of Ports is another."),
        ("Moreover, the Council also meets.", "The Council meets."),
    ],
)
def test_the_speaker_is_named(text, resolved):
    assert resolve(text, SPEAKER, "").text == resolved


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("It meets in Oslo.", "The Board meets in Oslo."),
        ("In 2001, it met in Oslo.", "In 2001, the Board met in Oslo."),
        (
            "Its languages are English and French.",
            "The languages of the Board are English and French.",
        ),
    ],
)
def test_a_pronoun_takes_up_the_subject_before_it(text, resolved):
    said = resolve(text, None, "the Board")

    assert said.text == resolved
    assert said.leans


def test_a_short_name_is_some_body():
    assert find_short("The Council meets.") == "Council"
    assert find_short("The Council of Ports meets.") == ""


@pytest.mark.parametrize(
    ("clause", "alone"),
    [
        (Clause("The Board", "elects", "the Director"), True),
        (Clause("The Board", "elects", "them"), False),
        (Clause("The Board", "leads", "the Agency"), False),
        (Clause("The Board", "leads", "the Agency for Ports"), True),
    ],
)
def test_a_clause_that_leans_on_others_is_told(clause, alone):
    assert stands_alone(clause) is alone


@pytest.mark.parametrize(
    ("clause", "antecedent"),
    [
        (Clause("The Board", "is", "the head of the Council"), "the Board"),
        (Clause("The Board", "elects", "the President"), ""),
        (Clause("The members", "are", "rich"), ""),
    ],
)
def test_nothing_may_rival_the_antecedent(clause, antecedent):
    assert find_antecedent(clause) == antecedent
