"""The queue of questions that learners contested or that statistics flag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.db.models.expressions import Combinable
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from jobs.admin.base import ReadOnlyAdmin
from progress.models import QuestionToSee
from progress.queries.flag_words import NAMES
from progress.queries.questions_to_see import is_contested, is_flagged, questions_to_see
from progress.services.flagging import NothingFlagged, PassedWithoutReason, let_pass
from progress.statistics import FlagCode
from quizzes.models import Question

if TYPE_CHECKING:
    from progress.queries.questions_to_see import SeenQuestion

    Questions = QuerySet[SeenQuestion]

CONTESTED, FLAGGED = "contested", "flagged"
LONGEST_REASON = 2_000


class WhyFilter(admin.SimpleListFilter):
    """Lists questions by why somebody should look at them."""

    title = gettext_lazy("why")
    parameter_name = "why"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """List the choices: contests, flags, and each flag."""
        whole = [(CONTESTED, _("contested by learners")), (FLAGGED, _("flagged by statistics"))]
        return [*whole, *((code.value, str(name)) for code, name in NAMES.items())]

    def queryset(self, request: HttpRequest, queryset: Questions) -> Questions:
        """Keep the questions of the choice."""
        chosen = self.value()
        if chosen == CONTESTED:
            return queryset.filter(is_contested())
        if chosen == FLAGGED:
            return queryset.filter(is_flagged())
        return queryset.filter(is_flagged(chosen)) if chosen else queryset


class ReasonForm(forms.Form):
    """Why flags may pass; that there is a reason at all, the service sees to."""

    reason = forms.CharField(max_length=LONGEST_REASON, required=False)


@admin.register(QuestionToSee)
class QuestionToSeeAdmin(ReadOnlyAdmin):
    """Lists what learners contested and statistics flag, what waits longest first."""

    list_display = ["newest_stem", "contests_shown", "flags_shown", "since_shown", "course"]
    list_display_links = None
    list_filter = [WhyFilter, "course", "module", "language"]
    list_select_related = ["course"]
    search_fields = ["stem"]
    search_help_text = gettext_lazy("Searches the words of the questions.")
    show_facets = admin.ShowFacets.ALWAYS

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Let those see the list who may see questions."""
        return request.user.has_perm("quizzes.view_question") or request.user.has_perm(
            "quizzes.change_question"
        )

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show the list on the first page to the same people."""
        return self.has_view_permission(request)

    def get_queryset(self, request: HttpRequest) -> Questions:
        """Bring along why and since when."""
        return questions_to_see()

    def get_ordering(self, request: HttpRequest) -> list[str | Combinable]:
        """Put what waits longest first."""
        return ["waiting_since", "pk"]

    @admin.display(description=gettext_lazy("question"))
    def newest_stem(self, question: SeenQuestion) -> SafeString:
        """Show the newest stem and link to the question's screen."""
        url = reverse("admin:quizzes_question_change", args=[question.pk])
        return format_html('<a href="{}">{}</a>', url, question.stem)

    @admin.display(description=gettext_lazy("contests that wait"), ordering="open_contests")
    def contests_shown(self, question: SeenQuestion) -> SafeString | str:
        """Show how many learners wait for an answer, and link to what they say."""
        if not question.open_contests:
            return "–"
        url = reverse("admin:quizzes_contest_changelist")
        asked = f"state__exact=open&question_version__question__exact={question.pk}"
        return format_html('<a href="{}?{}">{}</a>', url, asked, question.open_contests)

    @admin.display(description=gettext_lazy("flags"))
    def flags_shown(self, question: SeenQuestion) -> str:
        """Name the flags."""
        return ", ".join(str(NAMES[FlagCode(code)]) for code in sorted(question.codes)) or "–"

    @admin.display(description=gettext_lazy("waits since"), ordering="waiting_since")
    def since_shown(self, question: SeenQuestion) -> Any:
        """Show since when somebody should look at it."""
        return question.waiting_since

    def get_urls(self) -> list[URLPattern]:
        """Add the address at which flags are let pass."""
        view = self.admin_site.admin_view(require_POST(self.pass_view))
        return [
            path("<int:pk>/pass/", view, name="progress_questiontosee_pass"),
            *super().get_urls(),
        ]

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Lead to the question's own screen."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        return redirect("admin:quizzes_question_change", object_id)

    def pass_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the flags of a question out of the queue, for a reason."""
        if not request.user.has_perm("quizzes.add_review"):
            raise PermissionDenied
        question = get_object_or_404(Question, pk=pk)
        form = ReasonForm(request.POST)
        answer = redirect("admin:quizzes_question_change", pk)
        if not form.is_valid():
            self.message_user(request, " ".join(map(str, form.errors["reason"])), messages.ERROR)
            return answer
        try:
            let_pass(question=question, reason=form.cleaned_data["reason"], by=actor(request))
        except (NothingFlagged, PassedWithoutReason) as error:
            self.message_user(request, str(error.message), messages.ERROR)
        else:
            self.message_user(request, _("The flags were let pass."), messages.SUCCESS)
        return answer
