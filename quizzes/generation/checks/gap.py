"""What stands before a gap, and how options take its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.generation.checks.anatomy import list_answers
from quizzes.generation.records import Item

LEAD = re.compile(r"(?:(?P<elided>[^\W\d_]+)['’]|(?P<whole>[^\W\d_]+)\s+)(?:«\s*)?_{3,}")
ARTICLES = ("le ", "la ", "les ", "l'", "un ", "une ", "des ")


def find_lead(item: Item) -> str:
    """Find the word right before the gap, in lower case; an elided one keeps its apostrophe."""
    match = LEAD.search(item.stem)
    if match is None:
        return ""
    elided = match["elided"]
    return f"{elided.lower()}'" if elided else match["whole"].lower()


def list_fillings(item: Item) -> Sequence[str]:
    """List what may be put into the gap: the options, or the typed answers that are accepted."""
    return list_answers(item) or item.accepted


def opens_with_article(text: str) -> bool:
    """Tell whether an option brings its own article."""
    return text.lower().replace("’", "'").startswith(ARTICLES)


def opens_with_gap(item: Item) -> bool:
    """Tell whether the gap opens the sentence, as its subject does."""
    return item.stem.startswith("___")
