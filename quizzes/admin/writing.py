"""The page on which a question is written by hand: course, document, passage, then the form."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.admin.actor import actor
from courses.admin.places import find_number
from courses.models import Course, Passage, SourceVersion, heavy
from jobs.admin.base import ModelAdmin
from quizzes import dispatch
from quizzes.admin.edit_form import MEDIUM, EditForm, add_row
from quizzes.admin.edit_members import list_blank_cells
from quizzes.admin.quote_picker import find_passage, list_passages, show_passage
from quizzes.generation.records import CognitiveLevel, ItemKind
from quizzes.models.question import ITEM_KINDS
from quizzes.services.quoting import quotable_versions
from quizzes.services.versions import VersionRefused

OK = HTTPStatus.OK


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a question to be written is chosen so far; each stands on the one before."""

    course: Course | None = None
    source: SourceVersion | None = None
    passage: Passage | None = None
    kind: ItemKind | None = None

    @property
    def language(self) -> str:
        """The language of the passage, in which the question is to be."""
        blocks = self.passage.blocks if self.passage else []
        own = blocks[0]["language"] if blocks else ""
        return own or (self.course.language if self.course else "")


class WritingAdmin(ModelAdmin):
    """Adds the page to the admin of questions, and the way to it to their list."""

    change_list_template = "admin/quizzes/questions.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the address of the page."""
        view = require_http_methods(["GET", "HEAD", "POST"])(self.write_view)
        writing = path("write/", self.admin_site.admin_view(view), name="quizzes_question_write")
        return [writing, *super().get_urls()]

    def write_view(self, request: HttpRequest) -> HttpResponse:
        """Ask for what is not chosen yet; store the question that is posted."""
        if not request.user.has_perm("quizzes.change_question"):
            raise PermissionDenied
        chosen = _read_choices(request)
        if chosen.kind is None:
            return self._ask_for_next(request, chosen)
        if request.method != "POST":
            return self._show_form(request, chosen, _begin(chosen))
        if "add" in request.POST:
            return self._show_form(request, chosen, _begin(chosen, add_row(request.POST)))
        return self._store_written(request, chosen, _begin(chosen, request.POST))

    def _store_written(self, request: HttpRequest, chosen: Chosen, form: EditForm) -> HttpResponse:
        draft = form.read_draft()
        if draft is None:
            return self._show_form(request, chosen, form, status=400)
        try:
            version = dispatch.write(
                place=form.read_place(chosen.language),
                draft=draft,
                by=actor(request),
                token=form.words.cleaned_data["token"] or uuid4(),
            )
        except VersionRefused as error:
            form.words.add_error(None, str(error))
            return self._show_form(request, chosen, form, status=409)
        said = _("The question is stored. It waits for its checks, and then for a decision.")
        self.message_user(request, said, messages.SUCCESS)
        return redirect("admin:quizzes_question_change", version.question_id)

    def _ask_for_next(self, request: HttpRequest, chosen: Chosen) -> HttpResponse:
        """Ask for the course, the document, the passage or the kind, whatever is next."""
        offered: dict[str, Any] = {}
        if chosen.course is None:
            offered["courses"] = Course.objects.only("pk", "title").order_by("title")
        elif chosen.source is None:
            offered["sources"] = quotable_versions(chosen.course)
        elif chosen.passage is None:
            offered["page"] = list_passages(chosen.source, request.GET.get("page", ""))
        else:
            offered["kinds"] = ITEM_KINDS
            offered["passages"] = [show_passage(chosen.passage)]
        return self._render_writing(request, chosen, offered)

    def _show_form(
        self,
        request: HttpRequest,
        chosen: Chosen,
        form: EditForm,
        status: int = OK,
    ) -> HttpResponse:
        passages = [show_passage(chosen.passage)] if chosen.passage else []
        kind = dict(ITEM_KINDS)[chosen.kind] if chosen.kind else ""
        context = {"form": form, "passages": passages, "kind": kind, "show_errors": status != OK}
        return self._render_writing(request, chosen, context, status)

    def _render_writing(
        self, request: HttpRequest, chosen: Chosen, context: dict[str, Any], status: int = OK
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Write a question"),
            "opts": self.opts,
            "chosen": chosen,
            "media": self.media,
            **context,
        }
        return TemplateResponse(request, "admin/quizzes/write.html", context, status=status)


def _read_choices(request: HttpRequest) -> Chosen:
    """Read from the address what is chosen; what does not exist is asked for again."""
    course = Course.objects.filter(pk=find_number(request, "course") or 0).first()
    if course is None:
        return Chosen()
    wanted = SourceVersion.objects.filter(
        pk=find_number(request, "version") or 0, document__courses=course
    )
    source = wanted.select_related("document").defer(*heavy()).first()
    if source is None:
        return Chosen(course)
    asked, start = find_number(request, "passage"), find_number(request, "start")
    passage = find_passage(source, asked, start)
    if passage is None:
        return Chosen(course, source)
    kind = request.GET.get("kind", "")
    return Chosen(course, source, passage, ItemKind(kind) if kind in set(ItemKind) else None)


def _begin(chosen: Chosen, posted: QueryDict | None = None) -> EditForm:
    course, source, passage, kind = chosen.course, chosen.source, chosen.passage, chosen.kind
    if course is None or source is None or passage is None or kind is None:
        raise ValueError(chosen)
    blank = list_blank_cells(kind, chosen.language)
    return EditForm(
        kind=kind,
        course=course,
        sources=list(quotable_versions(course, [source.pk])),
        initial={
            "difficulty": MEDIUM,
            "cognitive_level": CognitiveLevel.REMEMBER.value,
            "module": _find_module(course, passage),
            "token": uuid4(),
        },
        cells={**blank, "quotes": [{"source": source.pk, "near": passage.start}]},
        posted=posted,
    )


def _find_module(course: Course, passage: Passage) -> int | None:
    """Find the module whose lessons are built from the document, where it is one alone."""
    lessons = course.modules.filter(lessons__current__built_from=passage.version_id)
    found = set(lessons.values_list("pk", flat=True))
    return found.pop() if len(found) == 1 else None
