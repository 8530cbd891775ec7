"""The form on which a question is edited or written: one for all kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.errors import CourseError
from courses.models import Course, Module, Objective, SourceVersion
from quizzes.admin.edit_members import MEMBERS, Cells, list_cells, read_body
from quizzes.admin.edit_rows import ROWS, Rows
from quizzes.generation.records import CognitiveLevel, ItemKind
from quizzes.models.question import COGNITIVE_LEVELS
from quizzes.services.quoting import take_quote
from quizzes.services.versions import (
    LONGEST_EXPLANATION,
    LONGEST_STEM,
    Draft,
    Quoted,
    VersionRefused,
    refuse_faulty,
)
from quizzes.services.writing_by_hand import Place

MEDIUM = 0.5
"""The difficulty that a question begins with."""


class WordsForm(forms.Form):
    """What is there once: the question, its explanation, its place and its estimates."""

    stem = forms.CharField(
        label=gettext_lazy("Question"),
        max_length=LONGEST_STEM,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "dir": "auto"}),
        help_text=gettext_lazy("The gap of a cloze is five underscores: _____"),
    )
    tolerance = forms.FloatField(
        label=gettext_lazy("Tolerance"),
        min_value=0,
        required=False,
        localize=True,
        help_text=gettext_lazy(
            "How far a number may be off and still be right; empty: not at all."
        ),
    )
    explanation = forms.CharField(
        label=gettext_lazy("Explanation"),
        max_length=LONGEST_EXPLANATION,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField", "dir": "auto"}),
        help_text=gettext_lazy("Learners read it with the right answer."),
    )
    module = forms.ModelChoiceField(
        Module.objects.none(),
        label=gettext_lazy("Module"),
        required=False,
        help_text=gettext_lazy("Another module counts at once, also for the version in use."),
    )
    objective = forms.ModelChoiceField(
        Objective.objects.none(), label=gettext_lazy("Objective"), required=False
    )
    difficulty = forms.FloatField(
        label=gettext_lazy("Estimated difficulty"),
        min_value=0,
        max_value=1,
        localize=True,
        help_text=gettext_lazy("From 0, easy, to 1, hard."),
    )
    cognitive_level = forms.TypedChoiceField(
        label=gettext_lazy("Cognitive level"), choices=COGNITIVE_LEVELS, coerce=CognitiveLevel
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput, required=False)
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, course: Course, kind: ItemKind, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        modules, objectives = self.fields["module"], self.fields["objective"]
        modules.queryset = course.modules.order_by("position")  # type: ignore[attr-defined]  # ours
        objectives.queryset = Objective.objects.filter(  # type: ignore[attr-defined]  # the same
            module__course=course
        ).order_by("module__position", "position")
        if kind is not ItemKind.NUMERIC:
            del self.fields["tolerance"]
        if "token" in self.initial:  # it is written, and in use nowhere yet
            self.fields["module"].help_text = ""
        if kind is not ItemKind.CLOZE:
            self.fields["stem"].help_text = ""

    def clean(self) -> dict[str, Any]:
        """Refuse an objective of another module."""
        cleaned = super().clean() or {}
        module, objective = cleaned.get("module"), cleaned.get("objective")
        if objective and objective.module_id != (module.pk if module else None):
            self.add_error("objective", _("This objective is not one of the module."))
        return cleaned


@dataclass
class EditForm:
    """The words and the rows of one question, as they are shown, posted and read."""

    kind: ItemKind
    course: Course
    sources: Sequence[SourceVersion]
    """What quotes may be taken from."""
    initial: dict[str, Any] = field(default_factory=dict)
    cells: Mapping[str, list[Cells]] = field(default_factory=dict)
    stored: tuple[Quoted, ...] = ()
    """Quotes that have their place already and keep it."""
    posted: QueryDict | None = None
    words: WordsForm = field(init=False)
    rows: dict[str, Rows] = field(init=False)

    def __post_init__(self) -> None:
        self.words = WordsForm(self.course, self.kind, self.posted, initial=self.initial)
        choices = [(one.pk, f"{one.document.title} ({one.number})") for one in self.sources]
        self.rows = {}
        for name in (*MEMBERS[self.kind], "quotes"):
            options: dict[str, Any] = (
                {"form_kwargs": {"sources": choices}} if name == "quotes" else {}
            )
            cells = self.cells.get(name, [])
            rows = ROWS[name](self.posted, prefix=name, initial=cells, **options)
            if self.posted is None:
                rows.extra = 0 if cells else 1
            self.rows[name] = rows

    @property
    def members(self) -> list[Rows]:
        """The rows of the answer, without the quotes."""
        return [self.rows[name] for name in MEMBERS[self.kind]]

    def is_valid(self) -> bool:
        """Validate all parts, so that each says what is wrong with it."""
        rows = [rows.is_valid() for rows in self.rows.values()]
        return self.words.is_valid() and all(rows)

    def read_draft(self) -> Draft | None:
        """Read what was posted; none where it does not hold, and the form says why."""
        if not self.is_valid():
            return None
        proof = self._take_quotes()
        said = self.words.cleaned_data
        draft = Draft(
            stem=said["stem"],
            body=read_body(self.kind, self.rows, said.get("tolerance")),
            explanation=said["explanation"],
            proof=proof,
            difficulty=said["difficulty"],
            cognitive_level=said["cognitive_level"],
        )
        if any(form.errors for form in self.rows["quotes"]):
            return None
        try:
            refuse_faulty(draft, kind=self.kind)
        except VersionRefused as error:
            self.words.add_error(None, str(error))
            return None
        return draft

    def read_place(self, language: str) -> Place:
        """Read where in the course the question belongs; call it once the form is valid."""
        said = self.words.cleaned_data
        return Place(self.course, language, said["module"], said["objective"])

    def _take_quotes(self) -> tuple[Quoted, ...]:
        return tuple(part for row in self.rows["quotes"].filled() for part in self._take(row))

    def _take(self, row: forms.Form) -> Iterator[Quoted]:
        said = row.cleaned_data
        kept = [one for one in self.stored if _is_same(one, said)]
        if kept:
            yield min(kept, key=lambda one: abs(one.start - (said["near"] or 0)))
            return
        try:
            found = take_quote(said["source"], said["quote"], said["near"] or 0)
        except CourseError as error:
            row.add_error("quote", str(error))
            return
        if not found:
            row.add_error(
                "quote",
                _("These words do not stand in the document like this: copy them from there."),
            )
        yield from found


def _is_same(stored: Quoted, said: Mapping[str, Any]) -> bool:
    return stored.source.pk == said["source"] and _level(stored.quote) == _level(said["quote"])


def _level(text: str) -> str:
    return " ".join(text.split())


def begin_with(draft: Draft, *, module: int | None, objective: int | None) -> dict[str, Any]:
    """Give the form's initial words of a draft."""
    return {
        "stem": draft.stem,
        "tolerance": draft.body.tolerance,
        "explanation": draft.explanation,
        "difficulty": draft.difficulty,
        "cognitive_level": draft.cognitive_level.value,
        "module": module,
        "objective": objective,
    }


def begin_rows(draft: Draft) -> dict[str, list[Cells]]:
    """Give the form's initial rows of a draft."""
    quotes = [{"source": p.source.pk, "quote": p.quote, "near": p.start} for p in draft.proof]
    return {**list_cells(draft.body), "quotes": quotes}


def add_row(posted: QueryDict) -> QueryDict:
    """Give what was posted with one more row where a button asks for it."""
    name = posted.get("add", "")
    grown = posted.copy()
    total = grown.get(f"{name}-TOTAL_FORMS", "")
    if name in ROWS and total.isdecimal() and int(total) < ROWS[name].max_num:
        grown[f"{name}-TOTAL_FORMS"] = str(int(total) + 1)
    return grown
