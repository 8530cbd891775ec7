from quizzes.generation.analysis.clauses import cut_loose, trim
from quizzes.generation.analysis.reading import read_clauses


def test_a_passive_knows_its_agent():
    (clause,) = read_clauses("Le Centre est dirigé par le Conseil des pêches.")

    assert (clause.passive, clause.agent.text, clause.object) == (True, "le Conseil des pêches", "")


def test_object_complements_and_purpose_follow_the_tail():
    (clause,) = read_clauses("Le Conseil ouvre un bureau à Brest afin de suivre la pêche.")

    assert clause.object == "un bureau"
    assert [(one.preposition, one.phrase) for one in clause.complements] == [("à", "Brest")]
    assert clause.purpose == "suivre la pêche"


def test_what_only_adds_is_cut():
    said = "dirige le port (PB), notamment la criée"

    assert cut_loose(said) == trim(said) == "dirige le port"
    assert cut_loose("fixe les taxes, calculées par le Conseil") == "fixe les taxes"
