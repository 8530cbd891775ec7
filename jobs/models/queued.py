"""A row whose work is done in the background and is never forgotten."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

MOST_FAILURES = 3
"""A row that failed so often, or killed its process, is parked until a person looks at it."""
MOST_TRIES = 8
"""So often may work on a row begin: what ends with the whole worker is nobody's failure at first,
for a host may go down under anything; a row that is there each time is parked as well."""


class Queued(models.Model):
    """Work to be done: the row is the truth, a message in the broker only a reminder.

    A subclass names its task and queue and says which of its rows still wait. The sweep sends
    the reminder again for rows that wait too long; `jobs.services.working` does the work.
    """

    TASK: ClassVar[str]
    """Name of the Celery task that takes the row's id."""
    QUEUE: ClassVar[str]
    SINCE: ClassVar[str] = "queued_at"
    """The column that tells since when a row waits; a reminder sets `queued_at` anew."""

    queued_at = models.DateTimeField(_("queued"), null=True, blank=True, editable=False)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0, editable=False)
    failures = models.PositiveSmallIntegerField(
        _("failures"), default=0, db_default=0, editable=False
    )
    """How many of its tries ended by the row's own fault: an error, or the end of its process."""
    parked_at = models.DateTimeField(_("parked"), null=True, blank=True, editable=False)
    last_error = models.TextField(_("last error"), blank=True, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def waiting(cls) -> models.Q:
        """Tell which rows have work left, parked ones apart."""
        raise NotImplementedError
