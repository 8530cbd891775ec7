"""Words that a stray space cut in two."""

from __future__ import annotations

import re

from courses.sources.cleaning.knowledge import Knowledge
from courses.sources.tracing import Traced
from courses.sources.wordlists import list_words

PAIR = re.compile(r"(?<![\w-])([^\W\d_]+) (?=([^\W\d_]+)(?![\w’-]))")

SHORTEST = 4
"""Letters of the whole word; shorter ones are too easily two words."""

SYLLABLE = 3
"""Letters up to which a half is no word, however often the same fault made it."""

WORDS = list_words(
    "a à au aux avec bien ce ces dans de des du elle elles en est et fin fois il ils je la là le "
    "les leur leurs lui ma mais me mes mi moi mon ne ni nos notre nous on ou où par pas peu plus "
    "point pour près puis quand que quel quelle qui quoi sa sans se ses si son sont sous suite sur "
    "ta te temps tes toi ton tôt tous tout toute très trop tu un une vers vos votre vous y "
    "an and any are as at be body by can do ever every for from go has he her him his how in is it "
    "its man may me more my no not of off on one or our out over own self she so some than that "
    "the their them then there they thing this time to up us was way we were what when where which "
    "who will with you your self some time times while "
    "al con del el las lo los más ni o para pero por sin su sus una unas uno unos"
)
"""Short words that stand by themselves, however seldom a document has them."""


def join_split_words(text: Traced, known: Knowledge) -> Traced:
    """Join "cont re" where "contre" stands elsewhere in the document and a half does not."""

    def join(found: re.Match[str]) -> str:
        first, second = found.groups()
        return first if _is_split(first, second, known) else found.group()

    return text.replace(PAIR, join)


def _is_split(first: str, second: str, known: Knowledge) -> bool:
    whole = first + second
    if not known.knows(whole) or len(whole) < SHORTEST or second[0].isupper():
        return False
    return any(_is_stray(half, known) for half in (first, second))


def _is_stray(half: str, known: Knowledge) -> bool:
    """Tell whether a half is no word by itself: it stands nowhere else, or is a mere syllable."""
    syllable = len(half) <= SYLLABLE and half.islower()
    return half.casefold() not in WORDS and (syllable or known.count(half) == 1)
