import pytest

from courses.sources.readers.pdf.entries import write_entries
from courses.sources.readers.pdf.joining import join_paragraphs
from courses.sources.readers.pdf.script import Script
from tests.courses.sources.readers.pdf.samples import column, line, row

FULL = "Les polices coopèrent dans le monde entier chaque nuit et aussi"
"""A line from 50 to 350 and more, behind which no word has room."""


def set_lines(*lines, step=12):
    """Set lines one below the other."""
    y, found = 700, []
    for given in lines:
        text, look = given if isinstance(given, tuple) else (given, {})
        y -= look.get("gap", 0)
        x0, size = 50 + look.get("inwards", 0), look.get("size", 10.0)
        found.append(line(text, x0, y, size, bold=look.get("bold", False)))
        y -= step
    return column(*found)


def join(*columns):
    return [
        [each.string for each in paragraph.lines]
        for paragraph in join_paragraphs([set_lines(*lines) for lines in columns])
    ]


@pytest.mark.parametrize(
    "second",
    ["dans la paix.", "Interpol agit.", "4 fois l’an."],
    ids=["a small letter", "a name", "a number"],
)
def test_a_line_goes_on_from_a_full_one(second):
    assert join([FULL, second]) == [[FULL, second]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Un alinéa court.", "Un autre alinéa."),
        (FULL, ("Un alinéa plus bas", {"gap": 10})),
        (FULL, ("Un alinéa en retrait de tous les autres", {"inwards": -45})),
        (FULL, "• un point"),
        (f"{FULL}.", "12. Demande que"),
        (f"{FULL},", "Rappelant la charte,"),
        (FULL, ("dans une autre taille", {"size": 8.0})),
        (("Un titre gras", {"bold": True}), "Un alinéa."),
        ("Les bases . . . . . . . . . . . . . . . 12", "Les instruments . . . . . . . . . . 14"),
    ],
    ids=["stop", "gap", "outdent", "bullet", "number", "clause", "size", "weight", "contents"],
)
def test_a_line_opens_another_paragraph(first, second):
    assert len(join([first, second])) == 2


def test_paragraphs_with_indents_begin_farther_in():
    indented = ("La police agit aussi", {"inwards": 15})

    assert join([FULL, f"{FULL}.", indented, FULL]) == [[FULL, f"{FULL}."], [indented[0], FULL]]


def test_lines_hang_behind_a_bullet():
    hanging = ("continue ici", {"inwards": 9})

    assert join([f"• {FULL}", hanging, f"• {FULL}.", "La suite du texte."]) == [
        [f"• {FULL}", "continue ici"],
        [f"• {FULL}."],
        ["La suite du texte."],
    ]


@pytest.mark.parametrize(
    ("last", "first", "one"),
    [
        ("Les polices coopèrent", "dans le monde.", True),
        ("Les polices coopé-", "Rent dans le monde.", True),
        (FULL, "Interpol et les autres.", True),
        ("Les polices coopèrent.", "Elles partagent.", False),
        (f"{FULL}.", "Elles partagent.", False),
        ("Un titre", "Les polices coopèrent.", False),
        (FULL, "• un point", False),
    ],
)
def test_a_paragraph_goes_on_in_the_next_column(last, first, one):
    assert len(join([last], [first])) == 2 - one


def test_rows_of_a_table_stay_apart():
    rows = write_entries([[[row("Organe", 50, 700)]], [[row("rôle", 50, 688)]]])
    lines = [*Script().take(rows), line("la suite", 50, 676)]

    assert len(join_paragraphs([column(*lines)])) == 3


def test_lines_from_right_to_left_go_on():
    first, second = "تتعاون أجهزة الشرطة في العالم كله كل يوم وكل ليلة من دون انقطاع", "دائما."
    lines = [row(first, 50, 700), row(second, 320, 688)]

    (found,) = join_paragraphs([column(*Script().take(lines), right=355)])

    assert found.text.text == f"{' '.join(first.split()[::-1])}\n{second}"
