from quizzes.generation.checks.long_option import find
from tests.quizzes.generation.building import a_corpus, an_item


def test_more_than_fifteen_words_are_too_many():
    long, short = "mot " * 16, "mot " * 15

    assert list(find(an_item(right=[short], wrong=[long]), a_corpus())) == [long]
    assert not list(find(an_item(right=[short], wrong=["a"]), a_corpus()))
