from dataclasses import replace

import pytest

from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.feedback import gather_feedback, say
from quizzes.generation.french.typography import GAP
from quizzes.generation.records import FactKind, QuotedSpan

FACT = Single(
    FactKind.PLACE,
    "le Musée",
    "se trouve (ville)",
    "Brest",
    AnswerKind.CITY,
    Wording("Où se trouve le Musée ?", f"Le Musée se trouve à {GAP}."),
    (),
)


def about(answer, *facts):
    return gather_feedback(facts).about(answer)


@pytest.mark.parametrize(
    ("gapped", "city", "said"),
    [
        (f"Le Musée se trouve à {GAP}.", "Le Caire", "Le Musée se trouve au Caire."),
        (f"Le Musée se trouve à {GAP}.", "La Haye", "Le Musée se trouve à La Haye."),
        (f"Le Musée est près de {GAP}.", "Le Havre", "Le Musée est près du Havre."),
        (f"Le Musée est près de {GAP}.", "Oslo", "Le Musée est près d’Oslo."),
    ],
)
def test_the_article_of_a_city_is_contracted(gapped, city, said):
    assert say(replace(FACT, wording=Wording("?", gapped)), city) == said


def test_an_option_is_told_by_the_fact_that_it_answers():
    assert about("Brest", FACT) == "Le Musée se trouve à Brest."
    assert about("Lorient", FACT) == ""


def test_the_shortest_of_several_statements_is_told():
    long = replace(FACT, wording=Wording("?", f"Le Musée des phares se trouve à {GAP}."))

    assert about("Brest", long, FACT) == "Le Musée se trouve à Brest."


def test_numbers_long_statements_and_broken_ones_tell_nothing():
    assert about("Brest", replace(FACT, answer_kind=AnswerKind.NUMBER)) == ""
    assert (
        about("Brest", replace(FACT, wording=Wording("?", f"{GAP} " + "et " * 40 + "fin."))) == ""
    )
    assert about("Brest", replace(FACT, wording=Wording("?", f"Le Musée est à {GAP}"))) == ""


def test_a_name_that_two_houses_have_is_told_of_neither():
    organs = [replace(FACT, answer="le Bureau", scope=scope) for scope in ("EUROMER", "OMS")]

    assert about("le Bureau", *organs) == ""


def test_a_body_of_another_document_may_be_another_body():
    source = QuotedSpan("a.txt", 0, 1, "L")
    fact = replace(FACT, answer="le Bureau", answer_kind=AnswerKind.NAME, sources=(source,))
    feedback = gather_feedback([replace(fact, wording=Wording("?", f"{GAP} lit."))])

    assert feedback.about("le Bureau", "a.txt") == "Le Bureau lit."
    assert feedback.about("le Bureau", "b.txt") == ""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("En quelle année EUROMER a-t-il ouvert le Phare du lac ?", True),
        ("En quelle année l’OMS a-t-elle été fondée ?", False),
    ],
)
def test_a_year_is_told_of_in_questions_about_the_same_body_alone(question, told):
    gapped = f"EUROMER a fondé le Musée en {GAP}."
    fact = replace(FACT, answer="1961", answer_kind=AnswerKind.YEAR, wording=Wording("?", gapped))

    assert bool(gather_feedback([fact]).about("1961", "", question)) is told


@pytest.mark.parametrize(
    "gapped", [f"{GAP} dirige l’agence.", f"En {GAP}, le traité consacre l’organisation."]
)
def test_what_names_no_body_is_told_of_nobody(gapped):
    assert about("Brest", replace(FACT, wording=Wording("?", gapped))) == ""


def test_how_often_something_is_tells_nothing_of_something_else():
    fact = replace(
        FACT, kind=FactKind.QUANTITY, answer="chaque année", answer_kind=AnswerKind.PHRASE
    )

    assert about("chaque année", fact) == ""


def test_an_owner_stands_beside_the_answer_once():
    owned = replace(
        FACT, answer="le Bureau", owner="d’EUROMER", wording=Wording("?", f"{GAP} lit.")
    )

    assert say(owned) == "Le Bureau d’EUROMER lit."
    assert say(owned, "le Bureau d’EUROMER") == "Le Bureau d’EUROMER lit."


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("éclairer la côte", "Le but du Phare est d’éclairer la côte."),
        ("guider les navires", "Le but du Phare est de guider les navires."),
    ],
)
def test_an_answer_that_begins_with_a_vowel_takes_the_word_before_it_along(answer, said):
    fact = replace(FACT, wording=Wording("?", f"Le but du Phare est de {GAP}."))

    assert say(fact, answer) == said
