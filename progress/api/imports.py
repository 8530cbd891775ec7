"""Trainers bring learners into a cohort from a file: preview first, then apply."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from progress.api.import_examples import PREVIEW
from progress.api.import_serializers import ApplyInput, LearnerImport, RosterFile
from progress.api.parsing import UploadParser
from progress.api.refusals import CohortView
from progress.errors import CannotImport
from progress.models import RosterImport
from progress.queries.rosters import read_preview
from progress.rosters import RosterError
from progress.services.importing.applying import apply_roster
from progress.services.importing.previewing import preview_roster
from progress.services.importing.wording import describe_not_applied, describe_refusal
from quizzes.api.errors import say

REFUSALS = {403: "Not a trainer."}


class RefusedFile(APIException):
    """A file that cannot be read as a whole; nothing is kept of it."""

    status_code = status.HTTP_400_BAD_REQUEST

    def __init__(self, error: RosterError, name: str) -> None:
        said = describe_refusal(error, name)
        super().__init__(detail=said, code=error.code)
        self.fields = {"file": [said]}


class NotApplied(APIException):
    """An import that is not applied as it stands; nobody was brought in."""

    status_code = status.HTTP_409_CONFLICT

    def __init__(self, error: CannotImport) -> None:
        super().__init__(detail=describe_not_applied(error), code=error.code)


class ImportView(CohortView):
    """An address below a cohort of one's own; other people's do not exist."""

    def find(self) -> RosterImport:
        """Find the import of the address."""
        imports = RosterImport.objects.select_related("cohort")
        return get_object_or_404(
            imports, cohort=self.find_cohort(self.kwargs["pk"]), pk=self.kwargs["import_id"]
        )


class Imports(ImportView):
    """The files of learners that are brought to a cohort."""

    parser_classes = [UploadParser]

    @extend_schema(
        operation_id="preview_import",
        request={"multipart/form-data": RosterFile},
        examples=[PREVIEW],
        responses={
            201: LearnerImport,
            **say(
                {
                    **REFUSALS,
                    400: "`invalid`: no file was sent. The file cannot be read: `empty_file`, "
                    "`file_too_large`, `unknown_format`, `old_workbook`, `locked_workbook`, "
                    "`broken_file`, `unsafe_file`, `unknown_encoding`, `bad_quotes`, `no_header`, "
                    "`column_twice`, `no_lines`, `too_many_lines`; nothing is kept of it.",
                    404: "No such cohort of yours.",
                    415: "Not sent as `multipart/form-data`.",
                }
            ),
        },
    )
    def post(self, request: Request, **kwargs: Any) -> Response:
        """Read a CSV or XLSX file of learners and see what applying it will do; nothing is done.

        Who has an account is put into the cohort, the others are invited by e-mail; nobody leaves
        the cohort. Lines with errors are told by their number in the file.
        """
        cohort = self.find_cohort(kwargs["pk"])
        sent = RosterFile(data=request.data)
        sent.is_valid(raise_exception=True)
        file = sent.validated_data["file"]
        try:
            roster = preview_roster(cohort=cohort, file=file, by=self.person)
        except RosterError as error:
            raise RefusedFile(error, file.name) from error
        return Response(LearnerImport(read_preview(roster)).data, status.HTTP_201_CREATED)


class ReadImport(ImportView):
    """A file of learners that was brought to a cohort."""

    @extend_schema(
        operation_id="read_import",
        examples=[PREVIEW],
        responses={
            200: LearnerImport,
            **say({**REFUSALS, 404: "No such cohort of yours, or no such import into it."}),
        },
    )
    def get(self, request: Request, **kwargs: Any) -> Response:
        """Read again what applying will do, or what it did."""
        return Response(LearnerImport(read_preview(self.find())).data)


class ApplyImport(ImportView):
    """The end of an import."""

    @extend_schema(
        operation_id="apply_import",
        request=ApplyInput,
        examples=[PREVIEW],
        responses={
            200: LearnerImport,
            **say(
                {
                    **REFUSALS,
                    400: "`skip_errors` is neither true nor false.",
                    404: "No such cohort of yours, or no such import into it.",
                    409: "`roster_has_errors`: lines have errors and `skip_errors` is not true; "
                    "`roster_expired`: it was not applied within a day, bring the file again; "
                    "`cohort_ended`: the cohort's last day has passed. "
                    "Nobody was brought in.",
                }
            ),
        },
    )
    def post(self, request: Request, **kwargs: Any) -> Response:
        """Put the people of the file into the cohort, all of them or nobody.

        Sent again, it changes nothing and says the same.
        """
        roster = self.find()
        sent = ApplyInput(data=request.data)
        sent.is_valid(raise_exception=True)
        skip = sent.validated_data["skip_errors"]
        try:
            applied = apply_roster(roster=roster, skip_errors=skip, by=self.person)
        except CannotImport as error:
            raise NotApplied(error) from error
        return Response(LearnerImport(read_preview(applied)).data)
