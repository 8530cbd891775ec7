import pytest

from quizzes.generation.checks.anaphor_in_stem import find
from quizzes.generation.records import ItemKind
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "stem",
    [
        "Quel organe dirige cette organisation\u202f?",
        "Combien de membres ce comité compte-t-il\u202f?",
        "Quand ce dernier a-t-il été créé\u202f?",
        "Quelle est sa mission\u202f?",
        "Dans quelle ville son siège se trouve-t-il\u202f?",
        "En quelle année a-t-elle été fondée\u202f?",
        "Que fait-il pour les pays\u202f?",
        "Combien de pays compte-t-elle\u202f?",
        "Quel est notre objectif\u202f?",
        "Le Bureau et celui-ci partagent _____.",
        "Quel rôle joue ladite commission\u202f?",
        "Qui s’abstient de telles pratiques ?",
        "En quelle année l’Office a-t-il changé alors de nom ?",
        "Qui dirige l’ensemble des services, et le vôtre ?",
        "Quel texte a supprimé l’ancienne Commission ?",
        "En quelle année Mme Anne Dupont a-t-elle pris ses fonctions ?",
        "Qui acquitte eux une contribution annuelle ?",
        "Qui ouvre le 15 octobre de la même année ?",
        "Which body runs this organization?",
        "Where is our head office?",
    ],
)
def test_a_word_that_stands_for_something_outside_is_found(stem):
    assert list(find(an_item(stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem",
    [
        "En quelle année INTERPOL a-t-il ouvert son bureau de New York\u202f?",
        "Quel organe tient une session chaque année\u202f?",
        "Qu’est-ce que le Bureau apporte à ses partenaires\u202f?",
        "Est-ce que le Comité compte treize membres\u202f?",
        "Combien de pays y a-t-il dans l’Union\u202f?",
        "Que faut-il transmettre au Comité\u202f?",
        "Dans quel but est-il essentiel de coopérer\u202f?",
        "Que recouvre l’expression « notre maison commune »\u202f?",
        "Le Comité lutte contre les crimes et aide les victimes de ces crimes à _____.",
        "Quelles sont les langues officielles de l’Organisation\u202f?",
        "Qui contrôle ce que décide l’Assemblée\u202f?",
        "Quel texte a supprimé l’ancienne Commission des ports ?",
        "En quelle année Anne Dupont a-t-elle pris ses fonctions de directrice ?",
        "Qui se charge de régler entre eux les différends ?",
        "Quel organe a les mêmes pouvoirs que le Conseil ?",
        "Qui aidait les pays alors que la guerre durait ?",
        "Le Bureau national assure le lien avec _____.",
    ],
)
def test_a_stem_that_stands_alone(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))


def test_steps_follow_the_stem_that_points_to_them():
    stem = "Classez ces événements du plus ancien au plus récent."

    assert not list(find(an_item(ItemKind.ORDERING, stem=stem), a_corpus()))
