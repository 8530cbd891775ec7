import pytest

from quizzes.generation.checks.stem_opens_with_anaphor import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "stem",
    [
        "Il compte _____ membres.",
        "Elle se réunit chaque année.",
        "Son siège est à _____.",
        "« Cette organisation » a été créée en _____.",
        "Ce comité compte treize membres.",
        "C’est à Lyon que se trouve _____.",
        "En outre, le Bureau ouvre en _____.",
        "Nous comptons _____ pays.",
        "Les deux organisations coopèrent depuis _____.",
        "L’une siège à Lyon et l’autre à _____.",
        "Le premier voit quatre groupes s’élever à _____.",
        "This office opened in _____.",
        "It has _____ members.",
    ],
)
def test_a_first_word_that_needs_a_sentence_before_it_is_found(stem):
    assert list(find(an_item(stem=stem), a_corpus()))


@pytest.mark.parametrize(
    "stem",
    [
        "Illicite est ce que _____ interdit.",
        "Quel organe se réunit chaque année\u202f?",
        "Celsius a donné son nom à _____.",
        "Ce que contrôle le Comité, c’est _____.",
        "En quelle année le siège a-t-il déménagé\u202f?",
        "Italie et France signent _____.",
        "Le premier Congrès de police s’est réuni à _____.",
        "Les deuxièmes assises ont lieu à _____.",
        "Onze membres forment _____.",
    ],
)
def test_a_first_word_that_stands_alone(stem):
    assert not list(find(an_item(stem=stem), a_corpus()))
