from __future__ import annotations

import pytest

from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.facts.whole import find_whole, leave_echoes
from quizzes.generation.records import FactKind, QuotedSpan
from tests.quizzes.generation.reading import item, read

DUNANT = "Dunant, ruiné et longtemps oublié, reçut en 1901 le premier prix Nobel de la paix."


def gaps(*sentences, **changes):
    *_, last = read(*sentences, **changes)
    return [(one.wording.gapped, one.answer) for one in find_whole(last)]


@pytest.mark.parametrize(
    ("sentence", "gapped", "year"),
    [
        (DUNANT, DUNANT.replace("1901", "_____"), "1901"),
        (
            "Le 17 mai 1865, vingt États signèrent à Paris la première Convention des ports.",
            "Le 17 mai _____, vingt États signèrent à Paris la première Convention des ports.",
            "1865",
        ),
        (
            "La première conférence de la Ligue des ports se tint à Brest en 1901.",
            "La première conférence de la Ligue des ports se tint à Brest en _____.",
            "1901",
        ),
    ],
)
def test_a_sentence_that_stands_alone_keeps_its_words_around_a_gap(sentence, gapped, year):
    assert gaps(sentence) == [(gapped, year)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dunant y reçut en 1901, avec Frédéric Passy, le premier prix Nobel de la paix.",
        "La même Convention des ports de Brest fut signée à Paris en 1901 par vingt États.",
        "Cette Convention des ports de Brest fut signée à Paris en 1901 par vingt États.",
        "La Convention des ports de Brest (signée à Paris en 1901) lie encore vingt États.",
        "La Convention des ports fut signée en 1901 à Paris et révisée en 1907 à Gand.",
        "Le palais de Brest, bâti à la fin des années 1930, abrite la Ligue des ports.",
        "Le Français Yann Le Goff est en fonction à la Ligue des ports depuis 2021.",
        "La convention fut signée en 1901 par vingt États et par une ligue de ports.",
        "La Ligue de Gand en décida la création en 1901 avec vingt États et trois villes.",
        "Une convention la transforme en 1901 en une ligue des ports de Bretagne.",
        "Un projet plus vaste de ports fut présenté à Brest et à Gand en 1901.",
        "La Ligue des ports de Gand a bouleversé la région en 1901.",
        "La Ligue des ports de Gand dirige l’administration à Brest depuis 1901.",
        "Le premier s’est tenu à Brest et à Gand en août 1901.",
        "La Ligue de Gand rejoignit les cinq fondateurs dès 1901 à Brest.",
        "La seconde est une ligue des ports de Brest fondée en 1901.",
        "La première, créée à Brest en 1901, est une ligue des ports de Bretagne.",
        "La Ligue des ports la révisa à Brest en 1901 avec vingt États et trois villes.",
        "Dunant reçut en 1901, deux ans plus tôt, le premier prix Nobel de la paix.",
        "Dunant reçut le prix en 1901.",
        "Le plan 2021-2025 de la Ligue des ports de Brest prévoit trois phares de plus.",
    ],
)
def test_a_sentence_that_leans_on_others_or_tells_two_years_is_left(sentence):
    assert gaps(sentence) == []


def test_a_member_of_a_list_is_left():
    assert gaps("La Ligue a trois prix :", item(DUNANT)) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "La Ligue des ports de Brest réunit 57 organismes et trois écoles.",
            [
                (
                    "La Ligue des ports de Brest réunit _____ organismes et trois écoles.",
                    "57",
                )
            ],
        ),
        ("La Ligue des ports de Brest réunit plus de 57 organismes de sauvetage.", []),
        ("La plus grande, avec 57 organismes, est la Ligue des ports de Brest.", []),
        (
            "Ses ports, avec 57 organismes de sauvetage, entourent Brest.",
            [
                (
                    "Les ports d’EUROMER, avec _____ organismes de sauvetage, entourent Brest.",
                    "57",
                )
            ],
        ),
        (
            "Yann Le Goff dirigea la Ligue de 1971 à sa mort, survenue à Brest ; il aimait la mer.",
            [],
        ),
        (
            "Yann Le Goff dirigea la Ligue des ports depuis 1971 ; il aimait la mer.",
            [("Yann Le Goff dirigea la Ligue des ports depuis _____.", "1971")],
        ),
    ],
)
def test_a_number_is_left_out_too_and_a_sentence_ends_at_its_semicolon(sentence, found):
    assert gaps(sentence) == found


