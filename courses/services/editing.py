"""Takes what editors decide about lessons; learners see nothing of it before it is published.

Each decision says which state of the lessons it was made on (``seen``, a desk's stamp): where
somebody else changed them meanwhile it is refused, so that the editor can look again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.services.audit import record
from courses.building.edits import Anchor, ArrangedLesson, Cell, EditKind, Loss
from courses.errors import ChangedMeanwhile, EditRefused
from courses.models import EditState, Lesson, LessonEdit, Module
from courses.queries.arrangements import Desk, edits_of, read_desk
from courses.services.arranging import Arranged, arrange_module, keep_built, link_terms, note_losses
from courses.services.indexing import index_course

LONGEST_TITLE = 200
LONGEST_NOTE = 4_000
LONGEST_SLUG = 70
"""Of the lesson's own in that of a part of it."""
ALONE = (EditKind.TITLE, EditKind.ORDER)
"""Kinds of which one holds at a time: the newest."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an editor wants; ``block`` is the key of a block of the lesson."""

    kind: EditKind
    block: str = ""
    text: str = ""
    upward: bool = False
    """Of an order: whether the lesson goes before the one before it, or behind the next."""


@transaction.atomic
def decide(*, lesson: Lesson, wish: Wish, seen: str, by: User) -> LessonEdit:
    """Take a decision; raises EditRefused or ChangedMeanwhile, and then keeps nothing."""
    desk = _hold(lesson.module, seen)
    edit = _make(desk, desk.drafted.find(lesson.slug), wish)
    edit.made_by = by
    _replace_older(desk, edit)
    edit.save()
    if edit.kind == EditKind.SPLIT:
        Lesson.objects.create(
            module=lesson.module,
            slug=edit.other,
            title=edit.text,
            position=lesson.position,
            objective=lesson.objective,
            is_split_off=True,
        )
    _refuse_losses(desk, read_desk(lesson.module))
    told = {"kind": edit.kind, "about": edit.said, "after": edit.text or edit.order or edit.other}
    record("lesson.decided", lesson, by=by, decision=edit.pk, **told)
    return edit


@transaction.atomic
def take_back(*, edit: LessonEdit, seen: str, by: User) -> None:
    """Take a decision back: at once where it waits, else with the next publication.

    One that was to be taken back stays after all. Raises EditRefused or ChangedMeanwhile.
    """
    module = _module_of(edit)
    if module is None:  # the blueprint no longer has it: nothing of it is shown
        LessonEdit.objects.filter(pk=edit.pk).update(state=EditState.OVER)
        record("lesson.taken_back", edit, by=by, kind=edit.kind, before=edit.text, about=edit.said)
        return
    desk = _hold(module, seen)
    edit = next((one for one in desk.edits if one.pk == edit.pk), edit)
    before = edit.state
    if before == EditState.OVER:
        raise EditRefused(_("This decision is taken back already."))
    edit.state = {
        EditState.DRAFT: EditState.OVER,
        EditState.LIVE: EditState.ENDING,
        EditState.ENDING: EditState.LIVE,
    }[EditState(before)]
    if edit.state == EditState.LIVE:
        _refuse_second(desk, edit)
    edit.save(update_fields=["state"])
    if edit.state == EditState.OVER and edit.kind == EditKind.SPLIT:
        parts = Lesson.objects.filter(module=module, slug=edit.other, is_split_off=True)
        parts.filter(revisions=None).delete()  # nobody has seen it yet
    _refuse_losses(desk, read_desk(module))
    told = {"kind": edit.kind, "text": edit.text, "about": edit.said}
    record("lesson.taken_back", edit, by=by, before=before, after=edit.state, **told)


@transaction.atomic
def publish(*, module: Module, seen: str, by: User) -> Arranged:
    """Have learners see all decisions about the lessons of a module; raises ChangedMeanwhile."""
    desk = _hold(module, seen)
    edits = {state: [e.pk for e in desk.edits if e.state == state] for state in EditState}
    rows = edits_of(module)
    rows.filter(state=EditState.ENDING).update(state=EditState.OVER)
    rows.filter(state=EditState.DRAFT).update(state=EditState.LIVE)
    arranged = arrange_module(module)
    link_terms(module)
    index_course(module.course)
    told = {"begun": edits[EditState.DRAFT], "ended": edits[EditState.ENDING]}
    record("lessons.published", module, by=by, changed=arranged.changed, **told)
    return arranged


def _hold(module: Module, seen: str) -> Desk:
    """Let nobody else change the module's lessons, and see whether they are as they were seen.

    The course is held first, as a build does.
    """
    type(module.course).objects.select_for_update(no_key=True).get(pk=module.course_id)
    Module.objects.select_for_update(no_key=True).get(pk=module.pk)
    keep_built(module)
    desk = read_desk(module)
    if desk.stamp != seen:
        raise ChangedMeanwhile(_("Somebody else changed these lessons meanwhile."))
    return desk


def _module_of(edit: LessonEdit) -> Module | None:
    modules = Module.objects.select_related("course")
    return modules.filter(course=edit.course_id, slug=edit.module).first()


