"""A blueprint as its form shows it: the course, or one of its modules, with faults in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from courses.building import BlueprintError
from quizzes.admin.blueprint_values import PREFIX, Path, Values
from quizzes.admin.fault_words import name_fault

MOST_FIELDS = 800
"""Fields of one page; Django takes a thousand."""
COURSE = "course"
"""The part of the form that shows what is no module's."""


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of the form, with what was typed and what is wrong with it."""

    name: str
    label: str
    value: str
    faults: list[str]
    help: str = ""
    kind: str = "text"
    """How it is asked for: text, area or select."""
    choices: list[tuple[str, str]] = field(default_factory=list)
    listed: str = ""
    """The id of the list that suggests what to type."""

    @property
    def id(self) -> str:
        """The field's id, for its label and for links to it."""
        return "id_" + self.name.removeprefix(PREFIX).replace(".", "_")


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row that can be moved and removed, with rows of its own."""

    path: str
    fields: list[ShownField]
    rows: list[ShownRow] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    is_first: bool = False
    is_last: bool = False

    @property
    def id(self) -> str:
        """Its anchor."""
        return "row_" + self.path.replace(".", "_")


@dataclass(frozen=True, slots=True)
class ModuleLink:
    """A module in the list of modules."""

    index: int
    path: str
    title: str
    faults: int
    is_open: bool
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class ShownFault:
    """A fault by line, and the part of the form that shows its field."""

    line: int
    words: str
    place: str
    part: str


@dataclass(frozen=True, slots=True)
class ShownBlueprint:
    """The open part of a blueprint's form, and the way to the others."""

    part: str
    modules: list[ModuleLink]
    fields: list[ShownField] = field(default_factory=list)
    quiz: list[ShownField] = field(default_factory=list)
    has_quiz: bool = True
    objectives: list[ShownRow] = field(default_factory=list)
    lessons: list[ShownRow] = field(default_factory=list)
    path: str = ""
    """The way to the open module."""
    headings: list[tuple[str, list[str]]] = field(default_factory=list)
    """The headings of each document, under the id of their list."""
    is_too_large: bool = False


