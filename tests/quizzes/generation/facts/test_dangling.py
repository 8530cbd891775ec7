from dataclasses import replace

import pytest

from quizzes.generation.facts.dangling import is_dangling, keep_standing
from quizzes.generation.facts.records import AnswerKind, Listing, Ordering, Single, Wording
from quizzes.generation.facts.whole import WHOLE
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.realisation.houses import House
from quizzes.generation.records import FactKind, QuotedSpan

HOUSE = House(Phrase("la Ligue des ports", Gender.FEMININE), frozenset())
SOURCES = (QuotedSpan("f.txt", 0, 1, "a"),)


def a_fact(question, gapped="", *, subject="s", answer="x", **changes):
    wording = Wording(question, gapped)
    fact = Single(FactKind.DATE, subject, "r", answer, AnswerKind.YEAR, wording, SOURCES)
    return replace(fact, **changes)


@pytest.mark.parametrize(
    ("question", "dangling"),
    [
        ("Combien d’années dure le mandat du directeur général ?", True),
        ("Combien d’années dure le mandat du directeur général de la Ligue des ports ?", False),
        ("En quelle année le traité de Gand a-t-il créé la Ligue des ports ?", False),
        ("En quelle année le traité a-t-il créé la Ligue des ports ?", True),
        ("En quelle année la Ligue des ports a-t-elle rouvert le dossier ?", True),
        ("En quelle année la Ligue des ports a-t-elle versé le logiciel ?", True),
        ("En quelle année la Ligue des ports a-t-elle versé le logiciel de Gand ?", False),
        ("En quelle année la Ligue des ports a-t-elle ouvert la mer aux marins ?", False),
        ("Quelles sont les langues officielles ?", True),
        ("À quelle fréquence l’Assemblée générale vient-elle à Gand ?", True),
        (
            "À quelle fréquence l’Assemblée générale de la Ligue des ports vient-elle à Gand ?",
            False,
        ),
        ("Dans quelle ville siège le Tribunal de justice ?", True),
        ("Dans quelle ville siège le Tribunal de justice de la Ligue des ports ?", False),
        ("Dans quelle ville siège le Tribunal de justice de Bretagne ?", False),
        ("En quelle année l’Initiative mondiale a-t-elle gagné les ports de Gand ?", True),
        ("En quelle année l’Initiative mondiale pour la mer a-t-elle gagné Gand ?", False),
        ("Qui est élu pour cinq ans ?", True),
        ("Quelles sont les langues officielles de la Ligue des ports ?", False),
        ("Quel organe étudie les objets qui exposent les cartes aux marées ?", False),
    ],
)
def test_a_question_stands_alone_where_whatever_it_speaks_of_can_be_told(question, dangling):
    assert is_dangling(a_fact(question), HOUSE) is dangling


def test_without_a_house_no_office_can_be_told():
    asked = "Combien d’années dure le mandat du Directeur à Gand ?"

    assert is_dangling(a_fact(asked), None)


@pytest.mark.parametrize(
    ("subject", "dangling"),
    [
        ("l’enregistrement", True),
        ("chaque groupe géographique", True),
        ("l’anglais", False),
        ("le port de Gand", False),
        ("la Ligue", False),
    ],
)
def test_a_common_noun_by_itself_is_no_subject(subject, dangling):
    asked = a_fact("Combien de ports servent à Gand ?", subject=subject)

    assert is_dangling(asked, None) is dangling


def test_whom_another_paragraph_names_may_be_somebody_else():
    far = (QuotedSpan("f.txt", 0, 10, "a"), QuotedSpan("f.txt", 500, 510, "b"))
    near = (QuotedSpan("f.txt", 0, 10, "a"), QuotedSpan("f.txt", 100, 110, "b"))
    asked = a_fact("En quelle année la Ligue des ports est-elle née ?")

    assert is_dangling(replace(asked, sources=far), HOUSE)
    assert not is_dangling(replace(asked, sources=near), HOUSE)


def test_a_quote_says_whom_it_means():
    quote = (QuotedSpan("f.txt", 0, 10, "Ce dernier est élu. Son mandat dure cinq ans."),)
    asked = a_fact("Combien d’années dure le mandat du chef de la Ligue des ports ?", sources=quote)

    assert is_dangling(asked, HOUSE)


def test_steps_and_tasks_stand_alone_as_well():
    story = Ordering(
        FactKind.DATE,
        "s",
        "r",
        ("Gand a ouvert", "La Ligue a vendu le logiciel"),
        (),
        "Classez.",
        (),
    )
    tasks = Listing(
        FactKind.ROLE, "s", "r", ("choisir certains cas",), "Quelles tâches a l’UPU de Gand ?", ()
    )

    assert is_dangling(story, HOUSE)
    assert is_dangling(tasks, HOUSE)


def test_wrong_options_that_lean_are_left_out():
    asked = a_fact(
        "Quel est le rôle du Conseil de la Ligue des ports ?",
        answer="gérer les quais de Gand",
        answer_kind=AnswerKind.NAME,
        siblings=("s’expliquer devant elle", "peindre les phares"),
    )

    (kept,) = keep_standing([asked], {"f.txt": HOUSE})

    assert kept.siblings == ("peindre les phares",)


@pytest.mark.parametrize(
    ("sentence", "lead", "dangling"),
    [
        ("Le changement de nom eut lieu en _____ à Gand.", "", True),
        ("Le changement de nom eut lieu en _____ à Gand.", "À propos de Brest : ", False),
        ("Le nom de Gand fut donné en _____ à vingt rues.", "", False),
    ],
)
def test_a_sentence_kept_whole_names_what_it_speaks_of(sentence, lead, dangling):
    fact = a_fact(sentence, sentence, relation=WHOLE, lead=lead)

    assert is_dangling(fact, HOUSE) is dangling


@pytest.mark.parametrize(
    ("subject", "dangling"),
    [("une commission de contrôle", True), ("la commission de contrôle de Gand", False)],
)
def test_what_somebody_has_some_of_is_not_counted(subject, dangling):
    asked = f"De combien de membres élus à Gand {subject} est-elle composée ?"
    fact = a_fact(asked, subject=subject, kind=FactKind.QUANTITY, lead="À propos de Gand : ")

    assert is_dangling(fact, HOUSE) is dangling


def test_an_institute_without_a_name_has_no_place():
    asked = "En Flandre, dans quelle ville est le siège de l’institut chargé des phares ?"
    subject = "le siège de l’institut chargé des phares"
    fact = a_fact(asked, subject=subject, kind=FactKind.PLACE)

    assert is_dangling(fact, HOUSE)
