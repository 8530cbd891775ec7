"""Corrections: who learnt what a source no longer says, and the mail that tells them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.admin.actor import actor
from accounts.services.looking import note_looks
from jobs.admin.base import ReadOnlyAdmin
from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.admin.correction_form import CorrectionForm
from progress.models import Correction, CorrectionLetter
from progress.queries.misinformed import misinformed_learners
from progress.queries.tables.commas import write_csv
from progress.queries.tables.misinformed import table_of
from progress.services.correcting import (
    NobodyToTell,
    NothingOutdated,
    Outdated,
    find_outdated,
    tell,
    tell_learners,
)
from progress.services.letters import Letter, write_letter
from quizzes.models import QuestionVersion, Verdict

SHOWN = 50
LOOK = "outdated question"
STYLE = Media(css={"all": ["css/sources.css", "css/admin-sources.css"]})


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    """Lists what learners were told, and has the page on which they are."""

    list_display = ["question_version", "made_by", "made_at", "letters_shown", "sent_shown"]
    list_filter = ["question_version__question__course", "made_at"]
    list_select_related = ["question_version", "made_by"]
    search_fields = ["question_version__stem", "words"]
    fields = ["question_version", "was", "now", "words", "made_by", "made_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Correction]:
        """Count the mails of each."""
        corrections: QuerySet[Correction] = super().get_queryset(request)
        return corrections.annotate(
            letters_count=Count("letters"),
            sent_count=Count("letters", filter=Q(letters__sent_at__isnull=False)),
        )

    @admin.display(description=gettext_lazy("learners"))
    def letters_shown(self, correction: Any) -> int:
        """Show how many learners are told."""
        count: int = correction.letters_count
        return count

    @admin.display(description=gettext_lazy("mails sent"))
    def sent_shown(self, correction: Any) -> int:
        """Show how many mails went out."""
        count: int = correction.sent_count
        return count

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse the form of a row: corrections are made on a page of their own."""
        return False

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the page and of its list as a file."""
        view = self.admin_site.admin_view
        page = view(require_http_methods(["GET", "HEAD", "POST"])(self.tell_view))
        file = view(require_safe(self.file_view))
        return [
            path("question/<int:version>/", page, name="progress_correction_tell"),
            path("question/<int:version>/learners.csv", file, name="progress_correction_file"),
            *super().get_urls(),
        ]

    def tell_view(self, request: HttpRequest, version: int) -> HttpResponse:
        """List who learnt it, preview the mail, and make the mails that are asked for."""
        question, outdated = self._find(request, version)
        posted = request.method == "POST"
        form = CorrectionForm(
            request.POST if posted else None, initial={"language": get_language() or ""}
        )
        is_valid = posted and form.is_valid()
        if is_valid and "tell" in request.POST and self._tell(request, question, outdated, form):
            return redirect("admin:progress_correction_tell", version)
        learners = misinformed_learners(question, outdated.places)
        page = Paginator(learners, SHOWN).get_page(request.GET.get("p"))
        note_looks(by=actor(request), learners=page.object_list, what=LOOK)
        written = form.cleaned_data if is_valid else {"words": "", "language": get_language() or ""}
        context = {
            **self.admin_site.each_context(request),
            "title": _("Learners who learnt the outdated words"),
            "opts": self.opts,
            "question": question,
            "outdated": outdated,
            "page": page,
            "left": learners.filter(letter_made_at=None).order_by().count(),
            "form": form,
            "preview": _preview(question, outdated, **written),
            "is_preview": is_valid,
            "earlier": self.get_queryset(request).filter(question_version=question),
            "media": self.media + STYLE,
        }
        status = 400 if posted and not is_valid else 200
        return TemplateResponse(request, "admin/progress/correction.html", context, status=status)

    def file_view(self, request: HttpRequest, version: int) -> StreamingHttpResponse:
        """Send the list as CSV."""
        question, outdated = self._find(request, version)
        learners = list(misinformed_learners(question, outdated.places))
        note_looks(by=actor(request), learners=learners, what=LOOK)
        table = table_of(question, learners, timezone.get_current_timezone())
        answer = StreamingHttpResponse(write_csv(table), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{table.name_file("csv")}"'
        answer["Cache-Control"] = "private, no-store"
        return answer

    def _find(self, request: HttpRequest, pk: int) -> tuple[QuestionVersion, Outdated]:
        if not request.user.has_perm("progress.add_correction"):
            raise PermissionDenied
        versions = QuestionVersion.objects.select_related("question__course")
        stale = versions.filter(pk=pk, reviews__verdict=Verdict.STALE).distinct()
        found = stale.first()
        if found is None:
            raise Http404
        return found, find_outdated(found)

    def _tell(
        self,
        request: HttpRequest,
        question: QuestionVersion,
        outdated: Outdated,
        form: CorrectionForm,
    ) -> bool:
        words = form.cleaned_data["words"]
        try:
            made = tell_learners(
                version=question, outdated=outdated, words=words, by=actor(request)
            )
        except (NobodyToTell, NothingOutdated) as error:
            form.add_error(None, str(error))
            return False
        count = made.letters.count()
        said = ngettext("%d learner is being told.", "%d learners are being told.", count)
        self.message_user(request, said % count, messages.SUCCESS)
        return True


def _preview(question: QuestionVersion, outdated: Outdated, *, words: str, language: str) -> Letter:
    drafted = Correction(question_version=question, was=outdated.was, now=outdated.now, words=words)
    return write_letter(template="correction", language=language, told=tell(drafted))


@admin.register(CorrectionLetter)
class CorrectionLetterAdmin(QueuedAdmin):
    """Shows which learner was told of which correction."""

    list_display = ["learner", "correction", "made_at", "sent_at", "dropped_at"]
    list_filter = [ParkedFilter, "sent_at", "dropped_at"]
    list_select_related = ["learner", "correction__question_version"]
    search_fields = ["learner__email", "learner__name"]
    fields = ["learner", "correction", "made_at", "sent_at", "dropped_at", "tries", "last_error"]
