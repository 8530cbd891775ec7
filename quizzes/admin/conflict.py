"""Conflicts: statements of the sources that disagree, and which of them holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.forms import BoundField, Media
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from courses.admin.places import link_to_place
from courses.models import heavy
from jobs.admin.base import ReadOnlyAdmin
from quizzes.admin.conflict_filter import OutcomeFilter, name_outcome
from quizzes.admin.resolution_form import ONE, ResolutionForm, group_sides
from quizzes.models import Conflict, ConflictChoice, ConflictStatement, QuestionVersion
from quizzes.queries.contradicted import resting_on
from quizzes.services.resolving import ResolutionRefused, ResolvedMeanwhile, resolve

STYLE = Media(css={"all": ["css/sources.css", "css/admin-sources.css"]})


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """One of the statements, with the way to its place."""

    statement: ConflictStatement
    url: str


@dataclass(frozen=True, slots=True)
class ShownSide:
    """Statements that say the same, with what chooses them."""

    value: str
    """What they say."""
    number: int
    """The first of them, by id: it stands for all when they are chosen."""
    choice: str
    """What their button sends."""
    statements: Sequence[ShownStatement]
    start: BoundField
    end: BoundField
    questions: Sequence[QuestionVersion]
    """The approved questions that rest on them."""


@admin.register(Conflict)
class ConflictAdmin(ReadOnlyAdmin):
    """Shows what the sources disagree about, and lets people choose what holds."""

    list_display = ["about", "course", "outcome_shown", "found_at"]
    list_filter = [OutcomeFilter, "course", "found_at"]
    list_select_related = ["course"]
    search_fields = ["about", "statements__quote"]

    @property
    def media(self) -> Media:
        """Bring the look of the list and of the page."""
        return super().media + STYLE

    def get_queryset(self, request: HttpRequest) -> QuerySet[Conflict]:
        """Bring along what was chosen last."""
        conflicts: QuerySet[Conflict] = super().get_queryset(request)
        choices = ConflictChoice.objects.filter(conflict=OuterRef("pk")).order_by("-pk")
        return conflicts.annotate(outcome=Subquery(choices.values("outcome")[:1]))

    @admin.display(description=gettext_lazy("decision"))
    def outcome_shown(self, conflict: Any) -> str:
        """Show what was chosen, and whether the last run still found it."""
        return name_outcome(conflict.outcome, is_gone=conflict.gone_at is not None)

    def get_urls(self) -> list[URLPattern]:
        """Add the address that choices are sent to."""
        view = self.admin_site.admin_view(require_POST(self.resolve_view))
        return [
            path("<int:pk>/resolve/", view, name="quizzes_conflict_resolve"),
            *super().get_urls(),
        ]

    def has_resolve_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may choose."""
        return request.user.has_perm("quizzes.change_conflict")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the statements side by side."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not object_id.isdecimal():
            raise Http404
        conflict = get_object_or_404(Conflict.objects.select_related("course"), pk=object_id)
        return self._show(request, conflict, None)

    def resolve_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a choice; where it is refused, keep what was typed."""
        if not self.has_resolve_permission(request):
            raise PermissionDenied
        conflict = get_object_or_404(Conflict.objects.select_related("course"), pk=pk)
        form = ResolutionForm(request.POST, statements=_read_statements(conflict))
        if not form.is_valid():
            return self._show(request, conflict, form, status=400)
        try:
            resolved = resolve(conflict=conflict, by=actor(request), **form.resolution())
        except ResolvedMeanwhile as error:
            return self._tell_second(request, conflict, error)
        except ResolutionRefused as error:
            form.add_error(None, str(error))
            return self._show(request, conflict, form, status=400)
        self.message_user(request, _("Stored. The next run follows it."), messages.SUCCESS)
        if resolved.stale:
            count = len(resolved.stale)
            said = ngettext(
                "%d approved question is out of use: it rests on what was not chosen.",
                "%d approved questions are out of use: they rest on what was not chosen.",
                count,
            )
            self.message_user(request, said % count, messages.WARNING)
        return redirect("admin:quizzes_conflict_change", conflict.pk)

    def _tell_second(
        self, request: HttpRequest, conflict: Conflict, error: ResolvedMeanwhile
    ) -> HttpResponse:
        """Keep what was typed, and show what the other person chose; choosing again is meant."""
        posted = request.POST.copy()
        latest = conflict.choices.order_by("-pk").first()
        posted["seen"] = str(latest.pk if latest else 0)
        form = ResolutionForm(posted, statements=_read_statements(conflict))
        form.add_error(None, str(error))
        return self._show(request, conflict, form, status=409)

    def _show(
        self,
        request: HttpRequest,
        conflict: Conflict,
        form: ResolutionForm | None,
        status: int = 200,
    ) -> HttpResponse:
        statements = _read_statements(conflict)
        choices = list(
            conflict.choices.select_related("by")
            .prefetch_related("chosen__statement")
            .order_by("-pk")
        )
        latest = choices[0] if choices else None
        form = form or ResolutionForm(
            statements=statements, initial={"seen": latest.pk if latest else 0}
        )
        context = {
            **self.admin_site.each_context(request),
            "title": conflict.about,
            "opts": self.opts,
            "conflict": conflict,
            "sides": _show_sides(conflict, statements, form),
            "choices": choices,
            "latest": latest,
            "form": form,
            "may_rule": self.has_resolve_permission(request),
            "is_readable": all(one.value for one in statements),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/quizzes/conflict.html", context, status=status)


def _read_statements(conflict: Conflict) -> list[ConflictStatement]:
    rows = conflict.statements.select_related("version__document").defer(*heavy("version"))
    return list(rows.order_by("pk"))


def _show_sides(
    conflict: Conflict, statements: Sequence[ConflictStatement], form: ResolutionForm
) -> list[ShownSide]:
    resting = resting_on(conflict, statements)
    return [
        ShownSide(
            value=own[0].value,
            number=own[0].pk,
            choice=f"{ONE}{own[0].pk}",
            statements=[
                ShownStatement(one, link_to_place(one.version_id, one.start, one.end))
                for one in own
            ],
            start=form[f"from_{own[0].pk}"],
            end=form[f"until_{own[0].pk}"],
            questions=list(dict.fromkeys(version for one in own for version in resting[one.pk])),
        )
        for own in group_sides(statements)
    ]
