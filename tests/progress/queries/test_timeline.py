import pytest

from courses.models import TimelineEvent
from courses.sources import BlockKind
from progress.queries.blocks import LessonBlock, group_blocks
from progress.queries.marks import Mark, Numbering
from progress.queries.timeline import date_entries, list_events
from tests.factories.courses import SourceDocumentFactory

ENTRIES = ("1914 – Le Congrès se réunit.", "Mai 1923 : la Commission naît.")
PROSE = "Le siège a été transféré à Lyon en 1989."


def blocks(*texts, kind=BlockKind.LIST_ITEM):
    """Make blocks whose places follow one another, 100 characters each."""
    return [
        LessonBlock(f"b{n}", kind, "fr", text, 0, "", "", (mark(n),), opens_source=False)
        for n, text in enumerate(texts)
    ]


def mark(n):
    return Mark(1, "a", "A", "f00d", start=n * 100, end=n * 100 + 99)


def event(n, date, dated, text="…"):
    """Make an event that stands in the nth block."""
    place = {"document": "a", "version": "f00d", "start": n * 100 + 5, "end": n * 100 + 50}
    return TimelineEvent(date=date, dated=dated, text=text, quotes=[place | {"text": text}])


@pytest.fixture
def numbering():
    return Numbering([SourceDocumentFactory.build(name="a")])


def test_a_list_of_dated_events_is_a_chronology():
    events = [event(0, "1914", "1914"), event(1, "1923-05", "Mai 1923")]

    (group,) = date_entries(group_blocks(blocks(*ENTRIES)), events)

    assert group.is_chronology
    assert [(b.date, b.dated, *b.parts) for b in group.blocks] == [
        ("1914", "1914", "Le Congrès se réunit."),
        ("1923-05", "Mai 1923", "La Commission naît."),
    ]


@pytest.mark.parametrize(
    "events",
    [
        [],
        [event(0, "1914", "1914")],
        [event(0, "1914", "1914"), event(1, "1923", "1923")],
        [event(0, "1914", "1914"), event(2, "1923-05", "Mai 1923")],
    ],
    ids=["no event", "one of two", "another date", "another place"],
)
def test_a_list_with_other_items_is_none(events):
    (group,) = date_entries(group_blocks(blocks(*ENTRIES)), events)

    assert not group.is_chronology
    assert [block.parts for block in group.blocks] == [(text,) for text in ENTRIES]


def test_one_item_alone_is_none():
    (group,) = date_entries(group_blocks(blocks(ENTRIES[0])), [event(0, "1914", "1914")])

    assert not group.is_chronology


def test_sentences_with_a_date_are_none():
    events = [event(0, "1914", "1914"), event(1, "1923-05", "Mai 1923")]

    groups = date_entries(group_blocks(blocks(*ENTRIES, kind=BlockKind.PARAGRAPH)), events)

    assert not any(group.is_chronology for group in groups)


def test_what_the_text_tells_is_listed_with_its_place(numbering):
    groups = group_blocks(blocks(PROSE, kind=BlockKind.PARAGRAPH))

    told = list_events([event(0, "1989", "1989", PROSE)], groups, numbering)

    assert [(one.date, one.dated, one.text, one.direction) for one in told] == [
        ("1989", "1989", PROSE, "ltr")
    ]
    assert [(mark.start, mark.end) for mark in told[0].marks] == [(5, 50)]


def test_of_two_tellings_the_one_in_the_lesson_is_shown(numbering):
    here, elsewhere = event(0, "1989", "1989", PROSE), event(7, "1989", "1989", "Autre part.")
    here.quotes = elsewhere.quotes + here.quotes

    (told,) = list_events([here], group_blocks(blocks(PROSE)), numbering)

    assert told.text == PROSE


def test_what_another_lesson_tells_is_not_listed(numbering):
    assert list_events([event(7, "1989", "1989")], group_blocks(blocks(PROSE)), numbering) == ()


def test_what_a_chronology_shows_is_not_listed_again(numbering):
    events = [event(0, "1914", "1914"), event(1, "1923-05", "Mai 1923"), event(2, "1989", "1989")]
    told = [*blocks(*ENTRIES), *blocks("", "", PROSE, kind=BlockKind.PARAGRAPH)[2:]]

    groups = date_entries(group_blocks(told), events)

    assert [one.date for one in list_events(events, groups, numbering)] == ["1989"]
