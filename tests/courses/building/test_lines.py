import tomllib

import pytest

from courses.building.lines import find_lines

TEXT = '''\
# a comment = 1
name = "x # y = [ {"
"quoted key" = 'z'
long = """
first = 1
second = 2
"""
dotted.inner.key = 1.5

[table] # comment
when = 2026-01-15T10:00:00Z
list = [
  1,
  # between
  { a = 1, b = [2, 3] },
  "text ] }",
]

[[rows]]
id = 1
[rows.deep]
x = 0
[[rows.parts]]
p = 1
[[rows.parts]]
p = 2

[[rows]]
id = 2
[[rows.parts]]
p = 3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("quoted key",), 3),
        (("long",), 4),
        (("dotted", "inner", "key"), 8),
        (("dotted",), 8),
        (("table",), 10),
        (("table", "when"), 11),
        (("table", "list"), 12),
        (("table", "list", 0), 13),
        (("table", "list", 1), 15),
        (("table", "list", 1, "b"), 15),
        (("table", "list", 1, "b", 1), 15),
        (("table", "list", 2), 16),
        (("rows",), 19),
        (("rows", 0), 19),
        (("rows", 0, "deep", "x"), 22),
        (("rows", 0, "parts", 1, "p"), 26),
        (("rows", 1), 28),
        (("rows", 1, "id"), 29),
        (("rows", 1, "parts", 0, "p"), 31),
    ],
)
def test_every_value_knows_its_line(path, line):
    assert find_lines(TEXT)[path] == line


def test_every_path_of_the_parsed_text_is_known():
    def walk(value, path):
        yield path
        if isinstance(value, list):
            value = dict(enumerate(value))
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, (*path, key))

    paths = {path for path in walk(tomllib.loads(TEXT), ()) if path}

    assert paths == set(find_lines(TEXT))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only a comment", 'a = """x"""""', "a = []\nb = {}"]
)
def test_small_texts_are_gone_through(text):
    assert set(find_lines(text)) == {(key,) for key in tomllib.loads(text)}
