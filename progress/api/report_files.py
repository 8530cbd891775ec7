"""Trainers fetch the file of a report."""

from __future__ import annotations

from base64 import b64encode

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request

from progress.api.lists.views import AsCsv, AsXlsx
from progress.api.reports import NOT_YOURS, ReportView
from progress.models import Report, ReportFormat, ReportState
from progress.queries.reports.visible import may_see
from progress.services.reports import folder
from progress.services.reports.requesting import note_access
from quizzes.api.errors import say

TYPES = {
    ReportFormat.CSV: f"{AsCsv.media_type}; charset={AsCsv.charset}",
    ReportFormat.XLSX: AsXlsx.media_type,
    ReportFormat.PDF: "application/pdf",
    ReportFormat.JSONL: "application/jsonl",
}


class NotReady(APIException):
    """There is no file, or none yet."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "report_not_ready"
    default_detail = _("There is no file: the report is not done.")


class Gone(APIException):
    """The file was kept long enough."""

    status_code = status.HTTP_410_GONE
    default_code = "report_expired"
    default_detail = _("The file is no longer kept. Ask for the report again.")


class ReportFile(ReportView):
    """The file of a report that one asked for."""

    def perform_content_negotiation(
        self,
        request: Request,
        force: bool = False,  # noqa: FBT001, FBT002  # the framework's
    ) -> tuple[BaseRenderer, str]:
        """Leave it to the report which format its file has; errors are JSON."""
        return JSONRenderer(), JSONRenderer.media_type

    @extend_schema(
        operation_id="read_report_file",
        responses={
            **{
                (200, kind.partition(";")[0]): OpenApiResponse(OpenApiTypes.BINARY, "The file.")
                for kind in TYPES.values()
            },
            **{
                (number, JSONRenderer.media_type): error
                for number, error in say(
                    NOT_YOURS
                    | {
                        409: "`report_not_ready`: it is being written, or came to nothing.",
                        410: "`report_expired`: the file is no longer kept.",
                    }
                ).items()
            },
        },
    )
    def get(self, request: Request, pk: int) -> HttpResponseBase:
        """Fetch the file, as long as one may see what it is about; `ETag` is its SHA-256."""
        report = self.find(pk)
        if not may_see(report, self.person):
            raise Http404
        state = report.state_at(timezone.now())
        if state == ReportState.EXPIRED:
            raise Gone
        if state != ReportState.DONE:
            raise NotReady
        answer = _send(report)
        note_access("download_report", report, by=self.person)
        return answer


def _send(report: Report) -> FileResponse:
    try:
        file = folder.path_of(report.stored_as).open("rb")
    except FileNotFoundError as error:  # a backup of the database came without its files
        raise Gone from error
    answer = FileResponse(file, content_type=TYPES[ReportFormat(report.format)])
    answer["Content-Disposition"] = content_disposition_header(True, report.file_name) or ""
    digest = b64encode(bytes.fromhex(report.file_sha256)).decode()
    answer["ETag"] = quote_etag(report.file_sha256)
    answer["Repr-Digest"] = f"sha-256=:{digest}:"
    patch_cache_control(answer, private=True, no_store=True)
    return answer
