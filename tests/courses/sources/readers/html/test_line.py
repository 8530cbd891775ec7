import pytest

from courses.sources.readers.html.line import Line


def write(*parts):
    line = Line()
    for part in parts:
        line.add(part)
    return line


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["un", " \n\t deux"], "un deux"),
        (["un ", " deux"], "un deux"),
        (["  un"], "un"),
        (["un\u00a0: ", "deux"], "un\u00a0: deux"),
    ],
)
def test_white_space_shows_once(parts, text):
    assert write(*parts).text == text


def test_raised_figures_stay_apart_and_raised_letters_do_not():
    line = write("10")
    line.add(" 6 ", raised=True)
    line.add("er", raised=True)

    assert line.text == "10⁶er"


def test_a_line_that_says_nothing_does_not_turn():
    line = Line()
    line.turn()

    assert line.text == ""
    assert not line.is_blank()


def test_a_line_that_was_just_turned_is_blank():
    line = write("un ")
    line.turn()

    assert line.text == "un\n"
    assert line.is_blank()
    line.add(" ")
    assert line.is_blank()
    line.add("deux")
    assert not line.is_blank()


@pytest.mark.parametrize(
    ("text", "alone"), [("Le Bureau", True), ("Le Bureau :", False), ("Le Bureau –", False)]
)
def test_a_bold_line_stands_alone_unless_it_announces_what_follows(text, alone):
    line = write(text)
    line.end_lead(text)

    assert line.is_bold() is alone


def test_only_the_words_that_a_line_opens_with_are_its_lead():
    line = write("Un ", "mot")
    line.end_lead("mot")
    assert line.lead == 0

    line.end_lead("Un mot")
    line.add(" de plus")
    assert line.lead == len("Un mot")
    assert not line.is_bold()


@pytest.mark.parametrize(
    ("text", "opens"),
    [("• un", True), (" - un", True), ("– un", True), ("un", False), ("-un", False)],
)
def test_items_open_on_lines_of_their_own(text, opens):
    line = write("Trois tâches :")
    assert not line.ends_before(text)

    line.turn()
    assert line.ends_before(text) is opens


@pytest.mark.parametrize(
    ("own", "linked", "leads"),
    [("", "Plan du site", True), (" | ", "Accueil", True), ("Voir ", "la charte", False)],
)
def test_a_line_that_is_all_links_leads_elsewhere(own, linked, leads):
    line = write(own)
    line.add(linked, linked=True)

    assert line.is_link() is leads
