from tests.quizzes.generation.acting import asked


def test_acts_are_asked_about_and_other_texts_are_not():
    assert asked("Invite les ports à publier la liste des quais ;")
    assert asked() == {}
