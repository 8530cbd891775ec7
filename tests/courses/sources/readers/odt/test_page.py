import pytest
from odfdo import Element

from courses.sources.readers.odt.page import Page
from courses.sources.readers.odt.styles import Styles

STYLES = """<office:automatic-styles>
<style:style style:family="paragraph" style:name="P1" style:parent-style-name="Quotations"/>
<style:style style:family="paragraph" style:name="Quotations"/>
<style:style style:family="paragraph" style:name="P2" style:parent-style-name="Titre"/>
<style:style style:family="paragraph" style:name="Titre" style:default-outline-level="2"/>
</office:automatic-styles>"""
P = "<text:p>{}</text:p>"
CELL = f"<table:table-cell>{P}</table:table-cell>"
BOX = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"
LIST = (
    "<text:list><text:list-header>{}</text:list-header>"
    "<text:list-item>{}</text:list-item></text:list>"
)
REPEATED = '<table:table-cell table:number-columns-repeated="{}"/>'
ROW = f"<table:table-row>{CELL.format('a')}{CELL.format('b')}</table:table-row>"


def write(xml, *, titled=False):
    styles = Styles.read([Element.from_tag(STYLES)])
    return Page(styles, titled).write(Element.from_tag(f"<office:text>{xml}</office:text>"))


@pytest.mark.parametrize(
    ("xml", "html"),
    [
        (P.format("a &lt; b"), "<p>a &lt; b</p>"),
        ('<text:h text:outline-level="3">un</text:h>', "<h3>un</h3>"),
        ('<text:h text:outline-level="9">un</text:h>', "<h6>un</h6>"),
        ("<text:h>un</text:h>", "<h1>un</h1>"),
        ('<text:p text:style-name="P2">un</text:p>', "<h2>un</h2>"),
        ('<text:p text:style-name="P1">un</text:p>', "<blockquote><p>un</p></blockquote>"),
        (
            '<text:p text:style-name="Illustration">un</text:p>',
            "<figure><figcaption>un</figcaption></figure>",
        ),
        (f"<text:section>{P.format('un')}</text:section>", "<p>un</p>"),
        (f"<text:table-of-content>{P.format('un')}</text:table-of-content>", ""),
        (f"<office:annotation>{P.format('un')}</office:annotation>", ""),
        (f"<text:p>un{BOX.format(P.format('deux'))}</text:p>", "<p>un</p><p>deux</p>"),
        (
            LIST.format(P.format("un"), P.format("deux")),
            "<ul><p>un</p><li><p>deux</p></li></ul>",
        ),
    ],
)
def test_blocks_are_written_as_html(xml, html):
    assert write(xml) == html


def test_headings_stand_below_a_title():
    assert write('<text:h text:outline-level="1">un</text:h>', titled=True) == "<h2>un</h2>"


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (ROW, ["td", "td"]),
        (
            f"<table:table-header-rows>{ROW}</table:table-header-rows>{ROW}",
            ["th", "th", "td", "td"],
        ),
        (f"<table:table-rows>{ROW}</table:table-rows>", ["td", "td"]),
        (
            f"<table:table-row>{REPEATED.format(2)}<table:covered-table-cell/></table:table-row>",
            ["td", "td"],
        ),
        (f"<table:table-row>{REPEATED.format(1_000_000)}</table:table-row>", ["td"] * 100),
    ],
)
def test_tables_keep_their_headers_and_cells(rows, cells):
    html = write(f"<table:table>{rows}</table:table>")

    assert [part[:2] for part in html.split("<") if part[:2] in {"td", "th"}] == cells


def test_notes_stand_at_the_end_with_the_mark_that_they_have():
    note = (
        "<text:note><text:note-citation> ii </text:note-citation>"
        f"<text:note-body>{P.format('Voir.')}</text:note-body></text:note>"
    )

    assert write(f"<text:p>un{note}.</text:p>{P.format('deux')}") == (
        '<p>un.</p><p>deux</p><ol role="doc-endnotes"><li data-number="ii"><p>Voir.</p></li></ol>'
    )
