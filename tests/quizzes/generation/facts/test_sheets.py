from tests.quizzes.generation.facts.test_tables import rows
from tests.quizzes.generation.reading import questions

SHEET = rows(
    "Repère | Information",
    "Siège | Berne (Suisse)",
    "Langues officielles | Français, anglais et arabe",
    "Chef du secrétariat | Directeur général",
)


def test_a_fact_sheet_is_no_table_of_pairs():
    found = questions(*SHEET)

    assert not any("repère" in question or "information" in question for question in found)
