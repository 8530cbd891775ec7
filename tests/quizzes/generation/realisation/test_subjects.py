import pytest

from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.realisation.subjects import is_named, stands_alone
from tests.quizzes.generation.reading import read


@pytest.mark.parametrize(
    ("phrase", "alone"),
    [
        ("le Comité permanent", True),
        ("le Conseil sortant", False),
        ("la Commission", False),
        ("les deux organisations", False),
        ("son siège", False),
    ],
)
def test_some_phrases_name_their_thing_without_help(phrase, alone):
    assert stands_alone(read_phrase(phrase)) is alone


def test_one_word_names_a_body_of_the_speaker_that_has_no_longer_name():
    statements = read(
        "Le Congrès d’EUROMER adopte les Actes.", "Le Conseil d’administration d’EUROMER siège."
    )

    assert is_named(read_phrase("le Congrès"), statements[0])
    assert not is_named(read_phrase("le Conseil"), statements[0])
