import pytest

from quizzes.generation.checks.page_furniture import find
from tests.quizzes.generation.building import a_corpus, an_item

FURNITURE = [
    "Voir la note au bas du texte",
    "https://example.org/a",
    "www.example.org",
    "contact@example.org",
    "► Missions",
    "Le siège\nde Lyon",
    "Rapport page 3",
    "2/3 Le siège",
    "<b>siège</b>",
    "Lyon&nbsp;",
    "Accepter les cookies",
    "En savoir plus",
    "13. Prie le Secrétaire",
    "a) l’anglais",
    "© Office",
]
CLEAN = [
    "le système I-24/7",
    "la résolution 75/10",
    "l’article 3 du Statut",
    "les pages du journal",
    "Nantes",
    "a-t-il",
    "13 membres",
]


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture_is_found_in_stem_and_options(text):
    assert list(find(an_item(stem=text), a_corpus()))
    assert list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))


@pytest.mark.parametrize("text", CLEAN)
def test_what_belongs_to_the_text_is_no_furniture(text):
    assert not list(find(an_item(stem=text), a_corpus()))
    assert not list(find(an_item(right=["a"], wrong=["b", text]), a_corpus()))
