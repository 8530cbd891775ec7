"""The page on which what editors decided about lessons is published."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.admin.actor import actor
from courses.admin.desk_screen import read_module_screen
from courses.errors import EditError
from courses.models import Module
from courses.queries.arrangements import read_desk
from courses.services.editing import publish
from jobs.admin.base import ReadOnlyAdmin


class PublishingAdmin(ReadOnlyAdmin):
    """Adds the page to those of modules: decisions about lessons touch others of their module."""

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the page."""
        view = require_http_methods(["GET", "HEAD", "POST"])(self.publish_view)
        publishing = path(
            "<int:pk>/publish/", self.admin_site.admin_view(view), name="courses_module_publish"
        )
        return [publishing, *super().get_urls()]

    def publish_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what changes for learners, and have them see it."""
        module = self._find(request, pk)
        if request.method != "POST":
            return self._show(request, module)
        if not request.user.has_perm("courses.change_course"):
            raise PermissionDenied
        try:
            done = publish(module=module, seen=request.POST.get("seen", ""), by=actor(request))
        except EditError as error:
            return self._show(request, module, str(error), HTTPStatus.CONFLICT)
        said = ngettext(
            "Published: %(count)s lesson says something else than before.",
            "Published: %(count)s lessons say something else than before.",
            done.changed,
        )
        self.message_user(request, said % {"count": done.changed}, messages.SUCCESS)
        return redirect("admin:courses_module_change", pk)

    def _find(self, request: HttpRequest, pk: int) -> Module:
        module = Module.objects.select_related("course").filter(pk=pk).first()
        if module is None:
            raise Http404
        if not self.has_view_permission(request, module):
            raise PermissionDenied
        return module

    def _show(
        self, request: HttpRequest, module: Module, refused: str = "", status: int = 200
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Publish decisions: %(module)s") % {"module": module},
            "opts": self.opts,
            "module": module,
            "screen": read_module_screen(read_desk(module)),
            "refused": refused,
            "is_outdated": bool(refused),
            "can_publish": request.user.has_perm("courses.change_course"),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/courses/publish.html", context, status=status)
