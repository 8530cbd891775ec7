"""Trainers read what one learner of their cohort did."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from accounts.services.looking import note_look
from progress.api.learner_serializers import AT, ROW, CourseQuery, LearnerProgress, Share
from progress.api.learners import NO_COHORT, find_cohort, find_outline
from progress.api.lists.schema import HAS_IT, describe_list, show
from progress.api.lists.views import TrainersList
from progress.models import CohortMember
from progress.queries.transcript_tables import table_of
from progress.queries.transcripts import MOST, MOST_WITH_ANSWERS, read_transcript
from progress.queries.verdicts import Judge
from quizzes.api.serializers import DebriefedItem, Output, QuizName
from quizzes.models import AttemptState, Mode

EXAMPLES = show(
    "A learner with one attempt",
    {
        "joined_at": AT,
        "progress": ROW,
        "courses": [
            {
                "course": "law",
                "title": "Law",
                "enrolled_at": AT,
                "last_activity": AT,
                "completed_at": None,
            }
        ],
        "lessons": [
            {
                "course": "law",
                "module": "sources",
                "lesson": "treaties",
                "title": "Treaties",
                "read_at": AT,
                "is_changed": False,
            }
        ],
        "attempts_total": 1,
        "attempts": [
            {
                "id": "2f0d9cf6-5a86-4b7e-a2f0-3f2d7b6f9c11",
                "quiz": {"slug": "law-sources", "title": "Sources of law"},
                "number": 1,
                "mode": "practice",
                "state": "scored",
                "started_at": AT,
                "submitted_at": AT,
                "is_overdue": False,
                "scored_at": AT,
                "seconds_spent": 640,
                "fraction": 0.5,
                "is_passed": False,
                "answers": None,
            }
        ],
    },
)


class TranscriptCourse(Output):
    """A learner on a course."""

    course = serializers.SlugField(source="course.slug")
    title = serializers.CharField(source="course.title")
    enrolled_at = serializers.DateTimeField()
    last_activity = serializers.DateTimeField(source="last_active_at", allow_null=True)
    completed_at = serializers.DateTimeField(
        source="course_completion.completed_at", default=None, allow_null=True
    )


class TranscriptLesson(Output):
    """A lesson, and when it was read."""

    course = serializers.SlugField()
    module = serializers.SlugField()
    lesson = serializers.SlugField(source="slug")
    title = serializers.CharField()
    read_at = serializers.DateTimeField(allow_null=True)
    is_changed = serializers.BooleanField(help_text="It says something else since it was read.")


class TranscriptAttempt(Output):
    """An attempt with its mark."""

    id = serializers.UUIDField(source="attempt.public_id")
    quiz = QuizName(source="attempt.quiz")
    number = serializers.IntegerField(source="attempt.number")
    mode = serializers.ChoiceField(Mode.choices, source="attempt.mode")
    state = serializers.ChoiceField(AttemptState.choices, source="attempt.state")
    started_at = serializers.DateTimeField(source="attempt.started_at")
    submitted_at = serializers.DateTimeField(source="attempt.submitted_at", allow_null=True)
    is_overdue = serializers.BooleanField(source="attempt.is_overdue")
    scored_at = serializers.DateTimeField(source="attempt.scored_at", allow_null=True)
    seconds_spent = serializers.IntegerField(
        allow_null=True, help_text="At most the time limit, or four hours where there is none."
    )
    fraction = Share(
        allow_null=True, help_text="The mark: a trainer sees it as soon as there is one."
    )
    is_passed = serializers.BooleanField(
        allow_null=True, help_text="Whether it passes the quiz by itself."
    )
    answers = DebriefedItem(
        many=True,
        allow_null=True,
        help_text="With `answers=true`, once the quiz has shown right answers of this attempt to "
        "its learner; else null.",
    )


class LearnerTranscript(Output):
    """All that a learner did in the courses of a cohort."""

    joined_at = serializers.DateTimeField(source="member.joined_at", help_text="The cohort.")
    progress = LearnerProgress(source="row")
    courses = TranscriptCourse(many=True, source="enrolments")
    lessons = TranscriptLesson(many=True, help_text="In teaching order; unread ones, too.")
    attempts_total = serializers.IntegerField()
    attempts = TranscriptAttempt(
        many=True,
        help_text=f"Newest first: at most {MOST}, with answers at most {MOST_WITH_ANSWERS}.",
    )


class TranscriptQuery(CourseQuery):
    """What is told of a learner."""

    answers = serializers.BooleanField(
        default=False, help_text="Also the questions of each attempt, with answer and key."
    )


class Learner(TrainersList):
    """One learner of a cohort."""

    limited_tokens = READING
    serializer_class = LearnerTranscript
    pagination_class = None  # type: ignore[assignment]  # as the framework has it for none

    @extend_schema(
        operation_id="read_learner_transcript",
        parameters=[TranscriptQuery, HAS_IT],
        examples=EXAMPLES,
        responses=describe_list(
            LearnerTranscript,
            {
                400: "`fields` says what of the address makes no sense: answers, course.",
                404: f"{NO_COHORT}, or nobody in it has this number.",
            },
        ),
    )
    def get(self, request: Request, pk: int, learner: int) -> HttpResponseBase:
        """Read a learner's transcript: enrolments, lessons, quizzes and attempts with marks.

        A file has a line an attempt; with `answers=true` a line a question.
        """
        cohort = find_cohort(self, pk)
        members = CohortMember.objects.select_related("learner")
        member = get_object_or_404(members, cohort=cohort, learner=learner)
        asked = TranscriptQuery(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        told: dict[str, Any] = asked.validated_data
        outline = find_outline(cohort, told.get("course"))
        judge = Judge(outline, timezone.localdate(timezone=self.zone), self.zone)
        note_look(by=self.person, learner=member.learner, what="transcript")
        transcript = read_transcript(judge, member, answers=told["answers"])
        return self.answer(
            request,
            lambda: Response(LearnerTranscript.write(transcript)),
            lambda: table_of(member, transcript.attempts, self.zone, answers=told["answers"]),
        )
