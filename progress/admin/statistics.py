"""The counting of sorted figures: what was set aside is seen, and gets another try."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from jobs.admin.queued import ParkedFilter, QueuedAdmin
from progress.models import SortedFigures
from progress.queries.flag_words import explain_flag
from progress.queries.freshness import read_current
from progress.queries.items import ANY, choose_items


@admin.register(SortedFigures)
class SortedFiguresAdmin(QueuedAdmin):
    """Shows when the figures of each quiz were counted last, and what they say against it."""

    list_display = ["quiz", "first_only", "as_of", "due_at", "failures"]
    list_filter = [ParkedFilter, "first_only"]
    list_select_related = ["quiz"]
    search_fields = ["quiz__title", "quiz__slug"]
    readonly_fields = ["flagged", "figures"]
    fields = ["quiz", "first_only", "flagged", "figures", "as_of", "due_at", "formula_version"]
    fields += ["tries", "parked_at", "last_error"]

    @admin.display(description=gettext_lazy("questions to look at"))
    def flagged(self, row: SortedFigures) -> SafeString | str:
        """List the questions with a flag, each with a link to its screen and the reasons."""
        current = read_current(row.quiz, first_only=row.first_only)
        lines = [
            (
                reverse("admin:quizzes_question_change", args=[item.version.question_id]),
                item.version.stem,
                " ".join(explain_flag(flag, item.texts) for flag in item.flags),
            )
            for item in choose_items(current.statistics.items, ANY)
        ]
        if not lines:
            return _("None, by the attempts that there are.")
        each = format_html_join("", '<li><a href="{}">{}</a><br>{}</li>', lines)
        return format_html("<ul>{}</ul>", each)

    @admin.display(description=gettext_lazy("all figures"))
    def figures(self, row: SortedFigures) -> SafeString:
        """Link to the figures as programs read them."""
        names = (("quiz-statistics", _("of the quiz")), ("quiz-items", _("of its questions")))
        attempts = "first" if row.first_only else "all"
        links = [(reverse(name, args=[row.quiz.slug]), attempts, text) for name, text in names]
        return format_html_join(" · ", '<a href="{}?attempts={}">{}</a>', links)
