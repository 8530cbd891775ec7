"""English sentences that stand alone, with the clause read from each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from courses.sources.records import Document
from quizzes.generation.analysis.sentences import Sentence, cut_sentences
from quizzes.generation.english.clauses import Clause, read_clause
from quizzes.generation.english.memory import Memory
from quizzes.generation.english.resolving import resolve, stands_alone
from quizzes.generation.english.speakers import Speaker, find_speaker
from quizzes.generation.english.typography import possessive
from quizzes.generation.english.words import (
    BODY,
    OFFICIAL,
    bare,
    is_organ,
    kind_of,
    lower_determiner,
)
from quizzes.generation.french.typography import level
from quizzes.generation.records import QuotedSpan

_LANGUAGE = "en"
_LONGEST_QUOTE = 45
_OF_ONE_ORGANISATION = 3
"""Shorter names, "the Council", are borne by bodies of many organisations."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says by itself: its text, resolved, its clause if sure, and its proof."""

    sentence: Sentence = field(repr=False)
    text: str
    clause: Clause | None
    sources: tuple[QuotedSpan, ...]
    speaker: Speaker | None = None
    own: frozenset[str] = frozenset()
    """Bodies that the document says are the speaker's."""

    def name(self, subject: str) -> str:
        """Name a subject so that it stands alone; empty where nothing says whose it is.

        "The Council" is "the UPU’s Council"; "the European Parliament" is itself.
        """
        name = lower_determiner(subject)
        if self.speaker and name.startswith(("each ", "every ")):
            return f"{name} of {self.speaker.name}"
        if kind_of(name) not in {BODY, OFFICIAL} or not name.startswith("the "):
            return name
        if self.is_own(name) and self.speaker:
            return f"{possessive(self.speaker.name)} {bare(name)}"
        usual = is_organ(bare(name)) or len(name.split()) < _OF_ONE_ORGANISATION
        return "" if usual else name

    def is_own(self, name: str) -> bool:
        """Tell whether a body or an official is the speaker's."""
        speaker = self.speaker
        return bool(speaker and (bare(name) in self.own or speaker.owns(name)))


def read_statements(documents: Sequence[Document]) -> tuple[Statement, ...]:
    """Read every English sentence that may be asked about, in reading order."""
    return tuple(one for document in documents for one in _read_document(document))


def _read_document(document: Document) -> Iterator[Statement]:
    texts = [level(block.text) for block in document.blocks if block.language == _LANGUAGE]
    speaker = find_speaker(texts, level(document.metadata.issuer.strip()))
    memory = Memory(speaker, "\n".join(texts))
    read = list(_read_sentences(cut_sentences((document,), _LANGUAGE), memory))
    own = frozenset(_find_own(read, speaker)) if speaker else frozenset()
    yield from (replace(statement, own=own) for statement in read)


def _read_sentences(sentences: Sequence[Sentence], memory: Memory) -> Iterator[Statement]:
    for sentence in sentences:
        memory.begin(sentence)
        name, said = memory.recall(sentence)
        speaker = memory.who_speaks(sentence)
        resolved = resolve(sentence.text, speaker, name)
        clause = read_clause(resolved.text)
        alone = clause and stands_alone(clause) and not memory.is_vague(clause)
        before = said if resolved.leans and said is not sentence else None
        sources = _prove(sentence, before)
        yield Statement(sentence, resolved.text, clause if alone else None, sources, speaker)
        memory.note(clause if alone else None, sentence, before or sentence)


def _prove(sentence: Sentence, before: Sentence | None) -> tuple[QuotedSpan, ...]:
    """Quote the sentence, and with it the one that names what it is about."""
    if before is None:
        return (sentence.quote(),)
    joined = replace(before, end=sentence.end)
    if before.block is sentence.block and len(joined.text.split()) <= _LONGEST_QUOTE:
        return (joined.quote(),)
    return (before.quote(), sentence.quote())


def _find_own(statements: Sequence[Statement], speaker: Speaker) -> Iterator[str]:
    """Find the bodies that the document says are bodies of the speaker."""
    for one in statements:
        clause = one.clause
        is_body = clause and clause.verb == "is" and kind_of(clause.subject) in {BODY, OFFICIAL}
        if clause and is_body and speaker.says(clause.rest.split(" and ")[0]):
            yield bare(clause.subject)
