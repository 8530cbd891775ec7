"""Cohorts and enrolments in the admin."""

from progress.admin.cohort import CohortAdmin
from progress.admin.enrolment import EnrolmentAdmin
from progress.admin.invitation import InvitationAdmin, ReminderAdmin
from progress.admin.member import MemberAdmin
from progress.admin.statistics import SortedFiguresAdmin

__all__ = [
    "CohortAdmin",
    "EnrolmentAdmin",
    "InvitationAdmin",
    "MemberAdmin",
    "ReminderAdmin",
    "SortedFiguresAdmin",
]