def _make(desk: Desk, lesson: ArrangedLesson | None, wish: Wish) -> LessonEdit:
    if lesson is None:
        raise EditRefused(_("This lesson is not shown any more: nothing can be decided about it."))
    edit = LessonEdit(
        course=desk.module.course,
        module=desk.module.slug,
        lesson=lesson.slug,
        kind=wish.kind.value,
        said=lesson.title,
    )
    if wish.kind in {EditKind.HIDE, EditKind.SPLIT} or wish.block:
        _hold_on(edit, _find_cell(lesson, wish))
    if wish.kind in {EditKind.TITLE, EditKind.SPLIT}:
        edit.text = _clean_title(wish.text)
    elif wish.kind is EditKind.NOTE:
        edit.text = _clean_note(wish.text)
    if wish.kind is EditKind.SPLIT:
        edit.other = _find_slug(desk, lesson.slug)
    elif wish.kind is EditKind.MERGE:
        edit.other = _neighbour(desk.drafted.lessons, lesson, step=1)
    elif wish.kind is EditKind.ORDER:
        edit.order = _move(desk.drafted.lessons, lesson, -1 if wish.upward else 1)
    return edit


def _hold_on(edit: LessonEdit, cell: Cell) -> None:
    anchor = Anchor.of(cell.block)
    edit.said = cell.block["text"]
    edit.text_sha256 = anchor.text_sha256
    edit.document = anchor.document
    edit.start = anchor.start


def _find_cell(lesson: ArrangedLesson, wish: Wish) -> Cell:
    found = [cell for cell in lesson.cells if Anchor.of(cell.block).key == wish.block]
    if not found:
        raise EditRefused(_("The lesson has no such block."))
    if not found[0].is_shown and wish.kind is not EditKind.NOTE:
        raise EditRefused(_("This block is hidden."))
    return found[0]


def _clean_title(text: str) -> str:
    title = " ".join(text.split())
    if not title:
        raise EditRefused(_("Write a title."))
    if len(title) > LONGEST_TITLE:
        said = _("A title has at most %(most)s characters; this one has %(length)s.")
        raise EditRefused(said % {"most": LONGEST_TITLE, "length": len(title)})
    return title


def _clean_note(text: str) -> str:
    note = text.replace("\r\n", "\n").strip()
    if not note:
        raise EditRefused(_("Write the note."))
    if len(note) > LONGEST_NOTE:
        said = _("A note has at most %(most)s characters; this one has %(length)s.")
        raise EditRefused(said % {"most": LONGEST_NOTE, "length": len(note)})
    return note


def _find_slug(desk: Desk, slug: str) -> str:
    """Make up an address for the second part of a lesson that no lesson of the module ever had."""
    past = edits_of(desk.module).exclude(other="").values_list("other", flat=True)
    taken = {*desk.lessons, *past}
    stem = slugify(slug)[:LONGEST_SLUG]
    return next(made for n in range(2, len(taken) + 3) if (made := f"{stem}-{n}") not in taken)


def _neighbour(lessons: Sequence[ArrangedLesson], lesson: ArrangedLesson, step: int) -> str:
    index = lessons.index(lesson) + step
    if not 0 <= index < len(lessons):
        raise EditRefused(
            _("There is no lesson behind this one in its module.")
            if step > 0
            else _("There is no lesson before this one in its module.")
        )
    return lessons[index].slug


def _move(lessons: Sequence[ArrangedLesson], lesson: ArrangedLesson, step: int) -> list[str]:
    other = _neighbour(lessons, lesson, step)
    places = {other: lesson.slug, lesson.slug: other}
    return [places.get(one.slug, one.slug) for one in lessons]


def _replace_older(desk: Desk, edit: LessonEdit) -> None:
    """End the decision of the same kind that held so far, where only one can."""
    if edit.kind not in ALONE:
        return
    for older in desk.edits:
        is_same = older.kind == edit.kind and older.state in {EditState.DRAFT, EditState.LIVE}
        if is_same and (edit.kind == EditKind.ORDER or older.lesson == edit.lesson):
            is_seen = older.state == EditState.LIVE
            older.state = EditState.ENDING if is_seen else EditState.OVER
            older.save(update_fields=["state"])


def _refuse_second(desk: Desk, edit: LessonEdit) -> None:
    """Refuse that a decision stays after all which a newer one replaces."""
    for other in desk.edits:
        is_same = other.kind == edit.kind in ALONE and other.state == EditState.DRAFT
        if is_same and (edit.kind == EditKind.ORDER or other.lesson == edit.lesson):
            raise EditRefused(_("A newer decision replaces this one: take that one back first."))


def _refuse_losses(before: Desk, after: Desk) -> None:
    """Refuse what cannot be done, and what would undo an older decision."""
    known = before.drafted.lost
    for edit in reversed(after.edits):  # the newest first: it is the one that is asked for
        loss = after.drafted.lost.get(edit.pk)
        if loss and edit.pk not in known:
            is_new = edit.pk not in {older.pk for older in before.edits}
            raise EditRefused(_say_loss(loss) if is_new else _say_undone(edit))
    note_losses(after)


def _say_loss(loss: Loss) -> str:
    return {
        Loss.FIRST: _("Nothing would be left before this place: split further down."),
        Loss.EMPTY: _("Nothing would be left to read in the lesson."),
    }.get(loss, _("This cannot be done with the lessons as they are."))


def _say_undone(edit: LessonEdit) -> str:
    said = _("That would undo another decision (%(kind)s: “%(said)s”): take that one back first.")
    return said % {"kind": edit.kind, "said": edit.said[:100]}
