"""An item is written in the language that it says.

Little words tell: each language has some that no other shares. A name or title between quotation
marks may be of any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizzes.generation.checks.anatomy import iterate_texts
from quizzes.generation.corpus import Corpus
from quizzes.generation.records import Item
from quizzes.generation.wording import read_words

_WORDS = {
    "fr": (
        "le la les du des aux au une et est sont dans pour par qui que quel quelle quels quelles"
        " avec sur ou où ce cette ses leur il elle plus ont été d l qu combien"
    ),
    "en": (
        "the of and to is are was were with for by which what who how many that this from has have"
        " its their at or been it"
    ),
    "es": "el los las del y en una para por con que cuál cuáles qué es son su sus se al como",
}
WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _WORDS.items()
}
SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find texts that another language has more words of than the item's own."""
    for text in iterate_texts(item):
        if (found := guess_language(text)) and found != item.language:
            yield f"{found}: {text}"


def guess_language(text: str) -> str:
    """Guess a text's language; empty where its words do not tell."""
    text = QUOTED.sub(" ", text)
    letters = sum(map(str.isalpha, text))
    for language, script in SCRIPTS.items():
        if letters and len(script.findall(text)) > letters / 2:
            return language
    words = read_words(text)
    counted = sorted(
        ((sum(word in known for word in words), language) for language, known in WORDS.items()),
        reverse=True,
    )
    (most, language), (second, _) = counted[:2]
    return language if most >= second + 2 else ""
