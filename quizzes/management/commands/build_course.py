"""`manage.py build_course BLUEPRINT --sources DIR`: from documents to a course with quizzes."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from courses.building import BlueprintError, read_blueprint
from courses.building.blueprint import Blueprint
from courses.errors import CourseError
from courses.models import SourceVersion
from courses.services.ingesting import ingest
from courses.sources.errors import SourceError
from quizzes.generation.decisions import ReviewFileError, read_decisions
from quizzes.generation.lexicon import BadLexicon
from quizzes.generation.selection import Unfilled
from quizzes.models import Build
from quizzes.services.running_builds import build_now

REFUSALS = (BlueprintError, BadLexicon, CourseError, ReviewFileError, SourceError)
MOST_SAID = 60
"""Characters of a block that are enough to tell it."""


class Command(BaseCommand):
    """Ingests documents, builds the course, has its questions written and prints a report."""

    help = "Build a course from a blueprint and a folder of source documents."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("blueprint", type=Path)
        parser.add_argument("--sources", type=Path, required=True, metavar="DIR")
        parser.add_argument("--seed", type=int, default=0, metavar="N")
        parser.add_argument(
            "--reviews",
            type=Path,
            metavar="FILE",
            help="editors' decisions; by default ../reviews/<blueprint's name> if there is one",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, and say what was built."""
        path: Path = options["blueprint"]
        try:
            source = _read(path)
            build = build_now(
                blueprint=source,
                versions=_ingest(read_blueprint(source, path.name), options["sources"]),
                seed=options["seed"],
                decisions=_decisions(path, options["reviews"]),
            )
        except REFUSALS as error:
            raise CommandError(str(error)) from error
        for line in _describe(build):
            self.stdout.write(line)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path}: not UTF-8 text") from error


def _ingest(blueprint: Blueprint, folder: Path) -> dict[str, SourceVersion]:
    """Bring in the documents of the course, in the order of their names."""
    versions = {}
    for name in sorted(_name_documents(blueprint, folder)):
        path = folder / name
        if not path.is_file():
            raise CommandError(f"{folder}: the blueprint names {name}, which is not there")
        versions[name] = ingest(name=name, data=path.read_bytes(), by=None)
    return versions


def _name_documents(blueprint: Blueprint, folder: Path) -> frozenset[str]:
    """Name the documents: where lessons find their passages by meaning, all of the folder."""
    if blueprint.assign == "selectors":
        return blueprint.documents()
    files = (path.name for path in folder.iterdir() if path.is_file())
    documents = (name for name in files if not name.startswith((".", "README")))
    return blueprint.documents() | frozenset(documents)


def _decisions(blueprint: Path, chosen: Path | None) -> str:
    path = chosen or blueprint.parent.parent / "reviews" / blueprint.name
    if chosen is None and not path.is_file():
        return ""
    text = _read(path)
    read_decisions(text, path.name)
    return text


def _describe(build: Build) -> list[str]:
    report = build.report
    changed = report["questions_changed"]
    decided = report["decisions"]
    lines = [
        f"course: {build.course}",
        f"documents: {len(report['documents'])}",
        f"facts: {report['facts']}, conflicts: {len(report['conflicts'])}",
        *(f"conflict: {about}" for about in report["conflicts"]),
        f"questions: {report['questions']} ("
        + ", ".join(f"{name} {count}" for name, count in changed.items())
        + ")",
        "rejected: " + ", ".join(f"{code} {n}" for code, n in report["rejected"].items()),
        f"lessons that say something new: {report['new_lesson_revisions']}",
        *(
            f"decision about lesson {edit['lesson'] or '–'} not kept: {edit['kind']}"
            f" “{edit['said'][:MOST_SAID]}” ({edit['why']})"
            for edit in report.get("edits_not_kept", [])
        ),
        *(f"quiz: {slug}: {count} questions" for slug, count in report["quizzes"].items()),
        *(f"unfilled: {Unfilled(**cell)}" for cell in report["unfilled"]),
        f"glossary: {report['terms']} terms, {report['events']} dated events",
        *(
            f"lesson {note['lesson']}: {note['words']} words ({note['kind']})"
            for note in report["lessons_to_look_at"]
        ),
        *(
            f"not taught: {passage['document']}: {' › '.join(passage['headings'])}"
            f" (nearest lesson: {passage['lesson']}, {passage['score']}, {passage['doubt']})"
            for passage in report["passages_not_taught"]
        ),
    ]
    if decided:
        lines.append(f"decisions: {decided['taken']} taken, {decided['kept']} kept")
        lines += [f"decision without question: {question}" for question in decided["unknown"]]
        lines += [f"decision on other words: {question}" for question in decided["reworded"]]
        if waiting := decided.get("unchecked"):  # older builds did not count them
            lines.append(f"decisions that wait for checks: {len(waiting)}")
    return lines
