import pytest

from tests.quizzes.generation.reading import questions


def test_for_whom_something_is_kept_is_asked():
    found = questions(
        "EUROMER publie des cartes marines sur les épaves, les récifs, etc., et les met sans délai "
        "à la disposition des équipages de pêche."
    )

    question = "À la disposition de qui EUROMER met-il sans délai ses cartes marines ?"
    assert found[question] == "les équipages de pêche"


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER publie des cartes marines et les met à la disposition de ses équipages.",
        "EUROMER publie des cartes marines et les met à la disposition de Jean Durand.",
    ],
)
def test_what_leans_is_left_alone(sentence):
    assert not any("disposition" in question for question in questions(sentence))
