import pytest

from courses.sources.readers.docx.pruning import prune
from tests.courses.sources.readers.docx.trees import parse, write


@pytest.mark.parametrize(
    ("xml", "left"),
    [
        ("<w:rPr><w:rFonts/><w:b/><w:sz/></w:rPr>", "<w:rPr><w:b/></w:rPr>"),
        ("<w:pPr><w:jc/><w:pStyle/><w:rPr><w:del/></w:rPr></w:pPr>",
         "<w:pPr><w:pStyle/><w:rPr><w:del/></w:rPr></w:pPr>"),
        ("<w:tcPr><w:tcW/><w:gridSpan/></w:tcPr>", "<w:tcPr><w:gridSpan/></w:tcPr>"),
        ("<w:style><w:name/><w:rPr/><w:tblStylePr/></w:style>", "<w:style><w:name/></w:style>"),
        ("<w:p><w:proofErr/><w:r><w:t>un</w:t></w:r></w:p>", "<w:p><w:r><w:t>un</w:t></w:r></w:p>"),
        ("<w:r><w:t>un</w:t><w:tab/><w:br/></w:r>", "<w:r><w:t>un</w:t><w:tab/><w:br/></w:r>"),
    ],
)  # fmt: skip
def test_only_what_shows_or_shapes_text_is_left(xml, left):
    tree = parse(f"<w:x>{xml}</w:x>")

    prune(tree)

    assert write(tree).partition(">")[2].removesuffix("</w:x>") == left
