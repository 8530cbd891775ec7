import pytest

from courses.sources.containers import find_declared_type
from courses.sources.errors import BrokenFile
from tests.courses.sources.archive_samples import CONTENT_TYPES, WORD, list_types, pack


@pytest.mark.parametrize(
    ("parts", "declared"),
    [
        ({CONTENT_TYPES: list_types("application/xml", WORD)}, WORD),
        ({CONTENT_TYPES: list_types("text/xml")}, ""),
        ({"mimetype": "application/epub+zip\n"}, "application/epub+zip"),
        ({"a.txt": "un texte"}, ""),
        ({}, ""),
    ],
)
def test_an_archive_says_what_it_is(parts, declared):
    assert find_declared_type("a.zip", pack(parts)) == declared


def test_a_truncated_archive_is_damaged():
    data = pack({CONTENT_TYPES: list_types(WORD)})

    with pytest.raises(BrokenFile, match=r"^a\.docx is damaged"):
        find_declared_type("a.docx", data[: len(data) // 2])


def test_a_part_that_would_burst_is_only_looked_into():
    bomb = list_types(WORD) + " " * 200_000_000

    assert find_declared_type("a.docx", pack({CONTENT_TYPES: bomb})) == WORD
