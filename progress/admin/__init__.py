"""Cohorts, enrolments, criteria and certificates in the admin."""

from progress.admin.certificate import CertificateAdmin
from progress.admin.cohort import CohortAdmin
from progress.admin.criteria import CourseWithCriteriaAdmin
from progress.admin.enrolment import EnrolmentAdmin
from progress.admin.statistics import SortedFiguresAdmin

__all__ = [
    "CertificateAdmin",
    "CohortAdmin",
    "CourseWithCriteriaAdmin",
    "EnrolmentAdmin",
    "SortedFiguresAdmin",
]
