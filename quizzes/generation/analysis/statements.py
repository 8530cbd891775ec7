"""Sentences that stand alone, with the clauses read from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from courses.sources.records import BlockKind, Document
from quizzes.generation.analysis.belongings import find_own, name_house
from quizzes.generation.analysis.clauses import Clause
from quizzes.generation.analysis.parsing import Parse, parse_all
from quizzes.generation.analysis.reading import read_clauses
from quizzes.generation.analysis.remembering import Memory
from quizzes.generation.analysis.resolving import resolve
from quizzes.generation.analysis.sentences import Sentence, cut_sentences
from quizzes.generation.analysis.speakers import find_speaker
from quizzes.generation.french.dates import WHOLE, When
from quizzes.generation.french.phrases import Phrase
from quizzes.generation.french.typography import capitalise
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.records import QuotedSpan

_TERM = re.compile(r"^(?P<term>[^.:–—]{2,90}?)\s*[:–—]\s+(?=[A-ZÀ-Ý«L])")
_PREAMBLE = re.compile(
    r"^(?:Reconnaissant|Constatant|Notant|Considérant|Consciente?|Se félicitant|Rappelant)"
    r"(?: également| en outre| aussi)? (?:que |qu’)"
)
_LONGEST_QUOTE = 45


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says by itself: its text, resolved, its clauses and its proof."""

    sentence: Sentence = field(repr=False)
    text: str
    clauses: tuple[Clause, ...]
    sources: tuple[QuotedSpan, ...]
    speaker: Phrase | None = None
    antecedent: Phrase | None = None
    """What an earlier sentence named and the text puts in the place of an anaphor."""
    term: str = ""
    """What the block defines; a date where the block is an entry of a chronology."""
    when: When | None = None
    parse: Parse = field(default_factory=Parse, repr=False)
    """What the language model says of the text; nothing rests on it alone."""
    own: frozenset[str] = frozenset()
    """Bodies of the speaker: names, in lower case, that stand with it or that the lexicon gives."""

    @property
    def block_kind(self) -> BlockKind:
        """The kind of the block that says it."""
        return self.sentence.block.kind


def read_statements(
    documents: Sequence[Document], lexicon: Lexicon, language: str
) -> tuple[Statement, ...]:
    """Read every sentence that may be asked about, in reading order."""
    read = [s for document in documents for s in _read_document(document, lexicon, language)]
    speakers = dict.fromkeys(statement.speaker for statement in read)
    own = {
        one: find_own(one, [s.text for s in read if s.speaker == one], lexicon) for one in speakers
    }
    parses = parse_all([statement.text for statement in read])
    return tuple(
        replace(statement, own=own[statement.speaker], parse=parse)
        for statement, parse in zip(read, parses, strict=True)
    )


def _read_document(document: Document, lexicon: Lexicon, language: str) -> Iterator[Statement]:
    speaker, house = find_speaker(document, lexicon)
    memory = Memory(speaker)
    block = -1
    for sentence in cut_sentences((document,), language):
        fresh = sentence.place[0] != block
        block = sentence.place[0]
        if fresh:
            memory.open(sentence)
        statement = _read_sentence(sentence, memory, house, fresh=fresh)
        memory.note(statement.text, statement.clauses, sentence)
        yield statement


def _read_sentence(sentence: Sentence, memory: Memory, house: str, *, fresh: bool) -> Statement:
    term, begin = find_term(sentence)
    body = sentence.text[begin:] if fresh else sentence.text
    if sentence.block.kind is BlockKind.CLAUSE:
        body = capitalise(_PREAMBLE.sub("", body))
    body = name_house(body, house, memory.speaker)
    date = WHOLE.match(term)
    defines = bool(term) and date is None
    resolved = resolve(body, memory.recall(fresh=fresh), defines=defines, fresh=fresh)
    named = memory.prove(resolved.antecedent) if resolved.antecedent else None
    return Statement(
        sentence=sentence,
        text=resolved.text,
        clauses=tuple(_know(clause, memory.speaker) for clause in read_clauses(resolved.text)),
        sources=_prove(sentence, 0 if fresh else begin, named),
        speaker=memory.speaker,
        antecedent=resolved.antecedent,
        term=term if defines else "",
        when=When(date["date"], "en") if date else None,
    )


def _know(clause: Clause, speaker: Phrase | None) -> Clause:
    """Give the speaker the gender that its name alone, "l’ONU", does not show."""
    same = speaker is not None and clause.subject.text == speaker.text
    return replace(clause, subject=speaker) if speaker and same else clause


def find_term(sentence: Sentence) -> tuple[str, int]:
    """Find what the sentence's block defines, and where in the block its body begins."""
    block = sentence.block
    if block.kind not in {BlockKind.DEFINITION, BlockKind.LIST_ITEM} and not block.term:
        return "", 0
    if block.term and block.text.startswith(block.term):
        rest = block.text[len(block.term) :]
        return block.term, len(block.term) + len(rest) - len(rest.lstrip(" :–—-\u00a0\u202f"))
    match = _TERM.match(block.text)
    return (match["term"], match.end()) if match else ("", 0)


def _prove(sentence: Sentence, begin: int, antecedent: Sentence | None) -> tuple[QuotedSpan, ...]:
    """Quote the sentence, and before it what it needs: its term, the sentence that names it."""
    quotes: list[QuotedSpan] = []
    if begin:
        head = Sentence(sentence.document, sentence.block, sentence.place, 0, begin)
        quotes.append(head.quote(0, len(head.text.rstrip(" :–—"))))
    if antecedent is not None and antecedent.block is sentence.block:
        joined = replace(antecedent, end=sentence.end)
        if len(joined.text.split()) <= _LONGEST_QUOTE:
            return (*quotes, joined.quote())
    if antecedent is not None:
        quotes.append(antecedent.quote())
    return (*quotes, sentence.quote())
