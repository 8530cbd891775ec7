"""What a wrong option has to be: of the key's form, another thing, and false."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizzes.generation.distractors.former import Former, find_former
from quizzes.generation.distractors.pool import Pool
from quizzes.generation.distractors.tiers import OFFICES, list_usual
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.actors import are_members, is_person
from quizzes.generation.facts.records import AnswerKind, Listing, Single
from quizzes.generation.french.classes import COUNTRY, ORGANISATION, STRUCTURE, class_of
from quizzes.generation.french.forms import Form, form_of
from quizzes.generation.french.phrases import read_phrase
from quizzes.generation.records import FactKind
from quizzes.generation.truth import Truth
from quizzes.generation.wording import FUNCTION_WORDS, WORD, find_stems, fold, read_words

_TOGETHER = re.compile(r"(?<!l’)\bensemble\b(?! de)")
_JOINED = re.compile(r",? et |,? ainsi qu(?:e |’)|, ")
_ORGANISATION = re.compile(r"l’Organisation (?:des |du |de la |de l’)(?P<whose>.+)")
_OF_ONE_SORT = re.compile(
    r"\b(?:se réunit|(?<!le )(?<!au )(?<!son )siège|(?<!rend )(?<!tient )compte|comprend|"
    r"se compose|est composée?|préside|parle au nom)\b(?! sur\b)"
)
"""What bodies do and no single person does, or the other way round."""
_SECRETARIAT = re.compile(r"^le Secrétariat$")
_SERVES = re.compile(r"\b(?:prépar|assist|appui|appuy|exécut|gèr|administr)\w*|\bmet en œuvre\b")
"""What every secretariat does for the other bodies, whether a text says so or not."""
_FEWEST_LETTERS = 3
_WHOSE = re.compile(r" (?:d’|de |de la |de l’|du |des )(?P<whose>[A-ZÀ-Ý][\w’ -]*)$")
_ARTICLES = ("", "le ", "la ", "l’", "les ")
_WITHIN = re.compile(r"Au sein (?:de |d’|du |des )")
_SHORTEST, _LONGEST = 0.5, 1.6
"""How much shorter or longer than the key a phrase may be."""


@dataclass(frozen=True, eq=False)
class Sieve:
    """Tells good options from others, by what the corpus knows."""

    pool: Pool
    truth: Truth

    @cached_property
    def _former(self) -> Former:
        return find_former(sentence.text for sentence in self.truth.corpus.sentences)

    def is_good(self, name: str, fact: Single, chosen: Sequence[str]) -> bool:
        """Tell whether a name may stand beside a fact's answer and the options chosen so far."""
        return (
            self._fits(name, fact)
            and not is_of_a_state(name, fact.answer)
            and not _is_from_outside(name, fact)
            and not _is_the_house(name, fact.wording.question)
            and (fact.kind is not FactKind.ROLE or _are_of_one_sort(name, fact))
            and self._is_another(name, (fact.answer, *chosen))
            and not self.truth.may_hold(name, fact)
            and not self._is_no_more(name, fact.answer)
            and not (_SECRETARIAT.search(name) and _SERVES.search(fact.wording.question))
            and not (fact.kind is FactKind.ROLE and _share_field(name, fact.answer))
        )

    def _is_no_more(self, name: str, key: str) -> bool:
        """Tell whether a body went into another one: it does nothing today, unlike the key."""
        return self._former.holds(name) and not self._former.holds(key)

    def sift(self, fact: Listing, names: Iterable[str]) -> list[str]:
        """Keep what has the form of a list's members, and surely is none of them."""
        members = [fold(answer) for answer in fact.answers]
        kept = dict.fromkeys(
            name
            for name in names
            if fold(name) not in members
            and not is_of_a_state(name, fact.answers[0])
            and self._suits(name, fact)
            and self._is_another(name, fact.answers)
            and not self.truth.may_belong(name, fact)
        )
        return list(kept)

    def _suits(self, name: str, fact: Listing) -> bool:
        """Tell whether a name has the members’ form; its own source may write it small."""
        if name in fact.outsiders:
            return form_of(name) is form_of(fact.answers[0])
        return _are_of_one_form(name, fact.answers[0], fact.group)

    def _fits(self, name: str, fact: Single) -> bool:
        """Tell whether a name has the key's form, gender and owner, as far as they matter."""
        gender_fits = not fact.agrees or read_phrase(name).gender is fact.agrees
        owner_fits = not fact.scope or self._belongs(name, fact)
        alone = _TOGETHER.search(fact.wording.question) and " et " not in name
        phrase_fits = fact.answer_kind is not AnswerKind.PHRASE or self._weighs(name, fact.answer)
        formed = _are_of_one_form(name, fact.answer, fact.group)
        return gender_fits and owner_fits and not alone and formed and phrase_fits

    def _belongs(self, name: str, fact: Single) -> bool:
        """Tell whether a name is of the key's organisation: offices of others it may well lack."""
        owner = self.pool.owners.get(fold(name))
        usual = owner is None and fact.group not in OFFICES
        return owner == fact.scope or (usual and name in list_usual(fact.group, fact.answer))

    def _weighs(self, phrase: str, key: str) -> bool:
        """Tell whether a phrase is about as long as the key, and a task near it in meaning."""
        share = len(phrase) / len(key)
        near = form_of(key) is not Form.INFINITIVE or self.pool.likeness.suits(phrase, key)
        return near and _SHORTEST <= share <= _LONGEST

    def _is_another(self, name: str, others: Sequence[str]) -> bool:
        """Tell whether a name names none of these things, nor one of them more closely."""
        parts = self._parts(name)
        return not any(parts & self._parts(one) or _overlap(name, one) for one in others)

    def _parts(self, name: str) -> set[str]:
        """Name what "A et B" joins, each by its key, and the whole."""
        return {self.truth.corpus.name_key(part) for part in (name, *_JOINED.split(name))}


