from quizzes.generation.records import FactKind
from tests.quizzes.generation.reading import item, questions


def test_a_member_with_a_relative_clause_is_asked_for():
    found = questions(
        "Trois entités de l’ONU veillent sur la mer :",
        item("le Comité des eaux, qui relève du Conseil de Genève ;"),
        item("le Centre des vents ;"),
        item("le Bureau des îles."),
        kind=FactKind.DEFINITION,
    )

    question = "Laquelle de ces entités de l’ONU relève du Conseil de Genève ?"
    assert found == {question: "le Comité des eaux"}
