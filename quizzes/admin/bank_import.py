"""Imports of questions: upload, preview, and storing as drafts."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from jobs.admin.job import JobAdmin
from jobs.models import JobState
from quizzes import dispatch
from quizzes.admin.bank_form import FORMATS, BankImportForm
from quizzes.admin.bank_preview import preview
from quizzes.exchange import BankError
from quizzes.models import BankImport
from quizzes.queries.bank_words import describe_refusal
from quizzes.services.importing_banks import ImportRefused

LARGE = ("questions", "faults", "notes")


@admin.register(BankImport)
class BankImportAdmin(JobAdmin):
    """Takes files of questions, shows what was read, and has it stored."""

    change_form_template = "admin/quizzes/bank_import.html"
    list_display = [
        *("file_name", "course", "step", "progress_shown", "applied_at"),
        *("created_by", "created_at"),
    ]
    list_filter = ["step", "state", "course"]
    list_select_related = ["course", "created_by"]
    fields = ["file_name", "format_shown", "course", "created_by", "created_at", "applied_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[BankImport]:
        """Leave what was read of files to the preview."""
        rows: QuerySet[BankImport] = super().get_queryset(request)
        return rows.defer(*LARGE)

    @admin.display(description=gettext_lazy("format"))
    def format_shown(self, bank: BankImport) -> str:
        """Name the format as people do."""
        return dict(FORMATS).get(bank.format, "–")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may bring questions in."""
        return request.user.has_perm("quizzes.add_bankimport")

    def get_urls(self) -> list[URLPattern]:
        """Add the address that has an import stored."""
        view = self.admin_site.admin_view(require_POST(self.store_view))
        return [path("<int:pk>/store/", view, name="quizzes_bankimport_store"), *super().get_urls()]

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Ask for a file; have what is posted read."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        posted = request.method == "POST"
        asked = {"course": request.GET.get("course", "")}
        form = (
            BankImportForm(request.POST, request.FILES) if posted else BankImportForm(initial=asked)
        )
        if posted and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                bank = dispatch.import_bank(
                    course=form.cleaned_data["course"],
                    name=file.name,
                    file=file,
                    by=actor(request),
                )
            except BankError as error:
                form.add_error("file", describe_refusal(error, file.name))
            else:
                return redirect("admin:quizzes_bankimport_change", bank.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import questions"),
            "opts": self.opts,
            "form": form,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/quizzes/import_bank.html", context)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show below the progress what was read, and what storing it does or did."""
        bank = self.get_object(request, object_id)
        told = extra_context or {}
        if bank is not None and bank.state == JobState.DONE:
            whole = BankImport.objects.select_related("course").get(pk=bank.pk)
            may_store = whole.is_applicable and self.has_add_permission(request)
            page = request.GET.get("page")
            told = {**told, "preview": preview(whole, page), "may_store": may_store}
        return super().change_view(request, object_id, form_url, told)

    def store_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Have what was read stored."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        bank = get_object_or_404(BankImport.objects.defer(*LARGE), pk=pk)
        try:
            dispatch.store_bank(bank=bank, by=actor(request))
        except ImportRefused as error:
            self.message_user(request, str(error), messages.ERROR)
        return redirect("admin:quizzes_bankimport_change", pk)
