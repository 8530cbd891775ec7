"""Trainers bring people into a cohort, take them out, and give them longer."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.limits import EVERYTHING
from accounts.services.looking import note_group_look
from progress import dispatch
from progress.api.people_serializers import (
    BROUGHT,
    EXTENSION,
    EXTENSION_ROW,
    PEOPLE,
    BroughtInAll,
    ExtensionInput,
    ExtensionRow,
    People,
)
from progress.api.refusals import CohortView
from progress.api.transcripts import Learner
from progress.models import Extension
from progress.services.extending import extend_deadline
from progress.services.inviting import Guest
from progress.services.leaving import take_out
from quizzes.api.errors import say

NOT_YOURS = {403: "Not a trainer.", 404: "No such cohort of yours."}


class CohortLearners(CohortView):
    """The learners of a cohort."""

    @extend_schema(
        operation_id="add_learners",
        request=People,
        responses={
            200: BroughtInAll,
            **say(
                NOT_YOURS
                | {
                    400: "An address is wrong: nobody is added.",
                    409: "`cohort_ended`; `too_many_invitations`: more than one person may send a "
                    "day. Nobody is added.",
                }
            ),
        },
        examples=[PEOPLE, BROUGHT],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Enrol who has an account, invite the others by mail; sent twice, nothing is doubled."""
        cohort = self.find_cohort(pk)
        sent = People(data=request.data)
        sent.is_valid(raise_exception=True)
        guests = [
            Guest(one["email"].lower(), one.get("name", ""), one.get("language", ""))
            for one in sent.validated_data["learners"]
        ]
        brought = dispatch.bring_in(cohort=cohort, guests=guests, by=self.person)
        return Response(BroughtInAll({"learners": brought}).data)


class CohortLearner(CohortView, Learner):
    """One learner of a cohort: what they did, and the way out."""

    limited_tokens = EVERYTHING

    @extend_schema(
        operation_id="remove_learner",
        responses={
            204: None,
            **say({403: "Not a trainer.", 404: "No such cohort of yours, or nobody of it."}),
        },
    )
    def delete(self, request: Request, pk: int, learner: int) -> Response:
        """Take a learner out of the cohort; they stay on its courses and keep what they did."""
        if not take_out(cohort=self.find_cohort(pk), learner=learner, by=self.person):
            raise NotFound
        return Response(status=status.HTTP_204_NO_CONTENT)


class CohortExtensions(CohortView, ListAPIView):  # type: ignore[type-arg]  # the framework's own
    """Later due dates of a cohort's learners."""

    serializer_class = ExtensionRow
    filter_backends: list[Any] = []

    @extend_schema(
        operation_id="list_extensions",
        responses={200: ExtensionRow(many=True), **say(NOT_YOURS)},
        examples=[EXTENSION_ROW],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List them, the newest first; of each learner the newest counts."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """Select those of the cohort."""
        cohort = self.find_cohort(self.kwargs["pk"])
        note_group_look(by=self.person, group=cohort, what="extensions")
        rows = Extension.objects.filter(member__cohort=cohort)
        return rows.select_related("member__learner", "granted_by")

    @extend_schema(
        operation_id="extend_deadline",
        request=ExtensionInput,
        responses={
            201: ExtensionRow,
            **say(
                NOT_YOURS
                | {
                    400: "Nobody of the cohort; `no_reason`; `day_passed`; `day_too_early`: the "
                    "whole cohort has longer."
                }
            ),
        },
        examples=[EXTENSION, EXTENSION_ROW],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Give a learner longer; the cohort's own due date takes it back."""
        cohort = self.find_cohort(pk)
        sent = ExtensionInput(data=request.data)
        sent.is_valid(raise_exception=True)
        told = dict(sent.validated_data)
        members = cohort.members.select_related("learner", "cohort")
        member = members.filter(learner=told.pop("learner")).first()
        if member is None:
            raise ValidationError({"learner": [_("Nobody of this group has this number.")]})
        granted = extend_deadline(member=member, by=self.person, **told)
        return Response(ExtensionRow(granted).data, status=status.HTTP_201_CREATED)
