import pytest

from quizzes.generation.french.relations import find_meanings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("la mission du port", "les objectifs des ports"),
        ("le musée se trouve", "le musée est situé"),
        ("les musées comptent", "le musée comprend"),
        ("fondé au port", "créée au port"),
    ],
)
def test_words_of_one_relation_mean_the_same(one, other):
    assert find_meanings(one) == find_meanings(other)


def test_other_words_keep_what_they_mean():
    assert find_meanings("élire le Bureau") != find_meanings("dissoudre le Bureau")
