"""Words as checks compare them: folded, cut into words, reduced to their stems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})
ENDINGS = (("eaux", "eau"), ("aux", "al"), ("ives", "if"), ("ive", "if"), ("ies", "y"))
"""Endings that change more than a last letter or two, and what they come from."""

LEAD = re.compile(r"^À propos (?:de la |de l’|du |des |de |d’)(?P<whom>[^:]+?)\s: ")
"""Whom a stem is about, where it is said before it."""
_LITTLE = """
a au aux avec ayant c ce cela celle celles celui ces cet cette ceux chaque comme d dans de des
dont du elle elles en entre est et eu été être il ils j l la laquelle le lequel les lesquelles
lesquels leur leurs lors lui m mais n ne ni nos notre nous on ont ou où par pas peut peuvent
plus pour qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera ses si son
sont sous sur t te tout très un une vers vos votre vous y à
an and any are as at be been by can did do does during for from had has have how if in into is
it its of on or our shall should than that the their them these they this those to was we were
what when where which who whom whose why will with
"""
FUNCTION_WORDS = frozenset(_LITTLE.split())
"""French and English words that say how the others hang together."""


def fold(text: str) -> str:
    """Keep lower-case letters and digits alone, without accents: what cleaning may not change."""
    spelled = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    return "".join(character for character in spelled.casefold() if character.isalnum())


def read_words(text: str) -> list[str]:
    """Cut a text into lower-case words, accents kept; apostrophes and hyphens part words."""
    return [match.group().lower() for match in WORD.finditer(unicodedata.normalize("NFC", text))]


def find_stem(word: str) -> str:
    """Reduce a French or English word to what its gender and number leave unchanged."""
    folded = fold(word)
    if len(folded) < 4 or not folded.isalpha():  # noqa: PLR2004 - "pas", "les", "ans" are whole
        return folded
    for ending, origin in ENDINGS:
        if folded.endswith(ending) and len(folded) > len(ending) + 1:
            return folded[: -len(ending)] + origin
    bare = folded.rstrip("sx").removesuffix("e") or folded
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare  # noqa: PLR2004 - the same


@lru_cache(maxsize=8192)
def find_stems(text: str) -> frozenset[str]:
    """Find the stems of the words that carry a text's meaning."""
    return frozenset(iterate_stems(text))


def iterate_stems(text: str) -> Iterator[str]:
    """Go through the stems of the words that carry a text's meaning, in order."""
    return (find_stem(word) for word in read_words(text) if word not in FUNCTION_WORDS)


KIN = 5
"""So many letters do words of one family begin with alike."""


def has_kin(stem: str, stems: frozenset[str]) -> bool:
    """Tell whether some stem begins as a long enough one does: "commissaire" and "commission"."""
    return len(stem) >= KIN and any(other.startswith(stem[:KIN]) for other in stems)