def is_of_a_state(name: str, key: str) -> bool:
    """Tell whether a name is of a state's body, and the key is not: "le Congrès des États-Unis"."""
    return _names_state(name) and not _names_state(key)


def _names_state(name: str) -> bool:
    behind = (match["whose"] for match in _WHOSE.finditer(name))
    return any(
        read_world().knows(COUNTRY.name, f"{article}{whose}")
        for whose in behind
        for article in _ARTICLES
    )


def _is_from_outside(name: str, fact: Single) -> bool:
    """Tell whether a question is put within one organisation, and a name is of the wide world."""
    return bool(_WITHIN.match(fact.wording.question)) and name in list_usual(
        ORGANISATION.name, fact.answer
    )


def _is_the_house(name: str, question: str) -> bool:
    """Tell whether a question names an organisation by its letters, or says whose something is."""
    words = [word for word in read_words(name) if word not in FUNCTION_WORDS]
    letters = "".join(word[0] for word in words).upper()
    if len(words) >= _FEWEST_LETTERS and letters in WORD.findall(question):
        return True
    match = _ORGANISATION.match(name)
    return match is not None and fold(match["whose"]) in fold(question)


def _are_of_one_sort(name: str, fact: Single) -> bool:
    """Tell whether both names or neither are of members, who make up the bodies.

    What only several do, or only one person, asks as much of a wrong option.
    """
    first, second = read_phrase(name), read_phrase(fact.answer)
    both_members = are_members(first) is are_members(second)
    if _OF_ONE_SORT.search(fact.wording.question) is None:
        return both_members
    return both_members and is_person(name) is is_person(fact.answer)


def _share_field(name: str, key: str) -> bool:
    """Tell whether a body deals with all that the key's name says it deals with, and may do so."""
    first, second = read_phrase(name).head, read_phrase(key).head
    if not {class_of(first), class_of(second)} <= {STRUCTURE}:
        return False
    heads = find_stems(first) | find_stems(second)
    field = find_stems(key) - heads
    return bool(field) and field <= find_stems(name) - heads


def _overlap(one: str, other: str) -> bool:
    """Tell whether one name is the other one with a complement."""
    first, second = find_stems(one), find_stems(other)
    return bool(first and second) and (first <= second or second <= first)


def _are_of_one_form(name: str, key: str, group: str) -> bool:
    """Options of one question begin alike, as names or not; a country may lack its article."""
    if group == COUNTRY.name and all(read_world().knows(group, one) for one in (name, key)):
        return True
    written = [read_phrase(one).bare[:1].isupper() for one in (name, key)]
    return form_of(name) is form_of(key) and written[0] is written[1]
