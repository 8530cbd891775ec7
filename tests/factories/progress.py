from __future__ import annotations

from datetime import time, timedelta
from decimal import Decimal

from django.utils import timezone
from factory.declarations import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from courses.services.codes import new_code
from progress.models import (
    AttemptDelta,
    Certificate,
    Cohort,
    CohortMember,
    ContestLetter,
    Correction,
    CorrectionLetter,
    CourseCompletion,
    Criteria,
    Enrolment,
    Extension,
    FlaggedVersion,
    Invitation,
    ItemSum,
    LessonCompletion,
    ModuleCompletion,
    OptionCount,
    QuizResult,
    QuizSum,
    ReadingPlace,
    RegradeLetter,
    Reminder,
    ReminderKind,
    Report,
    ReportFormat,
    ReportKind,
    ReportLetter,
    ReportSchedule,
    RosterImport,
    ScheduleRun,
    SortedFigures,
    TokenCohort,
    Webhook,
    WebhookDelivery,
    WebhookEvent,
    Weekday,
)
from progress.models.webhook import TEST
from progress.services.webhooks.signing import new_salt
from tests.factories.accounts import AdminFactory, ApiTokenFactory, TrainerFactory, UserFactory
from tests.factories.courses import (
    CourseFactory,
    LessonFactory,
    LessonRevisionFactory,
    ModuleFactory,
)
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    AttemptFactory,
    ContestFactory,
    QuestionVersionFactory,
    QuizFactory,
    RegradeFactory,
)


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


class ExtensionFactory(DjangoModelFactory[Extension]):
    class Meta:
        model = Extension

    member = SubFactory(CohortMemberFactory)
    due_on = LazyFunction(lambda: timezone.localdate() + timedelta(days=7))
    reason = "Mission"
    granted_by = SubFactory(TrainerFactory)


class InvitationFactory(DjangoModelFactory[Invitation]):
    class Meta:
        model = Invitation

    cohort = SubFactory(CohortFactory)
    email = Sequence(lambda n: f"guest{n}@example.org")
    language = "fr"
    expires_at = LazyFunction(lambda: timezone.now() + timedelta(days=14))


class ReminderFactory(DjangoModelFactory[Reminder]):
    class Meta:
        model = Reminder

    member = SubFactory(CohortMemberFactory)
    kind = ReminderKind.SILENCE
    about = LazyFunction(timezone.localdate)


class CriteriaFactory(DjangoModelFactory[Criteria]):
    class Meta:
        model = Criteria

    course = SubFactory(CourseFactory)


class ModuleCompletionFactory(DjangoModelFactory[ModuleCompletion]):
    class Meta:
        model = ModuleCompletion

    module = SubFactory(ModuleFactory)
    enrolment = SubFactory(EnrolmentFactory, course=SelfAttribute("..module.course"))
    completed_at = LazyFunction(timezone.now)


class CourseCompletionFactory(DjangoModelFactory[CourseCompletion]):
    class Meta:
        model = CourseCompletion

    enrolment = SubFactory(EnrolmentFactory)
    completed_at = LazyFunction(timezone.now)


class CertificateFactory(DjangoModelFactory[Certificate]):
    class Meta:
        model = Certificate

    learner = SubFactory(UserFactory)
    course = SubFactory(CourseFactory)
    number = LazyFunction(new_code)
    learner_name = SelfAttribute("learner.name")
    course_title = SelfAttribute("course.title")
    language = SelfAttribute("course.language")
    completed_on = LazyFunction(timezone.localdate)


class ReportFactory(DjangoModelFactory[Report]):
    class Meta:
        model = Report

    kind = ReportKind.COHORT_PROGRESS
    format = ReportFormat.CSV
    cohort = SubFactory(CohortFactory)
    created_by = SubFactory(TrainerFactory)
    language = "en"
    time_zone = "Europe/Paris"


class RosterImportFactory(DjangoModelFactory[RosterImport]):
    class Meta:
        model = RosterImport

    cohort = SubFactory(CohortFactory)
    file_name = "promotion.csv"
    made_by = SubFactory(TrainerFactory)


class TokenCohortFactory(DjangoModelFactory[TokenCohort]):
    class Meta:
        model = TokenCohort

    token = SubFactory(ApiTokenFactory, is_limited=True)
    cohort = SubFactory(CohortFactory)


class ReportScheduleFactory(DjangoModelFactory[ReportSchedule]):
    class Meta:
        model = ReportSchedule

    created_by = SubFactory(TrainerFactory)
    kind = ReportKind.COHORT_PROGRESS
    format = ReportFormat.CSV
    cohort = SubFactory(CohortFactory)
    weekday = Weekday.MONDAY
    at = time(7, 30)
    time_zone = "Europe/Paris"
    next_run_at = LazyFunction(timezone.now)


class ScheduleRunFactory(DjangoModelFactory[ScheduleRun]):
    class Meta:
        model = ScheduleRun

    schedule = SubFactory(ReportScheduleFactory)
    due_at = LazyFunction(timezone.now)


class ReportLetterFactory(DjangoModelFactory[ReportLetter]):
    class Meta:
        model = ReportLetter

    run = SubFactory(ScheduleRunFactory)
    recipient = SubFactory(TrainerFactory)
    report = SubFactory(ReportFactory)


class WebhookFactory(DjangoModelFactory[Webhook]):
    class Meta:
        model = Webhook

    owner = SubFactory(TrainerFactory)
    url = Sequence(lambda n: f"https://receiver{n}.example.org/hook")
    events = LazyFunction(lambda: list(WebhookEvent.values))
    salt = LazyFunction(new_salt)


class WebhookDeliveryFactory(DjangoModelFactory[WebhookDelivery]):
    class Meta:
        model = WebhookDelivery

    webhook = SubFactory(WebhookFactory)
    event = TEST


class CorrectionFactory(DjangoModelFactory[Correction]):
    class Meta:
        model = Correction

    question_version = SubFactory(QuestionVersionFactory)
    was = "Le Bureau compte treize membres."
    now = "Le Bureau compte quinze membres."
    made_by = SubFactory(AdminFactory)


class CorrectionLetterFactory(DjangoModelFactory[CorrectionLetter]):
    class Meta:
        model = CorrectionLetter

    correction = SubFactory(CorrectionFactory)
    question_version = SelfAttribute("correction.question_version")
    learner = SubFactory(UserFactory)


class RegradeLetterFactory(DjangoModelFactory[RegradeLetter]):
    class Meta:
        model = RegradeLetter

    regrade = SubFactory(RegradeFactory)
    learner = SubFactory(UserFactory)


class ContestLetterFactory(DjangoModelFactory[ContestLetter]):
    class Meta:
        model = ContestLetter

    contest = SubFactory(ContestFactory)


class FlaggedVersionFactory(DjangoModelFactory[FlaggedVersion]):
    class Meta:
        model = FlaggedVersion

    quiz = SubFactory(QuizFactory)
    question_version = SubFactory(ApprovedVersionFactory)
    codes = LazyFunction(lambda: ["key_doubtful"])
    since = LazyFunction(timezone.now)
