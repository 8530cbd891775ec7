from courses.sources.layout.lines import split_lines
from courses.sources.layout.notes import split_notes
from courses.sources.records import BlockKind

BODY = "Les polices coopèrent dans le monde entier, chaque jour."


def read(text):
    lines, notes = split_notes(split_lines(text))
    return [line.string for line in lines], {note.label: note.text.text for note in notes}


def test_notes_below_a_rule_are_kept_apart():
    text = f"{BODY}\n______\n 1 Voir le traité.\n 2 Résolution 60/288.\n{BODY}"

    lines, notes = read(text)

    assert lines == [BODY, "______", BODY]
    assert notes == {"1": "Voir le traité.", "2": "Résolution 60/288."}


def test_a_note_goes_on_over_lines_until_it_ends():
    text = f"______\n 7 Rapport sur les armes,\n 9-20 juillet 2001\n (A/15), chap.\n IV.\n{BODY}"

    assert read(text) == (
        ["______", BODY],
        {"7": "Rapport sur les armes,\n9-20 juillet 2001\n(A/15), chap.\nIV."},
    )


def test_a_numbered_clause_behind_notes_is_no_note():
    text = f"______\n 7 Rapport.\n 8. Souligne que tout va.\n{BODY}"

    assert read(text)[1] == {"7": "Rapport."}


def test_a_list_far_above_the_last_note_is_no_note():
    assert read("______\n 1 Rapport.\n 12 pays coopèrent.")[1] == {"1": "Rapport."}


def test_notes_below_their_heading_are_kept_apart():
    assert read(f"{BODY}\n\nNotes\n\n1. Voir le traité.\n2. Voir la charte.") == (
        [BODY],
        {"1": "Voir le traité.", "2": "Voir la charte."},
    )


def test_numbers_in_round_brackets_open_notes_where_notes_stand():
    assert read("______\n(1) Voir le traité.\n(2) Voir la charte.")[1] == {
        "1": "Voir le traité.",
        "2": "Voir la charte.",
    }
    assert read("______\n(5 pays en tout)\n\n(1) Un but")[1] == {}


def test_numbers_in_square_brackets_open_notes_anywhere():
    assert read(f"{BODY}\n\n[1] Voir le traité.")[1] == {"1": "Voir le traité."}


def test_an_enumeration_in_the_text_holds_no_notes():
    text = f"{BODY}\n\n1 Un premier point.\n2 Un second point."

    assert read(text)[1] == {}


def test_the_line_behind_notes_turns_the_page():
    lines, _ = split_notes(split_lines("Un texte qui\n______\n 1 Voir.\nva plus loin"))

    assert [line.turned for line in lines] == [False, False, True]


def test_notes_are_pieces_that_say_so():
    _, (note,) = split_notes(split_lines("______\n 1 Voir le traité."))

    assert (note.kind, note.label) == (BlockKind.FOOTNOTE, "1")
    assert note.text.offsets[0] == 10
