"""Contests: what learners say against questions, read beside the proof, and answered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from accounts.services.looking import note_look
from courses.admin.places import MOST_DIGITS
from jobs.admin.base import ReadOnlyAdmin
from quizzes.admin.contest_page import read_contest_page
from quizzes.errors import AnsweredMeanwhile, ContestRefused
from quizzes.models import Contest, ContestState, QuestionVersion
from quizzes.models.contest import LONGEST_WORDS
from quizzes.services.contesting import answer_contest

LOOK = "contest"
OF_QUESTION = "question_version__question__exact"
ANSWERS = (
    (ContestState.UPHELD, gettext_lazy("Uphold: the learner is right")),
    (ContestState.REJECTED, gettext_lazy("Turn down: the question stays as it is")),
)


class AnswerForm(forms.Form):
    """Whether the learner is right, and words for them."""

    state = forms.TypedChoiceField(
        label=gettext_lazy("Decision"),
        choices=ANSWERS,
        coerce=ContestState,
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=gettext_lazy("Answer to the learner"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField", "dir": "auto"}),
        help_text=gettext_lazy(
            "The learner reads it in a mail and beside the question, where right answers are shown."
        ),
    )


@admin.register(Contest)
class ContestAdmin(ReadOnlyAdmin):
    """Lists contests, those that wait longest first; who made them is not told.

    Whoever answers judges the question and not the learner.
    """

    list_display = ["stem", "ground", "state", "made_at", "answered_at"]
    list_filter = ["state", "ground", "question_version__question__course", "made_at"]
    search_fields = ["question_version__stem", "words", "answer"]
    search_help_text = gettext_lazy("Searches the question, the learner’s words and the answer.")
    show_facets = admin.ShowFacets.ALWAYS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Contest]:
        """Bring the stem along."""
        contests: QuerySet[Contest] = super().get_queryset(request)
        stems = QuestionVersion.objects.filter(pk=OuterRef("question_version"))
        return contests.annotate(stem=Subquery(stems.values("stem")[:1]))

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        """Put those that wait first, the oldest on top; then what was answered last."""
        return [F("answered_at").desc(nulls_first=True), "made_at", "pk"]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Let links list what was said against one question."""
        return lookup == OF_QUESTION or super().lookup_allowed(lookup, value, request)

    @admin.display(description=gettext_lazy("question"))
    def stem(self, contest: Any) -> str:
        """Show the stem of the version that was contested."""
        return str(contest.stem)

    def has_answer_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may answer learners."""
        return request.user.has_perm("quizzes.change_contest")

    def get_urls(self) -> list[URLPattern]:
        """Add the address that answers are sent to."""
        view = self.admin_site.admin_view(require_POST(self.answer_view))
        return [path("<int:pk>/answer/", view, name="quizzes_contest_answer"), *super().get_urls()]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the contest beside question, key and proof."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not object_id.isdecimal() or len(object_id) > MOST_DIGITS:
            raise Http404
        return self._show(request, int(object_id), AnswerForm())

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take an answer; where it is refused, keep what was typed."""
        if not self.has_answer_permission(request):
            raise PermissionDenied
        contest = Contest.objects.filter(pk=pk).first()
        if contest is None:
            raise Http404
        form = AnswerForm(request.POST)
        if not form.is_valid():
            return self._show(request, pk, form, status=400)
        try:
            answer_contest(contest=contest, by=actor(request), **form.cleaned_data)
        except ContestRefused as error:
            form.add_error(None, str(error))
            status = 409 if isinstance(error, AnsweredMeanwhile) else 400
            return self._show(request, pk, form, status=status)
        self.message_user(request, _("The learner is told."), messages.SUCCESS)
        return redirect("admin:quizzes_contest_change", pk)

    def _show(
        self, request: HttpRequest, pk: int, form: AnswerForm, status: int = 200
    ) -> HttpResponse:
        page = read_contest_page(pk)
        if page is None:
            raise Http404
        note_look(by=actor(request), learner=page.contest.learner, what=LOOK)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Contest of a question"),
            "opts": self.opts,
            "page": page,
            "form": form,
            "may_answer": self.has_answer_permission(request),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/quizzes/contest.html", context, status=status)
