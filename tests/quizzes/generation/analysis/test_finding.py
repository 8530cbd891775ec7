import pytest

from quizzes.generation.analysis.finding import find_verb, opens_predicate


@pytest.mark.parametrize(
    ("body", "verb"),
    [
        ("Le Conseil fixe les quotas", "fixe"),
        ("La base de données en réseau fixe permet un contrôle", "permet"),
        ("La formation continue et le perfectionnement sont utiles", "sont"),
        ("Les pays qui ont signé le pacte paient une taxe", "paient"),
        ("La coopération est la voie par laquelle la police peut agir", "est"),
        ("Le Conseil se réunit", "se réunit"),
        ("Le prix lui revient", None),
        ("Le contrôle des pêches", None),
    ],
)
def test_the_main_verb_is_the_one_that_is_sure(body, verb):
    place = find_verb(body)

    assert (place and body[place[0] : place[1]]) == verb


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("contrôle les ports", True),
        ("contrôle des ports", True),
        ("contrôle et suivi", False),
        ("les ports", False),
        ("dirige", True),
    ],
)
def test_a_predicate_opens_with_a_verb_that_is_no_noun(text, expected):
    assert opens_predicate(text, plural=False) is expected
