import pytest

from quizzes.generation.checks.meta_wording import find
from tests.quizzes.generation.building import a_corpus, an_item


@pytest.mark.parametrize(
    "text",
    [
        "Selon le texte, combien de pays sont membres\u202f?",
        "Dans ce document, qui décide\u202f?",
        "D’après le passage, où est le siège\u202f?",
        "Que dit le paragraphe ci-dessus\u202f?",
        "Que pense l’auteur\u202f?",
        "According to the text, who decides?",
        "Who decides in this passage?",
        "Qui décide, selon l’extrait\u202f?",
    ],
)
def test_words_that_point_to_the_passage_are_found(text):
    assert list(find(an_item(stem=text), a_corpus()))


@pytest.mark.parametrize(
    "text",
    [
        "Selon l’article 3 du Statut, que ne fait pas l’Organisation\u202f?",
        "Quel document d’identité le voyageur présente-t-il\u202f?",
        "Quels textes adopte l’Assemblée\u202f?",
        "Who checks travel documents?",
        "Que contrôle le passage de la frontière\u202f?",
        "Dans quelle base de données de documents cherche-t-on un passeport\u202f?",
    ],
)
def test_words_about_the_world(text):
    assert not list(find(an_item(stem=text), a_corpus()))
