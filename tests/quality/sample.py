"""What is measured: documents, the questions written about them and what editors decided."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from courses.sources import Document, read_document
from quizzes.generation import Generation, Item, WriterConfig
from quizzes.generation.corpus import Corpus
from quizzes.generation.decisions import Decision, ReviewEntry, digest_item, read_decisions
from quizzes.generation.writing import write_questions

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
BLUEPRINT = FIXTURES / "blueprints" / "interpol.toml"
REVIEWS = FIXTURES / "reviews" / "interpol.toml"


@dataclass(frozen=True, eq=False)
class Sample:
    """One run of the writer; ``decisions`` only where editors read its questions."""

    documents: tuple[Document, ...]
    generation: Generation
    decisions: tuple[ReviewEntry, ...] = ()

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

    def standing(self, decision: Decision) -> int:
        """Count the decisions of a kind whose question is still written, word for word."""
        digests = {item.id: digest_item(item) for item in self.items}
        kept = [one for one in self.decisions if digests.get(one.question) == one.digest]
        return sum(one.decision is decision for one in kept)


def sample_demo() -> Sample:
    """Write the questions of the demo course."""
    paths = sorted(path for path in (FIXTURES / "sources").iterdir() if path.name != "README.md")
    lexicon = tomllib.loads(BLUEPRINT.read_text()).get("lexicon", {})
    reviews = read_decisions(REVIEWS.read_text(), REVIEWS.name)
    documents = read(paths)
    return Sample(
        documents, write_questions(documents, WriterConfig(lexicon=lexicon)), reviews.questions
    )


def sample_files(paths: Sequence[Path]) -> Sample:
    """Write questions about any documents, without a lexicon."""
    documents = read(paths)
    return Sample(documents, write_questions(documents, WriterConfig()))


def read(paths: Sequence[Path]) -> tuple[Document, ...]:
    """Read files; raises OSError or a SourceError that names the file."""
    return tuple(read_document(path.name, path.read_bytes()) for path in paths)
