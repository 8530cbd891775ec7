import pytest

from courses.sources.readers.docx.marking import (
    mark_bold,
    mark_header_rows,
    mark_headings,
    number_items,
)
from courses.sources.readers.docx.numbering import Numbering
from courses.sources.readers.docx.styles import Styles
from courses.sources.readers.docx.xml import W, read_switch, read_value
from tests.courses.sources.readers.docx.trees import parse

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Fort"><w:name w:val="Fort"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="L"><w:name w:val="L"/><w:pPr>
  <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Bandes"><w:name w:val="B"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>
  </w:tblStylePr></w:style>
"""
LEVEL = '<w:lvl w:ilvl="{}"><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{LEVEL.format(0, "decimal", "%1.")}'
    f"{LEVEL.format(1, 'bullet', '•')}{LEVEL.format(7, 'decimal', '%8.')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{LEVEL.format(0, "decimal", "Article %1")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


@pytest.fixture
def styles():
    return Styles.read(parse(STYLES))


def paragraph(properties="", runs=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def style(name):
    return f"<w:pStyle w:val='{name}'/>"


def item(key, depth):
    return f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{key}'/></w:numPr>"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([style("H"), style("N")], ["Heading1", "N"]),
        ([style("T"), style("H")], ["Heading1", "Heading2"]),
        (["<w:outlineLvl w:val='2'/>", ""], ["Heading3", None]),
        ([style("H") + "<w:outlineLvl w:val='9'/>"], ["H"]),
        (["<w:outlineLvl w:val='8'/>"], ["Heading6"]),
    ],
)
def test_headings_stand_below_the_title(styles, paragraphs, expected):
    body = parse("".join(map(paragraph, paragraphs)))

    mark_headings(body, styles)

    assert [read_value(element, "pPr/pStyle") for element in body] == expected


@pytest.mark.parametrize(
    ("around", "own", "bold"),
    [
        ("Fort", "", True),
        ("N", "<w:rStyle w:val='Fort'/>", True),
        ("Fort", "<w:b w:val='0'/>", False),
        ("N", "", None),
        ("N", "<w:b/>", True),
    ],
)
def test_letters_are_bold_by_their_own_word_or_by_their_style(styles, around, own, bold):
    body = parse(paragraph(style(around), f"<w:r><w:rPr>{own}</w:rPr></w:r>"))

    mark_bold(body, styles)

    assert read_switch(body.find(f".//{W}r"), "rPr/b") is bold


@pytest.mark.parametrize(
    ("look", "table", "header"),
    [
        ("w:firstRow='1'", "Bandes", True),
        ("w:val='04A0'", "Bandes", True),
        ("w:val='0480'", "Bandes", False),
        ("w:firstRow='0' w:val='04A0'", "Bandes", False),
        ("w:firstRow='1'", "N", False),
    ],
)
def test_a_first_row_is_a_header_where_table_and_style_agree(styles, look, table, header):
    properties = f"<w:tblPr><w:tblStyle w:val='{table}'/><w:tblLook {look}/></w:tblPr>"
    body = parse(f"<w:tbl>{properties}<w:tr/><w:tr/></w:tbl>")

    mark_header_rows(body, styles)

    found = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in body.iter(f"{W}tr")]
    assert found == [header, False]


def number(styles, *properties):
    body = parse("".join(map(paragraph, properties)))
    number_items(body, styles, Numbering.read(parse(LISTS)))
    return [
        (
            read_value(element, "pPr/numPr/numId"),
            read_value(element, "pPr/numPr/ilvl"),
            "".join(mark.get(f"{W}name", "") for mark in element.iter(f"{W}bookmarkStart")),
            "".join(text.text or "" for text in element.iter(f"{W}t")),
        )
        for element in body
    ]


def test_numbers_are_kept_in_bookmarks_and_words_become_text(styles):
    assert number(styles, item(1, 0), item(1, 1), style("L"), item(2, 0)) == [
        ("1", "0", "number 1", ""),
        ("1", "1", "", ""),
        ("1", "0", "number 2", ""),
        ("0", "0", "", "Article 1 "),
    ]


def test_lists_deeper_than_the_converter_knows_are_raised(styles):
    assert number(styles, item(1, 7)) == [("1", "4", "number 1", "")]


def test_what_is_in_no_list_is_left_alone(styles):
    assert number(styles, "", item(0, 0)) == [(None, None, "", ""), ("0", "0", "", "")]
