"""Applies what editors decided to the lessons of a module as they were built.

The same decisions give the same lessons, in whatever order they were made where that does not
matter: blocks are hidden and notes added first, then lessons are split, titled, merged and put
in order. What can no longer be done is told, and the rest is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from courses.building.edits import (
    HEADING,
    Anchor,
    ArrangedLesson,
    Arrangement,
    BuiltLesson,
    Cell,
    Edit,
    EditKind,
    Loss,
    Remark,
)


@dataclass(slots=True)
class _Draft:
    """A lesson at work."""

    slug: str
    title: str
    cells: list[Cell]
    opening: list[Remark] = field(default_factory=list)

    @property
    def is_readable(self) -> bool:
        return any(cell.is_read for cell in self.cells)


def arrange_lessons(lessons: Iterable[BuiltLesson], edits: Iterable[Edit]) -> Arrangement:
    """Arrange the lessons of a module; ``edits`` come in the order in which they were made."""
    desk = [_open(lesson) for lesson in lessons]
    by_kind: dict[EditKind, list[Edit]] = {kind: [] for kind in EditKind}
    for edit in edits:
        by_kind[edit.kind].append(edit)
    lost: dict[int, Loss] = {}
    for kind, apply in STEPS.items():
        for edit in by_kind[kind]:
            loss = apply(desk, edit)
            if loss is not None:
                lost[edit.id] = loss
    lost |= _show_something(desk)
    return Arrangement(tuple(map(_close, desk)), lost)


def _open(lesson: BuiltLesson) -> _Draft:
    cells = [Cell(block, lesson.slug) for block in lesson.blocks]
    return _Draft(lesson.slug, lesson.title, cells)


def _close(draft: _Draft) -> ArrangedLesson:
    return ArrangedLesson(draft.slug, draft.title, tuple(draft.cells), tuple(draft.opening))


def _hide(desk: list[_Draft], edit: Edit) -> Loss | None:
    found = _find_block(desk, edit, hidden=False)
    if found is None:
        return Loss.BLOCK
    draft, index = found
    draft.cells[index] = replace(draft.cells[index], hidden_by=edit.id)
    return None


def _add_note(desk: list[_Draft], edit: Edit) -> Loss | None:
    remark = Remark(edit.id, edit.text)
    if edit.block is None:
        lesson = _find(desk, edit.lesson)
        if lesson is None:
            return Loss.LESSON
        lesson.opening.append(remark)
        return None
    found = _find_block(desk, edit)
    if found is None:
        return Loss.BLOCK
    draft, index = found
    cell = draft.cells[index]
    draft.cells[index] = replace(cell, remarks=(*cell.remarks, remark))
    return None


def _split(desk: list[_Draft], edit: Edit) -> Loss | None:
    found = _find_block(desk, edit)
    if found is None:
        return Loss.BLOCK
    draft, index = found
    while index and draft.cells[index - 1].block["kind"] == HEADING:
        index -= 1  # a heading goes with what it stands above
    before, behind = draft.cells[:index], draft.cells[index:]
    if not any(cell.is_read for cell in before):
        return Loss.FIRST
    if not any(cell.is_read for cell in behind):
        return Loss.EMPTY
    draft.cells = before
    desk.insert(desk.index(draft) + 1, _Draft(edit.other, edit.text, behind))
    return None


def _give_title(desk: list[_Draft], edit: Edit) -> Loss | None:
    lesson = _find(desk, edit.lesson)
    if lesson is None:
        return Loss.LESSON
    lesson.title = edit.text
    return None


def _merge(desk: list[_Draft], edit: Edit) -> Loss | None:
    lesson, other = _find(desk, edit.lesson), _find(desk, edit.other)
    if lesson is None:
        return Loss.LESSON
    if other is None or other is lesson:
        return Loss.OTHER
    if other.opening:
        last = lesson.cells[-1]
        lesson.cells[-1] = replace(last, remarks=(*last.remarks, *other.opening))
    lesson.cells += other.cells
    desk.remove(other)
    return None


def _put_in_order(desk: list[_Draft], edit: Edit) -> Loss | None:
    """Sort the lessons that the decision names; any other stays behind the one before it."""
    places = {slug: place for place, slug in enumerate(edit.order)}
    keys: dict[str, tuple[int, int]] = {}
    place = -1
    for index, draft in enumerate(desk):
        place = places.get(draft.slug, place)
        keys[draft.slug] = (place, 0 if draft.slug in places else index + 1)
    desk.sort(key=lambda draft: keys[draft.slug])
    return None


def _show_something(desk: Sequence[_Draft]) -> dict[int, Loss]:
    """Show the blocks of a lesson again of which all are hidden."""
    lost: dict[int, Loss] = {}
    for draft in desk:
        if not draft.is_readable:
            lost |= {cell.hidden_by: Loss.EMPTY for cell in draft.cells if cell.hidden_by}
            draft.cells = [replace(cell, hidden_by=None) for cell in draft.cells]
    return lost


def _find(desk: Iterable[_Draft], slug: str) -> _Draft | None:
    return next((draft for draft in desk if draft.slug == slug), None)


def _find_block(
    desk: Iterable[_Draft], edit: Edit, *, hidden: bool = True
) -> tuple[_Draft, int] | None:
    """Find the block that a decision holds on to: in its lesson first, else in any other.

    Not one that is ``hidden`` already where that cannot be meant.
    """
    wanted = edit.block
    if wanted is None:
        return None
    found = [
        (draft.slug != edit.lesson, *_distance(anchor, wanted), draft, index)
        for draft in desk
        for index, cell in enumerate(draft.cells)
        for anchor in [Anchor.of(cell.block)]
        if anchor.text_sha256 == wanted.text_sha256 and (hidden or cell.is_shown)
    ]
    if not found:
        return None
    *_, draft, index = min(found, key=lambda one: one[:3])
    return draft, index


def _distance(one: Anchor, other: Anchor) -> tuple[bool, int]:
    return one.document != other.document, abs(one.start - other.start)


STEPS: Mapping[EditKind, Callable[[list[_Draft], Edit], Loss | None]] = {
    EditKind.HIDE: _hide,
    EditKind.NOTE: _add_note,
    EditKind.SPLIT: _split,
    EditKind.TITLE: _give_title,
    EditKind.MERGE: _merge,
    EditKind.ORDER: _put_in_order,
}
"""What is done with each kind of decision, in this order."""
