import pytest

from quizzes.generation.facts.records import AnswerKind, Listing, Single, Wording
from quizzes.generation.french.nouns import Gender
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.realisation.houses import House, Room
from quizzes.generation.realisation.owning import name_owners
from quizzes.generation.records import FactKind, QuotedSpan

OWNER = Phrase("le CICR", Gender.MASCULINE)
OWN = frozenset({"direction", "assemblée", "congrès", "conseil de direction"})
BODIES = frozenset({"délégué à la protection des données", "centre de calcul", "comité d’audit"})
MOVEMENT = House(
    Phrase("le Mouvement international de l’eau", Gender.MASCULINE),
    frozenset(),
    frozenset({"cicr"}),
)
HOUSES = {
    "f.txt": House(OWNER, OWN),
    "h.txt": House(
        OWNER,
        OWN,
        frozenset({"comité international"}),
        BODIES,
        (Room(50, 90, "Mouvement", MOVEMENT),),
    ),
}


def make(question, document="f.txt", start=0, **fields):
    source = QuotedSpan(document, start, start + 4, "Oui.")
    told = {"kind": FactKind.ROLE, "relation": "r", "answer": "le Comité d’audit"} | fields
    return Single(
        subject="s",
        answer_kind=AnswerKind.NAME,
        wording=Wording(question, ""),
        sources=(source,),
        **told,
    )


def asked(question, document="f.txt", **fields):
    return name_owners(make(question, document, **fields), HOUSES).wording.question


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


@pytest.mark.parametrize(
    ("question", "named"),
    [
        (
            "Qui désigne le délégué à la protection des données ?",
            "Qui désigne le délégué à la protection des données du CICR ?",
        ),
        (
            "En quelle année le Congrès de Rome a-t-il créé le fonds ?",
            "En quelle année le Congrès de Rome du CICR a-t-il créé le fonds ?",
        ),
        (
            "Quel organe vérifie les comptes de l’exercice ?",
            "Quel organe du CICR vérifie les comptes de l’exercice ?",
        ),
        (
            "Qui vérifie les comptes de l’exercice ?",
            "Au sein du CICR, qui vérifie les comptes de l’exercice ?",
        ),
        (
            "Sur quoi repose l’action du Mouvement ?",
            "Sur quoi repose l’action du Mouvement international de l’eau ?",
        ),
        (
            "Associez chaque directeur général à son mandat.",
            "Associez chaque directeur général du CICR à son mandat.",
        ),
    ],
)
def test_what_the_text_says_of_its_bodies_decides_how_the_owner_is_named(question, named):
    assert asked(question, "h.txt") == named


@pytest.mark.parametrize(
    "question",
    [
        "Que fait le Comité international ?",
        "En quelle année l’Empire ottoman a-t-il signé le traité ?",
        "Qui siège à Vienne ?",
    ],
)
def test_another_name_of_the_owner_or_a_name_of_the_world_is_enough(question):
    assert asked(question, "h.txt") == question


def test_a_section_about_another_body_names_that_one():
    question = asked("À quelle fréquence se tient le conseil ?", "h.txt", start=60, answer="deux")

    assert (
        question == "À quelle fréquence se tient le conseil du Mouvement international de l’eau ?"
    )


@pytest.mark.parametrize(
    ("answer", "question"),
    [
        ("centre de calcul", "Au CICR, que signifie le sigle CDC ?"),
        ("Union des postes du monde", "Que signifie le sigle CDC ?"),
    ],
)
def test_letters_of_the_house_say_where_they_are_used(answer, question):
    fields = {"kind": FactKind.ACRONYM, "relation": "signifie", "answer": answer}

    assert asked("Que signifie le sigle CDC ?", "h.txt", **fields) == question


def test_an_owner_that_is_asked_for_is_not_named():
    question = "Qui protège les victimes de la guerre ?"

    assert asked(question, "h.txt", answer="le CICR") == question


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Quelles sont les langues de travail ?", "Quelles sont les langues de travail du CICR ?"),
        ("Quels organes statutaires se réunissent ?",
         "Quels organes statutaires du CICR se réunissent ?"),
        ("En quelle année l’Acte constitutif a-t-il été adopté ?",
         "En quelle année l’Acte constitutif du CICR a-t-il été adopté ?"),
        ("Combien de membres le conseil de paix et de sécurité compte-t-il ?",
         "Combien de membres le conseil de paix et de sécurité compte-t-il ?"),
        ("Quels organes du Fonds se réunissent ?", "Quels organes du Fonds se réunissent ?"),
        ("Combien de francs le budget annuel atteint-il ?",
         "Combien de francs le budget annuel du CICR atteint-il ?"),
    ],
)  # fmt: skip
def test_it_is_said_whose_languages_organs_and_budget_are_meant(question, named):
    source = QuotedSpan("h.txt", 0, 4, "Oui.")
    listing = Listing(FactKind.ENUMERATION, "s", "r", ("a",), question, (source,))
    listed = name_owners(listing, HOUSES).question

    assert named in {listed, asked(question, "h.txt")}


def test_languages_that_are_used_are_nobodys():
    fact = Listing(
        FactKind.ENUMERATION, "s", "r", ("le grec",), "Quelles langues sont employées ?",
        (QuotedSpan("h.txt", 0, 1, "a"),),
    )  # fmt: skip

    assert name_owners(fact, HOUSES).question == "Quelles langues sont employées ?"
