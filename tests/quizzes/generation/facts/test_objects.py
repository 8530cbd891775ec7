from tests.quizzes.generation.reading import questions


def about(found, words):
    return {q: a for q, a in found.items() if words in q}


def test_an_object_is_asked_with_the_subject_in_front():
    found = questions("Le Président d’EUROMER applique la Charte des ports.")

    assert about(found, "Quel texte") == {
        "Quel texte le Président d’EUROMER applique-t-il ?": "la Charte des ports"
    }


def test_a_body_is_asked_what_it_does_not_what_is_done_to_it():
    found = questions("Le Président d’EUROMER dirige le Comité permanent.")

    assert about(found, "Quel organe") == {}
