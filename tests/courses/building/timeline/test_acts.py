import pytest

from courses.building.timeline.acts import find_acts


def found(text):
    return [(date.iso, text[start:end]) for date, start, end in find_acts(text)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Saluant l’arrangement du 27 juin 2018, qui vise le Bureau et complète l’Accord de 1997,",
         [("2018-06-27", "arrangement du 27 juin 2018, qui vise le Bureau")]),
        ("Rappelant l’Accord de coopération signé en 1997 par les Nations Unies et le Bureau,",
         [("1997", "Accord de coopération signé en 1997 par les Nations Unies et le Bureau")]),
        ("et les résolutions du Conseil 2019/19 et 2019/20, adoptées le 23 juillet 2019, et notant",
         [("2019-07-23",
           "résolutions du Conseil 2019/19 et 2019/20, adoptées le 23 juillet 2019")]),
        ("Recalling the cooperation agreement signed in 1997 by the United Nations and the Office,",
         [("1997", "agreement signed in 1997 by the United Nations and the Office")]),
    ],
)  # fmt: skip
def test_an_act_is_quoted_from_its_noun_to_the_end_of_its_clause(text, acts):
    assert found(text) == acts


@pytest.mark.parametrize(
    "text",
    [
        "Rappelant la résolution 48/3 du 12 mars 1994, par laquelle le Conseil priait le Bureau",
        "les textes du 4 avril 2011 (65/19) et du 7 juin 2013 (67/11) sur la police",
        "les résolutions 68/87, votée le 11 mars 2014, puis 69/47, votée le 3 avril 2015,",
        "le Programme de développement durable à l’horizon 2030 et cet accord",
        "Reconnaissant que le Bureau joue depuis 1923 un rôle essentiel dans la coopération",
    ],
)
def test_an_act_that_says_too_little_or_shares_its_noun_is_left(text):
    assert found(text) == []
