"""Edits a blueprint in a form that needs no script: each button sends the whole form.

The TOML travels along in a field of its own, so that nothing is lost on the way, whatever the
form shows of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from courses.building import BlueprintError, find_faults
from courses.models import Passage, SourceVersion
from quizzes.admin.blueprint_shown import COURSE, Form, ShownBlueprint, ShownFault
from quizzes.admin.blueprint_values import (
    NEW_BLUEPRINT,
    Path,
    Values,
    change_rows,
    read_path,
    read_values,
    take_fields,
    write_values,
)

FORM, TOML = "form", "toml"
ROW_DEEDS = {"add", "remove", "up", "down"}
CHECKING = {"check", "build"}
MOST_HEADINGS = 300
"""Headings of one document that are suggested."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A blueprint between two looks at it."""

    text: str
    view: str = FORM
    part: str = COURSE
    """What the form shows: the course, or a module by its index."""
    is_checked: bool = False
    lost_comments: bool = False


@dataclass(frozen=True, slots=True)
class Editor:
    """What the page shows of a blueprint."""

    view: str
    part: str
    text: str
    shown: ShownBlueprint | None
    faults: list[ShownFault]
    lost_comments: bool
    is_refused: bool
    """The form was asked for and cannot show it."""


def begin(text: str) -> Edited:
    """Begin with a course's blueprint, or with an empty one."""
    return Edited(text or write_values("", NEW_BLUEPRINT).text)


def edit(text: str, posted: Mapping[str, str]) -> Edited:
    """Do what somebody asked for; ``text`` is the TOML that came along."""
    deed, _, about = posted.get("do", "build").partition(":")
    view, part = posted.get("view", TOML), posted.get("part", COURSE)
    values = read_values(text) if view == FORM else None
    lost = False
    if values is not None:
        values = take_fields(values, posted)
        if deed in ROW_DEEDS:
            path = read_path(about)
            part = _follow(part, values, deed, path)
            values = change_rows(values, deed, path)
        rewritten = write_values(text, values)
        text, lost = rewritten.text, rewritten.lost_comments
    if deed == "open":
        part = about
    if deed == "to":
        view = FORM if about == FORM else TOML
    return Edited(text, view, part, deed in CHECKING, lost)


def show(edited: Edited, documents: Mapping[str, Sequence[str]]) -> Editor:
    """Show a blueprint; ``documents`` are those to choose from, with their headings."""
    values = read_values(edited.text) if edited.view == FORM else None
    faults: list[BlueprintError] = []
    if edited.is_checked:
        faults = find_faults(edited.text, "")
    form = Form(values or {}, faults, documents)
    return Editor(
        view=TOML if values is None else FORM,
        part=edited.part,
        text=edited.text,
        shown=None if values is None else form.show(edited.part),
        faults=form.list_faults(),
        lost_comments=edited.lost_comments,
        is_refused=edited.view == FORM and values is None,
    )


def read_headings(versions: Iterable[SourceVersion]) -> dict[str, list[str]]:
    """Read the headings of versions in reading order, by the names of their documents."""
    names = {version.pk: version.document.name for version in versions}
    found: dict[str, dict[str, None]] = {name: {} for name in sorted(names.values())}
    passages = Passage.objects.filter(version__in=names).order_by("version", "position")
    for version, headings in passages.values_list("version", "headings"):
        found[names[version]].update(dict.fromkeys(headings))
    return {name: list(headings)[:MOST_HEADINGS] for name, headings in found.items()}


def _follow(part: str, values: Values, deed: str, path: Path) -> str:
    """Tell which part stays open when modules come, go or move."""
    if path[0] != "modules" or path[2:]:
        return part
    modules = values.get("modules", [])
    if deed == "add":
        return str(len(modules))
    order = [str(place) for place in range(len(modules))]
    moved = change_rows({"modules": [{"slug": place} for place in order]}, deed, path)
    left = [module["slug"] for module in moved["modules"]]
    return str(left.index(part)) if part in left else COURSE
