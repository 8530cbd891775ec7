"""The desk: one question on a screen, a decision, and the next one of the same queue."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.admin.actor import actor
from jobs.admin.base import ModelAdmin
from quizzes.admin.queue import read_filters, read_queue, with_filters
from quizzes.admin.review_form import ReviewForm
from quizzes.admin.screen import read_screen
from quizzes.admin.siblings import list_siblings
from quizzes.models import Question, QuestionVersion, Review, Verdict
from quizzes.queries.queue import find_first, find_neighbours
from quizzes.services.reviewing import ReviewRefused, find_hindrance, review

STYLE = Media(css={"all": ["css/admin-desk.css"]})
CHANGE = "admin:quizzes_question_change"


class DecidingAdmin(ModelAdmin):
    """Shows a question of a queue beside its proof and takes decisions about it."""

    def has_review_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may decide about questions."""
        return request.user.has_perm("quizzes.add_review")

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the queue's beginning, of decisions, and of the approve button."""
        wrap = self.admin_site.admin_view
        review_view = wrap(require_POST(self.review_view))
        approve_view = wrap(require_safe(self.approve_view))
        return [
            path("desk/", wrap(require_safe(self.desk_view)), name="quizzes_question_desk"),
            path("<int:pk>/review/", review_view, name="quizzes_question_review"),
            path("<int:pk>/approve/", approve_view, name="quizzes_question_approve"),
            *super().get_urls(),
        ]

    def desk_view(self, request: HttpRequest) -> HttpResponse:
        """Open the first question of the queue."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        filters = read_filters(request)
        return self._open(request, find_first(read_queue(self, request, filters)))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the question beside its proof."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not object_id.isdecimal():
            raise Http404
        return self._show_screen(request, int(object_id), ReviewForm())

    def approve_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the approve button alone, as it is once the checks are done."""
        if not self.has_review_permission(request):
            raise PermissionDenied
        versions = QuestionVersion.objects.filter(question=pk).select_related("question")
        version = versions.order_by("-number").first()
        if version is None:
            raise Http404
        seen = version.reviews.order_by("-pk").values_list("pk", flat=True).first() or 0
        context = self._describe_approval(request, version, seen)
        return render(request, "admin/quizzes/_approve.html", context)

    def review_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a decision and go to the next question; where it is refused, keep what was typed."""
        if not self.has_review_permission(request):
            raise PermissionDenied
        question = get_object_or_404(Question, pk=pk)
        form = ReviewForm(request.POST)
        if not form.is_valid():
            return self._show_screen(request, pk, form, status=400)
        told = form.cleaned_data
        version = get_object_or_404(question.versions, pk=told.pop("version"))
        try:
            decided = review(version=version, by=actor(request), **told)
        except ReviewRefused as error:
            form.add_error(None, str(error))
            return self._show_screen(request, pk, form, status=409)
        self._tell(request, version, decided)
        queue = read_queue(self, request, read_filters(request))
        return self._open(request, find_neighbours(queue, pk).following)

    def _tell(self, request: HttpRequest, version: QuestionVersion, decided: Review) -> None:
        """Say what was stored, with the way back to it."""
        words = (
            _("Approved: “%s”.") if decided.verdict == Verdict.APPROVED else _("Rejected: “%s”.")
        )
        stem = version.stem if len(version.stem) < MOST_TOLD else f"{version.stem[:MOST_TOLD]}…"
        back = with_filters(CHANGE, version.question_id, filters=read_filters(request))
        said = format_html('{} <a href="{}">{}</a>', words % stem, back, _("Look at it again"))
        self.message_user(request, said, messages.SUCCESS)

    def _open(self, request: HttpRequest, question: int | None) -> HttpResponse:
        filters = read_filters(request)
        if question is not None:
            return redirect(with_filters(CHANGE, question, filters=filters))
        self.message_user(request, _("No question of this queue waits for review any more."))
        url = with_filters("admin:quizzes_question_changelist", filters="")
        return redirect(f"{url}?{filters}" if filters else url)

    def _show_screen(
        self, request: HttpRequest, pk: int, form: ReviewForm, status: int = 200
    ) -> HttpResponse:
        screen = read_screen(pk)
        if screen is None:
            raise Http404
        filters = read_filters(request)
        neighbours = find_neighbours(read_queue(self, request, filters), pk)
        context = {
            **self.admin_site.each_context(request),
            **self._describe_approval(request, screen.version, screen.latest_review),
            "title": _("Question"),
            "opts": self.opts,
            "screen": screen,
            "form": form,
            "filters": filters,
            "neighbours": neighbours,
            "siblings": list_siblings(screen.version.question, filters),
            "is_nav_sidebar_enabled": False,  # the passage needs the room
            "media": self.media + STYLE,
            **{
                f"{name}_url": with_filters(CHANGE, place, filters=filters) if place else ""
                for name, place in (
                    ("previous", neighbours.previous),
                    ("next", neighbours.following),
                )
            },
            "edit_url": with_filters("admin:quizzes_question_edit", pk, filters=filters),
            "confirm_url": with_filters("admin:quizzes_question_confirm_fact", pk, filters=filters),
            "correct_url": with_filters("admin:quizzes_question_fact", pk, filters=filters),
            "fact_decision": next(iter(screen.fact_decisions), None),
        }
        return TemplateResponse(request, "admin/quizzes/question.html", context, status=status)

    def _describe_approval(
        self, request: HttpRequest, version: QuestionVersion, seen: int
    ) -> dict[str, Any]:
        """Gather what the forms of a decision show, and why there can be no approval."""
        name = "admin:quizzes_question_review"
        return {
            "version": version,
            "seen": seen,
            "may_review": self.has_review_permission(request),
            "hindrance": find_hindrance(version=version, by=actor(request)),
            "two_people": settings.SECOND_PERSON_APPROVES,
            "review_url": with_filters(name, version.question_id, filters=read_filters(request)),
            "approve_url": with_filters(
                "admin:quizzes_question_approve",
                version.question_id,
                filters=read_filters(request),
            ),
        }


MOST_TOLD = 80
"""Letters of a question that a message says."""
