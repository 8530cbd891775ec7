import pytest

from courses.sources.readers.pdf.paragraphs import Paragraph
from tests.courses.sources.readers.pdf.samples import column, line


def paragraph(*texts, **look):
    lines = [line(text, 50, 700 - 12 * n, **look) for n, text in enumerate(texts)]
    return Paragraph(lines, column(*lines, right=200))


def test_the_lines_of_a_paragraph_stay_apart_in_its_text():
    assert paragraph("un mot", "puis un autre").text.text == "un mot\npuis un autre"


@pytest.mark.parametrize(
    ("last", "full"),
    [("une ligne de 26 caractères", True), ("une ligne de 20 car.", True), ("une ligne", False)],
)
def test_a_line_is_full_where_the_next_word_had_no_room(last, full):
    following = line("prévisions", 50, 688)

    assert paragraph(last).is_full(following) is full


@pytest.mark.parametrize(("texts", "body"), [(("un titre",), False), (("un mot " * 5,) * 2, True)])
def test_a_long_paragraph_is_no_heading(texts, body):
    assert paragraph(*texts).is_body() is body


def test_the_bold_opening_of_a_paragraph_may_go_over_lines():
    bold, plain = paragraph("Un terme", bold=True).last, paragraph("défini.").last
    found = Paragraph([bold, plain], column())

    assert found.lead() == bold.text.offsets[-1] + 1
    assert not found.is_bold()
    assert paragraph("défini.").lead() == 0
