from tests.quizzes.generation.acting import asked

CLAUSE = (
    "Rappelant sa décision 12/4 du 3 mai 2011, par laquelle il a invité EUROPORT à participer à "
    "ses sessions en qualité d’observateur, et sa décision 15/2 du 9 juin 2014,"
)


def test_an_invitation_is_asked_for_by_its_year_and_its_rank():
    found = asked(CLAUSE)

    body = "le Conseil des ports d’EUROMER a-t-il invité EUROPORT à participer à ses sessions ?"
    assert found[f"En quelle année {body}"] == "2011"
    assert found[f"En quelle qualité {body}"] == "observateur"
