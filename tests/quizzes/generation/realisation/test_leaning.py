from dataclasses import replace

import pytest

from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.realisation.leaning import (
    is_leaning,
    leave_country_out,
    leave_reader_out,
    leave_telling_place_out,
)
from quizzes.generation.records import FactKind, QuotedSpan


def fact(question, answer="le Conseil"):
    source = QuotedSpan("a.txt", 0, 1, "x")
    return Single(
        kind=FactKind.ROLE,
        subject="x",
        relation="y",
        answer=answer,
        answer_kind=AnswerKind.NAME,
        wording=Wording(question),
        sources=(source,),
    )


@pytest.mark.parametrize(
    "question",
    [
        "Qui défend vos droits ?",
        "En quelle année Ada Bo a-t-elle pris ses fonctions ?",
        "Quel texte a supprimé l’ancienne Commission ?",
        "En quelle année le Chili a-t-il adhéré à la Convention ?",
        "Par sa décision, qui a fondé l’UPU ?",
        "En quelle année l’ouverture du capital lui-même a-t-elle été décidée ?",
        "Qui acquitte eux une contribution ?",
        "Depuis quelle année la Ligue s’était-elle donné deux buts ?",
    ],
)
def test_what_needs_the_text_around_it_leans(question):
    assert is_leaning(fact(question))


@pytest.mark.parametrize(
    "question",
    [
        "En quelle année Ada Bo a-t-elle pris ses fonctions de Directrice ?",
        "Quel texte a supprimé l’ancienne Commission européenne ?",
        "En quelle année le Chili a-t-il adhéré à la Convention de Vienne ?",
        "Que désigne « la Convention » ?",
        "Quel organe interprète la Charte sociale européenne ?",
    ],
)
def test_what_is_named_stands_alone(question):
    assert not is_leaning(fact(question))


def test_the_reader_s_own_is_left_out():
    found = leave_reader_out(fact("Qui dirige les services, et donc le vôtre ?"))

    assert found.wording.question == "Qui dirige les services ?"


def test_a_place_that_tells_the_answer_is_left_out():
    told = fact("En Afrique, quel texte protège les ports ?", "la Charte des ports africains")

    assert leave_telling_place_out(told).wording.question == "Quel texte protège les ports ?"
    kept = replace(told, answer="la Charte des ports")
    assert leave_telling_place_out(kept) == kept


@pytest.mark.parametrize(
    ("gapped", "expected"),
    [
        (
            "La session s’est tenue à _____, en Norvège, en 2002.",
            "La session s’est tenue à _____, en 2002.",
        ),
        ("La Ligue siège à _____ (Norvège).", "La Ligue siège à _____."),
        ("La Ligue siège à _____, en 2002.", "La Ligue siège à _____, en 2002."),
    ],
)
def test_the_country_of_a_city_is_left_out(gapped, expected):
    placed = replace(fact("Où ?"), answer_kind=AnswerKind.CITY, wording=Wording("Où ?", gapped))

    assert leave_country_out(placed).wording.gapped == expected
