"""Finds courses by words, in French."""

from __future__ import annotations

import re
import unicodedata

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, QuerySet

from courses.models import Course

CONFIG = "french"
LONGEST_QUERY = 200  # characters
MOST_WORDS = 12
WORD = re.compile(r"[^\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def words_of(text: str) -> list[str]:
    """List the words of a text in small letters."""
    return WORD.findall(text.lower())


def spellings(word: str) -> tuple[str, ...]:
    """Return a word as it is written and, where that differs, without accents and ligatures."""
    letters = unicodedata.normalize("NFKD", word.translate(LIGATURES))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return (word,) if plain == word else (word, plain)


def search_courses(courses: QuerySet[Course], said: str) -> QuerySet[Course]:
    """Keep the courses that hold all words of a query, the best first.

    The last word may be the beginning of one, as it is while somebody types.
    """
    words = words_of(said[:LONGEST_QUERY])[:MOST_WORDS]
    if not words:
        return courses.none()
    query = SearchQuery(_expression(words), search_type="raw", config=CONFIG)
    found = courses.filter(search_entry__words=query)
    rank = SearchRank(F("search_entry__words"), query)
    return found.annotate(rank=rank).order_by("-rank", "title", "pk")


def _expression(words: list[str]) -> str:
    """Write words, which are letters and digits only, as PostgreSQL's own language."""
    wanted = [" | ".join(map(_quoted, spellings(word))) for word in words[:-1]]
    last = " | ".join(f"{_quoted(form)}:*" for form in spellings(words[-1]))
    return " & ".join(f"({either})" for either in [*wanted, last])


def _quoted(word: str) -> str:
    return f"'{word}'"
