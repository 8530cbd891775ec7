from courses.building.meaning import read_meaning
from courses.building.records import Event, Place, Quote
from courses.building.timeline import merge_events

SIGNED = "L’accord de coopération a été signé par les deux organisations."
AGAIN = "Les deux organisations ont signé l’accord de coopération."
OPENED = "Le bureau de Vienne a ouvert ses portes au public."


def event(date, text, document="a.md"):
    return Event(date, date, text, "fr", Quote(Place(document, 0, len(text)), text))


def merge(*events):
    merged = merge_events(events, read_meaning(one.text for one in events))
    return [(one.date, one.text, [quote.place.document for quote in one.also]) for one in merged]


def test_events_stand_in_order_of_time():
    assert [date for date, _, _ in merge(event("2004-11", OPENED), event("1997", SIGNED))] == [
        "1997",
        "2004-11",
    ]


def test_an_event_told_twice_stands_once_with_the_more_precise_date():
    assert merge(event("1997", SIGNED), event("1997-07-08", AGAIN, "b.md")) == [
        ("1997-07-08", AGAIN, ["a.md"])
    ]


def test_other_events_and_other_dates_stay_apart():
    assert len(merge(event("1997", SIGNED), event("1997", OPENED))) == 2
    assert len(merge(event("1997", SIGNED), event("1998", AGAIN))) == 2
    assert len(merge(event("1997-05", SIGNED), event("1997-07-08", AGAIN))) == 2
