import pytest

from quizzes.generation.checks.two_statements import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "stem",
    [
        "Le siège se trouve à Lyon et le Complexe d’innovation est situé à _____.",
        "Dans quelle ville le siège est-il à Lyon et le Complexe est situé\u202f?",
        "Le Comité compte treize membres et l’Assemblée a deux cents délégués.",
    ],
)
def test_a_second_clause_is_found(stem):
    assert list(find(an_item(stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem",
    [
        "L’ONU et l’Union ont signé un accord en _____.",
        "Quelles langues l’ONU et l’Union ont-elles en commun\u202f?",
        "Le Comité est composé du président et des délégués.",
        "Le siège est à Lyon et à Singapour.",
        "Le Bureau a un chef et un adjoint qui est élu.",
        "Quel organe est élu et préside l’Assemblée\u202f?",
    ],
)
def test_one_clause_may_name_several_things(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))
