"""Two sentences kept together, with a gap in the second, which takes up what the first names.

For texts that no blueprint vouches for, as `whole`: whom "elle" means need not be understood where
the learner reads both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from courses.sources.records import BlockKind
from quizzes.generation.analysis.sentences import Sentence
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.facts.alone import has_object, leans, names
from quizzes.generation.facts.identified import is_loose
from quizzes.generation.facts.records import Single
from quizzes.generation.facts.whole import YEAR, leave_out

_TAKES_UP = re.compile(
    r"(?P<pronoun>Il|Elle|Ils|Elles|Celui-ci|Celle-ci|Ceux-ci|Celles-ci|Ce dernier|Cette dernière) "
    r"(?!(?:y|en|ne|l’|le|la|les|lui|leur|s’agit|faut|existe|importe|convient|suffit)\b)|"
    r"(?:Son|Sa|Ses|Leurs?|Cet?|Cette|Ces) (?=[a-zà-ÿ])"
)
_OPENS = re.compile(r"(?:Les? |La |L’|[A-ZÀ-Ý]{2,}|Une? |(?:En|Le|Dès|Depuis) \d)")
_SHORTEST, _LONGEST = 5, 40
"""Words of the first sentence, and of both."""


def find_joined(first: Statement, second: Statement) -> Iterator[Single]:
    """Leave a year or a number out of a sentence that leans on the one before alone."""
    text = _read_joined(first, second)
    if text:
        yield from leave_out(_join(first, second), text, len(first.sentence.text))


def _join(first: Statement, second: Statement) -> Statement:
    """Take two sentences for one."""
    whole = replace(second.sentence, start=first.sentence.start)
    return replace(second, sentence=whole, sources=(whole.quote(),))


def _read_joined(first: Statement, second: Statement) -> str:
    """Read a sentence with the one before, if it leans on that one alone, and that one on none."""
    one, other = first.sentence, second.sentence
    if one.document is not other.document or one.place != (other.place[0], other.place[1] - 1):
        return ""
    opening = _TAKES_UP.match(other.text)
    prose = first.block_kind is BlockKind.PARAGRAPH and not first.term
    if not (prose and opening and _OPENS.match(one.text) and names(one.text)):
        return ""
    rest = other.text[opening.end() :]
    if has_object(first) or has_object(second):
        return ""
    if leans(one.text) or leans(rest) or is_loose(one.text, one) or _is_loose(opening, rest, other):
        return ""
    if len(one.text.split()) < _SHORTEST or YEAR.search(one.text):
        return ""
    text = f"{one.text} {other.text}"
    return text if len(text.split()) <= _LONGEST else ""


def _is_loose(opening: re.Match[str], rest: str, sentence: Sentence) -> bool:
    """Tell whether what follows "elle" or "son" needs more than the sentence before."""
    return is_loose(rest, sentence, begins_with_verb=opening["pronoun"] is not None)
