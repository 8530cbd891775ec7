"""Cohorts, enrolments, criteria, certificates and tokens in the admin."""

from progress.admin.certificate import CertificateAdmin
from progress.admin.cohort import CohortAdmin
from progress.admin.contest_letter import ContestLetterAdmin
from progress.admin.correction import CorrectionAdmin, CorrectionLetterAdmin
from progress.admin.criteria import CourseWithCriteriaAdmin
from progress.admin.enrolment import EnrolmentAdmin
from progress.admin.invitation import InvitationAdmin, ReminderAdmin
from progress.admin.lesson import PreviewedLessonAdmin
from progress.admin.member import MemberAdmin
from progress.admin.questions_to_see import QuestionToSeeAdmin
from progress.admin.regrade_letter import RegradeLetterAdmin
from progress.admin.report import ReportAdmin
from progress.admin.schedule import ReportLetterAdmin, ReportScheduleAdmin
from progress.admin.statistics import SortedFiguresAdmin
from progress.admin.token import ApiTokenAdmin
from progress.admin.webhook import WebhookAdmin, WebhookDeliveryAdmin

__all__ = [
    "ApiTokenAdmin",
    "CertificateAdmin",
    "CohortAdmin",
    "ContestLetterAdmin",
    "CorrectionAdmin",
    "CorrectionLetterAdmin",
    "CourseWithCriteriaAdmin",
    "EnrolmentAdmin",
    "InvitationAdmin",
    "MemberAdmin",
    "PreviewedLessonAdmin",
    "QuestionToSeeAdmin",
    "RegradeLetterAdmin",
    "ReminderAdmin",
    "ReportAdmin",
    "ReportLetterAdmin",
    "ReportScheduleAdmin",
    "SortedFiguresAdmin",
    "WebhookAdmin",
    "WebhookDeliveryAdmin",
]
