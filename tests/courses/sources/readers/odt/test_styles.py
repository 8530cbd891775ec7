import pytest
from odfdo import Element

from courses.sources.readers.odt.styles import Styles

OWN = """<office:automatic-styles>
<style:style style:family="paragraph" style:name="P1" style:parent-style-name="Corps"
  style:list-style-name="L"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:family="paragraph" style:name="P2" style:parent-style-name="P1"/>
<style:style style:family="paragraph" style:name="P3" style:parent-style-name="Titre"
  style:default-outline-level=""/>
<style:style style:family="paragraph" style:name="A" style:parent-style-name="B"/>
<style:style style:family="paragraph" style:name="B" style:parent-style-name="A"/>
<text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" text:start-value="4"/>
<text:list-level-style-number text:level="2" style:num-format="i" text:display-levels="2"/>
<text:list-level-style-bullet text:level="3" text:bullet-char="•"/>
<text:list-level-style-number text:level="4" style:num-format=""/>
</text:list-style></office:automatic-styles>"""
COMMON = """<office:styles>
<style:style style:family="paragraph" style:name="Corps"/>
<style:style style:family="paragraph" style:name="Titre" style:default-outline-level="2"/>
<style:style style:family="paragraph" style:name="P2" style:parent-style-name="Titre"/>
</office:styles>"""


@pytest.fixture
def styles():
    return Styles.read(map(Element.from_tag, (OWN, COMMON)))


def test_names_lead_up_and_the_first_part_counts(styles):
    assert list(styles.names("paragraph", "P2")) == ["P2", "P1", "Corps"]
    assert list(styles.names("paragraph", "A")) == ["A", "B"]
    assert list(styles.names("text", "P2")) == []


def test_what_a_style_leaves_unsaid_its_ancestor_says(styles):
    assert styles.is_bold("paragraph", "P2") is True
    assert styles.is_bold("paragraph", "Corps") is None
    assert styles.find_list("P2") == "L"


@pytest.mark.parametrize(("name", "level"), [("Titre", 2), ("P3", 0), ("Corps", 0)])
def test_a_style_may_set_headings_or_take_that_back(styles, name, level):
    assert styles.find_outline(name) == level


@pytest.mark.parametrize(
    ("depth", "numbered"), [(1, True), (2, True), (3, False), (4, False), (9, False)]
)
def test_levels_write_numbers_or_not(styles, depth, numbered):
    assert styles.is_numbered("L", depth) is numbered


def test_labels_name_as_many_levels_as_they_show(styles):
    assert styles.write_label("L", [4]) == "4"
    assert styles.write_label("L", [4, 3]) == "4.iii"
    assert styles.find_start("L", 1) == 4
    assert styles.find_start("L", 2) == 1
