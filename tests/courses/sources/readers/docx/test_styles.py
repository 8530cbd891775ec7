import pytest

from courses.sources.readers.docx.styles import Styles
from tests.courses.sources.readers.docx.trees import parse

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
  <w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="Mien"><w:name w:val="Partie"/><w:basedOn w:val="Titre1"/></w:style>
<w:style w:styleId="Corps"><w:name w:val="Corps"/><w:basedOn w:val="Titre1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:styleId="T3"><w:name w:val="Titre 3"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Puce"><w:name w:val="Puce"/><w:pPr><w:numPr><w:ilvl w:val="1"/>
  <w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Puce2"><w:name w:val="Puce 2"/><w:basedOn w:val="Puce"/></w:style>
<w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
<w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
<w:style w:styleId="Bandes"><w:name w:val="Bandes"/><w:tblStylePr w:type="firstRow">
  <w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
<w:style w:styleId="Grille"><w:name w:val="Table Grid"/></w:style>
"""


@pytest.fixture
def styles():
    return Styles.read(parse(STYLES))


@pytest.mark.parametrize(
    ("style", "level"),
    [("Titre1", 1), ("Mien", 1), ("Corps", 0), ("T3", 3), ("T", 0), ("Normal", 0), ("A", 0)],
)
def test_headings_are_told_by_outline_name_or_ancestor(styles, style, level):
    assert styles.find_level(style) == level


def test_the_default_style_is_known(styles):
    assert styles.default == "Normal"


def test_titles_and_contents_are_told_by_name(styles):
    assert styles.is_title("T")
    assert not styles.is_title("T3")
    assert styles.is_contents("TM1")
    assert not styles.is_contents("Titre1")


@pytest.mark.parametrize(
    ("style", "bold"),
    [("Titre1", True), ("Mien", True), ("Corps", False), ("Normal", None), ("unknown", None)],
)
def test_what_a_style_leaves_unsaid_its_ancestor_says(styles, style, bold):
    assert styles.read_switch(style, "rPr/b") is bold


def test_a_style_may_number_its_paragraphs(styles):
    assert styles.find_number("Puce2") == ("4", "1")
    assert styles.find_number("Normal") is None


def test_a_table_style_may_set_its_first_row_apart(styles):
    assert styles.sets_first_row_apart("Bandes")
    assert not styles.sets_first_row_apart("Grille")
