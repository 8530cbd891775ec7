"""Builds: starting one, watching it, and reading what it did."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from accounts.admin.actor import actor
from courses.errors import CourseError
from courses.models import Course, heavy
from jobs.admin.job import JobAdmin
from quizzes import dispatch
from quizzes.admin.blueprint_editor import FORM, TOML, Edited, begin, edit, read_headings, show
from quizzes.admin.build_changes import list_changes
from quizzes.admin.build_form import BuildForm, find_text, newest_versions
from quizzes.admin.build_report import show_report
from quizzes.models import Build
from quizzes.services.refusing import BuildUnderWay

STYLE = Media(css={"all": ["css/admin-build.css"]})


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
        if request.method == "POST":
            return self._take_posted(request)
        initial = _take_over(request)
        edited = begin(initial.get("blueprint", ""))
        return self._show_start(request, BuildForm(initial=initial), edited)

    def _take_posted(self, request: HttpRequest) -> HttpResponse:
        """Start the build, or show the form with what was done in it."""
        posted = request.POST.copy()
        form = BuildForm(posted, request.FILES)
        try:
            file = request.FILES.get("file")
            text = find_text(posted.get("blueprint", ""), file)[1]
        except ValidationError:
            return self._show_start(request, form, Edited(posted.get("blueprint", ""), TOML))
        edited = edit(text, {name: str(posted[name]) for name in posted})
        if posted.get("do", "build") != "build":
            chosen = [pk for pk in posted.getlist("versions") if pk.isdecimal()]
            initial = {"versions": chosen, "seed": posted.get("seed", "0")}
            return self._show_start(request, BuildForm(initial=initial), edited)
        if edited.view == FORM:
            posted["blueprint"] = edited.text
        return self._start(request, form) or self._show_start(request, form, edited)

    def _start(self, request: HttpRequest, form: BuildForm) -> HttpResponse | None:
        if not form.is_valid():
            return None
        try:
            build = dispatch.build(
                blueprint=form.cleaned_data["blueprint"],
                versions=form.cleaned_data["versions"],
                seed=form.cleaned_data["seed"],
                by=actor(request),
            )
        except BuildUnderWay as refusal:
            url = reverse("admin:quizzes_build_change", args=[refusal.build.pk])
            said = format_html('{} <a href="{}">{}</a>', str(refusal), url, refusal.build)
            form.add_error(None, said)
            return None
        except CourseError as refusal:
            form.add_error(None, str(refusal))
            return None
        return redirect("admin:quizzes_build_change", build.pk)

    def _show_start(self, request: HttpRequest, form: BuildForm, edited: Edited) -> HttpResponse:
        chosen = form["versions"].value() or []
        versions = list(newest_versions())
        wanted = {str(getattr(one, "pk", one)) for one in chosen}
        offered = [one for one in versions if str(one.pk) in wanted] or versions
        editor = show(edited, read_headings(offered))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Build a course"),
            "opts": self.opts,
            "form": form,
            "editor": editor,
            "is_sound": edited.is_checked and not editor.faults and not form.errors,
            "courses": Course.objects.only("pk", "title"),
            "media": self.media + form.media + STYLE,
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
        report: dict[str, Any] = {}
        if build:
            report = {"report": show_report(build.report), "change_lists": list_changes(build)}
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
