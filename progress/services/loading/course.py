"""Makes the published course that load data is about, with proof for each question."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

from django.core.files.base import ContentFile

from courses.models import Course, Lesson, LessonRevision, Module, SourceDocument, SourceVersion
from progress.services.loading.marking import BLUEPRINT, SLUG
from progress.services.loading.questions import write_body
from quizzes.generation.records import CognitiveLevel, FactKind, ItemKind
from quizzes.models import (
    Fact,
    Provenance,
    Question,
    QuestionVersion,
    Quiz,
    QuizQuestion,
    Review,
    Verdict,
)

WRITER = "load_data"


def make_quiz(token: str, questions: int) -> Quiz:
    """Make a course with a module, a lesson and a quiz of approved questions of all kinds."""
    name = f"{SLUG}{token}"
    sentences = [f"Le dossier numéro {number} est au bureau." for number in range(questions)]
    version = _bring_in(name, "\n\n".join([name, *sentences]))
    course = Course.objects.create(
        slug=name, title=f"Load data {token}", language="fr", blueprint=BLUEPRINT
    )
    course.documents.add(version.document)
    module = Module.objects.create(course=course, slug="module", title="Module", position=1)
    _write_lesson(module, version, sentences)
    quiz = Quiz.objects.create(
        course=course, module=module, slug=name, title=course.title, wanted=questions
    )
    for number, kind in enumerate(islice(cycle(ItemKind), questions)):
        question = _write_question(module, number, kind, version, sentences[number])
        QuizQuestion.objects.create(quiz=quiz, question=question, position=number + 1)
    return quiz


def list_versions(quiz: Quiz) -> list[QuestionVersion]:
    """List the versions of a load quiz in its order."""
    versions = QuestionVersion.objects.filter(question__entries__quiz=quiz)
    return list(versions.select_related("question").order_by("question__entries__position"))


def _bring_in(name: str, text: str) -> SourceVersion:
    content = text.encode()
    document = SourceDocument.objects.create(name=f"{name}.txt", title=name)
    version = SourceVersion(
        document=document,
        number=1,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type="text/plain",
        size=len(content),
        text=text,
        languages=["fr"],
    )
    version.file.save(document.name, ContentFile(content), save=False)
    version.save()
    return version


def _write_lesson(module: Module, version: SourceVersion, sentences: list[str]) -> None:
    content = list(_blocks(version, sentences))
    lesson = Lesson.objects.create(module=module, slug="lesson", title="Dossiers", position=1)
    revision = LessonRevision.objects.create(
        lesson=lesson, content=content, content_sha256=version.sha256
    )
    revision.built_from.add(version)
    lesson.current = revision
    lesson.save(update_fields=["current"])


def _blocks(version: SourceVersion, sentences: list[str]) -> Iterator[dict[str, Any]]:
    for sentence in sentences:
        start = version.text.index(sentence)
        place = {
            "document": version.document.name,
            "version": version.sha256,
            "start": start,
            "end": start + len(sentence),
        }
        yield {
            "kind": "paragraph",
            "language": "fr",
            "text": sentence,
            "level": 0,
            "label": "",
            "term": "",
            "source": [place],
        }


def _write_question(
    module: Module, number: int, kind: ItemKind, source: SourceVersion, quote: str
) -> Question:
    fact = Fact.objects.create(
        identity=f"load-{number}",
        course=module.course,
        kind=FactKind.PLACE,
        subject=f"dossier {number}",
        relation="est au bureau",
        values=[str(number)],
        language="fr",
    )
    question = Question.objects.create(
        identity=fact.identity,
        course=module.course,
        module=module,
        fact=fact,
        kind=kind,
        fact_kind=fact.kind,
        language="fr",
        rank=number,
    )
    version = QuestionVersion.objects.create(
        question=question,
        number=1,
        stem=f"Que dit le dossier numéro {number} ?",
        body=write_body(kind, number).to_json(),
        explanation=quote,
        difficulty=0.5,
        cognitive_level=CognitiveLevel.REMEMBER,
        writer=WRITER,
    )
    start = source.text.index(quote)
    Provenance.objects.create(
        question_version=version,
        position=1,
        source_version=source,
        start=start,
        end=start + len(quote),
        quote=quote,
    )
    Review.objects.create(question_version=version, verdict=Verdict.APPROVED, reason=WRITER)
    return question
