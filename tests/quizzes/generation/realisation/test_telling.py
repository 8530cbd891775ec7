import pytest

from quizzes.generation.realisation.telling import (
    begins_alike,
    is_of_one_family,
    shares_stem,
    tells,
)


@pytest.mark.parametrize(
    ("stem", "key", "others", "told"),
    [
        ("Qui prévient les actes terroristes ?", "Antiterrorisme", (), True),
        ("Qui garde les ports ?", "Portail", (), False),
        ("Qui suit la cartographie ?", "Cartographie", ("Cartographes",), False),
    ],
)
def test_words_of_one_family_give_the_key_away(stem, key, others, told):
    assert tells(stem, key, others) is told


def test_a_word_that_other_options_repeat_as_well_tells_nothing():
    assert shares_stem("Quelle base suit les navires ?", "Base des navires", ("Carte marine",))
    assert not shares_stem("Quelle base suit la houle ?", "Base A", ("Base B",))


@pytest.mark.parametrize(
    ("stem", "key", "others", "told"),
    [
        ("Quelle base suit les navires ?", "Base des navires", ("Base des phares",), True),
        ("En Afrique, qui garde les ports ?", "l’Union africaine", ("l’Union arabe",), True),
        ("Que veut le Groupe de coordination ?", "une aide coordonnée", ("une aide",), True),
        ("Qui réunit les ministres ?", "le Conseil ministériel", ("la Cour",), True),
        ("Qui réunit les ministres ?", "le Conseil ministériel", ("la Cour ministérielle",), False),
        ("Qui guette les tsunamis ?", "le Comité océanographique", ("le Bureau",), True),
        ("Qui arrête les fugitifs ?", "Équipe des marins en fuite", ("Équipe des ports",), True),
        ("Qui lit un passeport ?", "Base de voyage A", ("Base de voyage B",), False),
        ("Qui lit un passeport ?", "Base de voyage", ("Base des ports",), True),
        ("Qui forme les garde-côtes ?", "l’Office maritime", ("l’Office des quais",), True),
        ("Qui récupère les épaves ?", "le Service de recouvrement", ("le Bureau",), True),
    ],
)
def test_a_word_of_the_key_alone_tells_whatever_else_is_shared(stem, key, others, told):
    assert shares_stem(stem, key, others) is told


def test_an_office_tells_the_deed_that_its_name_says():
    stem, deed = "Quel est le rôle du Directeur général de l’OIT ?", "diriger le Bureau"

    assert shares_stem(stem, deed, ("mener des recherches", "publier des statistiques"))


def test_two_words_of_one_family_tie_a_pair_and_a_common_word_does_not():
    assert is_of_one_family("le Conseil ministériel", "réunir les ministres")
    assert not is_of_one_family("le Comité des phares", "garder les ports")


@pytest.mark.parametrize(
    ("stem", "key", "others", "told"),
    [
        ("Quel organe compte cinq commissaires ?", "la Commission", ("le Comité",), True),
        ("Quel organe compte cinq commissaires ?", "la Commission", ("la Commission B",), False),
        ("Quel organe contrôle l’exécution ?", "le Comité exécutif", ("la Cour",), False),
    ],
)
def test_a_word_that_begins_as_the_head_of_the_key_gives_it_away(stem, key, others, told):
    assert begins_alike(stem, key, others) is told
