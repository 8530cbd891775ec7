from tests.quizzes.generation.english.reading import clauses, read


def test_a_short_name_takes_up_the_full_one_of_its_block():
    said = clauses("The Council of Ports has money. The Council approves the plan.")

    assert said[1] == ("The Council of Ports", "approves", "the plan")


def test_a_short_name_that_several_bodies_bear_is_given_up():
    said = clauses("The Council of Ports has money.", "The Council approves the plan.")

    assert said == [("The Council of Ports", "has", "money"), None]


def test_a_section_that_turns_to_another_body_is_not_the_speakers():
    first, second = read("The Nordic Coast Union (NCU) is old. The Board appoints the Director.")

    assert first.speaker is not None
    assert second.speaker is None
