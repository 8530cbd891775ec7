from quizzes.generation.english.names import find_names
from quizzes.generation.facts.names import Named
from tests.quizzes.generation.english.reading import read


def test_bodies_and_officials_are_found_with_whose_they_are():
    names = find_names(read("The Executive Board elects the President at the Oslo Congress."))

    assert names == (
        Named("the Executive Board", "body EUROMER", "EUROMER"),
        Named("the President", "official EUROMER", "EUROMER"),
    )
