from tests.quizzes.generation.acting import asked, siblings

CLAUSES = (
    (
        "Rappelant ses résolutions 3/12 du 4 mai 1999 et 5/7 du 2 mars 2003 concernant les phares, "
        "dans lesquelles il a demandé que les ports éclairent les jetées,"
    ),
    "Rappelant ses résolutions 6/1 du 1er juin 2005 et 7/2 du 9 avril 2008,",
)
QUESTION = (
    "Dans quelles résolutions le Conseil des ports d’EUROMER a-t-il demandé que les ports "
    "éclairent les jetées ?"
)


def test_earlier_texts_are_asked_for_by_what_they_asked():
    assert asked(*CLAUSES)[QUESTION] == (
        "la résolution 3/12 du 4 mai 1999",
        "la résolution 5/7 du 2 mars 2003",
    )


def test_they_stand_among_other_texts_that_the_act_recalls():
    assert siblings(QUESTION, *CLAUSES) == (
        "la résolution 6/1 du 1er juin 2005",
        "la résolution 7/2 du 9 avril 2008",
    )
