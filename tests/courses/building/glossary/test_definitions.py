import pytest

from courses.building.glossary.definitions import find_definitions
from tests.courses.building.samples import a_block


def found(text):
    return [(one.term, one.definition) for one in find_definitions("a.md", a_block(text))]


@pytest.mark.parametrize(
    ("sentence", "term", "said"),
    [
        ("La notice est une demande de coopération que le Secrétariat publie.",
         "notice", "une demande de coopération que le Secrétariat publie"),
        ("L’Assemblée générale est l’instance suprême de l’Organisation.",
         "Assemblée générale", "l’instance suprême de l’Organisation"),
        ("INTERPOL est une organisation neutre et apolitique.",
         "INTERPOL", "une organisation neutre et apolitique"),
        ("Le Secrétaire général est le plus haut fonctionnaire, et il est élu.",
         "Secrétaire général", "le plus haut fonctionnaire"),
        ("Les capacités policières désignent l’expertise, les outils et les services offerts :",
         "capacités policières", "l’expertise, les outils et les services offerts"),
        ("Il vise la « criminalité pure », c’est-à-dire les infractions contre les ordinateurs.",
         "criminalité pure", "les infractions contre les ordinateurs"),
        ("On entend par « notice » une demande de coopération entre polices.",
         "notice", "une demande de coopération entre polices"),
        ("A notice is a request for cooperation between police services.",
         "notice", "a request for cooperation between police services"),
        ("The Council is the highest body of the Organization.",
         "Council", "the highest body of the Organization"),
    ],
)  # fmt: skip
def test_a_sentence_that_says_what_something_is_defines_it(sentence, term, said):
    assert found(sentence) == [(term, said)]


@pytest.mark.parametrize(
    "sentence",
    [
        "La coopération internationale est la seule voie vers la sûreté.",
        "Ce Pacte est un élément essentiel de l’action mondiale.",
        "Le Conseil est un partenaire bien placé pour agir.",
        "L’Initiative de gestion des frontières en est un exemple parlant.",
        "Le but du Conseil est de faciliter la coopération.",
        "Le Conseil n’est pas une autorité de police judiciaire.",
        "Le bureau qui répond est un service de la police.",
        "Comment désigner de la même façon un fromage ou un médicament ?",
        "Lyon est une ville.",
        "Son siège est un immeuble de la ville de Lyon.",
        "La Commission est l’une des plus anciennes institutions.",
    ],
)
def test_what_judges_points_back_or_tells_is_no_definition(sentence):
    assert found(sentence) == []
