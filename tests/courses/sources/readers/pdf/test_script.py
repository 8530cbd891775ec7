import pytest

from courses.sources.readers.pdf.entries import write_entries
from courses.sources.readers.pdf.rows import build_rows
from courses.sources.readers.pdf.script import Part, Script
from tests.courses.sources.readers.pdf.samples import line, row, rows, word


def test_each_row_is_a_line_of_the_text_and_a_form_feed_parts_pages():
    script = Script()

    first = list(script.take(rows("un mot", "deux")))
    script.turn()
    (last,) = script.skip(rows("trois"))

    assert script.text() == "un mot\ndeux\n\ftrois\n"
    assert [each.string for each in first] == ["un mot", "deux"]
    assert last.offsets == (13, 14, 15, 16, 17)


@pytest.mark.parametrize(
    ("words", "bold"),
    [
        ([word("un", 50, 700, bold=True), word("mot", 65, 700)], "un"),
        ([word("un", 50, 700, bold=True), word("mot", 65, 700, bold=True)], "un mot"),
        ([word("•", 50, 700), word("mot", 65, 700, bold=True), word("x", 90, 700)], "• mot"),
        ([word("un", 50, 700), word("mot", 65, 700, bold=True)], ""),
        ([word("•", 50, 700), word("mot", 65, 700)], ""),
    ],
)
def test_the_bold_opening_of_a_line_is_measured(words, bold):
    (found,) = Script().take(build_rows(words))

    assert found.string[: found.bold] == bold
    assert found.is_bold() is (bold == found.string)


def test_rows_of_a_table_are_told():
    cells = [[[row("a", 50, 700, bold=True)]], [[row("b", 50, 680)]]]

    header, entry = Script().take(write_entries(cells))
    (text,) = Script().take(rows("c"))

    assert [each.part for each in (header, entry, text)] == [Part.HEADER, Part.ENTRY, Part.TEXT]


@pytest.mark.parametrize(
    ("text", "lower", "item", "ends"),
    [
        ("coopèrent chaque jour.", True, False, True),
        ("La police", False, False, False),
        ("• un point ;", False, True, True),
        ("a) un point", False, True, False),
        ("12. Demande que", False, True, False),
        ("« oui », dit-il", True, False, False),
    ],
)
def test_a_line_tells_how_it_opens_and_ends(text, lower, item, ends):
    found = line(text, 50, 700)

    assert (found.opens_lower(), found.opens_item(), found.ends()) == (lower, item, ends)


@pytest.mark.parametrize(("size", "alike"), [(10.0, True), (10.5, True), (11.0, False)])
def test_letters_of_nearly_one_size_are_alike(size, alike):
    assert line("un", 50, 700, size).is_of_size(line("un", 50, 700, 10.0)) is alike
