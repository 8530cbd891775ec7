import pytest

from tests.quizzes.generation.english.reading import questions


def test_the_cities_of_offices_are_asked_together():
    asked = questions("EUROMER maintains liaison offices in Cairo, Lima and Bangkok.")

    question = "In which of the following cities does EUROMER have liaison offices?"
    assert asked == {question: ("Cairo", "Lima", "Bangkok")}


@pytest.mark.parametrize(
    "text",
    [
        "EUROMER maintains liaison offices in Cairo and other places.",
        "EUROMER maintains liaison offices in cities such as Cairo and Lima.",
    ],
)
def test_a_list_that_is_not_whole_is_not_asked(text):
    assert questions(text) == {}