@pytest.mark.parametrize(
    ("before", "sentence", "answers"),
    [
        ("", "En 1901, les capteurs de Gand ont suivi la marée de Brest.", ["1901"]),
        ("", "En 1901, les capteurs ont suivi la marée de Brest à Gand.", []),
        ("", "Yann Le Goff interdit aux marins de Gand la vente des cartes en 1901.", ["1901"]),
        ("", "Yann Le Goff confia aux imprimeurs la carte de Gand en 1901.", ["1901"]),
        ("", "Yann Le Goff transporta en 1901 la collection rue de Brest à Gand.", ["1901"]),
        ("Gand avait des collections.", "Le Goff porta en 1901 la collection à Brest.", []),
        ("", "La Ligue des ports de Brest a élu en 1901 le directeur à Gand.", []),
        ("", "La Ligue pour la défense de la pêche de Brest a gagné Gand en 1901.", ["1901"]),
        ("Gand a des phares.", "Le Goff peignit en 1901 à Brest les phares maritimes.", ["1901"]),
        ("", "La Ligue des ports de Brest étudia en 1901 l’état et le poids des phares.", ["1901"]),
        ("", "La transformation décisive eut lieu à Brest en 1901.", []),
        ("", "Yann Le Goff fonda à Gand l’école de la navigation fluviale en 1901.", ["1901"]),
        ("", "Le bâtiment est né à Brest et à Gand, en Flandre, en 1901.", []),
    ],
)
def test_a_thing_without_a_name_is_one_of_a_kind_or_known_from_before(before, sentence, answers):
    told = gaps(*filter(None, [before, sentence]))

    assert [answer for _, answer in told] == answers


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("La Ligue des ports de Brest accorda son premier prêt en 1968.", ["1968"]),
        ("La Ligue des ports de Brest ferma ses portes le 31 décembre 2017.", ["2017"]),
        ("La guerre mit fin à son activité à Brest et à Gand en 1942.", []),
    ],
)
def test_what_somebody_does_with_his_own_needs_no_other_sentence(sentence, answers):
    assert [answer for _, answer in gaps(sentence)] == answers


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("La Ligue des ports de Brest compte vingt-deux ports en Bretagne.", ["vingt-deux"]),
        ("Le Conseil des ports de Brest élit Yann Le Goff pour cinq ans.", ["cinq"]),
        ("La Ligue des ports de Brest compte deux ports en Bretagne.", []),
        ("La Ligue des ports de Brest compte vingt ports, dont huit en Flandre.", []),
        ("La Ligue des ports de Brest invite trois ports de Bretagne.", []),
    ],
)
def test_a_number_in_words_is_left_out_where_it_tells_how_many_or_how_long(sentence, answers):
    assert [answer for _, answer in gaps(sentence)] == answers


def test_what_another_sentence_names_is_not_put_into_one():
    before = "Le Comité des phares siège à Brest."

    assert gaps(f"{before} Il fixa en 1901 la route des phares de Bretagne.") == []
    assert gaps(f"{before} La Ligue de Gand fixa donc en 1901 la route des phares.")


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("En 1901, elle fixa à Gand la route des phares de Bretagne.", ["1901"]),
        ("En 1901, à Gand, la Ligue fixa la route des phares de Bretagne.", ["1901"]),
    ],
)
def test_the_speaker_is_named_wherever_it_is_meant(sentence, answers):
    told = gaps("La Ligue veille sur la mer.", sentence, issuer="Ligue des ports")

    assert [answer for _, answer in told] == answers


@pytest.mark.parametrize(("year", "left"), [("1901", 1), ("1902", 2)])
def test_a_year_that_another_fact_of_the_sentence_asks_for_is_not_asked_twice(year, left):
    (statement,) = read(DUNANT)
    whole = list(find_whole(statement))
    other = Single(
        *(FactKind.DATE, "Dunant", "a reçu", year, AnswerKind.YEAR, Wording("En quelle année ?")),
        statement.sources,
    )

    assert len(list(leave_echoes([other, *whole]))) == left


def test_the_same_year_elsewhere_is_no_echo():
    (statement,) = read(DUNANT)
    whole = list(find_whole(statement))
    far = QuotedSpan("autre.txt", 0, 10, "En 1901, …")
    other = Single(
        *(FactKind.DATE, "Passy", "a reçu", "1901", AnswerKind.YEAR, Wording("Quand ?"), (far,))
    )

    assert len(list(leave_echoes([other, *whole]))) == 2
