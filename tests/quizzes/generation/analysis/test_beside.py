import pytest

from quizzes.generation.analysis.beside import read_asides, read_behind
from quizzes.generation.french.phrases import read_phrase

AGENCY = read_phrase("la Banque des pêches")


@pytest.mark.parametrize(
    ("aside", "expected"),
    [
        ("qui siège à Brest", ["la Banque des pêches siège à Brest"]),
        ("dont le siège se trouve à Brest", ["le siège de la Banque des pêches se trouve à Brest"]),
        ("créée en 1967", ["la Banque des pêches a été créée"]),
        ("composée de neuf membres", ["la Banque des pêches est composée de neuf membres"]),
        ("un organe consultatif", ["la Banque des pêches est un organe consultatif"]),
        ("première banque du port", ["la Banque des pêches est la première banque du port"]),
        ("créé en 1967", []),
        ("BP", []),
    ],
)
def test_what_stands_beside_a_subject_is_a_clause_of_it(aside, expected):
    assert [clause.text for clause in read_asides(AGENCY, (aside,))] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("dépend du Conseil, qui réunit neuf ports", ["le Conseil réunit neuf ports"]),
        ("dépend du Conseil de l’Agence, qui réunit neuf ports", []),
        ("aide les ports, qui paient une taxe", []),
        (
            "a un Bureau des phares (B.P.) dont le chef siège à Brest, qui surveille les passes",
            [
                "le Bureau des phares surveille les passes",
                "le chef du Bureau des phares siège à Brest",
            ],
        ),
    ],
)
def test_a_relative_clause_belongs_to_a_name_that_can_be_no_other(body, expected):
    assert [clause.text for clause in read_behind(body)] == expected