class Form:
    """Shows values; ``documents`` are the headings of each document that may be chosen."""

    def __init__(
        self,
        values: Values,
        faults: Iterable[BlueprintError],
        documents: Mapping[str, Sequence[str]],
    ) -> None:
        self.values = values
        self.faults = list(faults)
        self.documents = documents
        self.lists = {name: f"headings_{place}" for place, name in enumerate(documents)}

    def show(self, part: str) -> ShownBlueprint:
        """Show the course, or the module of an index; the course for any other part."""
        modules = self.values.get("modules", [])
        index = next((place for place in range(len(modules)) if str(place) == part), None)
        links = [self._link(place, is_open=place == index) for place in range(len(modules))]
        if index is None:
            return self._show_course(links)
        if _count_fields(modules[index]) > MOST_FIELDS:
            return ShownBlueprint(str(index), links, is_too_large=True)
        return self._show_module(index, links)

    def list_faults(self) -> list[ShownFault]:
        """List all faults by line, each with the part that shows it."""
        return [
            ShownFault(fault.line, name_fault(fault), self._name_place(fault.path), _part(fault))
            for fault in self.faults
        ]

    def _name_place(self, path: Path) -> str:
        """Name a place as its author knows it: the titles on the way to it, and its key."""
        names: list[str] = []
        value: Any = self.values
        for part in path:
            value = _step(value, part)
            if isinstance(part, str) and not isinstance(value, list | dict):
                names.append(part)
            elif isinstance(value, dict):
                title = value.get("title") or value.get("slug") or value.get("document")
                names.append(str(title or (part + 1 if isinstance(part, int) else part)))
        return " › ".join(names)

    def _link(self, place: int, *, is_open: bool) -> ModuleLink:
        modules = self.values["modules"]
        path: Path = ("modules", place)
        return ModuleLink(
            index=place,
            path=f"modules.{place}",
            title=_write(modules[place].get("title")) or _("(no title yet)"),
            faults=sum(fault.path[:2] == path for fault in self.faults),
            is_open=is_open,
            is_first=place == 0,
            is_last=place == len(modules) - 1,
        )

    def _show_course(self, links: list[ModuleLink]) -> ShownBlueprint:
        said = "selectors" if self.values.get("assign") == "selectors" else ""
        assign = [
            (said, _("only the passages that lessons name")),
            ("meaning", _("these, and others that suit a lesson")),
        ]
        return ShownBlueprint(
            part=COURSE,
            modules=links,
            fields=[
                self._ask(("title",), _("Title")),
                self._ask(("slug",), _("Slug"), help=_("Names the course in addresses.")),
                self._ask(("language",), _("Language"), help=_("Two letters, such as fr.")),
                self._ask(("summary",), _("Summary"), kind="area"),
                self._ask(("assign",), _("Passages of lessons"), kind="select", choices=assign),
            ],
            quiz=self._ask_quiz(("final_quiz",)),
            has_quiz="final_quiz" in self.values,
        )

    def _show_module(self, index: int, links: list[ModuleLink]) -> ShownBlueprint:
        path: Path = ("modules", index)
        module = self.values["modules"][index]
        used = {
            _write(passage.get("document"))
            for lesson in module.get("lessons", [])
            for passage in lesson.get("passages", [])
        }
        return ShownBlueprint(
            part=str(index),
            modules=links,
            path=f"modules.{index}",
            fields=[self._ask((*path, "title"), _("Title")), self._ask((*path, "slug"), _("Slug"))],
            objectives=self._rows((*path, "objectives"), self._ask_objective),
            lessons=self._rows((*path, "lessons"), self._ask_lesson),
            quiz=self._ask_quiz((*path, "quiz")),
            headings=[
                (self.lists[name], list(headings))
                for name, headings in self.documents.items()
                if name in used
            ],
        )

    def _ask_quiz(self, path: Path) -> list[ShownField]:
        return [
            self._ask((*path, "title"), _("Title")),
            self._ask((*path, "slug"), _("Slug")),
            self._ask((*path, "questions"), pgettext("how many", "Questions")),
            self._ask((*path, "pass_mark"), _("Pass mark"), help=_("From 0 to 1; empty for 0.7.")),
        ]

    def _ask_objective(self, path: Path) -> tuple[list[ShownField], list[ShownRow]]:
        return [
            self._ask((*path, "text"), pgettext("of an objective", "A learner can …")),
            self._ask((*path, "slug"), _("Slug")),
        ], []

    def _ask_lesson(self, path: Path) -> tuple[list[ShownField], list[ShownRow]]:
        module = self.values["modules"][int(path[1])]
        objectives = [
            (slug, _write(objective.get("text")) or slug)
            for objective in module.get("objectives", [])
            if (slug := _write(objective.get("slug")))
        ]
        return [
            self._ask((*path, "title"), _("Title")),
            self._ask((*path, "slug"), _("Slug")),
            self._ask((*path, "objective"), _("Objective"), kind="select", choices=objectives),
            self._ask(
                (*path, "terms"), _("Terms"), help=_("Words that speak for it, between commas.")
            ),
        ], self._rows((*path, "passages"), self._ask_passage)

    def _ask_passage(self, path: Path) -> tuple[list[ShownField], list[ShownRow]]:
        names = [(name, name) for name in self.documents]
        document = self._ask((*path, "document"), _("Document"), kind="select", choices=names)
        return [
            document,
            self._ask(
                (*path, "heading"),
                _("Heading"),
                help=_("Empty for the whole document."),
                listed=self.lists.get(document.value, ""),
            ),
        ], []

    def _rows(self, path: Path, ask: Any) -> list[ShownRow]:
        rows = self._find(path) or []
        shown = []
        for place in range(len(rows)):
            fields, inner = ask((*path, place))
            shown.append(
                ShownRow(
                    path=".".join(map(str, (*path, place))),
                    fields=fields,
                    rows=inner,
                    faults=self._faults_of((*path, place, "passages")),
                    is_first=place == 0,
                    is_last=place == len(rows) - 1,
                )
            )
        return shown

    def _ask(self, path: Path, label: str, **asked: Any) -> ShownField:
        value = _write(self._find(path))
        if asked.get("kind") == "select":
            asked["choices"] = _with_own(asked["choices"], value)
        name = PREFIX + ".".join(map(str, path))
        return ShownField(name, label, value, self._faults_of(path), **asked)

    def _faults_of(self, path: Path) -> list[str]:
        return [name_fault(fault) for fault in self.faults if fault.path == path]

    def _find(self, path: Path) -> Any:
        value: Any = self.values
        for part in path:
            value = _step(value, part)
        return value


def _step(value: Any, part: str | int) -> Any:
    if isinstance(value, dict) and isinstance(part, str):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part]
    return None


def _with_own(choices: list[tuple[str, str]], value: str) -> list[tuple[str, str]]:
    """Offer what stands there though it is none of the choices; nothing is lost by looking."""
    if any(choice == value for choice, _label in choices):
        return choices
    return [(value, value or "—"), *choices]


def _write(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _part(fault: BlueprintError) -> str:
    inside = fault.path[:1] == ("modules",) and len(fault.path) > 1
    return str(fault.path[1]) if inside else COURSE


def _count_fields(module: Values) -> int:
    lessons = module.get("lessons", [])
    passages = sum(len(lesson.get("passages", [])) for lesson in lessons)
    return 2 * len(module.get("objectives", [])) + 4 * len(lessons) + 2 * passages
