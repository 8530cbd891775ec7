from __future__ import annotations

import pytest
from django.utils import translation

from courses.admin.languages import name_language, share_languages
from courses.sources import Block, BlockKind


def block(text: str, language: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, tuple(range(len(text))), language)


@pytest.mark.parametrize(
    ("code", "name"), [("fr", "français"), ("ar", "arabe"), ("zz", "zz"), ("", "")]
)
def test_a_language_has_its_name_where_one_is_known(code: str, name: str):
    with translation.override("fr"):
        assert name_language(code) == name


def test_shares_are_those_of_the_characters():
    blocks = [block("a" * 897, "fr"), block("b" * 100, "en"), block("c", "en"), block("d", "ar")]

    shares = share_languages(blocks)

    assert [(share.name, share.percent, share.blocks) for share in shares] == [
        ("french", 90, 1),
        ("english", 10, 2),
        ("arabic", 1, 1),
    ]
