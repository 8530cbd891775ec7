"""Confirming a fact on the desk, and the page on which one is corrected."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.admin.actor import actor
from courses.admin.places import read_number
from jobs.admin.base import ModelAdmin
from quizzes import dispatch
from quizzes.admin.fact_form import FactForm
from quizzes.admin.proof import show_proof
from quizzes.admin.queue import read_filters, with_filters
from quizzes.admin.siblings import list_siblings
from quizzes.models import FactDecision, QuestionVersion
from quizzes.queries.items import with_proof
from quizzes.services.confirming import Corrected, FactRefused, confirm_fact
from quizzes.services.corrections import read_statement
from quizzes.services.quoting import quotable_versions

STYLE = Media(css={"all": ["css/admin-desk.css", "css/admin-editing.css"]})
OK = HTTPStatus.OK


class FactsAdmin(ModelAdmin):
    """Adds to the admin of questions what is decided about the fact of one."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of confirming and correcting; each names a question on the fact."""
        wrap = self.admin_site.admin_view
        correct = require_http_methods(["GET", "HEAD", "POST"])(self.correct_view)
        return [
            path(
                "<int:pk>/fact/confirm/",
                wrap(require_POST(self.confirm_view)),
                name="quizzes_question_confirm_fact",
            ),
            path("<int:pk>/fact/", wrap(correct), name="quizzes_question_fact"),
            *super().get_urls(),
        ]

    def confirm_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Store that the fact holds, and return to the question."""
        if not request.user.has_perm("quizzes.add_review"):
            raise PermissionDenied
        fact = _find_newest(pk).question.fact
        known = read_number(request.POST, "seen") or 0
        try:
            confirm_fact(fact=fact, by=actor(request), seen=known)
        except FactRefused as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.message_user(request, _("The fact is confirmed."), messages.SUCCESS)
        return _return_to(request, pk)

    def correct_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the fact to be corrected; store what is posted, and rewrite its questions."""
        if not request.user.has_perm("quizzes.change_question"):
            raise PermissionDenied
        newest = _find_newest(pk)
        form = _begin(newest, request)
        if request.method != "POST":
            return self._show_fact(request, newest, form)
        if not form.is_valid():
            return self._show_fact(request, newest, form, status=400)
        try:
            corrected = dispatch.correct_fact(
                fact=newest.question.fact,
                after=form.read_statement(),
                proof=form.cleaned_data["proof"],
                reason=form.cleaned_data["reason"],
                by=actor(request),
                seen=form.cleaned_data["seen"],
            )
        except FactRefused as error:
            form.add_error(None, str(error))
            return self._show_fact(request, newest, form, status=409)
        self._tell_corrected(request, corrected)
        return _return_to(request, pk)

    def _tell_corrected(self, request: HttpRequest, corrected: Corrected) -> None:
        rewritten, left = len(corrected.rewritten), len(corrected.left)
        said = ngettext(
            "The fact is corrected; %d question was rewritten and waits for its checks.",
            "The fact is corrected; %d questions were rewritten and wait for their checks.",
            rewritten,
        )
        self.message_user(request, said % rewritten, messages.SUCCESS)
        if left:
            said = ngettext(
                "%d question does not show what has to follow: edit or reject it.",
                "%d questions do not show what has to follow: edit or reject them.",
                left,
            )
            self.message_user(request, said % left, messages.WARNING)

    def _show_fact(
        self, request: HttpRequest, newest: QuestionVersion, form: FactForm, status: int = OK
    ) -> HttpResponse:
        filters = read_filters(request)
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": _("Correct a fact"),
            "opts": self.opts,
            "version": newest,
            "fact": newest.question.fact,
            "form": form,
            "siblings": list_siblings(newest.question, filters),
            "passages": show_proof(list(newest.provenance.all())),
            "cancel": with_filters(
                "admin:quizzes_question_change", newest.question_id, filters=filters
            ),
            "is_nav_sidebar_enabled": False,
            "media": self.media + STYLE,
        }
        return TemplateResponse(request, "admin/quizzes/fact.html", context, status=status)


def _find_newest(question: int) -> QuestionVersion:
    versions = with_proof(QuestionVersion.objects.filter(question=question))
    newest = versions.select_related("question__fact", "question__course").order_by("-number")
    found = newest.first()
    if found is None:
        raise Http404
    return found


def _begin(newest: QuestionVersion, request: HttpRequest) -> FactForm:
    fact, stored = newest.question.fact, list(newest.provenance.all())
    latest = FactDecision.objects.filter(fact=fact).order_by("-pk").first()
    said = read_statement(fact)
    initial = {
        "subject": said.subject,
        "relation": said.relation,
        "values": "\n".join(said.values),
        "source": stored[0].source_version_id if stored else None,
        "quote": "\n".join(part.quote for part in stored),
        "seen": latest.pk if latest else 0,
    }
    return FactForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        stored=stored,
        sources=quotable_versions(
            newest.question.course, [part.source_version_id for part in stored]
        ),
    )


def _return_to(request: HttpRequest, question: int) -> HttpResponse:
    filters = read_filters(request)
    return redirect(with_filters("admin:quizzes_question_change", question, filters=filters))
