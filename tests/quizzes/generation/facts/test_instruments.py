from tests.quizzes.generation.acting import asked

CLAUSES = (
    "Constatant que la Ligue contribue à l’exécution du Programme mondial pour les ports,",
    "Rappelant le Programme commun de sauvetage, et le Plan d’action pour les phares,",
)


def test_a_programme_that_something_contributes_to_is_asked_for():
    question = "À l’exécution de quel programme la Ligue contribue-t-elle ?"

    assert asked(*CLAUSES)[question] == "le Programme mondial pour les ports"
