from tests.quizzes.generation.reading import questions


def about(found, words):
    return {q: a for q, a in found.items() if words in q}


def test_an_object_is_asked_with_the_subject_in_front():
    found = questions("Le Président d’EUROMER dirige le Comité permanent.")

    assert about(found, "Quel organe") == {
        "Quel organe le Président d’EUROMER dirige-t-il ?": "le Comité permanent"
    }
