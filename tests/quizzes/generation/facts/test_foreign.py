import pytest

from quizzes.generation.facts.foreign import is_foreign
from quizzes.generation.french.phrases import read_phrase
from tests.quizzes.generation.reading import read


@pytest.mark.parametrize(
    ("body", "text", "foreign"),
    [
        ("la Commission européenne", "La Commission européenne suit les travaux.", True),
        ("le Conseil de sécurité", "Le Conseil de sécurité reçoit le rapport.", True),
        ("le Comité permanent", "Le Comité permanent suit les travaux.", False),
        (
            "l’Assemblée générale",
            "L’Assemblée générale a reconnu à EUROMER la qualité d’observateur.",
            True,
        ),
        (
            "l’Assemblée générale",
            "L’Assemblée générale accorde aux associations le statut d’observateur.",
            False,
        ),
    ],
)
def test_bodies_of_other_houses_are_known(body, text, foreign):
    (statement,) = read(text)

    assert is_foreign(read_phrase(body), statement) is foreign


def test_a_text_about_their_owner_may_ask_about_them():
    _, statement = read(
        "L’Union européenne compte sept institutions.", "La Commission européenne veille au droit."
    )

    assert not is_foreign(read_phrase("la Commission européenne"), statement)


def test_another_body_of_the_same_family_is_not_their_owner():
    _, statement = read(
        "L’Organisation des Nations Unies pour les phares est à Gand.",
        "Le Conseil de sécurité reçoit le rapport.",
    )

    assert is_foreign(read_phrase("le Conseil de sécurité"), statement)
