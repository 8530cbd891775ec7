from importlib import import_module

import pytest

from courses.sources import DocumentTooLarge, Limits
from courses.sources.extracting import OPENERS, READERS, extract, load_opener
from courses.sources.formats import MediaType

SAID = "Les polices coopèrent chaque jour."


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.pdf", SAID.encode(), MediaType.PLAIN),
        ("a.docx", f"<!doctype html><p>{SAID}</p>".encode(), MediaType.HTML),
        ("a.txt", f"# Titre\n\n{SAID}\n\n# Fin\n".encode(), MediaType.MARKDOWN),
        ("a", SAID.encode("utf-16"), MediaType.PLAIN),
    ],
)
def test_the_content_decides_and_not_the_name(name, data, media_type):
    told, found = extract(name, data, Limits())

    assert told is media_type
    assert SAID in found.text


def test_every_format_has_one_reader():
    assert set(MediaType) == READERS.keys() | OPENERS.keys()
    assert not READERS.keys() & OPENERS.keys()


@pytest.mark.parametrize("media_type", OPENERS)
def test_a_reader_stands_where_it_is_looked_for(media_type):
    module, function = OPENERS[media_type]

    assert load_opener(media_type) is getattr(import_module(module), function)


def test_a_text_that_is_too_long_is_refused_before_it_is_parsed():
    with pytest.raises(DocumentTooLarge, match="34 characters"):
        extract("a.md", SAID.encode(), Limits(max_characters=33))
