"""The languages of a document in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext

from courses.sources import Block


@dataclass(frozen=True, slots=True)
class LanguageShare:
    """How much of a document is written in a language."""

    name: str
    percent: int
    """Of the characters of all blocks; at least 1."""
    blocks: int


def name_language(code: str) -> str:
    """Name a language in the reader's own; a code that Django does not know stays as it is."""
    name = LANG_INFO.get(code, {}).get("name")
    return gettext(name).lower() if name else code


def share_languages(blocks: Iterable[Block]) -> list[LanguageShare]:
    """Tell what share of the text each language has, the largest first."""
    characters: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for block in blocks:
        characters[block.language] += len(block.text)
        counts[block.language] += 1
    return [
        LanguageShare(
            name=name_language(code),
            percent=max(1, round(100 * length / characters.total())),
            blocks=counts[code],
        )
        for code, length in characters.most_common()
    ]
