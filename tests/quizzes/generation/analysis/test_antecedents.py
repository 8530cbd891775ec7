import pytest

from quizzes.generation.analysis.antecedents import (
    Said,
    find_antecedent,
    find_kind,
    find_latter,
    find_owner,
)
from quizzes.generation.french.phrases import read_phrase

COUNCIL = read_phrase("le Conseil des pêches")
CHIEF = read_phrase("le Directeur")
AGENCY = read_phrase("la Banque des mers")


@pytest.mark.parametrize(
    ("said", "pronoun", "expected"),
    [
        (Said(subject=COUNCIL), "il", COUNCIL),
        (Said(subject=COUNCIL), "elle", None),
        (Said(subject=COUNCIL, others=(CHIEF,)), "il", None),
        (Said(subject=COUNCIL, others=(AGENCY,)), "elle", AGENCY),
        (Said(AGENCY, COUNCIL, fresh=True), "elle", AGENCY),
        (Said(COUNCIL, CHIEF, fresh=True), "il", None),
        (Said(COUNCIL, read_phrase("le siège du Conseil des pêches")), "il", None),
        (Said(heading=COUNCIL, fresh=True), "il", COUNCIL),
        (Said(subject=read_phrase("un autre comité technique")), "il", None),
    ],
)
def test_a_pronoun_stands_for_what_alone_agrees(said, pronoun, expected):
    assert find_antecedent(pronoun, said) == expected


def test_what_was_brought_in_is_known_afterwards():
    said = Said(subject=read_phrase("un comité technique permanent"))

    assert find_antecedent("il", said).text == "le comité technique permanent"


def test_the_latter_is_what_stands_beside_the_subject():
    assert find_latter(["celui", "ci"][0], Said(subject=AGENCY, others=(CHIEF,))) == CHIEF


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Said(subject=COUNCIL), COUNCIL),
        (Said(subject=COUNCIL, others=(CHIEF,)), None),
        (Said(AGENCY, read_phrase("toute action")), AGENCY),
        (Said(subject=read_phrase("le changement")), None),
        (Said(AGENCY, read_phrase("l’existence de la Banque des mers")), AGENCY),
        (
            Said(AGENCY, read_phrase("l’existence de la Ligue des mers")),
            "l’existence de la Ligue des mers",
        ),
        (Said(subject=read_phrase("le directeur administratif")), "le directeur administratif"),
    ],
)
def test_an_owner_is_the_last_subject_without_rival(said, expected):
    found = find_owner(said, plural=False)

    assert (found.text if isinstance(expected, str) else found) == expected


def test_a_general_noun_takes_up_a_subject_of_its_kind():
    assert find_kind("conseil", Said(subject=COUNCIL)) == COUNCIL
    assert find_kind("navire", Said(subject=COUNCIL)) is None
