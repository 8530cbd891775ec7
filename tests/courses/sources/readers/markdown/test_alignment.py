import re

from courses.sources.readers.markdown.alignment import Aligner
from courses.sources.tracing import INSERTED


def test_a_text_that_stands_ahead_is_found_whole():
    assert Aligner("un **mot** gras", 3, 15).take("mot").offsets == (5, 6, 7)


def test_a_text_that_was_changed_is_found_letter_by_letter():
    assert Aligner("a\\|b", 0, 4).take("a|b").offsets == (0, 2, 3)


def test_letters_that_stand_nowhere_count_as_inserted():
    assert Aligner("abc", 0, 3).take("axc").offsets == (0, INSERTED, 2)


def test_a_text_written_otherwise_begins_where_it_is_written():
    aligner = Aligner("a &amp; b", 0, 9)

    assert aligner.take_as("&amp;", "&").offsets == (2,)
    assert aligner.take("b").offsets == (8,)


def test_what_matches_can_be_skipped():
    aligner = Aligner("[a](a) a", 0, 8)
    aligner.take("a")

    aligner.skip(re.compile(r"\)"))

    assert aligner.take("a").offsets == (7,)
