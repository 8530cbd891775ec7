from courses.sources.readers.docx.notes import ID, number_notes
from courses.sources.readers.docx.xml import W
from tests.courses.sources.readers.docx.trees import parse


def call(kind, key, mark=""):
    custom = " w:customMarkFollows='1'" if mark else ""
    text = f"<w:t>{mark}</w:t>" if mark else ""
    return f"<w:r><w:{kind}Reference w:id='{key}'{custom}/>{text}</w:r>"


def notes(kind, *keys):
    return parse("".join(f"<w:{kind} w:id='{key}'/>" for key in keys))


def number(body, feet=(), ends=()):
    body = parse(body)
    kinds = [("footnote", notes("footnote", *feet)), ("endnote", notes("endnote", *ends))]
    number_notes(body, kinds)
    calls = [part.get(ID) for run in body for part in run if part.get(ID)]
    return calls, *([note.get(ID) for note in part] for _, part in kinds)


def test_footnotes_are_numbered_by_their_calls_and_endnotes_go_on():
    body = call("footnote", 7) + call("endnote", 2) + call("footnote", 4)

    assert number(body, feet=(4, 7), ends=(2,)) == (["1", "3", "2"], ["2", "1"], ["3"])


def test_a_note_that_is_called_twice_keeps_its_number():
    body = call("footnote", 5) * 2 + call("footnote", 6)

    assert number(body, feet=(5, 6))[0] == ["1", "1", "2"]


def test_a_note_that_nothing_calls_takes_no_number_from_others():
    assert number(call("footnote", 2), feet=(1, 2))[1] == ["unseen 1", "1"]


def test_calls_of_missing_notes_go():
    assert number(call("footnote", 3) + call("footnote", 1), feet=(1,))[0] == ["1"]


def test_a_mark_in_the_place_of_a_number_goes():
    body = parse(call("footnote", 1, "*"))
    number_notes(body, [("footnote", notes("footnote", 1))])

    assert list(body.iter(f"{W}t")) == []
