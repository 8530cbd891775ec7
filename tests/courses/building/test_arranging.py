from __future__ import annotations

from typing import Any

import pytest

from courses.building.arranging import arrange_lessons
from courses.building.edits import Anchor, Arrangement, BuiltLesson, Edit, EditKind, Loss


def block(text: str, start: int = 0, document: str = "a.md") -> dict[str, Any]:
    return {"kind": "paragraph", "text": text, "source": [{"document": document, "start": start}]}


def lesson(slug: str, *texts: str) -> BuiltLesson:
    blocks = [block(text, start * 10) for start, text in enumerate(texts)]
    return BuiltLesson(slug, slug.upper(), blocks)


LESSONS = (lesson("one", "a", "b", "c"), lesson("two", "d", "e"), lesson("three", "f"))


def edit(pk: int, kind: EditKind, slug: str = "", on: str = "", **told: Any) -> Edit:
    anchor = Anchor.of(block(on)) if on else None
    return Edit(id=pk, kind=kind, lesson=slug, block=anchor, **told)


def shown(arrangement: Arrangement) -> dict[str, str]:
    return {
        one.slug: " ".join(each["text"] for each in one.content("fr"))
        for one in arrangement.lessons
    }


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([], {"one": "a b c", "two": "d e", "three": "f"}),
        ([edit(1, EditKind.HIDE, "one", "b")], {"one": "a c", "two": "d e", "three": "f"}),
        (
            [edit(1, EditKind.NOTE, "one", "b", text="N"), edit(2, EditKind.NOTE, "two", text="M")],
            {"one": "a b N c", "two": "M d e", "three": "f"},
        ),
        (
            [edit(1, EditKind.SPLIT, "one", "c", text="C", other="one-2")],
            {"one": "a b", "one-2": "c", "two": "d e", "three": "f"},
        ),
        (
            [
                edit(1, EditKind.SPLIT, "one", "b", text="B", other="one-2"),
                edit(2, EditKind.SPLIT, "one-2", "c", text="C", other="one-3"),
                edit(3, EditKind.MERGE, "one-3", other="two"),
            ],
            {"one": "a", "one-2": "b", "one-3": "c d e", "three": "f"},
        ),
        (
            [
                edit(1, EditKind.MERGE, "one", other="two"),
                edit(2, EditKind.MERGE, "one", other="three"),
            ],
            {"one": "a b c d e f"},
        ),
        (
            [edit(1, EditKind.ORDER, order=("three", "gone", "one"))],
            {"three": "f", "one": "a b c", "two": "d e"},
        ),
        (
            [edit(1, EditKind.MERGE, "one", other="two"), edit(2, EditKind.NOTE, "two", text="M")],
            {"one": "a b c M d e", "three": "f"},
        ),
    ],
)
def test_lessons_are_as_editors_decided(edits: list[Edit], said: dict[str, str]):
    arrangement = arrange_lessons(LESSONS, edits)

    assert shown(arrangement) == said
    assert list(shown(arrangement)) == list(said)
    assert arrangement.lost == {}


@pytest.mark.parametrize(
    ("lost", "why"),
    [
        (edit(9, EditKind.HIDE, "one", "gone"), Loss.BLOCK),
        (edit(9, EditKind.NOTE, "one", "gone", text="N"), Loss.BLOCK),
        (edit(9, EditKind.NOTE, "gone", text="N"), Loss.LESSON),
        (edit(9, EditKind.SPLIT, "one", "gone", text="T", other="x"), Loss.BLOCK),
        (edit(9, EditKind.SPLIT, "one", "a", text="T", other="x"), Loss.FIRST),
        (edit(9, EditKind.TITLE, "gone", text="T"), Loss.LESSON),
        (edit(9, EditKind.MERGE, "gone", other="one"), Loss.LESSON),
        (edit(9, EditKind.MERGE, "one", other="gone"), Loss.OTHER),
        (edit(9, EditKind.MERGE, "one", other="one"), Loss.OTHER),
        (edit(9, EditKind.HIDE, "three", "f"), Loss.EMPTY),
    ],
)
def test_what_cannot_be_done_is_told_and_the_rest_is_done(lost: Edit, why: Loss):
    title = edit(1, EditKind.TITLE, "two", text="Deux")

    arrangement = arrange_lessons(LESSONS, [lost, title])

    assert arrangement.lost == {9: why}
    assert shown(arrangement) == {"one": "a b c", "two": "d e", "three": "f"}
    assert [one.title for one in arrangement.lessons] == ["ONE", "Deux", "THREE"]


def test_a_block_is_found_where_it_went_and_the_nearest_of_two():
    moved = (lesson("one", "a", "x", "x"), lesson("two", "b"))
    near = Edit(id=2, kind=EditKind.HIDE, lesson="one", block=Anchor.of(block("x", 19)))

    arrangement = arrange_lessons(moved, [edit(1, EditKind.NOTE, "one", "b", text="N"), near])

    assert shown(arrangement) == {"one": "a x", "two": "b N"}
    assert [cell.is_shown for cell in arrangement.lessons[0].cells] == [True, True, False]


def test_two_blocks_with_one_text_stay_hidden_wherever_they_went():
    both = [
        Edit(id=pk, kind=EditKind.HIDE, lesson="one", block=Anchor.of(block("x", start)))
        for pk, start in ((1, 0), (2, 10))
    ]

    arrangement = arrange_lessons([lesson("one", "a", "b", "c", "x", "x")], both)

    assert (shown(arrangement), arrangement.lost) == ({"one": "a b c"}, {})


def test_a_note_has_no_place_in_any_source():
    (one,) = arrange_lessons(LESSONS[:1], [edit(1, EditKind.NOTE, "one", "a", text="N")]).lessons

    assert one.content("fr")[1] == {
        "kind": "note",
        "language": "fr",
        "text": "N",
        "level": 0,
        "label": "",
        "term": "",
        "source": [],
    }


def test_a_heading_goes_with_what_it_stands_above_where_a_lesson_is_split():
    headings = [block(text, start) | {"kind": "heading"} for start, text in ((10, "H"), (20, "I"))]
    built = BuiltLesson("one", "ONE", [block("a"), *headings, block("b", 30), block("c", 40)])

    split = edit(1, EditKind.SPLIT, "one", "b", text="B", other="two")

    arranged = arrange_lessons([built], [split])

    assert shown(arranged) == {"one": "a", "two": "H I b c"}
