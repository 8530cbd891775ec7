"""All that the sources of one run say, as checks look it up."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from courses.sources.records import Document
from quizzes.generation.analysis.sentences import find_bounds
from quizzes.generation.records import Conflict, Fact, FactKind, QuotedSpan
from quizzes.generation.wording import find_stems, fold, read_words

ARTICLE = re.compile(r"^(?:l['’]|d['’]|(?:le|la|les|un|une|des|du|the|an?)\s+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a whole block without one) of a document, with its place and its stems."""

    document: str
    start: int
    end: int
    text: str
    stems: frozenset[str]


@dataclass(frozen=True, eq=False)
class Corpus:
    """Documents, the facts found in them and where they disagree.

    ``aliases`` holds groups of names of one thing ("ONUDC", "UNODC"); an acronym and its
    expansion are names of one thing without being told.
    """

    documents: Mapping[str, Document]
    """By name."""
    facts: tuple[Fact, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(
        cls,
        documents: Iterable[Document],
        facts: Iterable[Fact] = (),
        conflicts: Iterable[Conflict] = (),
        aliases: Iterable[tuple[str, ...]] = (),
    ) -> Corpus:
        """Gather a run's documents by name, with what is known of them."""
        by_name = {document.name: document for document in documents}
        return cls(by_name, tuple(facts), tuple(conflicts), tuple(aliases))

    def read(self, span: QuotedSpan) -> str:
        """Read a span's decoded text; empty where no document has such a span."""
        document = self.documents.get(span.document)
        if document is None or not 0 <= span.start < span.end <= len(document.text):
            return ""
        return document.text[span.start : span.end]

    def find_fact(self, identifier: str) -> Fact | None:
        """Find a fact by its id."""
        return self._by_id.get(identifier)

    def find_values(self, subject: str, relation: str) -> frozenset[str]:
        """Find every value that some fact gives the subject in this relation, as name keys."""
        facts = self._by_subject.get((self.name_key(subject), fold(relation)), ())
        return frozenset(self.name_key(value) for fact in facts for value in fact.values)

    def find_subjects(self, relation: str, value: str) -> frozenset[str]:
        """Find every subject that some fact gives the value in this relation, as name keys."""
        facts = self._by_value.get((fold(relation), self.name_key(value)), ())
        return frozenset(self.name_key(fact.subject) for fact in facts)

    def name_key(self, name: str) -> str:
        """Give all names of one thing the same key: articles, case and aliases set apart."""
        folded = fold(strip_article(name))
        return self._alias_keys.get(folded, folded)

    def find_sentences(self, stems: frozenset[str]) -> Iterator[Sentence]:
        """Go through the sentences that hold all of these stems, in reading order."""
        if stems:
            places = [self._sentences_by_stem.get(stem, frozenset()) for stem in stems]
            for index in sorted(frozenset.intersection(*places)):
                yield self.sentences[index]

    def mentions(self, document: str, name: str) -> bool:
        """Tell whether a document says a name, article set apart."""
        return fold(strip_article(name)) in self._folded.get(document, "")

    def count_sentences(self, stem: str) -> int:
        """Count the sentences that hold a stem."""
        return len(self._sentences_by_stem.get(stem, ()))

    def count_before(self, word: str) -> Counter[str]:
        """Count the words that stand right before a word, anywhere in the corpus."""
        return self._neighbours.get(word.lower(), Counter())

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of all blocks that are no headings, in reading order."""
        return tuple(
            sentence
            for document in self.documents.values()
            for sentence in _cut_sentences(document)
        )

    @cached_property
    def _sentences_by_stem(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for index, sentence in enumerate(self.sentences):
            for stem in sentence.stems:
                found[stem].add(index)
        return {stem: frozenset(indexes) for stem, indexes in found.items()}

    @cached_property
    def _neighbours(self) -> Mapping[str, Counter[str]]:
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for sentence in self.sentences:
            for before, word in pairwise(read_words(sentence.text)):
                found[word][before] += 1
        return found

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {name: fold(document.text) for name, document in self.documents.items()}

    @cached_property
    def _by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def _by_subject(self) -> Mapping[tuple[str, str], list[Fact]]:
        found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[self.name_key(fact.subject), fold(fact.relation)].append(fact)
        return found

    @cached_property
    def _by_value(self) -> Mapping[tuple[str, str], list[Fact]]:
        found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            for value in fact.values:
                found[fold(fact.relation), self.name_key(value)].append(fact)
        return found

    @cached_property
    def _alias_keys(self) -> Mapping[str, str]:
        acronyms = [
            (fact.subject, *fact.values) for fact in self.facts if fact.kind is FactKind.ACRONYM
        ]
        keys: dict[str, str] = {}
        for names in [*self.aliases, *acronyms]:
            folded = [fold(strip_article(name)) for name in names]
            joined = {keys.get(name, name) for name in folded}
            first = min(joined)
            keys = {name: first if key in joined else key for name, key in keys.items()}
            keys |= dict.fromkeys(folded, first)
        return keys


def strip_article(name: str) -> str:
    """Take off the article that a name begins with: "l’Assemblée" names the same as "Assemblée"."""
    return ARTICLE.sub("", name.strip(), count=1)


def _cut_sentences(document: Document) -> Iterator[Sentence]:
    for block in document.paragraphs():
        for start, end in find_bounds(block.text):
            text, place = block.text[start:end], block.locate(start, end)
            yield Sentence(document.name, place.start, place.end, text, find_stems(text))
