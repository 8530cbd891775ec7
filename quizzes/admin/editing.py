"""The page on which a question is edited: each save is a new version."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.admin.actor import actor
from courses.admin.places import read_number
from jobs.admin.base import ModelAdmin
from quizzes import dispatch
from quizzes.admin.edit_form import EditForm, add_row, begin_rows, begin_with
from quizzes.admin.passage_browser import BUTTON, browse_passages
from quizzes.admin.queue import read_filters, with_filters
from quizzes.admin.quote_picker import show_around
from quizzes.admin.version_words import compare
from quizzes.generation.records import ItemKind
from quizzes.models import QuestionVersion
from quizzes.queries.items import with_proof
from quizzes.services.quoting import quotable_versions
from quizzes.services.versions import EditedMeanwhile, VersionRefused, read_draft

OK = HTTPStatus.OK


class EditingAdmin(ModelAdmin):
    """Adds the page to the admin of questions."""

    def has_edit_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may change what questions say."""
        return request.user.has_perm("quizzes.change_question")

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the page."""
        view = require_http_methods(["GET", "HEAD", "POST"])(self.edit_view)
        editing = path(
            "<int:pk>/edit/", self.admin_site.admin_view(view), name="quizzes_question_edit"
        )
        return [editing, *super().get_urls()]

    def edit_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the newest version to be changed; store what is posted as the next one."""
        if not self.has_edit_permission(request):
            raise PermissionDenied
        newest = _find_newest(pk)
        if request.method != "POST":
            return self._show_edit(request, newest, _begin(newest))
        if request.POST.keys() & {"add", BUTTON}:
            typed = add_row(request.POST) if "add" in request.POST else request.POST
            return self._show_edit(request, newest, _begin(newest, typed))
        form = _begin(newest, request.POST)
        draft = form.read_draft()
        if draft is None:
            return self._show_edit(request, newest, form, status=400)
        try:
            stored = dispatch.edit(
                question=newest.question,
                draft=draft,
                place=form.read_place(newest.question.language),
                by=actor(request),
                seen=form.words.cleaned_data["seen"] or 0,
            )
        except EditedMeanwhile as error:
            return self._tell_second(request, pk, error)
        except VersionRefused as error:
            form.words.add_error(None, str(error))
            return self._show_edit(request, newest, form, status=409)
        said = _("Stored as version %d. It waits for its checks, and then for a decision.")
        told = said % stored.number if stored else _("The question was moved.")
        self.message_user(request, told, messages.SUCCESS)
        filters = read_filters(request)
        return redirect(with_filters("admin:quizzes_question_change", pk, filters=filters))

    def _tell_second(self, request: HttpRequest, pk: int, error: VersionRefused) -> HttpResponse:
        """Keep what was typed, and show what the other person changed; saving again is meant."""
        newest = _find_newest(pk)
        posted = request.POST.copy()
        known = _find_version(newest, posted)
        posted["seen"] = str(newest.number)
        form = _begin(newest, posted)
        form.is_valid()
        form.words.add_error(None, str(error))
        changes = compare(known, newest) if known else []
        return self._show_edit(request, newest, form, status=409, known=known, meanwhile=changes)

    def _show_edit(
        self,
        request: HttpRequest,
        newest: QuestionVersion,
        form: EditForm,
        status: int = OK,
        **context: Any,
    ) -> HttpResponse:
        browser = browse_passages(form.sources, request.POST)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Edit a question"),
            "opts": self.opts,
            "version": newest,
            "form": form,
            "show_errors": status != OK,
            "passages": [*show_around(list(newest.provenance.all())), *browser.shown],
            "browser": browser,
            "media": self.media,
            **context,
        }
        return TemplateResponse(request, "admin/quizzes/edit.html", context, status=status)


def _begin(newest: QuestionVersion, posted: QueryDict | None = None) -> EditForm:
    question, draft = newest.question, read_draft(newest)
    initial = begin_with(draft, module=question.module_id, objective=question.objective_id)
    return EditForm(
        kind=ItemKind(question.kind),
        course=question.course,
        sources=list(quotable_versions(question.course, {p.source.pk for p in draft.proof})),
        initial={**initial, "seen": newest.number},
        cells=begin_rows(draft),
        stored=draft.proof,
        posted=posted,
    )


def _find_newest(question: int) -> QuestionVersion:
    versions = with_proof(QuestionVersion.objects.filter(question=question))
    newest = versions.select_related("question__course", "created_by").order_by("-number").first()
    if newest is None:
        raise Http404
    return newest


def _find_version(newest: QuestionVersion, posted: QueryDict) -> QuestionVersion | None:
    """Find the version that was seen when the form was opened."""
    known = read_number(posted, "seen")
    versions = QuestionVersion.objects.filter(question=newest.question_id, number=known or 0)
    return with_proof(versions).first()
