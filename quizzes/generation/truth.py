"""Whether an option is true for a stem, anywhere in the corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizzes.generation.asked import Asked
from quizzes.generation.corpus import Corpus, Sentence, strip_article
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.records import AnswerKind, Found, Listing, Matching, Ordering, Single
from quizzes.generation.french.forms import Form, form_of
from quizzes.generation.french.relations import find_meanings
from quizzes.generation.wording import find_stems, fold

_FEWEST = 2


@dataclass(frozen=True, eq=False)
class Truth:
    """What the corpus and the facts found in it know to be so."""

    corpus: Corpus
    found: tuple[Found, ...]

    def may_hold(self, option: str, fact: Single) -> bool:
        """Tell whether an option may be right for a question whose key is another one."""
        question = fact.wording.question
        if fact.answer_kind is AnswerKind.CITY and read_world().is_seat(option, question):
            return True
        if form_of(option) is Form.INFINITIVE and self._is_told_of(option, fact.subject):
            return True
        return self._may_answer(option, question, fact.answer)

    def may_belong(self, option: str, fact: Listing) -> bool:
        """Tell whether an option may belong to a list that its source does not name it in."""
        return self._may_answer(option, fact.question, fact.answers[0])

    def _may_answer(self, option: str, question: str, key: str) -> bool:
        """Ask the question itself, then the facts, then each sentence that names the option."""
        return (
            self._is_named(option, question)
            or self._answers(option, question)
            or self._is_said(option, question, key)
        )

    def _is_named(self, option: str, question: str) -> bool:
        """Tell whether a question names the option, by whichever of its names."""
        said = fold(question)
        return fold(strip_article(option)) in said or any(
            name in said for name in self._aliases_of(option)
        )

    def _aliases_of(self, option: str) -> Iterator[str]:
        wanted = self.corpus.name_key(option)
        for group in self.corpus.aliases:
            if wanted in map(self.corpus.name_key, group):
                yield from map(fold, group)

    def _answers(self, option: str, question: str) -> bool:
        """Tell whether some fact gives the option as its answer to nearly the same question."""
        asked = Asked.read(question)
        answered = self._questions.get(self.corpus.name_key(option), ())
        return any(asked.is_nearly(other) for other in answered)

    def _is_said(self, option: str, question: str, key: str) -> bool:
        """Tell whether a sentence names the option, not the key, and says what is asked."""
        asked = Asked.read(question).without(option)
        right = fold(strip_article(key))
        return len(asked.meanings) >= _FEWEST and any(
            right not in _fold(sentence.text) and asked.is_said_by(sentence.text)
            for sentence in self._find_sentences(option)
        )

    def _is_told_of(self, phrase: str, subject: str) -> bool:
        """Tell whether the sources say a phrase of the same subject, in some fact or sentence."""
        about = find_meanings(subject)
        if any(about <= other for other in self._subjects.get(fold(phrase), ())):
            return True
        return any(about <= find_meanings(s.text) for s in self._find_sentences(phrase))

    def _find_sentences(self, phrase: str) -> Iterator[Sentence]:
        wanted = fold(strip_article(phrase))
        for sentence in self.corpus.find_sentences(find_stems(phrase)):
            if wanted in _fold(sentence.text):
                yield sentence

    @cached_property
    def _questions(self) -> Mapping[str, list[Asked]]:
        """What facts are asked by, by the name keys of their answers."""
        asked: dict[str, list[Asked]] = defaultdict(list)
        for one in self.found:
            about = Asked.read(_question(one))
            for value in one.values:
                asked[self.corpus.name_key(value)].append(about)
        return asked

    @cached_property
    def _subjects(self) -> Mapping[str, list[frozenset[str]]]:
        """What facts are about, by their folded answers."""
        subjects: dict[str, list[frozenset[str]]] = defaultdict(list)
        for one in self.found:
            for value in one.values:
                subjects[fold(value)].append(find_meanings(one.subject))
        return subjects


def _question(one: Found) -> str:
    match one:
        case Single():
            return one.wording.question
        case Listing():
            return one.question
        case Matching() | Ordering():
            return one.instruction


@lru_cache(maxsize=8192)
def _fold(text: str) -> str:
    return fold(text)
