"""Each option reads on from the word before the gap: elided where it must be, contracted, or not.

Haladyna, Downing and Rodriguez (2002): avoid grammatical inconsistencies that cue the test-wise;
"l’_____" tells the only option that begins with a vowel.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.checks.gap import find_lead, list_fillings
from quizzes.generation.corpus import Corpus
from quizzes.generation.french.elision import begins_with_vowel_sound
from quizzes.generation.records import Item

BEFORE_CONSONANT = frozenset(
    {"le", "la", "de", "que", "se", "ne", "me", "te", "je", "jusque", "lorsque", "puisque"}
    | {"du", "au", "ma", "ta", "sa", "ce"}
)
BEFORE_VOWEL = frozenset({"cet", "nouvel", "bel", "vieil"})
CONTRACTING = frozenset({"de", "à"})
ENGLISH = {"a": False, "an": True}


def find(item: Item, _corpus: Corpus) -> Iterator[str]:
    """Find options that cannot follow the word before the gap."""
    lead = find_lead(item)
    broken = _is_broken_english if item.language == "en" else _is_broken
    for filling in list_fillings(item):
        if lead and broken(lead, filling):
            yield f"{lead} {filling}"


def _is_broken(lead: str, filling: str) -> bool:
    vowel = begins_with_vowel_sound(filling)
    if lead in CONTRACTING and filling.lower().startswith(("le ", "les ")):
        return True
    if lead.endswith("'") or lead in BEFORE_VOWEL:
        return not vowel
    return vowel and lead in BEFORE_CONSONANT


def _is_broken_english(lead: str, filling: str) -> bool:
    vowel = filling.lstrip("«“\"' ")[:1].lower() in "aeiou"
    return lead in ENGLISH and vowel is not ENGLISH[lead]
