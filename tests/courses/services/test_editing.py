from __future__ import annotations

from typing import Any

import pytest

from accounts.models import AuditEntry, User
from courses.building.edits import EditKind, Loss
from courses.errors import ChangedMeanwhile, EditRefused
from courses.models import Course, EditState, Lesson, LessonEdit, Module
from courses.queries.arrangements import read_desk
from courses.queries.searching import search_courses
from courses.services.editing import decide, publish, take_back
from courses.services.wishes import Wish
from tests.at_once import at_once
from tests.courses.building.samples import BLUEPRINT, GUIDE, NOTE
from tests.courses.edited import build, change, find, key_of, publish_all, shown

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"


@pytest.fixture(autouse=True)
def built() -> dict[str, list[str]]:
    build()
    return shown()


def stamp() -> str:
    return read_desk(Module.objects.get()).stamp


def withdraw(edit: LessonEdit, by: User) -> None:
    take_back(edit=edit, seen=stamp(), by=by)


def test_learners_see_nothing_before_it_is_published(owner: User, built: dict[str, list[str]]):
    change(owner, "organes", EditKind.TITLE, text="Les  organes\nde la police ")
    change(owner, "organes", EditKind.HIDE, "numéro deux")
    change(owner, "outils", EditKind.NOTE, "numéro quatre", text="Voir aussi le <b>site</b>.")
    change(owner, "outils", EditKind.ORDER, upward=True)

    assert shown() == built
    publish_all(owner)

    after = shown()
    assert list(after) == ["Les outils", "Les organes de la police"]
    assert after["Les outils"][-1] == "Voir aussi le <b>site</b>."
    assert not any("numéro deux" in text for text in after["Les organes de la police"])
    assert {edit.state for edit in LessonEdit.objects.all()} == {EditState.LIVE}


def test_a_lesson_is_split_and_merged_with_the_next(owner: User, built: dict[str, list[str]]):
    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    change(owner, "organes_2", EditKind.MERGE)
    publish_all(owner)

    first, second = shown().items()
    assert (first[0], second[0]) == ("Les organes", "Un autre")
    assert first[1] + second[1] == built["Les organes"] + built["Les outils"]
    assert find("outils").current is None
    assert find("organes_2").objective == find("outils").objective


def test_what_is_taken_back_goes_with_the_next_publication(
    owner: User, built: dict[str, list[str]]
):
    split = change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    publish_all(owner)
    withdraw(split, owner)
    assert "Un autre" in shown()

    publish_all(owner)

    assert shown() == built
    split.refresh_from_db()
    assert split.state == EditState.OVER


