"""The pure writer as a command: ``python -m quizzes.generation FILE…`` writes the export JSON."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from courses.building import BlueprintError, read_blueprint
from courses.sources import Document, SourceError, read_document
from quizzes.generation.config import WriterConfig
from quizzes.generation.explain import explain
from quizzes.generation.export import (
    CourseExport,
    ExportedDocument,
    ExportedQuestion,
    Generator,
    export_json,
)
from quizzes.generation.lexicon import BadLexicon
from quizzes.generation.records import Generation, ItemKind
from quizzes.generation.writing import write_questions


def main(arguments: Sequence[str] | None = None) -> int:
    """Print questions about files; return 1 where none of the files could be read."""
    parser = _build_parser()
    options = parser.parse_args(arguments)
    documents = _read_documents(options.files)
    if not documents:
        return 1
    config = WriterConfig(
        seed=options.seed,
        language=options.language,
        kinds=options.kinds,
        limit=options.limit,
        lexicon=options.blueprint,
    )
    try:
        generation = write_questions(documents, config)
    except BadLexicon as error:
        parser.error(str(error))
    for name in _find_silent(documents, generation):
        _say(f"{name} holds nothing to ask about.")
    for failure in generation.failures:
        _say(f"{failure.document}: {failure.extractor} broke down and was skipped: {failure.error}")
    if options.explain:
        _say(explain(generation))
    _print(_export(documents, generation, config))
    return 0


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m quizzes.generation",
        description="Write questions about documents, best first, and print them as JSON.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
    parser.add_argument(
        "--blueprint",
        metavar="FILE",
        type=_read_lexicon,
        default={},
        help="a course's blueprint, for what its lexicon knows of the field",
    )
    parser.add_argument(
        "--language", type=_read_language, help="write in one language alone: fr, en"
    )
    parser.add_argument("--seed", type=int, default=0, help="for all that is left to chance")
    parser.add_argument(
        "--kinds",
        metavar="KIND,…",
        type=_read_kinds,
        default=frozenset(ItemKind),
        help=f"write these kinds alone: {', '.join(ItemKind)}",
    )
    parser.add_argument("--limit", metavar="N", type=_read_limit, help="at most N questions")
    parser.add_argument(
        "--explain", action="store_true", help="say what was found and turned away, and why"
    )
    return parser


def _read_lexicon(name: str) -> Mapping[str, Any]:
    try:
        return read_blueprint(Path(name).read_text("utf-8"), name).lexicon
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name} cannot be opened: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise argparse.ArgumentTypeError(f"{name} is no UTF-8 text.") from error
    except BlueprintError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _read_language(code: str) -> str:
    if not re.fullmatch(r"[a-z]{2}", code):
        raise argparse.ArgumentTypeError(
            f"a language is two small letters (ISO 639-1), not {code!r}"
        )
    return code


def _read_kinds(names: str) -> frozenset[ItemKind]:
    try:
        return frozenset(ItemKind(name.strip()) for name in names.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}; there are: {', '.join(ItemKind)}") from error


def _read_limit(number: str) -> int:
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"a limit is a number from 1, not {number!r}")
    return int(number)


def _read_documents(paths: Sequence[Path]) -> list[Document]:
    """Read what can be read and say of the rest why not; a document's name stands for it once."""
    read: dict[str, Document] = {}
    for path in paths:
        try:
            document = read_document(_name(path), path.read_bytes())
        except SourceError as error:
            _say(str(error))
        except OSError as error:
            _say(f"{path} cannot be opened: {error.strerror}.")
        else:
            if read.setdefault(document.name, document) is not document:
                _say(f"{path} is left out: another document is called {document.name}.")
    return list(read.values())


def _find_silent(documents: Sequence[Document], generation: Generation) -> Iterator[str]:
    asked = {span.document for item in generation.items for span in item.source}
    return (document.name for document in documents if document.name not in asked)


def _export(documents: Sequence[Document], generation: Generation, config: WriterConfig) -> str:
    export = CourseExport(
        generator=Generator.of(config),
        documents=tuple(map(ExportedDocument.of, documents)),
        questions=tuple(map(ExportedQuestion, generation.items)),
        rejected=generation.rejected(),
    )
    return export_json(export)


def _name(path: Path) -> str:
    """Name a file in characters that can be written, whatever bytes its name has."""
    return path.name.encode(errors="replace").decode()


def _print(text: str) -> None:
    """Print a text; a reader that closes the pipe early has read enough."""
    try:
        print(text, end="", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
