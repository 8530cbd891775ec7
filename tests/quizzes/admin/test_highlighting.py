from __future__ import annotations

import pytest

from quizzes.admin.highlighting import Segment, TextRange, cut_marked, find_quote

TEXTS = ["Le Bureau a son siège à Lyon.", "Il compte trois services :", "— archives ;"]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("siège à Lyon", ["siège à Lyon"]),
        ("Le Bureau a son siège à Lyon.", ["Le Bureau a son siège à Lyon"]),
        ("SIÈGE  à\nlyon !", ["siège à Lyon"]),
        ("Lyon. Il compte", ["Lyon", "Il compte"]),
        ("à Lyon. Il compte trois services : archives", ["à Lyon", TEXTS[1][:-2], "archives"]),
        ("siège à Vienne", []),
        ("", []),
        ("« … »", []),
    ],
)
def test_a_quote_is_found_by_its_letters_and_digits(quote: str, found: list[str]):
    ranges = find_quote(TEXTS, quote)

    assert [TEXTS[part.index][part.start : part.end] for part in ranges] == found


def test_nothing_is_found_in_nothing():
    assert find_quote([], "Lyon") == []


@pytest.mark.parametrize(
    ("ranges", "segments"),
    [
        ([], [("abcdef", False)]),
        ([(0, 6)], [("abcdef", True)]),
        ([(2, 4)], [("ab", False), ("cd", True), ("ef", False)]),
        ([(0, 2), (1, 3)], [("abc", True), ("def", False)]),
        ([(0, 1), (5, 6)], [("a", True), ("bcde", False), ("f", True)]),
    ],
)
def test_a_text_is_cut_at_its_marks(
    ranges: list[tuple[int, int]], segments: list[tuple[str, bool]]
):
    marked = [TextRange(0, start, end) for start, end in ranges]

    cut = cut_marked("abcdef", marked)

    assert list(cut) == [Segment(text, is_marked=is_marked) for text, is_marked in segments]


def test_an_empty_text_has_no_segments():
    assert cut_marked("", []) == ()
