"""Whether an option is true for a stem, anywhere in the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from quizzes.generation.corpus import Corpus, strip_article
from quizzes.generation.facts.records import Found, Listing, Matching, Single
from quizzes.generation.wording import find_stems, fold

_SAME = 0.6
_FEWEST = 2


@dataclass(frozen=True, eq=False)
class Truth:
    """What the corpus and the facts found in it know to be so."""

    corpus: Corpus
    found: tuple[Found, ...]

    def may_hold(self, option: str, question: str, key: str) -> bool:
        """Tell whether an option may be right for a question whose key is another one.

        Sentences count that name the option and say most of what the question says; facts
        count that give the option as their answer to nearly the same question.
        """
        asked = find_stems(question) - find_stems(option)
        if len(asked) < _FEWEST:
            return self._answers(option, question)
        named, right = fold(strip_article(option)), fold(strip_article(key))
        return self._answers(option, question) or any(
            named in folded and right not in folded and len(asked & stems) >= _SAME * len(asked)
            for stems, folded in self._sentences
        )

    def is_named(self, option: str, question: str) -> bool:
        """Tell whether a question names the option by another of its names."""
        wanted = self.corpus.name_key(option)
        said = fold(question)
        return any(
            any(fold(name) in said for name in group)
            for group in self.corpus.aliases
            if wanted in map(self.corpus.name_key, group)
        )

    def _answers(self, option: str, question: str) -> bool:
        asked = find_stems(question)
        wanted = self.corpus.name_key(option)
        for values, about in self._facts:
            if wanted in values and len(asked & about) >= _SAME * len(asked | about):
                return True
        return False

    @cached_property
    def _sentences(self) -> tuple[tuple[frozenset[str], str], ...]:
        return tuple((s.stems, fold(s.text)) for s in self.corpus.sentences)

    @cached_property
    def _facts(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return tuple(
            (frozenset(self.corpus.name_key(v) for v in one.values), find_stems(_question(one)))
            for one in self.found
        )


def _question(one: Found) -> str:
    match one:
        case Single():
            return one.wording.question
        case Listing():
            return one.question
        case Matching():
            return one.instruction
