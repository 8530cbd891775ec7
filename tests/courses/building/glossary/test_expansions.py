import pytest

from courses.building.glossary.expansions import find_expansion


@pytest.mark.parametrize(
    ("before", "sign", "expansion"),
    [
        ("Chaque pays a un Bureau central national", "BCN", "Bureau central national"),
        ("plusieurs des objectifs de développement durable", "ODD",
         "objectifs de développement durable"),
        ("l’Organisation des Nations Unies pour l’éducation, la science et la culture", "UNESCO",
         "Organisation des Nations Unies pour l’éducation, la science et la culture"),
        ("chez l’Office des Nations Unies contre la drogue et le crime", "UNODC",
         "Office des Nations Unies contre la drogue et le crime"),
        ("avec la Communauté économique et monétaire de l’Afrique centrale", "CEMAC",
         "Communauté économique et monétaire de l’Afrique centrale"),
        ("Elle est membre du Groupe interinstitutions de coordination contre la traite", "ICAT",
         "Groupe interinstitutions de coordination contre la traite"),
        ("Il siège au Comité des Nations Unies sur les drogues", "KX",
         "Comité des Nations Unies sur les drogues"),
        ("Une phrase. Le Conseil de sécurité", "CS", "Conseil de sécurité"),
    ],
)  # fmt: skip
def test_the_words_before_an_acronym_are_cut_where_its_name_begins(before, sign, expansion):
    start = find_expansion(before, sign)

    assert start is not None
    assert before[start:] == expansion


@pytest.mark.parametrize(
    ("before", "sign"),
    [
        ("Notant que la pandémie de maladie à coronavirus", "COVID-19"),
        ("Notant la pandémie de maladie à coronavirus", "COVID-19"),
        ("le Comité contre le terrorisme et sa Direction exécutive", "DECT"),
        ("son siège à Lyon", "FR"),
        ("", "BCN"),
    ],
)
def test_words_that_are_no_name_are_not_taken(before, sign):
    assert find_expansion(before, sign) is None
