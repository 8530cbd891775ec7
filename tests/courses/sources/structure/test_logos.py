import pytest

from courses.sources.pieces import Piece
from courses.sources.records import BlockKind
from courses.sources.structure.logos import drop_logos
from courses.sources.tracing import Traced


def heading(text):
    return Piece(Traced.of(text), BlockKind.HEADING, level=2)


def paragraph(text):
    return Piece(Traced.of(text))


@pytest.mark.parametrize(
    ("logo", "title"),
    [("United Nations", "Nations Unies"), ("EU", "Union européenne"), ("WHO", "G8 et OMS")],
)
def test_a_logo_beside_a_heading_goes(logo, title):
    assert drop_logos([heading(title), paragraph(logo)]) == [heading(title)]
    assert drop_logos([paragraph(logo), heading(title)]) == [heading(title)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ONU", "Organisation des Nations Unies"),
        ("Nations et polices", "Nations Unies"),
        ("Le service des archives ouvre le lundi.", "Services"),
    ],
)
def test_other_short_paragraphs_stay(text, title):
    pieces = [heading(title), paragraph(text)]

    assert drop_logos(pieces) == pieces


def test_a_logo_far_from_its_heading_stays():
    pieces = [heading("Union européenne"), paragraph("Un texte."), paragraph("EU")]

    assert drop_logos(pieces) == pieces
