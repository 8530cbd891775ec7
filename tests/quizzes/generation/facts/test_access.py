from tests.quizzes.generation.acting import asked

NEED = (
    "Constate qu’il importe que les pilotes affectés dans les ports aient accès en temps réel "
    "au système de suivi MAREO ;"
)
TOOLS = "Note l’utilité de la base de données des navires et du registre commun des équipages ;"


def test_what_somebody_should_have_access_to_is_asked_for():
    question = (
        "Selon le Conseil des ports d’EUROMER, à quoi les pilotes affectés dans les ports "
        "devraient-ils avoir accès en temps réel ?"
    )

    assert asked(NEED, TOOLS)[question] == "le système de suivi MAREO"
