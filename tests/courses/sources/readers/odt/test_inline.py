import pytest
from odfdo import Element

from courses.sources.readers.odt.inline import read_inline
from courses.sources.readers.odt.styles import Styles

STYLE = '<style:style style:family="{}" style:name="{}"><style:text-properties {}/></style:style>'
STYLES = "".join(
    [
        STYLE.format("text", "G", 'fo:font-weight="bold"'),
        STYLE.format("text", "M", 'fo:font-weight="normal"'),
        STYLE.format("text", "C", 'text:display="none"'),
        STYLE.format("paragraph", "P", 'fo:font-weight="700"'),
    ]
)


def read(xml, style=""):
    styles = Styles.read([Element.from_tag(f"<office:styles>{STYLES}</office:styles>")])
    return read_inline(
        Element.from_tag(f'<text:p text:style-name="{style}">{xml}</text:p>'), styles
    )


def span(style, text):
    return f'<text:span text:style-name="{style}">{text}</text:span>'


@pytest.mark.parametrize(
    ("xml", "html"),
    [
        ("un &amp; deux", "un &amp; deux"),
        ("un<text:s text:c='3'/>deux<text:tab/>trois", "un deux trois"),
        ("un<text:line-break/>deux", "un<br>deux"),
        (span("G", "un") + span("G", " deux") + " trois", "<strong>un deux</strong> trois"),
        (span("G", f"un {span('M', 'deux')}"), "<strong>un </strong>deux"),
        (span("C", "caché") + "vu", "vu"),
        ("<text:a><text:span>lien</text:span></text:a>", "lien"),
        ("<text:bookmark-ref>page 3</text:bookmark-ref>", "page 3"),
        ("un<office:annotation><text:p>deux</text:p></office:annotation>", "un"),
        ("un<text:soft-page-break/>suite", "unsuite"),
        ("<text:ruby><text:ruby-base>un</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>",
         "un"),
    ],
)  # fmt: skip
def test_text_is_what_is_shown(xml, html):
    assert read(xml).html() == html


def test_letters_take_the_weight_of_their_paragraph():
    assert read(f"un{span('M', ' deux')}", style="P").html() == "<strong>un</strong> deux"


def test_notes_and_boxes_go_elsewhere():
    inline = read("un<text:note/>deux<draw:frame/>")

    assert inline.html() == "undeux"
    assert [note.tag for note in inline.notes] == ["text:note"]
    assert [box.tag for box in inline.boxes] == ["draw:frame"]
