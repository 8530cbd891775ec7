import pytest

from courses.sources.layout.lines import split_lines
from courses.sources.layout.tables import mark_rows, read_row
from courses.sources.records import BlockKind

BODY = "Les polices coopèrent dans le monde entier, chaque jour."


def read(*lines):
    """Give label and text of the rows among lines."""
    pieces = [read_row(line) for line in mark_rows(split_lines("\n".join(lines))) if line.row]
    assert all(piece.kind is BlockKind.TABLE_ROW for piece in pieces)
    return [(piece.label, piece.text.text) for piece in pieces]


def test_bars_frame_the_cells_of_a_table_and_a_rule_stands_below_its_header():
    assert read(BODY, "| Pays | Année |", "|:-----|------:|", "| Mali | 1961 |", BODY) == [
        ("header", "Pays | Année"),
        ("", "Mali | 1961"),
    ]


def test_tabulators_part_cells():
    assert read("Pays\tAnnée", "Mali\t1961", "Togo \t 1960") == [
        ("", "Pays | Année"),
        ("", "Mali | 1961"),
        ("", "Togo | 1960"),
    ]


def test_a_drawn_frame_goes():
    frame = "+------+------+"

    assert read(frame, "| Mali | 1961 |", frame, "| Togo | 1960 |", frame) == [
        ("header", "Mali | 1961"),
        ("", "Togo | 1960"),
    ]
    assert len(mark_rows(split_lines(f"{frame}\n| a | b |\n{frame}\n| c | d |\n{frame}"))) == 2


def test_an_empty_cell_keeps_its_place():
    assert read("| Mali | | 1961 |", "| Togo | oui | 1960 |")[0] == ("", "Mali |  | 1961")


@pytest.mark.parametrize(
    "lines",
    [
        ["| Mali | 1961 |"],
        ["| Mali | 1961 |", "", "| Togo | 1960 |"],
        ["| Mali | 1961 |", "| Togo |"],
        ["Accueil | Plan", "Contact | Aide"],
        ["1.\tUn but", "2.\tUn autre"],
        ["•\tUn but", "•\tUn autre"],
        [f"{BODY} {BODY}\tsuite", f"{BODY} {BODY}\tfin"],
        [BODY, BODY],
    ],
)
def test_other_lines_are_no_rows(lines):
    assert read(*lines) == []
    assert len(mark_rows(split_lines("\n".join(lines)))) == sum(map(bool, lines))


def test_a_cell_knows_its_place():
    (line, _) = mark_rows(split_lines("| Mali | 1961 |\n| Togo | 1960 |"))

    assert read_row(line).text.offsets[-4:] == (9, 10, 11, 12)
