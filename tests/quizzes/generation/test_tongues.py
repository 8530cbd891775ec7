import pytest

from quizzes.generation.tongues import TONGUES


@pytest.mark.parametrize(
    ("language", "true", "false", "correction"),
    [
        ("fr", "Vrai", "Faux", "Faux : il faut lire « Brest », et non « Lyon »."),
        ("en", "True", "False", "False: it should say “Brest”, not “Lyon”."),
    ],
)
def test_a_language_says_true_and_false_in_its_own_words(language, true, false, correction):
    tongue = TONGUES[language]

    assert (tongue.true, tongue.false) == (true, false)
    assert tongue.correct("Brest", "Lyon").replace("\u00a0", " ") == correction
