import pytest

from courses.sources.readers.docx.styles import Styles
from courses.sources.readers.docx.unfolding import unfold
from tests.courses.sources.readers.docx.trees import parse

STYLES = """
<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
"""
RUN = "<w:r><w:t>un</w:t></w:r>"
BOX = f"<w:drawing><w:txbxContent><w:p>{RUN}</w:p></w:txbxContent></w:drawing>"


def shape(xml):
    """Write a tree as the names of its elements and its texts."""
    tree = parse(xml)
    unfold(tree, Styles.read(parse(STYLES)))
    return " ".join(_tell(tree))


def _tell(tree):
    for element in tree:
        inner = " ".join(_tell(element)) or element.text or ""
        name = element.tag.partition("}")[2]
        yield f"{name}({inner})" if inner else name


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (f"<w:fldSimple>{RUN}</w:fldSimple>", "r(t(un))"),
        (f"<w:dir><w:bdo>{RUN}</w:bdo></w:dir>", "r(t(un))"),
        (f"<w:del>{RUN}</w:del><w:moveFrom>{RUN}</w:moveFrom>", ""),
        ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>", "p(pPr(rPr(del)))"),
        ("<w:r><w:br w:type='page'/><w:cr/><w:br/></w:r>", "r(br br br)"),
        ("<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>", "r(t(x))"),
        (f"<w:ruby><w:rt>{RUN}</w:rt><w:rubyBase>{RUN}</w:rubyBase></w:ruby>", "r(t(un))"),
        ("<w:drawing><w:x/></w:drawing>", ""),
        (BOX, "pict(txbxContent(p(r(t(un)))))"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>", ""),
        ("<w:r><w:rPr><w:rStyle w:val='Secret'/></w:rPr><w:t>x</w:t></w:r>", ""),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr></w:r>", "r(rPr(vanish))"),
        ("<w:p><w:pPr><w:pStyle w:val='TM1'/></w:pPr></w:p>", ""),
        (f"<w:sdt><w:sdtContent>{RUN}</w:sdtContent></w:sdt>", "sdt(sdtContent(r(t(un))))"),
    ],
)
def test_text_stands_where_it_is_looked_for(xml, expected):
    assert shape(xml) == expected


@pytest.mark.parametrize(
    ("choice", "fallback", "expected"),
    [
        (BOX, f"<mc:Fallback>{RUN}</mc:Fallback>", "r(t(un))"),
        (BOX, "<mc:Fallback><w:pict/></mc:Fallback>", "pict(txbxContent(p(r(t(un)))))"),
        (RUN, "", "r(t(un))"),
    ],
)
def test_of_alternatives_the_one_with_the_text_is_read(choice, fallback, expected):
    xml = f"<mc:AlternateContent><mc:Choice>{choice}</mc:Choice>{fallback}</mc:AlternateContent>"

    assert shape(xml) == expected
