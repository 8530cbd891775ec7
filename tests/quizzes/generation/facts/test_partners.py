import pytest

from tests.quizzes.generation.acting import asked

OTHERS = "Note les travaux du Comité des phares, et ceux de l’Office du littoral ;"


ACTION = (
    "Rappelant l’action conjointe menée par EUROMER et le Bureau du sauvetage en matière de "
    "formation,"
)
ESTIMATE = (
    "Estime que la coopération entre EUROMER et le Bureau du sauvetage pourrait faciliter les "
    "secours ;"
)
PROJECT = (
    "Prenant note de l’élaboration conjointe par le Bureau du sauvetage et EUROMER d’un projet "
    "consacré aux épaves,"
)


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            ACTION,
            "avec quelle entité EUROMER mène-t-il une action conjointe en matière de formation ?",
        ),
        (
            ESTIMATE,
            "avec quelle entité EUROMER pourrait-il coopérer pour faciliter les secours ?",
        ),
        (
            ESTIMATE.replace("la coopération", "le renforcement de la coopération"),
            (
                "avec quelle entité EUROMER pourrait-il renforcer sa coopération pour faciliter "
                "les secours ?"
            ),
        ),
        (
            PROJECT,
            "avec quelle entité EUROMER a-t-il mis sur pied un projet consacré aux épaves ?",
        ),
    ],
)
def test_a_partner_is_asked_for_by_what_is_done_together(clause, question):
    said = f"Selon le Conseil des ports d’EUROMER, {question}"

    assert asked(clause, OTHERS)[said] == "le Bureau du sauvetage"
