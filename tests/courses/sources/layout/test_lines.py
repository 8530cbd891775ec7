from courses.sources.layout.lines import split_lines


def test_lines_know_their_place_indent_and_gap():
    text = "Titre\n\n  La suite. \n\n\nFin"

    lines = split_lines(text)

    assert [line.string for line in lines] == ["Titre", "La suite.", "Fin"]
    assert [line.indent for line in lines] == [0, 2, 0]
    assert [line.gap for line in lines] == [0, 1, 2]
    assert [text[line.text.offsets[0]] for line in lines] == ["T", "L", "F"]


def test_lines_begin_where_they_are_told_to():
    assert [line.string for line in split_lines("Titre : un\nLa suite.", 11)] == ["La suite."]


def test_a_form_feed_turns_the_page():
    assert [line.turned for line in split_lines("un\n\fdeux\ntrois")] == [False, True, False]


def test_blank_lines_behind_every_line_are_no_gaps():
    doubled = "La police de\n\nchaque pays qui\n\nen fait la\n\ndemande agit.\n\n\n\nElle coopère."

    assert [line.gap for line in split_lines(doubled)] == [0, 0, 0, 0, 1]


def test_blank_lines_between_paragraphs_are_gaps():
    apart = "La police agit.\n\nElle coopère.\n\nElle partage.\n\nElle forme."

    assert [line.gap for line in split_lines(apart)] == [0, 1, 1, 1]
