from tests.quizzes.generation.acting import asked

CLAUSES = (
    "Notant que EUROMER et la Ligue aident à lutter contre le trafic de bois par des pirates,",
    "Condamne le trafic de perles, le trafic de sable et le trafic de coquillages ;",
)


def test_a_traffic_is_asked_for_by_those_who_commit_it():
    question = (
        "Quel trafic commis par des pirates la coopération entre EUROMER et la Ligue des ports "
        "aide-t-elle à combattre ?"
    )

    assert asked(*CLAUSES)[question] == "le trafic de bois"
