import re

import pytest

from courses.sources.records import Span
from courses.sources.tracing import INSERTED, Traced


def test_a_stretch_of_text_is_traced_from_its_place():
    assert Traced.of("abcdef", 2, 4) == Traced("cd", (2, 3))


def test_what_replaces_keeps_the_places_of_head_and_tail():
    assert Traced.of("cont re").replace(re.compile(r"(\w+) (\w+)"), r"\1\2").offsets == (
        0, 1, 2, 3, 5, 6,
    )  # fmt: skip


def test_what_is_longer_than_before_is_inserted():
    assert Traced.of("«a»").replace(re.compile("«"), "« ").offsets == (0, INSERTED, 1, 2)


def test_nothing_to_replace_gives_the_same_text():
    text = Traced.of("abc")

    assert text.replace(re.compile("x"), "y") is text


def test_parts_are_joined_and_separators_inserted():
    joined = Traced.join([Traced.of("ab", 0, 1), Traced.of("ab", 1, 2)], "-")

    assert joined == Traced("a-b", (0, INSERTED, 1))


def test_white_space_is_taken_off_both_ends():
    assert Traced.of("  a ").strip() == Traced("a", (2,))
    assert Traced.of("   ").strip() == Traced("", ())


def test_a_span_holds_all_characters_that_stand_in_the_source():
    assert Traced("a-b", (4, INSERTED, 9)).span() == Span(4, 10)


def test_inserted_characters_have_no_span():
    with pytest.raises(ValueError, match="no character"):
        Traced("-", (INSERTED,)).span()


def test_each_character_needs_an_offset():
    with pytest.raises(ValueError, match="2 characters, 1 offsets"):
        Traced("ab", (0,))
