"""Takes what editors decide about lessons; learners see nothing of it before it is published.

Each decision says which state of the lessons it was made on (``seen``, a desk's stamp): where
somebody else changed them meanwhile it is refused, so that the editor can look again.
"""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.services.audit import record
from courses.building.edits import Arrangement, EditKind, Loss
from courses.errors import ChangedMeanwhile, EditRefused
from courses.models import EditState, Lesson, LessonEdit, Module
from courses.queries.arrangements import Desk, edits_of, read_desk
from courses.services.arranging import (
    Arranged,
    arrange_module,
    keep_built,
    link_terms,
    note_losses,
    open_parts,
)
from courses.services.indexing import index_course
from courses.services.wishes import Wish, make_edit, tell_change

ALONE = (EditKind.TITLE, EditKind.ORDER)
"""Kinds of which one holds at a time: the newest."""


@transaction.atomic
def decide(*, lesson: Lesson, wish: Wish, seen: str, by: User) -> LessonEdit:
    """Take a decision; raises EditRefused or ChangedMeanwhile, and then keeps nothing."""
    desk = _hold(lesson.module, seen)
    edit = make_edit(desk, lesson.slug, wish)
    edit.made_by = by
    _replace_older(desk, edit)
    edit.save()
    open_parts(lesson.module)
    _refuse_losses(desk, read_desk(lesson.module))
    told = {"kind": edit.kind, "about": edit.said, **tell_change(desk, edit)}
    record("decide_lesson", lesson, by=by, decision=edit.pk, **told)
    return edit


@transaction.atomic
def take_back(*, edit: LessonEdit, seen: str, by: User) -> None:
    """Take a decision back: at once where it waits, else with the next publication.

    One that was to be taken back stays after all, as does one that it replaced. Raises EditRefused
    or ChangedMeanwhile.
    """
    module = Module.objects.select_related("course").get(course=edit.course_id, slug=edit.module)
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
    if edit.state == EditState.OVER and edit.replaces_id:
        replaced = LessonEdit.objects.filter(pk=edit.replaces_id, state=EditState.ENDING)
        replaced.update(state=EditState.LIVE)
    if edit.state == EditState.OVER and edit.kind == EditKind.SPLIT:
        parts = Lesson.objects.filter(module=module, slug=edit.other, is_split_off=True)
        parts.filter(revisions=None).delete()  # nobody has seen it yet
    _refuse_losses(desk, read_desk(module))
    _record_state(edit, before, edit.state, by)


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
    decisions = {"begun": edits[EditState.DRAFT], "ended": edits[EditState.ENDING]}
    titles = {"before": _list_titles(desk.shown), "after": _list_titles(desk.drafted)}
    record("publish_lessons", module, by=by, changed=arranged.changed, **decisions, **titles)
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


def _list_titles(arrangement: Arrangement) -> dict[str, str]:
    return {lesson.slug: lesson.title for lesson in arrangement.lessons}


def _record_state(edit: LessonEdit, before: str, after: str, by: User) -> None:
    told = {"kind": edit.kind, "about": edit.said, "text": edit.text}
    states = {"before": {"state": before}, "after": {"state": after}}
    record("take_back_decision", edit, by=by, **told, **states)


def _replace_older(desk: Desk, edit: LessonEdit) -> None:
    """End the decision of the same kind that held so far, where only one can."""
    if edit.kind not in ALONE:
        return
    for older in desk.edits:
        is_same = older.kind == edit.kind and older.state in {EditState.DRAFT, EditState.LIVE}
        if is_same and (edit.kind == EditKind.ORDER or older.lesson == edit.lesson):
            is_seen = older.state == EditState.LIVE
            edit.replaces_id = older.pk if is_seen else older.replaces_id
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
