"""Builds: starting one, watching it, and reading what it did."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import actor
from courses.models import Course, heavy
from jobs.admin.job import JobAdmin
from quizzes import dispatch
from quizzes.admin.build_form import BuildForm, newest_versions
from quizzes.admin.build_report import show_report
from quizzes.models import Build


@admin.register(Build)
class BuildAdmin(JobAdmin):
    """Builds a course from chosen documents and a blueprint, in the background."""

    change_form_template = "admin/quizzes/build.html"
    list_display = ["created_at", "course", "progress_shown", "error", "created_by", "finished_at"]
    list_select_related = ["course", "created_by"]
    fieldsets = (
        (None, {"fields": ("course", "documents", "seed", "created_by", "created_at", "tries")}),
        (_("Blueprint"), {"classes": ("collapse",), "fields": ("blueprint",)}),
    )
    readonly_fields = ["documents"]

    @admin.display(description=_("source versions"))
    def documents(self, build: Build) -> str:
        """List what the course is built from."""
        versions = build.versions.select_related("document").defer(*heavy())
        return ", ".join(f"{version.document.name} ({version.number})" for version in versions)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Tell whether the person may build courses."""
        return request.user.has_perm("quizzes.add_build")

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Ask for documents and blueprint, and start the build that is posted."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        posted = request.method == "POST"
        sent = {"data": request.POST, "files": request.FILES} if posted else {}
        form = BuildForm(**sent, initial=_take_over(request))
        if posted and form.is_valid():
            build = dispatch.build(
                blueprint=form.cleaned_data["blueprint"],
                versions=form.cleaned_data["versions"],
                seed=form.cleaned_data["seed"],
                by=actor(request),
            )
            return redirect("admin:quizzes_build_change", build.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Build a course"),
            "opts": self.opts,
            "form": form,
            "courses": Course.objects.only("pk", "title"),
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/quizzes/start_build.html", context)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the report below the progress."""
        build = self.get_object(request, object_id)
        report = {"report": show_report(build.report)} if build else {}
        return super().change_view(request, object_id, form_url, (extra_context or {}) | report)


def _take_over(request: HttpRequest) -> dict[str, Any]:
    """Begin with the blueprint and documents of the course that the address names."""
    asked = request.GET.get("course", "")
    course = Course.objects.filter(pk=asked).first() if asked.isdecimal() else None
    if course is None:
        return {}
    latest = course.builds.order_by("-created_at").first()
    if latest is None:
        return {"blueprint": course.blueprint}
    versions = newest_versions().filter(document__in=latest.versions.values("document"))
    return {"blueprint": course.blueprint, "versions": list(versions), "seed": latest.seed}
