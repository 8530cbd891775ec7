"""Papers to write, and what can be read of them again."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
from pypdfium2 import PdfDocument

from progress.papers import (
    Band,
    Bands,
    Cloud,
    Column,
    Columns,
    Fact,
    Guide,
    Heading,
    Listing,
    Paper,
    Point,
    Row,
    Rows,
    Scale,
    Strong,
    write_paper,
)

HEADINGS = (
    Heading("Apprenant", 60),
    Heading("État", 30),
    Heading("Part faite", 28, is_share=True),
    Heading("Tentatives", 20, is_number=True),
)
DISTRIBUTION = Columns(
    title="Où en sont les apprenants",
    said="Chaque colonne compte des apprenants.",
    across="Part faite",
    up="Apprenants",
    columns=tuple(Column(at / 10, (at + 1) / 10, 100 * at) for at in range(10)),
    empty="Personne encore.",
    guides=(Guide(0.6, "seuil"),),
)
MODULES = Bands(
    title="Modules",
    said="Leçons lues et modules terminés.",
    light="leçons lues",
    dark="terminé",
    bands=(Band("Missions", 0.625, 0.5), Band("Sans question", 0.25, None)),
    empty="Aucun module.",
)
QUESTIONS = Cloud(
    title="Facilité et discrimination",
    said="Chaque point est une question.",
    across=Scale("Facilité", 0, 1, is_share=True, guides=(Guide(0.95, ""),)),
    up=Scale("Discrimination", -20, 100, guides=(Guide(20, "20"),)),
    points=(Point(0.5, 40, "1"), Point(0.97, -12, "27", is_marked=True)),
    plain="question",
    marked="à regarder",
    empty="Aucune question.",
)
FRENCH = Paper(
    language="fr",
    is_leftward=False,
    is_across=True,
    kind="Progression d’un groupe",
    title="Archives, printemps",
    facts=(Fact("Apprenants", "24"), Fact("À risque", "3")),
    sections=(DISTRIBUTION, MODULES, QUESTIONS),
    listing=Listing("Les apprenants", HEADINGS, (), "Personne n’est dans ce groupe."),
    about=(Fact("Au", "27 novembre 2026 à 14:05"), Fact("Empreinte", "0123456789abcdef" * 4)),
    foot="27 novembre 2026 à 14:05",
    page_of="Page {page} sur {pages}",
)
ARABIC = replace(
    FRENCH, language="ar", is_leftward=True, kind="تقدم المجموعة", page_of="صفحة {page} من {pages}"
)


def row(name: str = "Amélie Lefèvre", share: float | None = 0.625) -> Row:
    """Make a row of the list."""
    return (name, Strong("à risque"), share, 1234)


def with_rows(paper: Paper, rows: Rows, lines: int = 1) -> Paper:
    """Put rows into the list of a paper."""
    assert paper.listing is not None
    return replace(paper, listing=replace(paper.listing, rows=rows, lines=lines))


def write(paper: Paper) -> bytes:
    """Write a paper."""
    file = io.BytesIO()
    write_paper(paper, file)
    return file.getvalue()


def pages_of(pdf: bytes) -> list[str]:
    """Read the text of each page, white space as single blanks."""
    with PdfDocument(pdf) as document:
        return [read_page(page) for page in document]


def read_page(page: pypdfium2.PdfPage) -> str:
    """Read the text of a page."""
    return " ".join(str(page.get_textpage().get_text_range()).split())


def plain(text: str) -> str:
    """Leave out what lines may be broken at."""
    return "".join(text.replace("\u200b", "").split())
