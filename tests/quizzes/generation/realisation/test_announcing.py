import pytest

from quizzes.generation.realisation.announcing import find_announced, find_in_heading, name_one


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("EUROMER dispose de plusieurs outils de veille :", "outils de veille"),
        ("Les principales missions d’EUROMER sont les suivantes :", "missions d’EUROMER"),
        ("EUROMER agit au moyen de trois programmes mondiaux :", "programmes mondiaux"),
        ("Chaque base a son objet :", "bases"),
        ("Trois outils servent à la veille :", "outils"),
        ("EUROMER veille :", ""),
    ],
)
def test_the_noun_at_the_end_of_a_sentence_is_what_it_announces(text, noun):
    assert find_announced(text) == noun


@pytest.mark.parametrize(
    ("heading", "noun"),
    [("NOS OUTILS", "outils"), ("Le port", ""), ("Quatre missions", "missions")],
)
def test_a_heading_may_announce(heading, noun):
    assert find_in_heading(heading) == noun


@pytest.mark.parametrize(
    ("noun", "one"),
    [
        ("outils de veille", ("outil de veille", "d’EUROMER")),
        ("missions d’EUROMER", ("mission", "d’EUROMER")),
        ("missions de la Ligue", ("mission", "de la Ligue")),
    ],
)
def test_one_of_them_is_named_with_its_owner(noun, one):
    assert name_one(noun, "EUROMER") == one
