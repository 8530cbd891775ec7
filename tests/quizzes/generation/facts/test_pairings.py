from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import item, questions


def test_representations_are_paired_with_their_cities():
    found = questions(
        "Trois délégations parlent pour EUROMER :",
        item("auprès de l’Union postale, à Berne ;"),
        item("auprès du Conseil nordique, à Copenhague ;"),
        item("auprès de la Ligue des ports, à Gênes."),
        kind=FactKind.PAIRING,
    )

    question = "Dans quelle ville se trouve la délégation d’EUROMER auprès de l’Union postale ?"
    assert found[question] == "Berne"
    question = "Auprès de quelle organisation se trouve la délégation d’EUROMER qui siège à Gênes ?"
    assert found[question] == "la Ligue des ports"
    assert ("le Conseil nordique", "Copenhague") in found[
        "Associez à chaque organisation la ville où se trouve la délégation d’EUROMER auprès "
        "d’elle."
    ]
