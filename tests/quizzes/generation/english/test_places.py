import pytest

from tests.quizzes.generation.english.reading import questions


@pytest.mark.parametrize(
    ("text", "question", "city"),
    [
        (
            "EUROMER is based in Oslo, the capital of Norway.",
            "In which city is EUROMER based?",
            "Oslo",
        ),
        (
            "We have our headquarters here. The Nordic Coast Union has its headquarters in Riga.",
            "In which city is the Nordic Coast Union based?",
            "Riga",
        ),
        (
            "The seat of the Nordic Coast Union is in The Hague.",
            "In which city is the Nordic Coast Union based?",
            "The Hague",
        ),
        (
            "We know the Nordic Coast Union (NCU), whose headquarters are in London.",
            "In which city is the Nordic Coast Union based?",
            "London",
        ),
        (
            "The Nordic Coast Union is an association headquartered in Kingston, Jamaica.",
            "In which city is the Nordic Coast Union based?",
            "Kingston",
        ),
    ],
)
def test_the_city_of_a_body_is_asked(text, question, city):
    assert questions(text)[question] == city


@pytest.mark.parametrize(
    "text",
    [
        "EUROMER is based in a tower.",
        "EUROMER is based in Smallville.",
        "The United Nations is based in New York.",
    ],
)
def test_a_place_that_is_no_sure_city_is_not_asked(text):
    assert not any("city" in question for question in questions(text))


def test_seats_in_three_cities_are_put_together():
    asked = questions(
        "EUROMER is based in Oslo.",
        "The Nordic Coast Union is based in Riga.",
        "The Baltic Sea Fund is based in Bonn.",
    )

    assert asked["Match each body with the city in which it is based."] == (
        ("EUROMER", "Oslo"),
        ("the Nordic Coast Union", "Riga"),
        ("the Baltic Sea Fund", "Bonn"),
    )
