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
        "Rappelant sa résolution 51/1 du 15 octobre 1996, dans laquelle elle a invité le Bureau",
        "ses résolutions du 21 novembre 2016 (71/19) et du 26 novembre 2018 (73/11) sur la police",
        "ses résolutions 73/187, adoptée le 17 décembre 2018, et 74/247, adoptée le 27 mai 2019,",
        "le Programme de développement durable à l’horizon 2030 et cet accord",
        "Reconnaissant que le Bureau joue depuis 1923 un rôle essentiel dans la coopération",
    ],
)
def test_an_act_that_says_too_little_or_shares_its_noun_is_left(text):
    assert found(text) == []
