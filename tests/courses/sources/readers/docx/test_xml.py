import pytest

from courses.sources.readers.docx.xml import (
    W,
    demand,
    find_part,
    parse_part,
    read_switch,
    read_value,
    rewrite,
    set_value,
)
from courses.sources.readers.office.archives import Package
from tests.courses.sources.readers.docx.trees import parse, write

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def pack(**kinds):
    overrides = "".join(
        f'<Override PartName="/{path}" ContentType="{KIND.format(kind)}"/>'
        for path, kind in ((path.replace("__", "/"), kind) for path, kind in kinds.items())
    )
    parts = {"[Content_Types].xml": f"<Types>{overrides}</Types>".encode(), "word/a": b"<a/>"}
    return Package("a.docx", {**parts, "word/deep/a": b"<a/>"})


def test_a_part_is_found_by_its_kind_nearest_to_the_top():
    package = pack(word__deep__a="styles", word__a="styles", word__gone="numbering")

    assert find_part(package, "styles") == "word/a"
    assert find_part(package, "numbering") == ""
    assert find_part(package, "footnotes") == ""


def test_a_part_that_is_missing_is_empty():
    assert list(parse_part(pack(), "")) == []


@pytest.mark.parametrize(
    ("xml", "value", "switch"),
    [
        ("<w:r><w:rPr><w:b/></w:rPr></w:r>", "", True),
        ("<w:r><w:rPr><w:b w:val='1'/></w:rPr></w:r>", "1", True),
        ("<w:r><w:rPr><w:b w:val='false'/></w:rPr></w:r>", "false", False),
        ("<w:r><w:rPr/></w:r>", None, None),
        ("<w:r><w:t/></w:r>", None, None),
    ],
)
def test_properties_are_set_or_not(xml, value, switch):
    run = parse(xml)[0]

    assert read_value(run, "rPr/b") == value
    assert read_switch(run, "rPr/b") is switch


def test_nothing_is_read_of_nothing():
    assert read_value(None, "pPr/pStyle") is None


def test_properties_are_made_where_they_are_missing():
    tree = parse("<w:p><w:r/></w:p>")

    set_value(demand(tree[0], "pPr"), "pStyle", "Heading1")
    set_value(demand(tree[0], "pPr"), "pStyle", "Heading2")

    assert write(tree).partition("<w:pPr>")[2] == (
        '<w:pStyle w:val="Heading2"/></w:pPr><w:r/></w:p>'
    )


def test_rules_apply_to_what_they_give_and_below():
    tree = parse("<w:a><w:b><w:c/><w:d><w:c/></w:d></w:b></w:a>")

    rewrite(tree, {f"{W}b": list, f"{W}c": lambda element: []})

    assert write(tree).endswith("><w:d/></w:a>")
