from quizzes.generation.checks.long_explanation import find
from tests.quizzes.generation.building import a_corpus, an_item


def test_more_than_sixty_words_are_too_many():
    assert list(find(an_item(explanation="mot " * 61), a_corpus())) == ["61"]
    assert not list(find(an_item(explanation="mot " * 60), a_corpus()))


def test_marks_are_no_words():
    assert not list(find(an_item(explanation="« mot » : " * 60), a_corpus()))
