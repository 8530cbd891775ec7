from quizzes.generation.checks.long_stem import find
from tests.quizzes.generation.building import a_corpus, an_item


def test_more_than_thirty_words_are_too_many():
    assert list(find(an_item(stem="mot " * 31), a_corpus())) == ["31"]
    assert not list(find(an_item(stem="mot " * 30), a_corpus()))
