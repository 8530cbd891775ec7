"""Cohorts as a file lists them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from progress.models import Cohort
from progress.queries.tables.table import Column, Row, Table

AT_ONCE = 200
"""Cohorts that are read together."""


def table_of(cohorts: QuerySet[Cohort, Any], zone: tzinfo) -> Table:
    """List cohorts `with_sizes`."""
    headings = (_("Number"), _("Cohort"), _("Courses"), _("Learners"))
    days = (_("Starts"), _("Due"), _("Ends"))
    columns = tuple(map(Column, (*headings, *days)))
    return Table(_("Cohorts"), columns, _rows(cohorts), zone)


def _rows(cohorts: QuerySet[Cohort, Any]) -> Iterator[Row]:
    for cohort in cohorts.iterator(AT_ONCE):
        courses = "; ".join(course.title for course in cohort.courses.all())
        days = (cohort.starts_on, cohort.due_on, cohort.ends_on)
        yield (cohort.pk, cohort.name, courses, cohort.learners, *days)
