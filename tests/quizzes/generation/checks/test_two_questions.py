from quizzes.generation.checks.two_questions import find
from tests.quizzes.generation.building import a_corpus, an_item


def test_a_second_question_is_found():
    assert list(find(an_item(stem="Qui garde le port ? Et le phare ?"), a_corpus()))


def test_one_question_and_one_that_is_quoted_are_one():
    assert not list(find(an_item(stem="Qui demande « qui vient ? » au port ?"), a_corpus()))
