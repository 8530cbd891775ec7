from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions

FORBIDDEN = "toute intervention dans des affaires de caractère fiscal, militaire ou religieux."


def test_a_text_is_asked_which_questions_it_forbids():
    found = questions(f"Son statut lui interdit {FORBIDDEN}", kind=FactKind.ENUMERATION)

    assert found == {
        "Dans quelles affaires le statut d’EUROMER interdit-il toute intervention ?": (
            "les affaires de caractère fiscal",
            "les affaires de caractère militaire",
            "les affaires de caractère religieux",
        )
    }


def test_nobody_is_guessed_whose_statute_it_is():
    found = questions(f"Son statut lui interdit {FORBIDDEN}", kind=FactKind.ENUMERATION, issuer="")

    assert found == {}
