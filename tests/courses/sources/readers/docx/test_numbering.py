import pytest

from courses.sources.readers.docx.numbering import Number, Numbering
from tests.courses.sources.readers.docx.trees import parse


def level(depth, written, text, start=1):
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{written}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def kind(key, *levels, more=""):
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def item(key, of, more=""):
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def count(xml, *places):
    numbering = Numbering.read(parse(xml))
    return [numbering.count(*place) for place in places]


def labels(xml, *places):
    return [number.label for number in count(xml, *places)]


OUTLINE = kind(
    0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerRoman", "(%3)")
)


@pytest.mark.parametrize(
    ("written", "text", "label"),
    [
        ("decimal", "%1.", "3"),
        ("decimal", "(%1)", "3"),
        ("decimal", "– %1 –", "3"),
        ("lowerLetter", "%1)", "c"),
        ("upperLetter", "%1.", "C"),
        ("lowerRoman", "%1.", "iii"),
        ("upperRoman", "%1", "III"),
        ("chicago", "%1", "3"),
    ],
)
def test_numbers_are_written_by_their_format(written, text, label):
    xml = kind(0, level(0, written, text, start=3)) + item("1", 0)

    assert labels(xml, ("1", 0)) == [label]


def test_deeper_levels_begin_anew_and_name_those_above():
    places = [("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 0), ("1", 1), ("1", 2), ("1", 2)]

    assert labels(OUTLINE + item("1", 0), *places) == [
        "1", "1.1", "1.2", "i", "2", "2.1", "i", "ii",
    ]  # fmt: skip


def test_lists_of_one_kind_count_on_unless_one_begins_anew():
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    xml = OUTLINE + item("1", 0) + item("2", 0) + item("3", 0, restart)

    assert labels(xml, ("1", 0), ("2", 0), ("3", 0), ("3", 0)) == ["1", "2", "5", "6"]


def test_words_are_more_than_a_label():
    xml = kind(0, level(0, "decimal", "Article %1.")) + item("1", 0)

    assert count(xml, ("1", 0)) == [Number(words="Article 1.")]


def test_bullets_have_no_number_and_some_levels_write_nothing():
    levels = level(0, "bullet", "•"), level(1, "none", ""), level(2, "bullet", " ")
    xml = kind(0, *levels) + item("1", 0)

    found = count(xml, ("1", 0), ("1", 1), ("1", 2), ("1", 7), ("9", 0))

    assert found == [Number(), None, None, None, None]


def test_a_kind_may_lead_to_the_one_that_holds_its_levels():
    held = kind(1, level(0, "decimal", "%1."), more='<w:styleLink w:val="S"/>')
    leading = kind(2, more='<w:numStyleLink w:val="S"/>')

    assert labels(held + leading + item("1", 2), ("1", 0)) == ["1"]