def test_what_waits_is_taken_back_at_once_and_leaves_nothing_behind(owner: User):
    withdraw(change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre"), owner)

    assert not Lesson.objects.filter(is_split_off=True).exists()
    assert read_desk(Module.objects.get()).edits == ()


def test_a_newer_title_replaces_the_older(owner: User):
    change(owner, "organes", EditKind.TITLE, text="Un")
    publish_all(owner)
    older = LessonEdit.objects.get()
    change(owner, "organes", EditKind.TITLE, text="Deux")
    older.refresh_from_db()
    with pytest.raises(EditRefused, match="newer"):
        withdraw(older, owner)

    publish_all(owner)

    assert next(iter(shown())) == "Deux"


def test_a_rebuild_keeps_what_was_decided(owner: User):
    change(owner, "organes", EditKind.TITLE, text="Organes")
    change(owner, "organes", EditKind.HIDE, "un autre organe")
    change(owner, "outils", EditKind.SPLIT, "numéro quatre", text="Quatre")
    change(owner, "outils_2", EditKind.NOTE, "numéro quatre", text="Une note.")
    change(owner, "outils", EditKind.ORDER, upward=True)
    publish_all(owner)
    before, rows = shown(), set(Lesson.objects.values_list("pk", "current"))

    again = build()
    assert (again.changed_lessons, again.lost_edits) == (0, ())
    assert set(Lesson.objects.values_list("pk", "current")) == rows

    build(guide=f"# Un titre de plus\n\nUne phrase ajoutée devant tout le reste.\n\n{GUIDE}")
    assert shown() == before


def test_what_a_rebuild_cannot_keep_is_told_with_the_old_words(owner: User):
    hidden = change(owner, "organes", EditKind.HIDE, "numéro deux")
    split = change(owner, "outils", EditKind.SPLIT, "numéro quatre", text="Quatre")
    kept = change(owner, "organes", EditKind.NOTE, "un autre organe", text="Une note.")
    publish_all(owner)

    stored = build(
        guide=GUIDE.replace("numéro deux", "number two"),
        note=NOTE.replace("numéro quatre", "number four"),
    )

    assert [edit.pk for edit in stored.lost_edits] == [hidden.pk, split.pk]
    assert {edit.lost for edit in stored.lost_edits} == {Loss.BLOCK}
    assert "numéro deux" in stored.lost_edits[0].said
    assert "Quatre" not in shown()
    assert "Une note." in shown()["Les organes"]
    assert LessonEdit.objects.get(pk=kept.pk).lost == ""

    back = build()  # and holds again once the words are back
    assert back.lost_edits == ()
    assert "Quatre" in shown()


def test_a_decision_outlives_its_lesson_and_its_module(owner: User):
    change(owner, "organes", EditKind.TITLE, text="Organes")
    publish_all(owner)
    gone = BLUEPRINT.replace('slug = "organes"', 'slug = "autres"')

    assert [edit.lost for edit in build(blueprint=gone).lost_edits] == [Loss.LESSON]

    moved = BLUEPRINT.replace('slug = "bases"', 'slug = "fonds"')
    assert [edit.lost for edit in build(blueprint=moved).lost_edits] == [Loss.LESSON]

    assert build().lost_edits == ()
    assert "Organes" in shown()


def test_a_split_lesson_comes_back_with_its_module(owner: User):
    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    publish_all(owner)
    before = shown()
    build(blueprint=BLUEPRINT.replace('slug = "bases"', 'slug = "fonds"'))
    assert not Lesson.objects.filter(is_split_off=True).exists()

    build()

    assert shown() == before


def test_taking_a_newer_title_back_keeps_the_published_one(owner: User):
    change(owner, "organes", EditKind.TITLE, text="Un")
    publish_all(owner)
    change(owner, "organes", EditKind.TITLE, text="Deux")

    withdraw(change(owner, "organes", EditKind.TITLE, text="Trois"), owner)
    publish_all(owner)

    assert next(iter(shown())) == "Un"


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (Wish(EditKind.TITLE, text=" \n "), "Write a title"),
        (Wish(EditKind.TITLE, text="x" * 10_000), "at most 200"),
        (Wish(EditKind.TITLE, text="Les  organes"), "called that already"),
        (Wish(EditKind.NOTE, text=" \n"), "Write the note"),
        (Wish(EditKind.NOTE, text="x" * 4_001), "at most 4000"),
        (Wish(EditKind.NOTE, block="0.0", text="x"), "no such block"),
        (Wish(EditKind.HIDE), "no such block"),
        (Wish(EditKind.SPLIT, block="first", text="x"), "Nothing would be left before"),
        (Wish(EditKind.SPLIT, block="last", text=""), "Write a title"),
        (Wish(EditKind.ORDER, upward=True), "before this one"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(owner: User, wish: Wish, why: str):
    keys = {"first": key_of("organes", "numéro deux"), "last": key_of("organes", "un autre organe")}
    told = Wish(wish.kind, keys.get(wish.block, wish.block), wish.text, upward=wish.upward)

    with pytest.raises(EditRefused, match=why):
        decide(lesson=find("organes"), wish=told, seen=stamp(), by=owner)

    assert not LessonEdit.objects.exists()
    assert Lesson.objects.count() == 2


@pytest.mark.parametrize("kind", [EditKind.MERGE, EditKind.ORDER])
def test_the_last_lesson_has_none_behind_it(owner: User, kind: EditKind):
    with pytest.raises(EditRefused, match="no lesson behind"):
        change(owner, "outils", kind)


def test_a_lesson_keeps_something_to_read(owner: User):
    blocks = shown()["Les organes"]
    for text in blocks[:-1]:
        change(owner, "organes", EditKind.HIDE, text)

    with pytest.raises(EditRefused, match="Nothing would be left"):
        change(owner, "organes", EditKind.HIDE, blocks[-1])
    with pytest.raises(EditRefused, match="hidden"):
        change(owner, "organes", EditKind.HIDE, blocks[0])


def test_taking_back_what_another_decision_rests_on_is_refused(owner: User):
    split = change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    change(owner, "organes_2", EditKind.TITLE, text="Encore un autre")

    with pytest.raises(EditRefused, match="would undo another decision"):
        withdraw(split, owner)


def test_who_comes_second_is_told(owner: User, colleague: User):
    seen = stamp()
    decide(lesson=find("organes"), wish=Wish(EditKind.TITLE, text="Un"), seen=seen, by=owner)

    with pytest.raises(ChangedMeanwhile):
        decide(
            lesson=find("organes"), wish=Wish(EditKind.TITLE, text="Deux"), seen=seen, by=colleague
        )
    with pytest.raises(ChangedMeanwhile):
        publish(module=Module.objects.get(), seen=seen, by=colleague)

    assert LessonEdit.objects.get().text == "Un"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_one_is_told(owner: User):
    seen, lesson = stamp(), find("organes")

    def choose(title: str) -> str:
        try:
            return decide(
                lesson=lesson, wish=Wish(EditKind.TITLE, text=title), seen=seen, by=owner
            ).text
        except ChangedMeanwhile:
            return "told"

    said = at_once(lambda: choose("Un"), lambda: choose("Deux"))

    assert sorted(said) == sorted(["told", LessonEdit.objects.get().text])


@pytest.mark.django_db(transaction=True)
def test_of_two_who_publish_at_once_one_is_told(owner: User):
    change(owner, "organes", EditKind.TITLE, text="Organes")
    module, seen = Module.objects.select_related("course").get(), stamp()

    def push() -> bool:
        try:
            return bool(publish(module=module, seen=seen, by=owner))
        except ChangedMeanwhile:
            return False

    assert sorted(at_once(push, push)) == [False, True]
    assert AuditEntry.objects.filter(action="publish_lessons").count() == 1


def test_a_search_finds_notes_and_not_what_is_hidden(owner: User):
    Course.objects.update(is_published=True)
    change(owner, "organes", EditKind.NOTE, "numéro deux", text="Un gyrophare bleu.")
    change(owner, "outils", EditKind.HIDE, "numéro quatre")

    publish_all(owner)

    assert search_courses(Course.objects.all(), "gyrophare").exists()
    assert not search_courses(Course.objects.all(), "quatre").exists()


def test_who_decided_what_is_on_record(owner: User):
    title = change(owner, "organes", EditKind.TITLE, text="Organes")
    change(owner, "organes", EditKind.SPLIT, "un autre organe", text="Un autre")
    change(owner, "organes", EditKind.HIDE, "numéro deux")
    change(owner, "organes_2", EditKind.MERGE)
    change(owner, "organes", EditKind.ORDER)
    publish_all(owner)
    withdraw(title, owner)

    entries = AuditEntry.objects.filter(actor=owner).order_by("pk")
    alone, both = ["organes", "organes_2"], ["organes_2", "organes"]
    assert [(one.action, one.detail["before"], one.detail["after"]) for one in entries] == [
        ("decide_lesson", {"title": "Les organes"}, {"title": "Organes"}),
        ("decide_lesson", {"lessons": ["organes"]}, {"lessons": alone, "title": "Un autre"}),
        ("decide_lesson", {"shown": True}, {"shown": False}),
        ("decide_lesson", {"lessons": ["organes_2", "outils"]}, {"lessons": ["organes_2"]}),
        ("decide_lesson", {"order": alone}, {"order": both}),
        (
            "publish_lessons",
            {"organes": "Les organes", "outils": "Les outils"},
            {"organes_2": "Un autre", "organes": "Organes"},
        ),
        ("take_back_decision", {"state": "live"}, {"state": "ending"}),
    ]
    assert "numéro deux" in entries[2].detail["about"]
