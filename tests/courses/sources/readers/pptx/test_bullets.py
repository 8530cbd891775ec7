import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from courses.sources.readers.pptx.bullets import Bullets, list_styles
from tests.courses.sources.readers.pptx import samples


@pytest.fixture
def slide():
    return samples.add_slide(Presentation(), "Les notices")


def marks(shape, slide, *paragraphs):
    """Give the marks of paragraphs, each said by its depth and what stands in it of marks."""
    frame = shape.text_frame
    for depth, bullet in paragraphs:
        paragraph = frame.add_paragraph()
        paragraph.level = depth
        if bullet:
            samples.mark(paragraph, bullet)
    bullets = Bullets(list_styles(shape, slide))
    return [bullets.mark(paragraph) for paragraph in list(shape.element.iter(qn("a:p")))[1:]]


def number(written, start=""):
    return f'<a:buAutoNum type="{written}"{start}/>'


def test_in_the_body_bullets_come_from_the_master(slide):
    body = slide.placeholders[1]

    assert marks(body, slide, (0, ""), (1, ""), (0, "<a:buNone/>")) == ["", "", None]


def test_a_layout_may_take_them_back(slide):
    layout = slide.slide_layout.placeholders[1]
    for level in layout.element.iter(qn("a:lstStyle")):
        level.append(samples.parse("<a:lvl1pPr><a:buNone/></a:lvl1pPr>"))

    assert marks(slide.placeholders[1], slide, (0, ""), (1, "")) == [None, ""]


def test_a_text_box_has_bullets_only_by_its_own_word(slide):
    samples.add_text(slide, "un")
    box = slide.shapes[-1]

    assert marks(box, slide, (0, ""), (0, '<a:buChar char="•"/>')) == [None, ""]


@pytest.mark.parametrize(
    ("written", "labels"),
    [
        ("arabicPeriod", ["1", "2"]),
        ("alphaLcParenR", ["a", "b"]),
        ("alphaUcPeriod", ["A", "B"]),
        ("romanLcPeriod", ["i", "ii"]),
        ("romanUcPeriod", ["I", "II"]),
    ],
)
def test_numbers_are_written_by_their_format(slide, written, labels):
    body = slide.placeholders[1]

    assert marks(body, slide, (0, number(written)), (0, number(written))) == labels


def test_numbers_begin_anew_below_and_behind_what_interrupts(slide):
    one, four = number("arabicPeriod"), number("arabicPeriod", ' startAt="4"')

    said = [(0, one), (1, one), (1, one), (0, one), (1, one), (0, ""), (0, one)]
    said += [(0, "<a:buNone/>"), (0, four)]

    found = marks(slide.placeholders[1], slide, *said)

    assert found == ["1", "1", "2", "2", "1", "", "1", None, "4"]
