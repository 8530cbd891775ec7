import pytest

from courses.sources.readers.html.nesting import measure_nesting


@pytest.mark.parametrize(
    ("html", "depth"),
    [
        ("<div><div>x</div></div><div>y</div>", 2),
        ("<p>un<p>deux<br><li>trois<img>", 0),
        ("</div></div><div>", 1),
        ("<SPAN><b>", 2),
        ("a < b", 0),
    ],
)
def test_elements_inside_one_another_are_counted(html, depth):
    assert measure_nesting(html) == depth
