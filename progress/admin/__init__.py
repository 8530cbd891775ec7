"""Cohorts and enrolments in the admin."""

from progress.admin.cohort import CohortAdmin
from progress.admin.enrolment import EnrolmentAdmin

__all__ = ["CohortAdmin", "EnrolmentAdmin"]
