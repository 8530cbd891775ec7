"""How the API answers what a service of cohorts refuses."""

from __future__ import annotations

from typing import cast

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.limits import EVERYTHING
from accounts.models import User
from progress.errors import (
    ChangeRefused,
    CohortEnded,
    NameTaken,
    StillWaiting,
    TooManyInvitations,
    TooManyWebhooks,
    WebhookOff,
)
from progress.models import Cohort
from progress.permissions import IsTrainer
from progress.queries.cohorts import visible_cohorts

CONFLICTS = (NameTaken, StillWaiting, TooManyInvitations, TooManyWebhooks, WebhookOff)
"""What is right in itself, and stands against what there is."""


class Refused(APIException):
    """What a service refused, with its code, its sentence and the field that it is about."""

    def __init__(self, error: ChangeRefused) -> None:
        super().__init__(detail=str(error), code=error.code)
        is_conflict = isinstance(error, CONFLICTS)
        self.status_code = status.HTTP_409_CONFLICT if is_conflict else status.HTTP_400_BAD_REQUEST
        self.fields = {error.field: [str(error)]} if error.field else {}


class Over(APIException):
    """The cohort has ended; nobody comes into it any more."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "cohort_ended"
    default_detail = _("This group has ended: change its end first.")


class CohortView(APIView):
    """What trainers do with a cohort of theirs, and administrators with any."""

    permission_classes = [IsAuthenticated, IsTrainer]
    limited_tokens = EVERYTHING

    @property
    def person(self) -> User:
        """Who asks."""
        return cast("User", self.request.user)

    def find_cohort(self, pk: int) -> Cohort:
        """Find a cohort that the person may see; raises Http404."""
        return get_object_or_404(visible_cohorts(self.person), pk=pk)

    def handle_exception(self, exc: Exception) -> Response:
        """Translate our errors, then do as the framework does."""
        if isinstance(exc, ChangeRefused):
            return super().handle_exception(Refused(exc))
        return super().handle_exception(Over() if isinstance(exc, CohortEnded) else exc)
