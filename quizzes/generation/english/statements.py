"""English sentences that stand alone, with the clause read from each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from courses.sources.records import BlockKind, Document
from quizzes.generation.analysis.sentences import Sentence, cut_sentences
from quizzes.generation.english.clauses import Clause, read_clause
from quizzes.generation.english.resolving import find_antecedent, resolve, stands_alone
from quizzes.generation.english.speakers import Speaker, find_speaker
from quizzes.generation.english.typography import possessive
from quizzes.generation.english.words import (
    BODY,
    OFFICIAL,
    bare,
    kind_of,
    list_names,
    lower_determiner,
    shorten,
)
from quizzes.generation.french.typography import level
from quizzes.generation.records import QuotedSpan

_LANGUAGE = "en"
_LONGEST_QUOTE = 45
_OF_ONE_ORGANISATION = 3
"""Shorter names, "the Council", are borne by bodies of many organisations."""
_SHORT = re.compile(r"^The (?P<name>[A-Z][a-z]+)(?=’s | [a-z])")


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
        return "" if len(name.split()) < _OF_ONE_ORGANISATION else name

    def is_own(self, name: str) -> bool:
        """Tell whether a body or an official is the speaker's."""
        speaker = self.speaker
        return bool(speaker and (bare(name) in self.own or speaker.owns(name)))


def read_statements(documents: Sequence[Document]) -> tuple[Statement, ...]:
    """Read every English sentence that may be asked about, in reading order."""
    return tuple(one for document in documents for one in _read_document(document))


def _read_document(document: Document) -> Iterator[Statement]:
    texts = [level(b.text) for b in document.blocks if _is_said(b.kind) and b.language == _LANGUAGE]
    speaker = find_speaker(texts, level(document.metadata.issuer.strip()))
    read = list(_read_sentences(cut_sentences((document,), _LANGUAGE), speaker))
    own = frozenset(_find_own(read, speaker)) if speaker else frozenset()
    yield from (replace(statement, own=own) for statement in read)


def _is_said(kind: BlockKind) -> bool:
    return kind is not BlockKind.HEADING


@dataclass(slots=True)
class _Memory:
    """What the sentences of a document read so far have named, and where."""

    name: str = ""
    """What "it" may stand for, and the sentence that says it."""
    said: Sentence | None = None
    full: dict[str, tuple[str, Sentence | None]] = field(default_factory=dict)
    """By short name ("Council") the full one that came first, and its sentence; or nothing."""
    block: int = -1

    def recall(self, sentence: Sentence) -> tuple[str, Sentence | None]:
        """Recall what a sentence's first words stand for, and where that was said."""
        if sentence.place[0] != self.block:
            self.name, self.said, self.block = "", None, sentence.place[0]
        short = _SHORT.match(sentence.text)
        return self.full.get(short["name"], ("", None)) if short else (self.name, self.said)

    def note(self, statement: Statement, said: Sentence) -> None:
        """Take note of a sentence's subject and of the full names that it gives."""
        clause, sentence = statement.clause, statement.sentence
        self.name = find_antecedent(clause) if clause else ""
        self.said = said
        for name in list_names(statement.text):
            full = (f"the {name}", sentence) if name != shorten(name) else ("", None)
            self.full.setdefault(shorten(name), full)


def _read_sentences(sentences: Sequence[Sentence], speaker: Speaker | None) -> Iterator[Statement]:
    memory = _Memory()
    for sentence in sentences:
        name, said = memory.recall(sentence)
        resolved = resolve(sentence.text, speaker, name)
        clause = read_clause(resolved.text)
        alone = clause if clause and stands_alone(clause) else None
        before = said if resolved.leans and said is not sentence else None
        statement = Statement(sentence, resolved.text, alone, _prove(sentence, before), speaker)
        yield statement
        memory.note(statement, before or sentence)


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
