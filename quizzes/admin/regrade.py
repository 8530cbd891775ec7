"""Regrades: trying one, starting it, watching it, and reading what it changed."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Model, OuterRef, Q, QuerySet, Subquery
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.admin.actor import actor
from accounts.services.looking import note_looks
from courses.admin.places import find_number
from jobs.admin.job import JobAdmin
from quizzes import dispatch
from quizzes.admin.regrade_form import RegradeForm, digest
from quizzes.models import Attempt, Question, QuestionVersion, Regrade
from quizzes.queries.effects import Effects, read_effects
from quizzes.queries.wrong_versions import versions_with_attempts
from quizzes.services.regrading import (
    Proposal,
    RegradeRefused,
    RegradeUnderWay,
    find_markers,
)
from quizzes.services.versions import VersionRefused

SHOWN = 50
LONGEST_STEM = 80
LOOK = "regraded attempts"
STYLE = Media(css={"all": ["css/admin-regrade.css"]})


@admin.register(Regrade)
class RegradeAdmin(JobAdmin):
    """Marks the answers to a question anew, in the background, once it was seen what that does."""

    change_form_template = "admin/quizzes/regrade.html"
    list_display = [
        "created_at",
        "question_shown",
        "kind",
        "progress_shown",
        "changed",
        "created_by",
        "finished_at",
    ]
    list_filter = ["kind", *JobAdmin.list_filter]
    list_select_related = ["question", "created_by"]
    search_fields = ["reason", "question__identity", "question__versions__stem"]
    readonly_fields = ["question_shown", "versions_shown"]
    fields = ["question_shown", "versions_shown", "kind", "corrected_shown", "reason"]
    fields += ["created_by", "created_at", "attempts", "seen", "changed", "tries"]
    readonly_fields += ["corrected_shown"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Regrade]:
        """Bring the newest stem of each question."""
        regrades: QuerySet[Regrade] = super().get_queryset(request)
        versions = QuestionVersion.objects.filter(question=OuterRef("question"))
        return regrades.annotate(stem=Subquery(versions.order_by("-number").values("stem")[:1]))

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Let those see regrades who may start them."""
        return self.has_add_permission(request) or super().has_view_permission(request, obj)

    @admin.display(description=gettext_lazy("question"), ordering="stem")
    def question_shown(self, regrade: Any) -> str:
        """Link to the question."""
        url = reverse("admin:quizzes_question_change", args=[regrade.question_id])
        words = shorten(regrade.stem or str(regrade.question), LONGEST_STEM, placeholder="…")
        return format_html('<a href="{}">{}</a>', url, words)

    @admin.display(description=gettext_lazy("wrong versions"))
    def versions_shown(self, regrade: Regrade) -> str:
        """List the wrong versions by number, with what they asked."""
        versions = regrade.versions.order_by("number")
        return "; ".join(f"{version.number} – {version.stem}" for version in versions)

    @admin.display(description=gettext_lazy("marked by the key of version"))
    def corrected_shown(self, regrade: Regrade) -> str:
        """Name the version whose key counts."""
        return str(regrade.corrected.number) if regrade.corrected else "–"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may have answers marked anew."""
        return request.user.has_perm("quizzes.add_regrade")

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Ask what was wrong, show what would change, and start what was looked at."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        number = find_number(request, "question")
        if number is None:
            said = _("Choose the question first; its page leads to marking its answers anew.")
            self.message_user(request, said, messages.INFO)
            return redirect("admin:quizzes_question_changelist")
        question = Question.objects.filter(pk=number).first()
        versions = list(versions_with_attempts(number)) if question else []
        if question is None or not versions:
            raise Http404
        posted = request.method == "POST"
        form = RegradeForm(question, versions, *([request.POST] if posted else []))
        if not posted:
            return self._show(request, form)
        if not form.is_valid():
            return self._show(request, form, status=400)
        return self._take(request, form, form.read_proposal())

    def _take(self, request: HttpRequest, form: RegradeForm, proposal: Proposal) -> HttpResponse:
        """Start what was looked at, or show what it would do."""
        seen = digest(proposal)
        wants_start = "start" in request.POST
        is_known = form.cleaned_data["seen"] == seen
        try:
            if wants_start and is_known:
                return self._start(request, form, proposal)
            effects = read_effects(find_markers(proposal))
        except RegradeUnderWay as refusal:
            url = reverse("admin:quizzes_regrade_change", args=[refusal.regrade.pk])
            said = format_html('{} <a href="{}">{}</a>', str(refusal), url, refusal.regrade)
            form.add_error(None, said)
            return self._show(request, form, status=409)
        except (RegradeRefused, VersionRefused) as refusal:
            form.add_error(None, str(refusal))
            return self._show(request, form, status=409)
        if wants_start:
            form.add_error(None, _("Look first at what this would change; then start it."))
        return self._show(request, form, effects, seen, status=409 if wants_start else 200)

    def _start(self, request: HttpRequest, form: RegradeForm, proposal: Proposal) -> HttpResponse:
        started = dispatch.regrade(
            proposal=proposal, reason=form.cleaned_data["reason"], by=actor(request)
        )
        self.log_addition(request, started, _("Started."))
        return redirect("admin:quizzes_regrade_change", started.pk)

    def _show(
        self,
        request: HttpRequest,
        form: RegradeForm,
        effects: Effects | None = None,
        seen: str = "",
        status: int = 200,
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Mark the answers to a question anew"),
            "opts": self.opts,
            "form": form,
            "version": form.shown,
            "effects": effects,
            "seen": seen,
            "page": self._read_page(request, effects) if effects else None,
            "media": self.media + STYLE,
        }
        return TemplateResponse(request, "admin/quizzes/start_regrade.html", context, status=status)

    def _read_page(self, request: HttpRequest, effects: Effects) -> Page[Any]:
        """Read the attempts of the page that is asked for, and note that they are looked at."""
        page: Page[Any] = Paginator(effects.changes, SHOWN).get_page(request.POST.get("page"))
        ids = [effect.change.attempt for effect in page.object_list]
        attempts = Attempt.objects.select_related("learner", "quiz").in_bulk(ids)
        note_looks(
            by=actor(request), learners=[one.learner for one in attempts.values()], what=LOOK
        )
        page.object_list = [
            (attempts[effect.change.attempt], effect)
            for effect in page.object_list
            if effect.change.attempt in attempts
        ]
        return page

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show below the progress which attempts were changed."""
        regrade = self.get_object(request, object_id)
        shown: dict[str, Any] = {}
        if regrade and self.has_view_permission(request, regrade):
            shown = self._read_results(request, regrade)
        return super().change_view(request, object_id, form_url, (extra_context or {}) | shown)

    def _read_results(self, request: HttpRequest, regrade: Regrade) -> dict[str, Any]:
        results = regrade.results.order_by("pk").select_related("attempt__learner", "attempt__quiz")
        page = Paginator(results, SHOWN).get_page(request.GET.get("p"))
        learners = [one.attempt.learner for one in page.object_list]
        note_looks(by=actor(request), learners=learners, what=LOOK)
        counts = regrade.results.aggregate(
            gaining=Count("pk", filter=Q(fraction__gt=F("former"))),
            losing=Count("pk", filter=Q(fraction__lt=F("former"))),
            equal=Count("pk", filter=Q(fraction=F("former"))),
        )
        return {"results": page, "counts": counts, "regrade_media": STYLE}
