from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import typst
from pypdfium2 import PdfDocument

from progress.papers import Fact, Paper, Row
from progress.papers.measures import Page
from progress.papers.numbers import say_number
from progress.papers.writing import TOGETHER
from tests.progress.papers.papers import (
    ARABIC,
    DISTRIBUTION,
    FRENCH,
    MODULES,
    QUESTIONS,
    pages_of,
    plain,
    row,
    with_rows,
    write,
)

BOTH = pytest.mark.parametrize("paper", [FRENCH, ARABIC], ids=["French", "Arabic"])
EACH_WAY = pytest.mark.parametrize("is_across", [True, False], ids=["across", "upright"])

DRAWN_BY_CHANCE = re.compile(rb"/ID ?\[.*?\]", re.DOTALL)
"""What names a file that was joined."""


def count_a_page(paper: Paper) -> int:
    assert paper.listing is not None
    return Page.of(paper).count_rows(paper.listing)


def numbered(count: int) -> tuple[Row, ...]:
    return tuple(row(f"learner-{at:04d}-") for at in range(count))


def test_it_says_all_that_it_is_told():
    said = pages_of(write(with_rows(FRENCH, (row(), row("Zoé", None)))))

    whole = plain(" ".join(said))
    for words in (
        *("Progression d’un groupe", "Archives, printemps", "Apprenants 24", "À risque 3"),
        *("Les apprenants", "Amélie Lefèvre à risque 62 % 1 234", "Zoé à risque 1 234"),
        *("Au 27 novembre 2026 à 14:05", "Empreinte " + "0123456789abcdef" * 4),
        *(DISTRIBUTION.said, "seuil", "100 %", MODULES.said, "leçons lues", "62 % · 50 %"),
        *("Sans question", "25 % · –", QUESTIONS.said, "à regarder", "27", "−25"),
    ):
        assert plain(words) in whole, words


