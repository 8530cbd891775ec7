import pytest

from courses.sources.readers.pdf.notes import Notes
from tests.courses.sources.readers.pdf.samples import line

CALLS = ("Les trafics¹ et les fraudes².", 10.0)


def split(*columns):
    given = [
        [line(text, 50, 700 - 12 * n, size) for n, (text, size) in enumerate(column)]
        for column in columns
    ]
    notes = Notes.of([each for column in given for each in column], 10.0)
    kept = [[each.string for each in notes.split(column)] for column in given]
    found = [(note.label, note.text.text.replace("\n", " ")) for note in notes.pieces()]
    return kept, found


@pytest.mark.parametrize(
    ("small", "notes"),
    [
        (["¹ Voir la charte."], [("1", "Voir la charte.")]),
        (["¹Voir la charte."], [("1", "Voir la charte.")]),
        (["1 Voir la charte."], [("1", "Voir la charte.")]),
        (["1. Voir la charte."], [("1", "Voir la charte.")]),
        (["* Voir la charte."], [("*", "Voir la charte.")]),
        (["¹ Voir la", "charte.", "² Ibid."], [("1", "Voir la charte."), ("2", "Ibid.")]),
    ],
)
def test_small_lines_that_a_number_opens_are_notes(small, notes):
    kept, found = split([CALLS, *((text, 8.0) for text in small)])

    assert kept == [[CALLS[0]]]
    assert found == notes


@pytest.mark.parametrize(
    "last",
    [("¹ Voir la charte.", 10.0), ("3 Voir la charte.", 8.0), ("Voir la charte.", 8.0)],
    ids=["as large as the text", "a number that nothing calls", "no number"],
)
def test_other_lines_at_the_end_are_text(last):
    kept, found = split([CALLS, last])

    assert kept == [[CALLS[0], last[0]]]
    assert found == []


def test_small_lines_above_the_notes_are_text():
    kept, found = split([CALLS, ("Figure 1", 8.0), ("¹ Voir la charte.", 8.0)])

    assert kept == [[CALLS[0], "Figure 1"]]
    assert found == [("1", "Voir la charte.")]


def test_a_note_goes_on_at_the_foot_of_the_next_page():
    first = [CALLS, ("¹ Voir la charte, que les", 8.0)]
    second = [("La suite du texte.", 10.0), ("polices ont adoptée.", 8.0), ("² Ibid.", 8.0)]

    kept, found = split(first, second)

    assert kept == [[CALLS[0]], ["La suite du texte."]]
    assert found == [("1", "Voir la charte, que les polices ont adoptée."), ("2", "Ibid.")]
