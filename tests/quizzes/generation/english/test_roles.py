import pytest

from tests.quizzes.generation.english.reading import questions


@pytest.mark.parametrize(
    ("text", "question", "actor"),
    [
        (
            "The Council elects the President and adopts the budget.",
            "Which body of EUROMER elects the President and adopts the budget?",
            "the Council",
        ),
        (
            "The President represents EUROMER in court.",
            "Who represents EUROMER in court?",
            "the President",
        ),
        (
            "The Court of Auditors examines the accounts of EUROMER.",
            "Which body examines the accounts of EUROMER?",
            "the Court of Auditors",
        ),
        (
            "The Secretariat is headed by the Director General.",
            "Which official of EUROMER heads the Secretariat?",
            "the Director General",
        ),
        (
            "The Congress is the supreme authority of EUROMER.",
            "Which body is the supreme authority of EUROMER?",
            "the Congress",
        ),
        (
            "The governing body of EUROMER is the Assembly, composed of all members.",
            "Which body is the governing body of EUROMER?",
            "the Assembly",
        ),
    ],
)
def test_an_actor_is_asked_from_what_it_does(text, question, actor):
    assert questions(text)[question] == actor


@pytest.mark.parametrize(
    "text",
    [
        "The European Parliament adopts the budget.",
        "The Council elects its President.",
        "The Council meets in Oslo.",
        "The council elects the President.",
        "The Council elected the President.",
    ],
)
def test_what_has_no_owner_or_leans_on_its_actor_is_not_asked(text):
    assert questions(text) == {}


def test_what_three_bodies_do_is_put_together():
    asked = questions(
        "The Assembly adopts the annual budget.",
        "The Council oversees daily work.",
        "The Secretariat publishes all charts.",
    )

    assert asked["Match each of EUROMER’s bodies with what it does."] == (
        ("Assembly", "adopts the annual budget"),
        ("Council", "oversees daily work"),
        ("Secretariat", "publishes all charts"),
    )
