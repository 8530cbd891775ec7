import pytest

from courses.building.glossary import find_terms, locate_term
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


@pytest.mark.parametrize(
    ("text", "term", "said"),
    [
        ("Le B.C.N. répond, le BCN aussi.", OFFICE, "B.C.N."),
        ("Il écrit à son BCN.", OFFICE, "BCN"),
        ("Un Bureau central national (BCN).", OFFICE, "BCN"),
        ("Deux notices rouges, une notice jaune.", NOTICE, "notices"),
        ("Le Secrétaire général d’INTERPOL signe.", HEAD, "Secrétaire général"),
        ("Le Secrétaire général de l’ONU et le Secrétaire général.", HEAD, "Secrétaire général"),
    ],
)
def test_a_term_is_located_where_it_is_said_first(text, term, said):
    found = locate_term(term, text)

    assert found is not None
    assert text[slice(*found)] == said


def test_an_occurrence_that_another_owns_is_passed_over():
    assert locate_term(HEAD, "Le Secrétaire général de l’ONU et le Secrétaire général.") == (37, 55)


@pytest.mark.parametrize("text", ["Rien.", "Un bureau central national.", "OBCN", "BCN-X"])
def test_what_is_not_said_by_its_letters_is_nowhere(text):
    assert locate_term(OFFICE, text) is None
