"""The versions of a question: who wrote what when, what changed, and bringing one back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.admin.actor import actor
from courses.admin.places import find_number, read_number
from jobs.admin.base import ModelAdmin
from quizzes import dispatch
from quizzes.admin.version_words import compare
from quizzes.models import Question, QuestionVersion, Review
from quizzes.queries.items import with_proof
from quizzes.queries.questions import approved_versions
from quizzes.services.versions import VersionRefused


class VersionsAdmin(ModelAdmin):
    """Adds the page to the admin of questions."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the page and of bringing a version back."""
        wrap = self.admin_site.admin_view
        return [
            path(
                "<int:pk>/versions/",
                wrap(require_safe(self.versions_view)),
                name="quizzes_question_versions",
            ),
            path(
                "<int:pk>/versions/<int:number>/restore/",
                wrap(require_POST(self.restore_view)),
                name="quizzes_question_restore",
            ),
            *super().get_urls(),
        ]

    def versions_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """List the versions and compare two of them: those asked for, else the last two."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        versions = _list_versions(pk)
        if not versions:
            raise Http404
        numbers = {version.number: version for version in versions}
        new = numbers.get(find_number(request, "new") or 0, versions[0])
        old = numbers.get(find_number(request, "old") or 0) or _find_before(versions, new)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Versions of a question"),
            "opts": self.opts,
            "versions": versions,
            "newest": versions[0],
            "in_use": approved_versions().filter(question=pk).values_list("pk", flat=True).first(),
            "old": old,
            "new": new,
            "differences": compare(old, new) if old else None,
            "may_edit": request.user.has_perm("quizzes.change_question"),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/quizzes/versions.html", context)

    def restore_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """Bring a version back as the next one."""
        if not request.user.has_perm("quizzes.change_question"):
            raise PermissionDenied
        question = get_object_or_404(Question, pk=pk)
        version = get_object_or_404(question.versions, number=number)
        known = read_number(request.POST, "seen") or 0
        try:
            restored = dispatch.bring_back(version=version, by=actor(request), seen=known)
        except VersionRefused as error:
            self.message_user(request, str(error), messages.ERROR)
            return redirect("admin:quizzes_question_versions", pk)
        said = _("Version %(old)d is brought back as version %(new)d, which waits for a decision.")
        numbers = {"old": number, "new": restored.number}
        self.message_user(request, said % numbers, messages.SUCCESS)
        return redirect("admin:quizzes_question_change", pk)


def _list_versions(question: int) -> list[QuestionVersion]:
    """List the versions of a question with all that is shown of them, the newest first."""
    decided = Prefetch("reviews", Review.objects.select_related("by").order_by("-pk"))
    versions = with_proof(QuestionVersion.objects.filter(question=question))
    related = versions.select_related("created_by", "restores", "checking")
    return list(related.prefetch_related(decided).order_by("-number"))


def _find_before(versions: list[QuestionVersion], new: QuestionVersion) -> QuestionVersion | None:
    return next((one for one in versions if one.number < new.number), None)
