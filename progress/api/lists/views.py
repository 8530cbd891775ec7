"""What all views of trainers' lists have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import content_disposition_header
from rest_framework import status
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from accounts.queries.zones import find_zone
from accounts.services.audit import record
from progress.api.lists.paging import CursorPages
from progress.api.lists.stamps import VARY, stamp
from progress.permissions import IsTrainer
from progress.queries.tables.commas import write_csv
from progress.queries.tables.sheets import write_xlsx
from progress.queries.tables.table import Table

CSV, XLSX = "csv", "xlsx"


class AsCsv(BaseRenderer):
    """Stands for CSV where client and server agree on a form; the view writes it."""

    media_type = "text/csv"
    format = CSV
    charset = "utf-8"


class AsXlsx(BaseRenderer):
    """The same for XLSX."""

    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    format = XLSX
    charset = None


class TrainersView(APIView):
    """An answer for trainers and administrators, in JSON with a stamp."""

    permission_classes = [IsAuthenticated, IsTrainer]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Find out who asks, and speak their language where the request names none."""
        super().initial(request, *args, **kwargs)
        chosen = self.person.language
        if "Accept-Language" not in request.headers and chosen in dict(settings.LANGUAGES):
            translation.activate(chosen)

    @property
    def person(self) -> User:
        """Who asks."""
        return cast("User", self.request.user)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the person who asks, else the site's."""
        chosen = find_zone(self.person.time_zone)
        return chosen or ZoneInfo(settings.TIME_ZONE)

    def finalize_response(  # type: ignore[override]  # a file is none of the framework's
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Stamp what was read; files and errors have no stamp."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        is_read = request.method == "GET" and answer.status_code == status.HTTP_200_OK
        if is_read and isinstance(answer, Response):
            stamp(request, answer)
        return answer

    def handle_exception(self, exc: Exception) -> Response:
        """Tell an error as JSON, whatever form was asked for."""
        self.request.accepted_renderer = JSONRenderer()
        self.request.accepted_media_type = JSONRenderer.media_type
        return super().handle_exception(exc)


class TrainersList(TrainersView, GenericAPIView):  # type: ignore[type-arg]  # rows of any kind
    """A list, in pages of JSON or whole as a file (``?format=csv``, ``?format=xlsx``)."""

    pagination_class = CursorPages
    filter_backends: list[Any] = []
    place = "pk"
    """What the rows are ordered by: unique, a column or an annotation."""

    def get_renderers(self) -> list[BaseRenderer]:
        """Offer files to those who read; all else is answered in JSON."""
        return [JSONRenderer(), *([AsCsv(), AsXlsx()] if self._is_read else [])]

    def perform_content_negotiation(
        self,
        request: Request,
        force: bool = False,  # noqa: FBT001, FBT002  # the framework's
    ) -> tuple[BaseRenderer, str]:
        """Find the form of the answer; of one that is no list nobody can choose it."""
        if not self._is_read:
            return JSONRenderer(), JSONRenderer.media_type
        chosen: tuple[BaseRenderer, str] = super().perform_content_negotiation(request, force)
        return chosen

    @property
    def _is_read(self) -> bool:
        return self.request.method in {"GET", "HEAD"}

    def answer(
        self, request: Request, page: Callable[[], Response], table: Callable[[], Table]
    ) -> HttpResponseBase:
        """Answer in the form that was asked for."""
        form = request.accepted_renderer.format
        if form not in {CSV, XLSX}:
            return page()
        file = table()
        record("export_list", self.person, by=self.person, path=request.path, format=form)
        return send_file(file, form)


def send_file(table: Table, form: str) -> HttpResponseBase:
    """Send a table as a file: CSV while its rows are read, XLSX once it is written."""
    answer: HttpResponseBase
    if form == CSV:
        kind = f"{AsCsv.media_type}; charset={AsCsv.charset}"
        answer = StreamingHttpResponse(write_csv(table), content_type=kind)
    else:
        answer = FileResponse(write_xlsx(table), content_type=AsXlsx.media_type)
    disposition = content_disposition_header(True, table.name_file(form))
    answer["Content-Disposition"] = disposition or "attachment"
    patch_vary_headers(answer, VARY)
    patch_cache_control(answer, private=True, no_store=True)
    return answer