@EACH_WAY
@BOTH
def test_each_page_says_which_one_it_is_of_how_many(paper: Paper, is_across: bool):
    paper = replace(paper, is_across=is_across)
    rows = (TOGETHER + 2) * count_a_page(paper)

    for count in (0, 1, rows // 2, rows, rows + 1):
        said = pages_of(write(with_rows(paper, numbered(count))))

        before, of = paper.page_of.split()[::2]
        for at, page in enumerate(said, 1):  # words are read in the order of the page
            assert f"{before} {at}" in page
            assert f"{of} {len(said)}" in page


@EACH_WAY
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_page_that_is_set_alone_is_full_and_no_row_is_lost(is_across: bool, lines: int):
    paper = with_rows(replace(FRENCH, is_across=is_across), (), lines)
    a_page = count_a_page(paper)
    count = (TOGETHER + 1) * a_page + 3
    said = pages_of(write(with_rows(paper, numbered(count), lines)))

    told = [re.findall(r"learner-(\d{4})-", page) for page in said]
    assert [int(one) for page in told for one in page] == list(range(count))
    assert [len(page) for page in told if page] == [a_page] * (TOGETHER + 1) + [3]


@pytest.mark.parametrize("count", [60, 400])
def test_each_page_names_the_report_and_repeats_the_heads(count: int):
    paper = replace(with_rows(FRENCH, numbered(count)), sections=(), about=())
    said = pages_of(write(paper))

    assert len(said) > 2
    for page in said[1:]:
        assert "Progression d’un groupe · Archives, printemps" in page
        assert "27 novembre 2026 à 14:05" in page
        assert "Apprenant État Part faite Tentatives" in page


HOSTILE = [
    '#import "x"',
    '#eval("1 + 1")',
    '#panic("no") #image("/etc/passwd")',
    "*bold* _italic_ `code` $x^2$ @ref <label>",
    "// no comment /* nor this",
    '"); #let name = ("',
    "\\u{1F600} \\ \\n [ ] { }",
    "= heading",
    "- item + item",
    "{{ name }} {% name %} ${name}",
    "{page} {pages}",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_what_people_wrote_is_never_markup(name: str):
    paper = replace(
        FRENCH,
        kind=name,
        title=name,
        facts=(Fact(name, name),),
        sections=(
            replace(DISTRIBUTION, title=name, said=name, across=name, up=name),
            replace(MODULES, light=name, bands=(replace(MODULES.bands[0], label=name),)),
        ),
        about=(Fact(name, name),),
        foot=name,
    )
    said = plain(" ".join(pages_of(write(with_rows(paper, (row(name), row()))))))

    assert said.count(plain(name)) >= 13
    assert said.endswith("Page1sur1")


DRAWN = [
    ("عبد الرحمن الحسن", "عبد الرحمن الحسن"),
    ("שלום", "שלום"),
    ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
    ("王小明", "Wang Xiao Ming"),
    ("Zoé 🎓", "Zoé :mortar_board:"),
    ("a\u0000b\u202ec\u2066d", "abcd"),
    ("", ""),
]


@BOTH
@pytest.mark.parametrize(("name", "drawn"), DRAWN)
def test_names_of_all_alphabets_can_be_read(paper: Paper, name: str, drawn: str):
    said = pages_of(write(with_rows(paper, (row(name), row("after")))))

    whole = " ".join(said).replace("\u200b", "")
    for word in re.findall(r"\w+", drawn.replace("_", " ")):
        assert word in whole or word[::-1] in whole  # letters are read in the order of the page


@BOTH
@pytest.mark.parametrize(
    "name", ["W" * 300, "Jean-Baptiste " * 30, "عبدالرحمن " * 60, "i" * 900, "م" * 300]
)
@pytest.mark.parametrize("lines", [1, 2])
def test_what_is_too_long_ends_in_an_ellipsis_within_its_column(
    paper: Paper, name: str, lines: int
):
    paper = replace(with_rows(paper, (row(name),), lines), title="t", sections=())

    with PdfDocument(write(paper)) as document:
        text = document[0].get_textpage()
        letters = [text.get_text_range(at, 1) for at in range(text.count_chars())]
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        width = document[0].get_width()
    assert "…" in letters or letters.count(".") == 3  # as fonts draw it
    used = [box for box, letter in zip(boxes, letters, strict=True) if letter in name + ".…"]
    own = [box for box in used if box[2] > box[0]]
    assert min(box[0] for box in own) > 45
    assert max(box[2] for box in own) < width - 45
    assert "1" in letters  # what stands behind it in the row is there


def test_a_list_without_rows_and_plots_without_figures_say_so():
    paper = replace(
        FRENCH,
        sections=(
            replace(
                DISTRIBUTION, columns=tuple(replace(one, count=0) for one in DISTRIBUTION.columns)
            ),
            replace(MODULES, bands=()),
            replace(QUESTIONS, points=()),
        ),
    )
    said = " ".join(pages_of(write(paper)))

    for words in ("Personne encore.", "Aucun module.", "Aucune question.", "Personne n’est dans"):
        assert words in said
    assert "Apprenant État" not in said


def test_many_modules_go_on_on_the_next_page():
    bands = tuple(replace(MODULES.bands[0], label=f"module-{at:03d}-") for at in range(90))
    said = pages_of(write(replace(FRENCH, sections=(DISTRIBUTION, replace(MODULES, bands=bands)))))

    found = re.findall(r"module-(\d{3})-", " ".join(said))
    assert found == [f"{at:03d}" for at in range(90)]


def test_the_same_paper_gives_the_same_bytes():
    for count in (3, 200):
        paper = with_rows(FRENCH, numbered(count))
        first, again, other = (
            DRAWN_BY_CHANCE.sub(b"", write(one)) for one in (paper, paper, replace(paper, foot="x"))
        )
        assert first == again != other


@pytest.mark.parametrize("count", [3, 300])
@BOTH
def test_the_file_knows_its_title_and_language(paper: Paper, count: int):
    pdf = write(with_rows(paper, numbered(count)))

    with PdfDocument(pdf) as document:
        assert document.get_metadata_value("Title") == f"{paper.kind} · {paper.title}"
    assert re.search(rb"/Lang ?\(" + paper.language.encode(), pdf)


@BOTH
def test_short_papers_are_tagged_as_those_who_read_aloud_need_it(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
):
    compiled: Any = typst.compile
    monkeypatch.setattr(
        typst, "compile", lambda *args, **kwargs: compiled(*args, **kwargs, pdf_standards="ua-1")
    )

    assert b"pdfuaid" in write(with_rows(paper, numbered(30)))


def test_numbers_stand_one_below_the_other():
    paper = with_rows(
        replace(FRENCH, sections=()), tuple(("a", "b", 0.5, 10**at) for at in range(7))
    )

    with PdfDocument(write(paper)) as document:
        text = document[0].get_textpage()
        ends = set()
        for at in range(7):
            searched = text.search(say_number(10**at, "fr"), match_whole_word=True)
            found = searched.get_next()
            assert found
            ends.add(round(text.get_charbox(found[0] + found[1] - 1)[2], 0))
    assert len(ends) <= 2
