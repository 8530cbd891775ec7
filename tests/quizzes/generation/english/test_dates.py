import pytest

from tests.quizzes.generation.english.reading import questions


@pytest.mark.parametrize(
    ("text", "question", "year"),
    [
        (
            "We opened a regional office in Oslo in 2004.",
            "In which year did EUROMER open a regional office in Oslo?",
            "2004",
        ),
        (
            "In June 2010, EUROMER signed an agreement with Norway and published a report.",
            "In which year did EUROMER sign an agreement with Norway?",
            "2010",
        ),
        (
            "The Harbour Fund was set up in 2001 to repair quays.",
            "In which year was the Harbour Fund set up to repair quays?",
            "2001",
        ),
        (
            "The Executive Board was created on 3 May 1999 by the founders.",
            "In which year was EUROMER’s Executive Board created by the founders?",
            "1999",
        ),
        (
            "The Ports Convention entered into force on May 3, 1999.",
            "In which year did the Ports Convention enter into force?",
            "1999",
        ),
        (
            "Founded in 1921 as a bureau, our organization is old.",
            "In which year was EUROMER founded as a bureau?",
            "1921",
        ),
    ],
)
def test_the_year_of_an_event_is_asked(text, question, year):
    assert questions(text)[question] == year


@pytest.mark.parametrize(
    "text",
    [
        "EUROMER signed agreements in 2004 and 2006.",
        "English was added as a working language in 1994.",
        "The prize has been awarded every year since 1971.",
        "The port was founded in 1921.",
        "EUROMER grew in 2004.",
    ],
)
def test_what_is_no_event_of_a_known_thing_is_not_asked(text):
    assert questions(text) == {}
