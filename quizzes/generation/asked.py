"""What a question asks, as other questions and sentences are held against it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from quizzes.generation.french.relations import find_meanings
from quizzes.generation.french.verbs import infinitives, participles, plural_forms, singular_forms
from quizzes.generation.numerals import find_numbers
from quizzes.generation.wording import FUNCTION_WORDS, WORD

_MOST = 0.6
_NEARLY_ALL = 0.75
"""Two questions that each say something that the other one does not must share more."""
_OPENING = re.compile(
    r"^(?:[^\W\d_]+ )?(?:quel(?:le)?s? (?:est|sont|était|étaient)?|quel(?:le)?s? [\w’-]+|qui|que)"
    r"\b ?",
    re.IGNORECASE,
)
"""How a question names what it asks for, which the sources need not."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question without what it asks for: its words, and those that tell things apart."""

    meanings: frozenset[str]
    names: frozenset[str]
    """Words with a capital, and figures: "UNODC" is not "Union européenne"."""
    verbs: frozenset[str]
    numbers: frozenset[object]

    @classmethod
    def read(cls, question: str) -> Asked:
        """Read what is asked."""
        return _read(question)

    def without(self, option: str) -> Asked:
        """Leave out the words of an option, which a sentence that names it says anyway."""
        said = find_meanings(option)
        return replace(self, meanings=self.meanings - said, names=self.names - said)

    def is_nearly(self, other: Asked) -> bool:
        """Tell whether two questions ask the same, in nearly the same words."""
        if self.numbers != other.numbers or (self.names - other.names and other.names - self.names):
            return False
        shared, both = self.meanings & other.meanings, self.meanings | other.meanings
        part = shared in (self.meanings, other.meanings)
        return len(shared) >= (_MOST if part else _NEARLY_ALL) * len(both)

    def is_the_same(self, other: Asked) -> bool:
        """Tell whether two questions are about one thing alone: names and numbers agree, too."""
        shared, both = self.meanings & other.meanings, self.meanings | other.meanings
        alike = self.numbers == other.numbers and not self.names ^ other.names
        return alike and len(shared) >= _NEARLY_ALL * len(both)

    def is_said_by(self, sentence: str) -> bool:
        """Tell whether a sentence says most of what is asked, its verb and its numbers among it."""
        said = find_meanings(sentence)
        if self.verbs and not self.verbs & said:
            return False
        if not self.numbers <= find_numbers(sentence):
            return False
        return len(self.meanings & said) >= _MOST * len(self.meanings)


@lru_cache(maxsize=4096)
def _read(question: str) -> Asked:
    rest = _OPENING.sub("", question)
    names = [word for word in _list_words(rest) if word[0].isupper() or word[0].isdigit()]
    return Asked(
        meanings=find_meanings(rest),
        names=find_meanings(" ".join(names)),
        verbs=find_meanings(" ".join(word for word in _list_words(rest) if _is_verb(word))),
        numbers=frozenset(find_numbers(rest)),
    )


def _list_words(text: str) -> Iterator[str]:
    return (match.group() for match in WORD.finditer(text))


def _is_verb(word: str) -> bool:
    forms = (singular_forms(), plural_forms(), participles(), infinitives())
    return word not in FUNCTION_WORDS and any(word in known for known in forms)
