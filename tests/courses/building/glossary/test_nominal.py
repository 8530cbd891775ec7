import pytest

from courses.building.glossary.nominal import names_a_thing, trim


@pytest.mark.parametrize(
    "body",
    [
        "Organe du Conseil chargé de la lutte.",
        "Organisation internationale qui a son siège à New York.",
        "Une méthode pour identifier les victimes.",
        "Le fait de tromper autrui.",
        "System that links offices.",
    ],
)
def test_a_noun_at_the_head_says_what_a_term_is(body):
    assert names_a_thing(body)


@pytest.mark.parametrize(
    "body",
    [
        "Ce programme vise à prévenir les actes.",
        "Elle réunit des informations.",
        "INTERPOL aide les pays membres.",
        "Les malfaiteurs s’adaptent vite.",
        "L’établissement de liens permet de voir.",
        "Nos experts ont des connaissances.",
        "Chaque pays a un bureau.",
        "Voir la note 3.",
        "Lyon",
    ],
)
def test_a_sentence_about_something_does_not(body):
    assert not names_a_thing(body)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Objectifs fixés pour 2030 ; ils sont 17.", "Objectifs fixés pour 2030"),
        ("le plus haut fonctionnaire, et il est élu", "le plus haut fonctionnaire"),
        ("un lien entre la police et le réseau.", "un lien entre la police et le réseau"),
    ],
)
def test_what_goes_on_is_left_off(said, kept):
    assert trim(said) == kept
