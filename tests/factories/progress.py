from __future__ import annotations

from decimal import Decimal

from django.utils import timezone
from factory.declarations import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from progress.models import (
    AttemptDelta,
    Cohort,
    CohortMember,
    Enrolment,
    ItemSum,
    LessonCompletion,
    OptionCount,
    QuizResult,
    QuizSum,
    ReadingPlace,
    SortedFigures,
)
from tests.factories.accounts import UserFactory
from tests.factories.courses import CourseFactory, LessonFactory, LessonRevisionFactory
from tests.factories.quizzes import AttemptFactory, QuestionVersionFactory, QuizFactory


class CohortFactory(DjangoModelFactory[Cohort]):
    class Meta:
        model = Cohort

    name = Sequence(lambda n: f"Cohort {n}")


class CohortMemberFactory(DjangoModelFactory[CohortMember]):
    class Meta:
        model = CohortMember

    cohort = SubFactory(CohortFactory)
    learner = SubFactory(UserFactory)


class EnrolmentFactory(DjangoModelFactory[Enrolment]):
    class Meta:
        model = Enrolment

    learner = SubFactory(UserFactory)
    course = SubFactory(CourseFactory)


class LessonCompletionFactory(DjangoModelFactory[LessonCompletion]):
    class Meta:
        model = LessonCompletion

    lesson = SubFactory(LessonFactory)
    enrolment = SubFactory(EnrolmentFactory, course=SelfAttribute("..lesson.module.course"))
    revision = SubFactory(LessonRevisionFactory, lesson=SelfAttribute("..lesson"))
    content_sha256 = SelfAttribute("revision.content_sha256")


class ReadingPlaceFactory(DjangoModelFactory[ReadingPlace]):
    class Meta:
        model = ReadingPlace

    lesson = SubFactory(LessonFactory)
    enrolment = SubFactory(EnrolmentFactory, course=SelfAttribute("..lesson.module.course"))
    block = 1
    content_sha256 = "0" * 64
    stopped_at = LazyFunction(timezone.now)


class QuizResultFactory(DjangoModelFactory[QuizResult]):
    class Meta:
        model = QuizResult

    quiz = SubFactory(QuizFactory)
    enrolment = SubFactory(EnrolmentFactory, course=SelfAttribute("..quiz.course"))
    attempts = 1
    best_fraction = Decimal("0.5")
    last_fraction = Decimal("0.5")
    grade = SelfAttribute("best_fraction")
    last_submitted_at = LazyFunction(timezone.now)


class AttemptDeltaFactory(DjangoModelFactory[AttemptDelta]):
    class Meta:
        model = AttemptDelta

    attempt = SubFactory(AttemptFactory)
    quiz = SelfAttribute("attempt.quiz")
    revision = 1
    sign = 1
    total = Decimal(1)
    items = LazyFunction(list)


class SortedFiguresFactory(DjangoModelFactory[SortedFigures]):
    class Meta:
        model = SortedFigures

    quiz = SubFactory(QuizFactory)
    first_only = True


class QuizSumFactory(DjangoModelFactory[QuizSum]):
    class Meta:
        model = QuizSum

    quiz = SubFactory(QuizFactory)
    is_first = True


class ItemSumFactory(DjangoModelFactory[ItemSum]):
    class Meta:
        model = ItemSum

    quiz = SubFactory(QuizFactory)
    question_version = SubFactory(QuestionVersionFactory)
    is_first = True


class OptionCountFactory(DjangoModelFactory[OptionCount]):
    class Meta:
        model = OptionCount

    quiz = SubFactory(QuizFactory)
    question_version = SubFactory(QuestionVersionFactory)
    is_first = True
    option = 0
