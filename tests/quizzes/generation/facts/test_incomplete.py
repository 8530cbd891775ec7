from dataclasses import replace

import pytest

from quizzes.generation.facts.incomplete import is_incomplete
from quizzes.generation.facts.people import PEOPLE
from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.records import FactKind, QuotedSpan

NUMBER, YEAR, NAME = AnswerKind.NUMBER, AnswerKind.YEAR, AnswerKind.NAME


def a_fact(question, gapped="", *, kind=YEAR, quote="a"):
    sources = (QuotedSpan("f.txt", 0, len(quote), quote),)
    fact = FactKind.QUANTITY if kind is NUMBER else FactKind.DATE
    return Single(fact, "s", "r", "x", kind, Wording(question, gapped), sources)


@pytest.mark.parametrize(
    ("question", "quote", "incomplete"),
    [
        (
            "Pour combien d’années la maire de Gand a-t-elle été élue à Brest ?",
            "Élue à Brest en mai 2021 pour trois ans, la maire de Gand préside la Ligue.",
            True,
        ),
        (
            "En quelle année le Belge Jan Maes a-t-il été élu à la présidence de l’UPU ?",
            "Le Belge Jan Maes fut élu en 1999 à la présidence de l’UPU.",
            False,
        ),
        (
            "Pour combien d’années le président de la Ligue est-il élu ?",
            "Le président, élu pour quatre ans, dirige les services.",
            False,
        ),
    ],
)
def test_whoever_is_elected_on_a_day_is_elected_to_something(question, quote, incomplete):
    assert is_incomplete(a_fact(question, kind=NUMBER, quote=quote)) is incomplete


@pytest.mark.parametrize(
    ("question", "incomplete"),
    [
        ("Quel organe a cessé de participer à la fin des années 1990 ?", True),
        ("Quel organe a cessé de participer ?", True),
        ("Quel organe a cessé de participer aux travaux de l’OMS ?", False),
        ("En quelle année le Chili a-t-il adhéré ?", True),
        ("En quelle année le Chili a-t-il adhéré à l’OMS ?", False),
        ("Le siège se trouve à _____.", True),
        ("Le siège de l’OMS se trouve à _____.", False),
        ("Depuis quand la participation du Chili est-elle suspendue ?", True),
        ("Depuis quand la participation du Chili aux travaux est-elle suspendue ?", False),
        ("En quelle année le Chili est-il devenu membre ?", True),
        ("En quelle année le Chili est-il devenu membre de l’OMS ?", False),
    ],
)
def test_one_joins_something_and_a_seat_is_somebodys(question, incomplete):
    assert is_incomplete(a_fact(question, kind=NAME)) is incomplete


@pytest.mark.parametrize(
    ("question", "gapped", "incomplete"),
    [
        ("Combien de francs la cotisation avoisine-t-elle ?", "", True),
        ("s", "Les équipes comptent _____ membres au plus, ou dix à Gand.", True),
        ("Combien de membres l’équipe compte-t-elle ?", "L’équipe compte _____ membres.", False),
    ],
)
def test_what_is_said_roughly_is_not_asked_exactly(question, gapped, incomplete):
    assert is_incomplete(a_fact(question, gapped, kind=NUMBER)) is incomplete


@pytest.mark.parametrize(
    ("gapped", "incomplete"),
    [
        ("Jan Maes, qui l’occupait depuis _____, a démissionné à Gand.", True),
        ("En _____, le budget a dépassé 900 millions d’euros.", True),
        ("En _____, le budget de l’OMS a dépassé 900 millions d’euros.", False),
        ("En _____, le budget de l’OMS a dépassé 900 millions.", True),
        ("En _____, la Ligue s’est installée à Gand.", False),
    ],
)
def test_a_gapped_sentence_says_of_what_and_how_much(gapped, incomplete):
    assert is_incomplete(a_fact(gapped, gapped)) is incomplete


def test_lists_are_left_alone():
    assert not is_incomplete(Listing(FactKind.ROLE, "s", "r", ("a",), "Quelles tâches ?", ()))


@pytest.mark.parametrize(
    ("question", "incomplete"),
    [
        ("Quel organe veut que les concours servent ?", True),
        ("Quel organe dit à quoi les concours servent le plus ?", False),
        ("Dans quelle ville l’Agence est-elle installée d’abord ?", True),
        ("Quel organe demeure juge des appels ?", True),
        ("Quelle convention reste ouverte à la signature ?", False),
    ],
)
def test_what_serves_or_what_still_is_needs_more_words(question, incomplete):
    assert is_incomplete(a_fact(question, kind=NAME)) is incomplete


@pytest.mark.parametrize(
    ("question", "incomplete"),
    [
        ("En quelle année le Chili a-t-il été admis ?", True),
        ("En quelle année le Chili a-t-il été admis à la Ligue ?", False),
    ],
)
def test_whoever_is_admitted_is_so_to_something(question, incomplete):
    assert is_incomplete(a_fact(question)) is incomplete


@pytest.mark.parametrize(
    ("question", "incomplete"),
    [
        ("Qui a remplacé Anna Roos ?", True),
        ("Qui a remplacé Anna Roos au poste de greffier ?", False),
    ],
)
def test_whoever_follows_somebody_does_so_in_an_office(question, incomplete):
    fact = replace(a_fact(question, kind=NAME), group=PEOPLE)

    assert is_incomplete(fact) is incomplete
