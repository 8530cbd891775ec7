"""The page on which a quiz is composed by hand, and its buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.admin.actor import actor
from courses.building import BlueprintError
from jobs.admin.base import ModelAdmin
from quizzes.admin.composition import show_composition
from quizzes.admin.fault_words import name_fault
from quizzes.errors import QuizError
from quizzes.models import Question, Quiz, Wish
from quizzes.services.choosing import choose, move_entry, order_by_difficulty

STYLE = Media(css={"all": ["css/admin-build.css"]})
LONGEST_SEARCH = 200
DEEDS: Mapping[str, Callable[..., None]] = {
    "pin": partial(choose, wish=Wish.PINNED),
    "exclude": partial(choose, wish=Wish.EXCLUDED),
    "release": partial(choose, wish=None),
    "up": partial(move_entry, steps=-1),
    "down": partial(move_entry, steps=1),
}


class ComposingAdmin(ModelAdmin):
    """Composes quizzes: questions are pinned, kept out, added and put into order."""

    change_form_template = "admin/quizzes/quiz.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the page."""
        view = self.admin_site.admin_view(
            require_http_methods(["GET", "HEAD", "POST"])(self.compose_view)
        )
        return [path("<int:pk>/compose/", view, name="quizzes_quiz_compose"), *super().get_urls()]

    def compose_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the composition of a quiz, and do what a button asks for."""
        quiz = get_object_or_404(Quiz.objects.select_related("course", "module"), pk=pk)
        if not self.has_view_permission(request, quiz):
            raise PermissionDenied
        try:
            answer = self._compose if request.method == "POST" else self._show
            return answer(request, quiz)
        except BlueprintError as fault:  # what is drawn is drawn by it
            said = _("The blueprint of the course cannot be read: %s")
            messages.error(request, said % name_fault(fault))
            return redirect("admin:quizzes_quiz_change", quiz.pk)

    def _show(self, request: HttpRequest, quiz: Quiz) -> HttpResponse:
        sought = request.GET.get("q", "")[:LONGEST_SEARCH]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Composition: %s") % quiz,
            "opts": self.opts,
            "quiz": quiz,
            "sought": sought,
            "composition": show_composition(quiz, sought),
            "may_compose": self.has_change_permission(request, quiz),
            "media": self.media + STYLE,
        }
        return TemplateResponse(request, "admin/quizzes/compose.html", context)

    def _compose(self, request: HttpRequest, quiz: Quiz) -> HttpResponse:
        if not self.has_change_permission(request, quiz):
            raise PermissionDenied
        deed, _colon, about = request.POST.get("do", "").partition(":")
        try:
            if deed == "order":
                order_by_difficulty(quiz=quiz, by=actor(request))
            elif deed in DEEDS and about.isascii() and about.isdecimal():
                question = get_object_or_404(Question, pk=about)
                DEEDS[deed](quiz=quiz, question=question, by=actor(request))
        except QuizError as refusal:
            messages.error(request, str(refusal))
        address = reverse("admin:quizzes_quiz_compose", args=[quiz.pk])
        return redirect(f"{address}#questions")
