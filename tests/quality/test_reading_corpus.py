"""Gold is read as it is written, and has all the kinds and languages that it is there for."""

from __future__ import annotations

import pytest

from courses.sources import BlockKind
from tests.quality.reading.corpus import FOLDERS, GOLD, GoldBlock, parse_gold, read_corpus
from tests.quality.sample import FIXTURES


def test_a_line_of_gold_is_a_block():
    text = "heading\tfr\t1\tLa police\n\nparagraph\ten\t-\tPolice forces cooperate.\n"

    assert list(parse_gold(text, "a.tsv")) == [
        GoldBlock(BlockKind.HEADING, "fr", "1", "La police"),
        GoldBlock(BlockKind.PARAGRAPH, "en", "", "Police forces cooperate."),
    ]


@pytest.mark.parametrize("line", ["heading\tfr\tLa police", "title\tfr\t1\tLa police", "La police"])
def test_a_line_that_is_none_is_named(line):
    with pytest.raises(ValueError, match=r"a\.tsv, line 2"):
        list(parse_gold(f"paragraph\tfr\t-\tUn\n{line}", "a.tsv"))


def test_every_document_of_the_corpus_and_of_the_demo_course_is_marked():
    documents = {path.name for folder in FOLDERS for path in folder.iterdir()} - {"README.md"}

    assert {path.name.removesuffix(".tsv") for path in GOLD.iterdir()} == documents
    assert FIXTURES / "sources" in FOLDERS


def test_the_corpus_holds_every_kind_and_every_language():
    marked = [gold for case in read_corpus() for gold in case.gold]

    assert {gold.kind for gold in marked} == set(BlockKind)
    assert {gold.language for gold in marked} == {"fr", "en", "es", "ar"}
