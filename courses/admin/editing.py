"""What editors decide on the page of a lesson."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.admin.actor import actor
from courses.admin.desk_screen import read_screen
from courses.building.edits import EditKind
from courses.errors import ChangedMeanwhile, EditError
from courses.models import Lesson, LessonEdit
from courses.services.editing import decide, take_back
from courses.services.wishes import Wish
from jobs.admin.base import ReadOnlyAdmin

MOST_SENT = 20_000
"""Characters: what is longer by far than any note is refused unread."""


class DecisionForm(forms.Form):
    """A decision as the page sends it; what it says is judged by the service."""

    kind = forms.ChoiceField(choices=[(kind.value, kind.value) for kind in EditKind])
    block = forms.CharField(required=False, max_length=100)
    text = forms.CharField(required=False, max_length=MOST_SENT, strip=False)
    upward = forms.BooleanField(required=False)
    seen = forms.CharField(max_length=64)


class TakingBackForm(forms.Form):
    """A decision that is taken back."""

    edit = forms.IntegerField(min_value=1)
    seen = forms.CharField(max_length=64)


class EditingAdmin(ReadOnlyAdmin):
    """Shows a lesson at work and takes decisions about it."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses that decisions are sent to."""
        views = {"decide": self.decide_view, "take_back": self.take_back_view}
        return [
            path(
                f"<int:pk>/{name.replace('_', '-')}/",
                self.admin_site.admin_view(require_POST(view)),
                name=f"courses_lesson_{name}",
            )
            for name, view in views.items()
        ] + super().get_urls()

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the lesson at work below its fields."""
        lesson = self.get_object(request, object_id)
        shown = self.show(request, lesson) if lesson else {}
        return super().change_view(request, object_id, form_url, shown | (extra_context or {}))

    def show(self, request: HttpRequest, lesson: Lesson) -> dict[str, Any]:
        """Read what the page shows of a lesson."""
        return {
            "screen": read_screen(lesson),
            "module": lesson.module,
            "can_edit": request.user.has_perm("courses.change_lesson"),
            "can_publish": request.user.has_perm("courses.change_course"),
            "decide_url": reverse("admin:courses_lesson_decide", args=[lesson.pk]),
            "take_back_url": reverse("admin:courses_lesson_take_back", args=[lesson.pk]),
        }

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a decision about the lesson, or say why not and keep what was typed."""
        lesson = self._find(request, pk)
        form = DecisionForm(request.POST)
        if not form.is_valid():
            said = " ".join(str(error) for errors in form.errors.values() for error in errors)
            return self._refuse(request, lesson, said)
        told = form.cleaned_data
        kind = EditKind(told["kind"])
        wish = Wish(kind, told["block"], told["text"], upward=told["upward"])
        try:
            edit = decide(lesson=lesson, wish=wish, seen=told["seen"], by=actor(request))
        except EditError as error:
            return self._refuse(request, lesson, str(error), error)
        said = _("It is decided, and waits for publication: learners do not see it yet.")
        self.message_user(request, said, messages.SUCCESS)
        return _return_to(edit, pk)

    def take_back_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take a decision back."""
        lesson = self._find(request, pk)
        form = TakingBackForm(request.POST)
        if not form.is_valid():
            return self._refuse(request, lesson, _("Choose a decision."))
        edits = LessonEdit.objects.filter(course=lesson.module.course, module=lesson.module.slug)
        edit = edits.filter(pk=form.cleaned_data["edit"]).first()
        if edit is None:
            raise Http404
        try:
            take_back(edit=edit, seen=form.cleaned_data["seen"], by=actor(request))
        except EditError as error:
            return self._refuse(request, lesson, str(error), error)
        if not Lesson.objects.filter(pk=pk).exists():  # it was a part that is a part again
            return redirect("admin:courses_module_change", lesson.module_id)
        return _return_to(edit, pk)

    def _find(self, request: HttpRequest, pk: int) -> Lesson:
        if not request.user.has_perm("courses.change_lesson"):
            raise PermissionDenied
        lesson = Lesson.objects.select_related("module__course").filter(pk=pk).first()
        if lesson is None:
            raise Http404
        return lesson

    def _refuse(
        self, request: HttpRequest, lesson: Lesson, said: str, error: EditError | None = None
    ) -> HttpResponse:
        """Show the page again, with what was typed."""
        is_outdated = isinstance(error, ChangedMeanwhile)
        typed = {name: request.POST.get(name, "")[:MOST_SENT] for name in ("kind", "block", "text")}
        told = {"refused": said, "is_outdated": is_outdated, "typed": typed}
        request.method = "GET"  # the page shows; nothing of the form is Django's own to save
        page = self.change_view(request, str(lesson.pk), extra_context=told)
        page.status_code = HTTPStatus.CONFLICT if is_outdated else HTTPStatus.BAD_REQUEST
        return page


def _return_to(edit: LessonEdit, lesson: int) -> HttpResponse:
    """Go back to a lesson's page, to the block that was decided about."""
    url = reverse("admin:courses_lesson_change", args=[lesson])
    block = edit.record().block
    return redirect(f"{url}#block-{block.key}" if block else url)
