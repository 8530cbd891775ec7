import pytest

from courses.building.glossary.remote import find_elsewhere
from tests.courses.building.samples import sections

DRUGS = "# Vienne\n\nLe partenaire est l’Office des Nations Unies contre la drogue et le crime."


def found(*texts, known=()):
    terms = find_elsewhere(sections(*texts), set(known))
    return [(one.term, one.expansion, one.quotes[0].place.document) for one in terms]


def test_a_name_elsewhere_explains_the_letters_of_either_language():
    name = "Office des Nations Unies contre la drogue et le crime"

    assert found("L’ONUDC et l’UNODC répondent.", DRUGS) == [
        ("ONUDC", name, "1.md"),
        ("UNODC", name, "1.md"),
    ]


def test_three_letters_need_capitals_or_the_same_passage():
    assert found("# G8 et OMS\n\nL’Organisation mondiale de la santé agit.") == [
        ("OMS", "Organisation mondiale de la santé", "0.md")
    ]
    assert found("L’OMS agit.", "L’Organisation mondiale de la santé agit.") == []
    assert found("L’ONU agit.", "L’Organisation des Nations Unies agit.") == [
        ("ONU", "Organisation des Nations Unies", "1.md")
    ]


def test_the_commonest_name_counts_once_a_document():
    usual = "L’Organisation des Nations Unies agit. L’Organisation des Nations Unies décide."

    assert found("L’ONU agit.", DRUGS, usual) == [("ONU", "Organisation des Nations Unies", "2.md")]


@pytest.mark.parametrize(
    "text",
    ["# UNE PRÉSENCE MONDIALE\n\nLes United Nations Experts.", "La SNCF. Son Nom Court, Fini."],
)
def test_capitals_of_a_heading_and_words_across_marks_explain_nothing(text):
    assert found(text) == []


def test_what_is_known_is_not_looked_for():
    assert found("L’ONUDC répond.", DRUGS, known=["ONUDC"]) == []
