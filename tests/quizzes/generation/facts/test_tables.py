from courses.sources.records import BlockKind
from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import questions

ROWS = [
    ("Besoin | Service d’EUROMER", {"kind": BlockKind.TABLE_ROW, "label": "header"}),
    ("Retrouver un navire | Base des navires", BlockKind.TABLE_ROW),
    ("Prévoir une tempête | Carte marine", BlockKind.TABLE_ROW),
    ("Mesurer la houle | Réseau des bouées", BlockKind.TABLE_ROW),
]


def test_a_table_of_two_columns_is_asked_row_by_row():
    found = questions(*ROWS, kind=FactKind.PAIRING)

    question = "À quel service d’EUROMER faire appel pour retrouver un navire ?"
    assert found[question] == "Base des navires"
    assert "Associez chaque besoin au service d’EUROMER qui y correspond." in found


def test_a_table_without_header_is_left_alone():
    assert questions(*ROWS[1:], kind=FactKind.PAIRING) == {}
