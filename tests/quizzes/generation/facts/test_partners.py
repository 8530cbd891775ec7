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


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            ACTION,
            "Avec quelle entité EUROMER mène-t-il une action conjointe en matière de formation ?",
        ),
        (
            ESTIMATE,
            "Avec quelle entité la coopération d’EUROMER pourrait-elle faciliter les secours ?",
        ),
    ],
)
def test_a_partner_is_asked_for_by_what_is_done_together(clause, question):
    assert asked(clause, OTHERS)[question] == "le Bureau du sauvetage"
