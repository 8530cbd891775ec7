import pytest

from courses.building.glossary import find_terms
from courses.building.records import GlossaryTerm

OFFICE = GlossaryTerm("BCN", "fr", expansion="Bureau central national")
NOTICE = GlossaryTerm("notice", "fr", definition="une demande de coopération")
HEAD = GlossaryTerm("Secrétaire général", "fr", definition="le plus haut fonctionnaire d’INTERPOL")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Le B.C.N. répond.", OFFICE),
        ("Les BCN répondent.", OFFICE),
        ("Un bureau central national répond.", OFFICE),
        ("Deux notices rouges.", NOTICE),
        ("NOTICE", NOTICE),
        ("Le Secrétaire général signe.", HEAD),
        ("Le Secrétaire général d’INTERPOL signe.", HEAD),
    ],
)
def test_a_term_occurs_by_letters_name_or_plural(text, term):
    assert find_terms([text], [OFFICE, NOTICE, HEAD]) == (term,)


@pytest.mark.parametrize(
    "text",
    [
        "BCNX",
        "bcn",
        "Un bureau central",
        "annoticer",
        "Le Secrétaire général de l’Organisation signe.",
    ],
)
def test_parts_of_words_and_what_another_owns_are_no_occurrence(text):
    assert find_terms([text], [OFFICE, NOTICE, HEAD]) == ()
