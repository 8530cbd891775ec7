"""Giving questions away: a course's, or the chosen ones, with what the format loses told before."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.admin.actor import actor
from courses.models import Course
from jobs.admin.base import ModelAdmin
from quizzes.admin.bank_form import BankExportForm
from quizzes.exchange import ENDINGS, BankQuestion, Format, find_losses
from quizzes.generation.export import QuestionStatus
from quizzes.models import Question
from quizzes.queries.bank_words import describe_losses
from quizzes.queries.banks import read_bank_questions
from quizzes.services.exporting_banks import export_bank

TYPES = {
    Format.MOODLE_XML: "application/xml",
    Format.GIFT: "text/plain; charset=utf-8",
    Format.CSV: "text/csv; charset=utf-8",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class ExportingAdmin(ModelAdmin):
    """Adds to the questions the page on which they are given away, and the action that leads there.

    Who may look at questions may take them along: the page says no more than the list does.
    """

    actions = ["export_chosen"]

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the page."""
        allow = require_http_methods(["GET", "HEAD", "POST"])
        view = self.admin_site.admin_view(allow(self.export_view))
        return [path("export/", view, name="quizzes_question_export"), *super().get_urls()]

    @admin.action(description=gettext_lazy("Export the chosen questions"), permissions=["view"])
    def export_chosen(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse:
        """Ask in which format the chosen questions, of one course, are wanted."""
        rows = list(queryset.values_list("course", "identity"))
        courses = {course for course, _identity in rows}
        if len(courses) > 1:
            said = _("Choose questions of one course: a file holds those of one.")
            self.message_user(request, said, messages.ERROR)
            return redirect("admin:quizzes_question_changelist")
        chosen = " ".join(identity for _course, identity in rows)
        asked = {"course": courses.pop(), "status": "all", "chosen": chosen}
        form = BankExportForm(initial={**asked, "format": Format.MOODLE_XML})
        return self._ask(request, form, len(rows))

    def export_view(self, request: HttpRequest) -> HttpResponse:
        """Ask what is wanted; tell what is lost; send the file."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            asked = {"format": Format.MOODLE_XML, "status": QuestionStatus.APPROVED.value}
            course = request.GET.get("course", "")
            if course.isdecimal():
                asked["course"] = course
            return self._ask(request, BankExportForm(initial=asked))
        form = BankExportForm(request.POST)
        if not form.is_valid():
            return self._ask(request, form)
        course, form_of_file = form.cleaned_data["course"], form.cleaned_data["format"]
        chosen = form.list_chosen()
        questions = read_bank_questions(course, statuses=form.list_statuses(), chosen=chosen)
        if not questions:
            form.add_error(None, _("There is no such question in this course."))
        elif "download" in request.POST:
            return self._send(request, course, questions, form_of_file)
        losses = describe_losses(find_losses(questions, form_of_file))
        return self._ask(request, form, len(questions), losses)

    def _send(
        self, request: HttpRequest, course: Course, questions: list[BankQuestion], form: Format
    ) -> HttpResponse:
        data = export_bank(course=course, questions=questions, form=form, by=actor(request))
        name = f"{course.slug}-{timezone.localdate().isoformat()}.{ENDINGS[form]}"
        disposition = f'attachment; filename="{name}"'
        return HttpResponse(
            data, content_type=TYPES[form], headers={"Content-Disposition": disposition}
        )

    def _ask(
        self,
        request: HttpRequest,
        form: BankExportForm,
        count: int = 0,
        losses: list[str] | None = None,
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Export questions"),
            "opts": Question._meta,
            "form": form,
            "count": count,
            "losses": losses,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/quizzes/export_bank.html", context)
