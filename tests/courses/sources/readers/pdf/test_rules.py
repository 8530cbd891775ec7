import pypdfium2
import pytest

from courses.sources.readers.pdf.rules import MOST_LINES, Rules, read_rules
from tests.courses.sources.readers.pdf.samples import set_pdf

DRAWN = """
#set page(width: 200pt, height: 100pt, margin: 0pt)
"""


def read(drawing):
    document = pypdfium2.PdfDocument(set_pdf(DRAWN + drawing))
    with document:
        return read_rules(document[0], 0)


@pytest.mark.parametrize(
    ("drawing", "across", "down"),
    [
        ("#place(dy: 20pt, line(length: 100pt))", [(0, 100, 80)], []),
        ("#place(dx: 30pt, line(length: 50pt, angle: 90deg))", [], [(30, 50, 100)]),
        (
            "#place(dx: 10pt, dy: 10pt, rect(width: 50pt, height: 30pt, fill: gray))",
            [(10, 60, 90), (10, 60, 60)],
            [(10, 60, 90), (60, 60, 90)],
        ),
        (
            "#place(line(length: 40pt)) #place(dx: 43pt, line(length: 40pt))",
            [(0, 83, 100)],
            [],
        ),
        (
            "#place(line(length: 40pt)) #place(dx: 60pt, line(length: 40pt))",
            [(0, 40, 100), (60, 100, 100)],
            [],
        ),
        ("#place(line(length: 3pt))", [], []),
        ("du texte", [], []),
    ],
)
def test_lines_and_edges_of_boxes_are_read(drawing, across, down):
    rules = read(drawing)

    assert [(b.left, b.right, b.bottom) for b in rules.across] == [
        pytest.approx(line, abs=1.1) for line in across
    ]
    assert [(b.left, b.bottom, b.top) for b in rules.down] == [
        pytest.approx(line, abs=1.1) for line in down
    ]


def test_a_drawing_has_no_rules():
    ticks = f"#for n in range({MOST_LINES + 1}) {{place(dy: n * 4pt, line(length: 20pt))}}"

    assert read(ticks) == Rules()
