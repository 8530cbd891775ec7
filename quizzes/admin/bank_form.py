"""The forms of question banks: one takes a file in, one says what is given away."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from courses.models import Course
from quizzes.exchange import DEFAULT_LIMITS, Format
from quizzes.generation.export import QuestionStatus

ACCEPTED = ".xml,.gift,.txt,.csv,.tsv,.xlsx"
"""What the browser offers first; what a file is, its content tells where it can."""
FORMATS = [
    (Format.MOODLE_XML.value, "Moodle XML"),
    (Format.GIFT.value, "GIFT"),
    (Format.CSV.value, "CSV"),
    (Format.XLSX.value, "XLSX"),
]
ALL = "all"
STATUSES = [
    (QuestionStatus.APPROVED.value, pgettext_lazy("questions", "Approved ones")),
    (QuestionStatus.DRAFT.value, pgettext_lazy("questions", "Those that wait for review")),
    (ALL, pgettext_lazy("questions", "All, with the rejected and stale ones")),
]


class CourseField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not generic as it runs
    """A course; where there is but one, it is chosen."""

    def __init__(self) -> None:
        super().__init__(Course.objects.all(), label=gettext_lazy("Course"))

    def prepare_value(self, value: Any) -> Any:
        """Choose the only course where none is."""
        courses = [] if value else list(Course.objects.all()[:2])
        return super().prepare_value(courses[0] if len(courses) == 1 else value)


class BankImportForm(forms.Form):
    """Asks for a file of questions and the course that they are for."""

    course = CourseField()
    file = forms.FileField(
        label=gettext_lazy("File of questions"),
        allow_empty_file=True,
        widget=forms.FileInput({"accept": ACCEPTED, "class": "drop-zone"}),
        error_messages={"required": gettext_lazy("Choose a file.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = _(
            "Moodle XML, GIFT, CSV or XLSX in UTF-8, at most %(size)s MB and %(most)s questions."
            " Nothing is stored before you have seen what was read."
        ) % {
            "size": number_format(DEFAULT_LIMITS.max_bytes // 1_000_000),
            "most": number_format(DEFAULT_LIMITS.max_questions, force_grouping=True),
        }


class BankExportForm(forms.Form):
    """Asks for a course, a format and which questions; chosen ones come by their identities."""

    course = CourseField()
    format = forms.TypedChoiceField(
        label=gettext_lazy("Format"), choices=FORMATS, coerce=Format, widget=forms.RadioSelect
    )
    status = forms.ChoiceField(
        label=pgettext_lazy("questions", "Which ones"),
        choices=STATUSES,
        initial=QuestionStatus.APPROVED.value,
        widget=forms.RadioSelect,
    )
    chosen = forms.CharField(required=False, widget=forms.HiddenInput)

    def list_chosen(self) -> list[str] | None:
        """List the identities of what was chosen; None where nothing was, which means all."""
        return self.cleaned_data["chosen"].split() or None

    def list_statuses(self) -> list[QuestionStatus]:
        """List the statuses that are wanted."""
        said = self.cleaned_data["status"]
        return list(QuestionStatus) if said == ALL else [QuestionStatus(said)]
