import pytest

from quizzes.generation.checks.object_missing import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "stem",
    [
        "Dans quelle ville un groupe de savants avait-il créé, en 1791\u202f?",
        "En quelle année l’Assemblée a-t-elle adopté\u202f?",
        "Où l’Office a-t-il signé en 2004\u202f?",
        "En 2004, dans quelle ville l’Office a-t-il signé\u202f?",
    ],
)
def test_a_verb_that_lost_its_object_is_found(stem):
    assert list(find(an_item(stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem",
    [
        "En quelle année l’Assemblée a-t-elle adopté le Statut\u202f?",
        "Quel accord l’Office a-t-il signé en 2004\u202f?",
        "Combien de bureaux l’Office a-t-il ouverts\u202f?",
        "En quelle année le siège a-t-il été transféré\u202f?",
        "En quelle année le Bureau a-t-il présenté à ses membres le réseau\u202f?",
        "En quelle année la conférence s’est-elle tenue à New York\u202f?",
        "Dans quelle ville le Complexe a-t-il ouvert en 2015\u202f?",
    ],
)
def test_a_verb_with_its_object_or_asked_for_it(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))
