import pytest

from quizzes.generation.checks.unnamed_subject import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "stem",
    [
        "En _____, le club a été fondé.",
        "En quelle année le groupe a-t-il débuté\u202f?",
        "Le clip a été filmé à _____.",
        "En quelle année la chaîne a rejoint le réseau\u202f?",
        "En _____, le conseil régional a voté le projet.",
        "Combien de membres le comité compte-t-il\u202f?",
        "L’organisation est représentée à _____.",
        "Le nouveau programme devient public en _____.",
    ],
)
def test_a_subject_without_its_name_is_found(stem):
    assert list(find(an_item(stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem",
    [
        "En _____, le Club de Rome a été fondé.",
        "Combien de membres le Comité compte-t-il\u202f?",
        "En quelle année le conseil général de la Commune a-t-il voté\u202f?",
        "Quel organe est dirigé par le président de l’Assemblée\u202f?",
        "La police est un service public de _____.",
        "Combien de chromosomes le cochon domestique possède-t-il\u202f?",
        "Le groupe de travail sur les armes a siégé à _____.",
    ],
)
def test_a_name_a_complement_or_a_thing_in_general_is_enough(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))
