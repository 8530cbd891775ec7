"""What items say by themselves, in each language that there is a writer for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from quizzes.generation.english import typography as english
from quizzes.generation.french import typography as french


@dataclass(frozen=True, slots=True)
class Tongue:
    """The typography and the few words of a language that learners read around a fact."""

    polish: Callable[[str], str]
    quote: Callable[[str], str]
    true: str
    false: str
    correction: str
    """Says of a false statement what it should say, and what it said instead."""
    order: str
    """Says when each of some steps was."""

    def correct(self, answer: str, other: str) -> str:
        """Say which answer a false statement should have given."""
        return self.correction.format(answer=self.quote(answer), other=self.quote(other))


FRENCH = Tongue(
    polish=french.polish,
    quote=french.quote,
    true="Vrai",
    false="Faux",
    correction="Faux : il faut lire {answer}, et non {other}.",
    order="Dans l’ordre : {}.",
)
ENGLISH = Tongue(
    polish=english.polish,
    quote=english.quote,
    true="True",
    false="False",
    correction="False: it should say {answer}, not {other}.",
    order="In order: {}.",
)
TONGUES: Mapping[str, Tongue] = MappingProxyType({"fr": FRENCH, "en": ENGLISH})
