"""Words of a stem that give its key away."""

from __future__ import annotations

from difflib import SequenceMatcher

from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.wording import find_stem, find_stems, fold, read_words

_FAMILIES = tuple(
    frozenset(map(find_stem, words.split()))
    for words in (
        "fugitif fugitifs fugitive fuite fuir",
        "passeport voyage",
        "innovation recherche",
        "secrétaire secrétariat",
        "internet cybercriminalité cyberattaque",
        "perfectionner former formation",
        "directeur directrice direction diriger",
        "président présidente présidence présider",
        "afrique africain africaine",
        "coordination coordonner coordonné coordonnée",
        "ministre ministère ministériel",
        "ville municipalité municipal",
        "océan océanographique maritime marin mer tsunami côte côtier naval",
        "recouvrement recouvrer récupérer récupère récupération restitution restituer",
        "académie académique étude université enseignement",
    )
)
"""Words that say nearly the same without looking alike."""
_HEAD = 6
_TELLING = 8
"""So many letters in a row that two words share make them look of one family."""


def tells(stem: str, key: str, others: tuple[str, ...] = ()) -> bool:
    """Tell whether a word of the stem is of one family with a word of the key and of no other.

    "terroristes" gives "Antiterrorisme" away, "réseaux organisés" gives "désorganiser" away.
    """
    said = [fold(word) for word in read_words(stem) if len(word) >= _TELLING]
    return any(
        _is_kin(word, other)
        for word in map(fold, read_words(key))
        for other in said
        if len(word) >= _TELLING and not any(_is_said(word, text) for text in others)
    )


def begins_alike(stem: str, key: str, others: tuple[str, ...]) -> bool:
    """Tell whether a word of the stem begins as the head of the key, and of no other option, does.

    "commissaires" gives "la Commission" away.
    """
    head = fold(read_phrase(key).head)[:_HEAD]
    said = {fold(word)[:_HEAD] for word in read_words(stem)}
    rest = {fold(word)[:_HEAD] for text in others for word in read_words(text)}
    return len(head) == _HEAD and head in said - rest


def is_akin(name: str, verb: str) -> bool:
    """Tell whether a name and a verb begin alike: "la présidente préside"."""
    first, second = fold(name)[:_HEAD], fold(verb)[:_HEAD]
    return len(first) == _HEAD and first == second


def shares_stem(stem: str, key: str, others: tuple[str, ...]) -> bool:
    """Tell whether the key alone among the options repeats a word of the stem, or a near one."""
    own = find_stems(key).difference(*map(find_stems, others))
    return bool(own & find_stems(stem)) or any(
        own & family and find_stems(stem) & family for family in _FAMILIES
    )


def is_of_one_family(one: str, other: str) -> bool:
    """Tell whether two texts have words of one family, other than the same word."""
    first, second = find_stems(one), find_stems(other)
    return any(first & family and second & family - first for family in _FAMILIES)


def _is_kin(one: str, other: str) -> bool:
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return match.size >= _TELLING


def _is_said(word: str, text: str) -> bool:
    return any(_is_kin(word, fold(other)) for other in read_words(text))
