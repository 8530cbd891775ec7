from __future__ import annotations

from courses.admin.decoded import Stretch
from courses.admin.marking import mark_text
from courses.admin.windows import Window, open_window
from courses.sources import Block, BlockKind, Document, Span, read_document
from courses.sources.records import Reason, Removal

TEXT = """\
# Le Bureau

**Le Bureau** a son siège à Lyon[^1].

- Il compte trois services.

[^1]: Depuis 1989.
"""


def mark(document: Document, window: Window | None = None, asked: Span | None = None):
    return mark_text(
        document.text,
        window or open_window(len(document.text)),
        blocks=document.blocks,
        removed=document.removed,
        asked=asked,
    )


def read() -> Document:
    return read_document("bureau.md", TEXT.encode())


def text_of(stretches: list[Stretch]) -> str:
    return "".join(part.text for stretch in stretches for part in stretch.parts)


def test_the_stretches_are_the_text():
    document = read()

    assert text_of(mark(document)) == document.text


def test_each_block_stands_in_its_stretch_with_what_was_removed_inside():
    marked = {stretch.block.kind.value: stretch for stretch in mark(read()) if stretch.block}

    said = {
        kind: [(part.text, part.reason) for part in stretch.parts]
        for kind, stretch in marked.items()
    }
    assert said["heading"] == [("Le Bureau", None)]
    assert said["paragraph"] == [
        ("Le Bureau", None),
        ("**", Reason.MARKUP),
        (" a son siège à Lyon", None),
        ("[^1]", Reason.NOTE_CALL),
        (".", None),
    ]
    assert said["list_item"] == [("Il compte trois services.", None)]
    assert all(stretch.opens for stretch in marked.values())


def test_what_stands_outside_of_blocks_says_why():
    outside = [part for stretch in mark(read()) if not stretch.block for part in stretch.parts]

    reasons = {part.text.strip(): part.reason for part in outside if part.text.strip()}
    assert reasons["#"] is Reason.MARKUP
    assert None not in reasons.values()


def test_a_block_that_a_page_turns_in_goes_on_behind_what_stands_between():
    text = "Le Bureau a\nNote de page.\nson siège."
    note = Block(BlockKind.FOOTNOTE, "Note de page.", tuple(range(12, 25)), "fr")
    parts = (*range(12), *range(26, 36))
    paragraph = Block(BlockKind.PARAGRAPH, "Le Bureau a son siège.", parts, "fr")

    marked = mark_text(text, open_window(len(text)), blocks=[paragraph, note])

    said = [(text_of([one]), one.block, one.opens) for one in marked if one.block]
    assert said == [
        ("Le Bureau a\n", paragraph, True),
        ("Note de page.", note, True),
        ("son siège.", paragraph, False),
    ]


def test_a_running_head_inside_a_block_is_marked_inside():
    text = "Le Bureau a\nRAPPORT\nson siège."
    paragraph = Block(
        BlockKind.PARAGRAPH, "Le Bureau a son siège.", (*range(12), *range(20, 30)), "fr"
    )
    head = Removal(Reason.RUNNING_HEAD, "RAPPORT", Span(12, 19))

    (stretch,) = mark_text(text, open_window(len(text)), blocks=[paragraph], removed=[head])

    assert [(part.text, part.reason) for part in stretch.parts] == [
        ("Le Bureau a\n", None),
        ("RAPPORT", Reason.RUNNING_HEAD),
        ("\nson siège.", None),
    ]


def test_the_asked_place_is_marked_across_blocks_and_begins_once():
    document = read()
    start, end = document.text.index("Lyon"), document.text.index("compte")

    parts = [part for one in mark(document, asked=Span(start, end)) for part in one.parts]

    assert "".join(part.text for part in parts if part.is_asked) == document.text[start:end]
    assert [part.text for part in parts if part.is_place] == ["Lyon"]


def test_a_window_shows_its_part_alone():
    document = read()
    window = Window(20, 50, len(document.text))

    assert text_of(mark(document, window)) == document.text[20:50]


def test_a_place_that_reaches_into_a_window_begins_with_it():
    marked = mark_text("abcdefgh", Window(4, 8, 8), asked=Span(2, 6))

    assert [(p.text, p.is_asked, p.is_place) for one in marked for p in one.parts] == [
        ("ef", True, True),
        ("gh", False, False),
    ]


def test_what_a_part_shows_hides_nothing():
    (stretch,) = mark_text("a\u202eb", open_window(3))

    assert stretch.parts[0].shown == "a⟨U+202E⟩b"
