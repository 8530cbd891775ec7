import pytest

from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "year"),
    [
        (
            "EUROMER suit les travaux du Comité des phares du Conseil de la mer créé en 1999.",
            "En quelle année a été créé le Comité des phares du Conseil de la mer ?",
            "1999",
        ),
        (
            "Les Objectifs bleus d’EUROMER établis en 2018 sont ambitieux.",
            "En quelle année ont été établis les Objectifs bleus d’EUROMER ?",
            "2018",
        ),
        (
            (
                "Cela a conduit à la tenue, en 2009, d’une conférence, consacrée à la "
                "sécurité des ports."
            ),
            "En quelle année s’est tenue la conférence consacrée à la sécurité des ports ?",
            "2009",
        ),
        (
            "Un bureau de liaison a été ouvert en 2012 à Brest afin d’aider les pêcheurs.",
            (
                "En quelle année un bureau de liaison d’EUROMER a-t-il été ouvert à Brest afin "
                "d’aider les pêcheurs ?"
            ),
            "2012",
        ),
    ],
)
def test_the_year_of_what_was_made_held_or_opened_is_asked(sentence, question, year):
    assert questions(sentence)[question] == year


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROMER suit le comité des phares créé en 1999.",
        "EUROMER suit la Charte des ports et le Comité des phares créée en 1999.",
        "Un bureau de liaison a été ouvert en 2012 à Brest.",
        "Cela a conduit à la tenue, en 2009, d’une conférence ministérielle.",
    ],
)
def test_what_has_no_name_of_its_own_is_left_alone(sentence):
    assert not any(question.startswith("En quelle année") for question in questions(sentence))
