import pytest

from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "Le Comité permanent d’EUROMER prépare les sessions du Conseil.",
            "Quel organe d’EUROMER prépare les sessions du Conseil ?",
            "le Comité permanent",
        ),
        (
            "Le Conseil des ports est l’instance suprême d’EUROMER.",
            "Quelle est l’instance suprême d’EUROMER ?",
            "le Conseil des ports",
        ),
        (
            "L’organe suprême d’EUROMER est le Conseil des ports.",
            "Quel est l’organe suprême d’EUROMER ?",
            "le Conseil des ports",
        ),
        (
            "Le Comité permanent est dirigé par le Président.",
            "Qui dirige le Comité permanent ?",
            "le Président",
        ),
        (
            "Le Commissaire aux ports inspecte chaque année les bassins.",
            "Qui inspecte chaque année les bassins ?",
            "le Commissaire aux ports",
        ),
        (
            "Le Commissaire aux ports d’EUROMER inspecte chaque année les bassins.",
            "Quel responsable d’EUROMER inspecte chaque année les bassins ?",
            "le Commissaire aux ports",
        ),
    ],
)
def test_roles_are_asked_by_what_is_done(sentence, question, answer):
    assert questions(sentence, kind=FactKind.ROLE)[question] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Comité permanent veille à ses comptes et à son budget.",
        "Les navires longent la côte sud du pays.",
        "Un Conseil des ports garde les bassins du Nord.",
        "Le CCN reçoit les demandes urgentes des ports.",
        "Le Comité permanent traite des armes de chasse sous-marine.",
        "Le Comité permanent exécute les choix des deux autres organes.",
    ],
)
def test_roles_of_no_name_or_with_loose_ends_are_left_alone(sentence):
    assert questions(sentence, kind=FactKind.ROLE) == {}
