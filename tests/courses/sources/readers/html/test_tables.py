import pytest
from selectolax.lexbor import LexborHTMLParser

from courses.sources.readers.html.tables import find_header, is_layout

ROW = "<tr><td>CCC</td><td>Centre</td></tr>"
LONG = "La police coopère. " * 40


def parse(rows):
    return LexborHTMLParser(f"<table>{rows}</table>").css_first("table")


@pytest.mark.parametrize(
    ("rows", "layout"),
    [
        (ROW * 2, False),
        ("<tr><td>un</td></tr>" * 2, False),
        ("<tr><td>seule</td></tr>", True),
        ("<tr><td><h1>Titre</h1></td><td>x</td></tr>", True),
        (f"<tr><td><table>{ROW}</table></td></tr>" + ROW, True),
        ("<tr><td>x</td><td><p>un</p><p>deux</p></td></tr>", True),
        (ROW + "<tr><td>x</td><td><p>un</p><p>deux</p></td></tr>", False),
        (ROW + "<tr><td>x</td><td><ul><li>un</li></ul></td></tr>", False),
        (ROW + f"<tr><td>x</td><td><p>un</p><p>{LONG}</p></td></tr>", True),
        (ROW + "<tr><td><p>un</p><p>deux</p></td></tr>", True),
        ("<tr><th>a</th><th>b</th></tr><tr><td><p>un</p><p>deux</p></td></tr>", False),
    ],
)
def test_tables_that_only_place_text_are_told_from_data(rows, layout):
    assert is_layout(parse(rows)) is layout


@pytest.mark.parametrize(
    ("first", "names"),
    [
        ("<th>Sigle</th><th>Sens</th>", True),
        ("<td><b>Sigle</b></td><td><p><strong>Sens</strong></p></td>", True),
        ("<th>Sigle</th><td><b>Sens</b></td>", True),
        ("<td><b>CCC</b></td><td>Centre</td>", False),
        ("<td><b>CCC</b> : centre</td><td><b>x</b></td>", False),
        ("<td></td><td></td>", False),
    ],
)
def test_a_first_row_of_headers_or_bold_cells_names_the_columns(first, names):
    table = parse(f"<tr>{first}</tr>{ROW}")

    assert (find_header(table) == table.css_first("tr").mem_id) is names


@pytest.mark.parametrize("rows", ["", "<tr><td><b>un</b></td><td><b>deux</b></td></tr>"])
def test_a_row_without_others_names_nothing(rows):
    assert find_header(parse(rows)) == 0
