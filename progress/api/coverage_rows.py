"""How a passage and what becomes of it stand in an answer of the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from progress.queries.coverage.passages import CoverageState, CoveredPassage
from quizzes.api.serializers import Output

STATES = [state.value for state in CoverageState]


class DocumentVersion(Output):
    """The newest version of a document."""

    name = serializers.CharField(help_text="Its file name, through all versions.")
    title = serializers.CharField()
    version = serializers.IntegerField(min_value=1)


class LessonName(Output):
    """A lesson, by module, slug and title."""

    module = serializers.SlugField()
    slug = serializers.SlugField()
    title = serializers.CharField()


class PassageCoverage(Output):
    """A passage of a document: who teaches it, what is asked about it, how well it is known."""

    document = DocumentVersion()
    position = serializers.IntegerField(min_value=1, help_text="In the document, from 1.")
    headings = serializers.ListField(
        child=serializers.CharField(), help_text="The headings it stands below, outermost first."
    )
    start = serializers.IntegerField(
        min_value=0, help_text="Where it starts in the document's decoded text, in characters."
    )
    end = serializers.IntegerField(min_value=0)
    state = serializers.ChoiceField(STATES)
    lessons = LessonName(many=True, help_text="Those that say any of it.")
    questions = serializers.ListField(
        child=serializers.CharField(), help_text="Ids of the approved questions that rest on it."
    )
    question_count = serializers.IntegerField(min_value=0)
    facility = serializers.FloatField(
        allow_null=True,
        min_value=0,
        max_value=1,
        help_text="How well it is known: the mean facility of its questions over first attempts; "
        "null where nobody answered one.",
    )
    n = serializers.IntegerField(min_value=0, help_text="How many answers that rests on.")


def write_passage(one: CoveredPassage) -> dict[str, Any]:
    """Write a passage with what becomes of it."""
    passage = one.passage
    document = passage.version.document
    return {
        "document": {
            "name": document.name,
            "title": document.title,
            "version": passage.version.number,
        },
        "position": passage.position,
        "headings": passage.headings,
        "start": passage.start,
        "end": passage.end,
        "state": one.state.value,
        "lessons": [
            {"module": lesson.module, "slug": lesson.slug, "title": lesson.title}
            for lesson in one.lessons
        ],
        "questions": list(one.questions.values()),
        "question_count": len(one.questions),
        "facility": one.facility,
        "n": one.n,
    }


EXAMPLE = {
    "document": {"name": "statut.md", "title": "Statut du Bureau", "version": 2},
    "position": 4,
    "headings": ["Statut du Bureau", "Siège"],
    "start": 1204,
    "end": 1688,
    "state": "both",
    "lessons": [{"module": "statut", "slug": "siege", "title": "Où siège le Bureau"}],
    "questions": ["2f6c0d9be1a4c857", "91be07aa5d3c2e44"],
    "question_count": 2,
    "facility": 0.81,
    "n": 168,
}
