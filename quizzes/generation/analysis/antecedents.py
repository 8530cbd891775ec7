"""Which of the things named before an anaphor stands for, if that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.generation.french.classes import class_of
from quizzes.generation.french.elision import of
from quizzes.generation.french.nouns import gender_of
from quizzes.generation.french.phrases import Phrase, with_article

_LATTER = {
    "celui": "il", "celle": "elle", "ceux": "ils", "celles": "elles", "ce dernier": "il",
    "cette dernière": "elle", "ces derniers": "ils", "ces dernières": "elles",
}  # fmt: skip
_DEFINITE = ("le ", "la ", "l’", "les ")
_EACH = ("chaque ", "tout ", "toute ")
_OWNS = re.compile(r"\b(?:son|sa|ses|leurs?)\b|^(?:tou|chaque)", re.IGNORECASE)
_BROUGHT_IN = re.compile(r"^une? (?P<name>\S+ \S+ .+)$")
_ANOTHER = re.compile(r"(?:autre|second|seconde|nouve\w+|deuxième|certaine?) ")
_IDEA = re.compile(r"^[a-zà-ÿ]+(?:tion|ence|ance|isme)$")
"""What a body has, and what has nothing itself: "l’existence", "la création"."""
_GENERAL = frozenset({"organisation", "institution", "organisme", "entité", "agence", "structure"})
"""Nouns that take up any organisation."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence may refer to: who speaks, the last subject, names said before."""

    speaker: Phrase | None = None
    subject: Phrase | None = None
    names: tuple[Phrase, ...] = ()
    others: tuple[Phrase, ...] = ()
    """Names and persons that the last sentence has for objects."""
    beside: tuple[Phrase, ...] = ()
    """Names and persons that it has behind prepositions."""
    pair: Phrase | None = None
    """Two bodies that an earlier sentence joined: "A et B"."""
    heading: Phrase | None = None
    """The body that the heading above names."""
    fresh: bool = False
    """Whether the sentence begins a block."""
    lead: Phrase | None = None
    """The subject of predicates that stand in a list."""


def find_antecedent(pronoun: str, said: Said) -> Phrase | None:
    """Find the one thing that a personal pronoun may stand for; the last subject comes first."""
    subject = said.subject
    if said.fresh and said.heading is None:
        return _find_one(pronoun, [subject, said.speaker])
    rivals = [one for one in said.others if one.pronoun == pronoun]
    if subject is not None and subject.head == "siège":  # it does little, whose it is does much
        rivals += [said.speaker] if said.speaker and said.speaker.pronoun == pronoun else []
    if subject is not None and subject.pronoun == pronoun:
        return _find_one(pronoun, [subject, *rivals])
    return _find_one(pronoun, [*rivals, *said.beside, said.heading])


def _find_one(pronoun: str, phrases: Iterable[Phrase | None]) -> Phrase | None:
    fitting = {one.text: one for one in phrases if one is not None and one.pronoun == pronoun}
    found = next(iter(fitting.values())) if len(fitting) == 1 else None
    return _make_definite(found) if found else None


def _make_definite(phrase: Phrase) -> Phrase | None:
    """Say "le dispositif d’appui" of what was brought in as "un dispositif d’appui"."""
    if is_definite(phrase) or phrase.text.startswith(_EACH):
        return phrase
    brought = _BROUGHT_IN.match(phrase.text)
    if brought is None or phrase.gender is None or _ANOTHER.match(brought["name"]):
        return None
    return Phrase(with_article(brought["name"], phrase.gender), phrase.gender)


def is_definite(phrase: Phrase) -> bool:
    """Tell whether a phrase may be said again and mean the same: "le Conseil", not "un conseil"."""
    return phrase.text.startswith(_DEFINITE) or phrase.text[:1].isupper()


def find_latter(word: str, said: Said) -> Phrase | None:
    """Find what "celui-ci" and "ce dernier" stand for: what was named last, beside the subject."""
    return _find_one(_LATTER[word], [*said.others, *said.beside])


def find_owner(said: Said, *, plural: bool) -> Phrase | None:
    """Find whose "son" at the head of a sentence is: the last subject’s, where none else could be.

    "Leur" has several owners.
    """
    owner = _find_house(said) or said.subject or said.heading
    if owner is None or not (is_definite(owner) or owner.plural):
        owner = None if said.heading else said.speaker
    if owner is None or owner.plural != plural or _OWNS.search(owner.text):
        return None
    rivals = [one for one in said.others if one.plural == plural and one.text != owner.text]
    return None if rivals or not _may_own(owner) else owner


def _find_house(said: Said) -> Phrase | None:
    """Find who speaks, where the last subject is but something of its own: "l’existence de X"."""
    subject, speaker = said.subject, said.speaker
    if subject is None or speaker is None or subject == speaker:
        return None
    return (
        speaker
        if _IDEA.search(subject.head) and subject.text.endswith(f" {of(speaker.text)}")
        else None
    )


def _may_own(phrase: Phrase) -> bool:
    """Tell whether a phrase is a name, a body or an office: "le changement" owns nothing."""
    return any(letter.isupper() for letter in phrase.text) or class_of(phrase.head) is not None


def find_kind(noun: str, said: Said) -> Phrase | None:
    """Find the last subject by the kind of thing it is: "ce comité", "cette organisation"."""
    subject = said.subject
    if subject is None or subject.plural or not subject.bare[:1].isupper():
        return None
    rivals = [one for one in said.others if not one.plural and one.bare[:1].isupper()]
    kind = class_of(noun)
    same = kind is not None and kind == class_of(subject.head)
    general = noun in _GENERAL and (
        same or subject == said.speaker or subject.gender == gender_of(noun)
    )
    return subject if (same or general) and not rivals else None
