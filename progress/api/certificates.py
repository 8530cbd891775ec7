"""Trainers read which certificates their learners have."""

from __future__ import annotations

from typing import Any, cast

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema, extend_schema_serializer
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import READING
from accounts.models import User
from accounts.services.looking import note_group_look
from progress.api.serializers import CourseName, LearnerName
from progress.models import Certificate
from progress.permissions import IsTrainer
from progress.queries.certificates import CertificateState, of_cohort, state_of
from progress.queries.cohorts import visible_cohorts
from progress.services.certificates.signing import sign_number
from quizzes.api.errors import say

EXAMPLE = {
    "number": "K7QP-3M9X-WT4D-9F4K-Q2ZM",
    "learner": {"id": 12, "name": "Olga Petrova", "email": "olga@example.org"},
    "course": {"slug": "archives", "title": "Keeping archives"},
    "name_on_it": "Olga Petrova",
    "completed_on": "2026-11-20",
    "issued_at": "2026-11-20T16:03:11Z",
    "validity": "revoked",
    "revoked_at": "2026-11-24T09:30:00Z",
    "revoked_because": "The course is no longer complete.",
}


@extend_schema_serializer(examples=[OpenApiExample("A revoked certificate", EXAMPLE)])
class CertificateRow(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """A certificate of a learner of the cohort."""

    number = serializers.SerializerMethodField(
        help_text="As it is printed; whoever has it can verify it at /certificates/verify/."
    )
    learner = LearnerName()
    course = CourseName()
    name_on_it = serializers.CharField(
        source="learner_name", help_text="The learner's name when it was issued."
    )
    completed_on = serializers.DateField(help_text="In the time zone of the site.")
    issued_at = serializers.DateTimeField()
    validity = serializers.SerializerMethodField(
        help_text="`replaced`: revoked, and a newer one stands in its place."
    )
    revoked_at = serializers.DateTimeField(allow_null=True)
    revoked_because = serializers.CharField(help_text="Empty while it is valid.")

    def get_number(self, certificate: Certificate) -> str:
        """Sign the number."""
        return sign_number(certificate.number)

    def get_validity(self, certificate: Certificate) -> CertificateState:
        """Tell whether it holds."""
        return state_of(certificate)


class CohortCertificates(ListAPIView):  # type: ignore[type-arg]  # the rows carry annotations
    """The certificates of one cohort's learners in its courses."""

    limited_tokens = READING
    permission_classes = [IsAuthenticated, IsTrainer]
    serializer_class = CertificateRow
    filter_backends: list[Any] = []

    @extend_schema(
        operation_id="list_cohort_certificates",
        responses={
            200: CertificateRow(many=True),
            **say({403: "Not a trainer.", 404: "No such cohort of yours."}),
        },
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List the certificates, revoked ones too, the newest first."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """Select those of the cohort."""
        person = cast("User", self.request.user)
        cohort = get_object_or_404(visible_cohorts(person), pk=self.kwargs["pk"])
        note_group_look(by=person, group=cohort, what="certificates")
        return of_cohort(cohort)
