from progress.models.answered import ContestLetter
from progress.models.certificate import Certificate
from progress.models.cohort import Cohort, CohortMember, Extension
from progress.models.completion import (
    CourseCompletion,
    Criteria,
    LessonCompletion,
    ModuleCompletion,
)
from progress.models.correction import Correction, CorrectionLetter
from progress.models.enrolment import Enrolment
from progress.models.flagged import FlaggedVersion, QuestionToSee
from progress.models.letter import Invitation, Reminder, ReminderKind
from progress.models.place import ReadingPlace
from progress.models.regrade_letter import RegradeLetter
from progress.models.report import Report, ReportFormat, ReportKind, ReportState
from progress.models.result import QuizResult
from progress.models.roster import ImportStep, RosterImport
from progress.models.schedule import ReportLetter, ReportSchedule, ScheduleRun, Weekday
from progress.models.sorted import SortedFigures
from progress.models.statistics import AttemptDelta, ItemSum, OptionCount, QuizSum
from progress.models.token import TokenCohort
from progress.models.webhook import (
    DeliveryFault,
    DeliveryState,
    Webhook,
    WebhookDelivery,
    WebhookEvent,
)

__all__ = [
    "AttemptDelta",
    "Certificate",
    "Cohort",
    "CohortMember",
    "ContestLetter",
    "Correction",
    "CorrectionLetter",
    "CourseCompletion",
    "Criteria",
    "DeliveryFault",
    "DeliveryState",
    "Enrolment",
    "Extension",
    "FlaggedVersion",
    "ImportStep",
    "Invitation",
    "ItemSum",
    "LessonCompletion",
    "ModuleCompletion",
    "OptionCount",
    "QuestionToSee",
    "QuizResult",
    "QuizSum",
    "ReadingPlace",
    "RegradeLetter",
    "Reminder",
    "ReminderKind",
    "Report",
    "ReportFormat",
    "ReportKind",
    "ReportLetter",
    "ReportSchedule",
    "ReportState",
    "RosterImport",
    "ScheduleRun",
    "SortedFigures",
    "TokenCohort",
    "Webhook",
    "WebhookDelivery",
    "WebhookEvent",
    "Weekday",
]
