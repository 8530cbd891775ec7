import pytest
from pptx import Presentation

from courses.sources.readers.pptx.bullets import Bullets
from courses.sources.readers.pptx.text import write_inline, write_paragraphs, write_table
from tests.courses.sources.readers.pptx import samples

BOLD = '<a:r><a:rPr b="1"/><a:t>{}</a:t></a:r>'
RUN = "<a:r><a:t>{}</a:t></a:r>"


@pytest.mark.parametrize(
    ("xml", "html"),
    [
        (RUN.format("a &lt; b"), "a &lt; b"),
        (RUN.format("un") + "<a:br/>" + RUN.format("deux"), "un<br>deux"),
        (BOLD.format("un") + BOLD.format(" deux") + RUN.format(" x"), "<strong>un deux</strong> x"),
        ('<a:fld type="slidenum"><a:t>3</a:t></a:fld>' + RUN.format("un"), "un"),
        ('<a:fld type="datetime1"><a:t>1.2.</a:t></a:fld>', ""),
        ('<a:r><a:rPr baseline="30000"/><a:t>2</a:t></a:r>', "<sup>2</sup>"),
        ('<a:r><a:rPr baseline="-25000"/><a:t>2</a:t></a:r>', "2"),
        ('<a:fld type="x"><a:t>un</a:t></a:fld>', "un"),
        ('<a:pPr lvl="1"/><a:endParaRPr/>', ""),
    ],
)
def test_text_is_what_is_shown(xml, html):
    assert write_inline(samples.parse(f"<a:p>{xml}</a:p>")) == html


def test_marked_paragraphs_are_list_items():
    numbered = '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>'
    paragraphs = [
        samples.parse(f"<a:p>{properties}{RUN.format(text)}</a:p>")
        for properties, text in [
            ("", "un"),
            (numbered, "deux"),
            (numbered, " "),
            (numbered, "trois"),
        ]
    ]

    assert "".join(write_paragraphs(paragraphs, Bullets([]))) == (
        '<p>un</p><ul><li data-number="1">deux</li></ul><p> </p>'
        '<ul><li data-number="2">trois</li></ul>'
    )


def test_a_table_writes_each_cell_once():
    slide = samples.add_slide(Presentation(), "Titre", samples.TITLE_ONLY)
    table = samples.add_table(slide, [["a", "b"], ["c\nd", "e & f"], ["g", "h"]])
    table.cell(2, 0).merge(table.cell(2, 1))

    assert write_table(table) == (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c<br>d</td><td>e &amp; f</td></tr>"
        "<tr><td>g<br>h</td></tr></table>"
    )


def test_a_table_may_have_no_header():
    slide = samples.add_slide(Presentation(), "Titre", samples.TITLE_ONLY)
    table = samples.add_table(slide, [["a", "b"]])
    table.first_row = False

    assert "<th>" not in write_table(table)
