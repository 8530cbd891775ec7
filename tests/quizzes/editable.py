"""A course with a document that was really read, and a question on it that can be edited."""

from __future__ import annotations

from functools import cache
from typing import Any

from courses.building import cut_passages
from courses.models import Course, SourceVersion
from courses.sources import Document, read_document
from courses.sources.values import give_reading
from quizzes.generation.records import Choice, CognitiveLevel, ItemKind
from quizzes.models import QuestionVersion, Verdict
from quizzes.scoring import Body
from quizzes.services.quoting import take_quote
from quizzes.services.versions import Draft
from tests.factories.courses import (
    CourseFactory,
    ModuleFactory,
    ObjectiveFactory,
    PassageFactory,
    SourceVersionFactory,
)
from tests.factories.quizzes import ProvenanceFactory, QuestionVersionFactory, ReviewFactory
from tests.quizzes.admin.reviewable import BLUEPRINT

DOCUMENT = """---
title: Le Bureau en bref
issuer: Bureau mondial des phares
language: fr
---

# Le Bureau en bref

## Sièges

Le Bureau mondial des phares a son siège à **Lyon**, en France, depuis 1989[^1]. Il compte 74 pays
membres. Le Conseil des gardiens se réunit à Genève.

[^1]: Accord de siège.

## Missions

- Le service entretient les feux des pays membres.
- Le service avertit les navires des dangers.
"""
QUOTE = "Le Bureau mondial des phares a son siège à Lyon, en France, depuis 1989."
STEM = "Dans quelle ville le Bureau mondial des phares a-t-il son siège ?"
CITIES = Body(
    ItemKind.SINGLE_CHOICE,
    choices=(
        Choice("Lyon", correct=True),
        Choice("Turin", correct=False, feedback="Turin n’abrite aucun phare."),
        Choice("Vienne", correct=False),
    ),
)


@cache
def read() -> Document:
    """Read the document, here and now: a process of its own takes a second."""
    return read_document("bureau.md", DOCUMENT.encode())


def make_source() -> SourceVersion:
    """Make the version that bringing the document in would store."""
    found = read()
    version: SourceVersion = SourceVersionFactory.create(
        document__name=found.name,
        document__title=found.metadata.title,
        text=found.text,
        reading=give_reading(found),
    )
    for position, passage in enumerate(cut_passages(found), 1):
        PassageFactory.create(
            version=version,
            position=position,
            headings=list(passage.headings),
            start=passage.start,
            end=passage.end,
            blocks=[
                {
                    "kind": block.kind.value,
                    "text": block.text,
                    "language": block.language,
                    "start": block.start,
                    "end": block.end,
                }
                for block in passage.blocks
            ],
        )
    return version


def make_editable(slug: str = "bureau") -> tuple[Course, SourceVersion]:
    """Make a course of one document, which was read."""
    version = make_source()
    course: Course = CourseFactory.create(slug=slug, blueprint=BLUEPRINT.format(slug=slug))
    course.documents.add(version.document)
    module = ModuleFactory.create(course=course, slug="sieges", position=1)
    ObjectiveFactory.create(module=module, slug="situer")
    return course, version


def make_written(course: Course, source: SourceVersion, **fields: Any) -> QuestionVersion:
    """Make an approved question as the writer wrote it."""
    version: QuestionVersion = QuestionVersionFactory.create(
        question__course=course,
        question__module=course.modules.get(),
        **{"stem": STEM, "body": CITIES.to_json()} | fields,
    )
    (quoted,) = take_quote(source.pk, QUOTE)
    ProvenanceFactory.create(
        question_version=version,
        source_version=source,
        start=quoted.start,
        end=quoted.end,
        quote=quoted.quote,
    )
    ReviewFactory.create(question_version=version, verdict=Verdict.APPROVED)
    return version


def make_draft(source: SourceVersion, **fields: Any) -> Draft:
    """Make a draft that holds; ``quote`` says which words it rests on."""
    quote = fields.pop("quote", QUOTE)
    given: dict[str, Any] = {
        "stem": STEM,
        "body": CITIES,
        "explanation": "Le siège est à Lyon.",
        "proof": take_quote(source.pk, quote),
        "difficulty": 0.4,
        "cognitive_level": CognitiveLevel.REMEMBER,
    }
    return Draft(**given | fields)
