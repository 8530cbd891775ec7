"""What is measured: documents, the questions written about them and what editors decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from courses.building import read_blueprint
from courses.sources import Document, read_document
from quizzes.generation import Generation, Item, WriterConfig
from quizzes.generation.corpus import Corpus
from quizzes.generation.decisions import Decision, ReviewEntry, digest_item, read_decisions
from quizzes.generation.writing import write_questions
from tests.quality.teaching.facts import TaughtFact, find_unasked, read_facts

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
BLUEPRINT = FIXTURES / "blueprints" / "interpol.toml"
REVIEWS = FIXTURES / "reviews" / "interpol.toml"


@dataclass(frozen=True, eq=False)
class Sample:
    """One run of the writer; ``decisions`` only where editors read its questions."""

    documents: tuple[Document, ...]
    generation: Generation
    decisions: tuple[ReviewEntry, ...] = ()
    lexicon: Mapping[str, Any] = field(default_factory=dict)
    """What the blueprint knew of the field."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items that may be approved."""
        return self.generation.items

    @cached_property
    def texts(self) -> dict[str, str]:
        """The decoded texts, by the names of their documents."""
        return {document.name: document.text for document in self.documents}

    @cached_property
    def sentences(self) -> int:
        """How many sentences the documents hold, headings apart."""
        return len(Corpus.of(self.documents).sentences)

    @cached_property
    def bare(self) -> Generation:
        """What the writer makes of the same documents without a lexicon."""
        if not self.lexicon:
            return self.generation
        return write_questions(self.documents, WriterConfig())

    @cached_property
    def taught(self) -> tuple[TaughtFact, ...]:
        """What a teacher would ask about these documents, where one has listed it."""
        known = {document.sha256 for document in self.documents}
        listed = (f for f in read_facts() if any(place.document in known for place in f.places))
        return tuple(listed)

    @cached_property
    def unasked(self) -> list[TaughtFact]:
        """Those of them that no item asks about."""
        texts = {document.sha256: document.text for document in self.documents}
        hashes = {document.name: document.sha256 for document in self.documents}
        return find_unasked(self.taught, self.items, texts, hashes)

    def standing(self, decision: Decision) -> int:
        """Count the decisions of a kind whose question is still written, word for word."""
        digests = {item.id: digest_item(item) for item in self.items}
        kept = [one for one in self.decisions if digests.get(one.question) == one.digest]
        return sum(one.decision is decision for one in kept)


def sample_demo() -> Sample:
    """Write the questions of the demo course."""
    paths = sorted(path for path in (FIXTURES / "sources").iterdir() if path.name != "README.md")
    reviews = read_decisions(REVIEWS.read_text(), REVIEWS.name)
    return replace(sample_files(paths, BLUEPRINT), decisions=reviews.questions)


def sample_files(paths: Sequence[Path], blueprint: Path | None = None) -> Sample:
    """Write questions about any documents, with what a blueprint knows of the field."""
    lexicon = read_blueprint(blueprint.read_text(), blueprint.name).lexicon if blueprint else {}
    documents = read(paths)
    generation = write_questions(documents, WriterConfig(lexicon=lexicon))
    return Sample(documents, generation, lexicon=lexicon)


def read(paths: Sequence[Path]) -> tuple[Document, ...]:
    """Read files; raises OSError or a SourceError that names the file."""
    return tuple(read_document(path.name, path.read_bytes()) for path in paths)
