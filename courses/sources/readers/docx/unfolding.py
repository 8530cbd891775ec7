"""What the converter of DOCX files would pass over, put where it looks; what nobody sees, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from courses.sources.readers.docx.styles import Styles
from courses.sources.readers.docx.xml import Rewrite, W, read_switch, read_value, rewrite

MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TEXT_BOX = f"{W}txbxContent"
CONTENTS = "Table of Contents"
"""The gallery that Word takes its tables of contents from."""


def unfold(tree: ET.Element, styles: Styles) -> None:
    """Rewrite a part so that its visible text stands in runs and paragraphs, each once."""
    rewrite(tree, build_rules(styles))


def build_rules(styles: Styles) -> Mapping[str, Rewrite]:
    """Build the rule for each tag that needs one."""
    return {
        f"{ALTERNATIVES}AlternateContent": _choose,
        f"{W}drawing": _open_drawing,
        f"{W}fldSimple": list,
        f"{W}dir": list,
        f"{W}bdo": list,
        f"{W}ruby": _read_base,
        f"{MATHS}oMath": _write_formula,
        f"{MATHS}oMathPara": list,
        f"{W}cr": _break_line,
        f"{W}br": _break_line,
        f"{W}bookmarkStart": lambda bookmark: [],
        f"{W}del": _drop_deleted,
        f"{W}moveFrom": _drop_deleted,
        f"{W}sdt": _drop_gallery,
        f"{W}p": lambda paragraph: _drop_contents(paragraph, styles),
        f"{W}r": lambda run: _drop_hidden(run, styles),
    }


def _choose(alternatives: ET.Element) -> Iterable[ET.Element]:
    """Choose what old programs show, unless it lacks the text."""
    fallback = alternatives.find(f"{ALTERNATIVES}Fallback")
    if fallback is not None and fallback.find(f".//{W}t") is not None:
        return list(fallback)
    choice = alternatives.find(f"{ALTERNATIVES}Choice")
    return list(choice if choice is not None else fallback or [])


def _open_drawing(drawing: ET.Element) -> Iterable[ET.Element]:
    """Keep of a drawing its text boxes, which stand behind the paragraph that holds it."""
    picture = ET.Element(f"{W}pict")
    picture.extend(drawing.iter(TEXT_BOX))
    return [picture] if len(picture) else []


def _read_base(ruby: ET.Element) -> Iterable[ET.Element]:
    return [run for base in ruby.iter(f"{W}rubyBase") for run in base]


def _write_formula(formula: ET.Element) -> Iterable[ET.Element]:
    run = ET.Element(f"{W}r")
    text = ET.SubElement(run, f"{W}t")
    text.text = "".join(part.text or "" for part in formula.iter(f"{MATHS}t"))
    return [run]


def _break_line(line_break: ET.Element) -> Iterable[ET.Element]:
    """Make a line break of any other: words at both sides of it are apart."""
    if line_break.tag == f"{W}br" and f"{W}type" not in line_break.attrib:
        return [line_break]
    return [ET.Element(f"{W}br")]


def _drop_deleted(change: ET.Element) -> Iterable[ET.Element]:
    """Drop deleted text, not the mark that a paragraph's end or a row was deleted."""
    return [] if len(change) else [change]


def _drop_gallery(control: ET.Element) -> Iterable[ET.Element]:
    gallery = read_value(control, "sdtPr/docPartObj/docPartGallery")
    return [] if gallery == CONTENTS else [control]


def _drop_contents(paragraph: ET.Element, styles: Styles) -> Iterable[ET.Element]:
    style = read_value(paragraph, "pPr/pStyle") or styles.default
    return [] if styles.is_contents(style) else [paragraph]


def _drop_hidden(run: ET.Element, styles: Styles) -> Iterable[ET.Element]:
    hidden = read_switch(run, "rPr/vanish")
    if hidden is None:
        hidden = styles.read_switch(read_value(run, "rPr/rStyle") or "", "rPr/vanish")
    return [] if hidden else [run]
