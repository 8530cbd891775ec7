from tests.quizzes.generation.english.reading import questions

BEACON = "A beacon is a fixed light that marks a danger."
BUOY = "A buoy is a floating sign that marks a channel."
QUAY = "A quay is a wall of stone that ships are moored to."


def test_a_term_is_asked_from_its_definition():
    assert questions(BEACON) == {
        "Which term stands for a fixed light that marks a danger?": "beacon"
    }


def test_three_terms_are_put_together():
    asked = questions(BEACON, BUOY, QUAY)

    assert asked["Match each term with its definition."] == (
        ("beacon", "a fixed light that marks a danger"),
        ("buoy", "a floating sign that marks a channel"),
        ("quay", "a wall of stone that ships are moored to"),
    )


def test_a_name_is_no_term():
    assert questions("EUROMER is an agency that marks channels.") == {}
