import pytest

from quizzes.generation.facts.records import AnswerKind, Single, Wording
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.realisation.owning import House, name_owners
from quizzes.generation.records import FactKind, QuotedSpan

HOUSES = {
    "f.txt": House(
        Phrase("le CICR", Gender.MASCULINE),
        frozenset({"direction", "assemblée", "conseil de direction"}),
    )
}


def asked(question, document="f.txt"):
    wording = Wording(question, "")
    source = QuotedSpan(document, 0, 4, "Oui.")
    fact = Single(FactKind.ROLE, "s", "r", "a", AnswerKind.NAME, wording, (source,))
    return name_owners(fact, HOUSES).wording.question


@pytest.mark.parametrize(
    ("question", "named"),
    [
        (
            "Quel organe assure la liaison avec la Direction ?",
            "Quel organe assure la liaison avec la Direction du CICR ?",
        ),
        (
            "Qui nomme les membres du Conseil de direction ?",
            "Qui nomme les membres du Conseil de direction du CICR ?",
        ),
        (
            "Qui examine le budget avant que le collège ne se prononce ?",
            "Qui examine le budget avant que le collège du CICR ne se prononce ?",
        ),
        (
            "Qui donne décharge au directeur administratif ?",
            "Qui donne décharge au directeur administratif du CICR ?",
        ),
    ],
)
def test_the_first_own_body_gets_its_owner(question, named):
    assert asked(question) == named


@pytest.mark.parametrize(
    "question",
    [
        "Quel organe du CICR assure la liaison avec la Direction ?",
        "Que décide la Direction générale des douanes ?",
        "Qui désigne le délégué à la protection des données ?",
        "Que décide le Parlement européen ?",
        "Que décide la Commission ?",
        "Quel sigle désigne l’office qui entretient les écluses ?",
        "En quelle année la Convention a-t-elle été signée ?",
    ],
)
def test_what_is_named_or_somebody_else_s_is_left_alone(question):
    assert asked(question) == question


def test_a_document_without_a_speaker_changes_nothing():
    question = "Quel organe assure la liaison avec la Direction ?"

    assert asked(question, "g.txt") == question
