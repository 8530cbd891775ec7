import pytest

from quizzes.generation.checks.run_on_sentence import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    [
        "Le siège est à Lyon, repensant sa grille. et le bureau ouvre",
        "Le siège est à Lyon. Le bureau est à Rome.",
        "le lancement du projet, Le projet étant porté par l’État",
        "Où est le siège\u202f? à Lyon",
    ],
)
def test_two_sentences_are_found(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize(
    "text",
    [
        "Le siège est à Lyon.",
        "l’article 3 (al. 2) du Statut",
        "les bureaux du Caire, La Haye et Le Cap",
        "Que dit l’O.N.U. de la paix\u202f?",
        "M. Dupont",
        "1.5 million",
        "Classez dans l’ordre\u00a0:",
        "I. Le siège",
    ],
)
def test_one_sentence(text):
    assert not list(find(an_item(stem=text), a_corpus()))
