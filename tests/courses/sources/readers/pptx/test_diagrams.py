from typing import Any

from pptx import Presentation
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from courses.sources.readers.pptx.diagrams import DIAGRAM, write_diagram
from tests.courses.sources.readers.pptx import samples

SPACE = DIAGRAM.strip("{}")
TYPE = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"
POINT = '<dgm:pt modelId="{}" type="{}"><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>'
LINK = '<dgm:cxn srcId="{}" destId="{}" srcOrd="{}"{}/>'


def draw(points, links):
    """Put a diagram on a slide, in the place of a table."""
    slide = samples.add_slide(Presentation(), "Titre", samples.TITLE_ONLY)
    samples.add_table(slide, [["a"]])
    frame = slide.shapes[-1]
    model = samples.parse(
        f'<dgm:dataModel xmlns:dgm="{SPACE}"><dgm:ptLst>{"".join(points)}</dgm:ptLst>'
        f"<dgm:cxnLst>{''.join(links)}</dgm:cxnLst></dgm:dataModel>"
    )
    data = samples.serialise(model)
    part = Part(PackURI("/ppt/diagrams/data1.xml"), TYPE, slide.part.package, data)
    key = slide.part.relate_to(part, RELATION)
    graphic = frame.element.graphic.graphicData
    graphic.remove(graphic[0])
    graphic.append(samples.parse(f'<dgm:relIds xmlns:dgm="{SPACE}" r:dm="{key}"/>'))
    return frame


def test_points_are_read_from_the_root_downwards():
    points = [
        POINT.format("4", "node", "deux"),
        POINT.format("0", "doc", ""),
        POINT.format("2", "node", "sous un"),
        POINT.format("1", "node", "un &amp; un"),
        POINT.format("9", "pres", "un dessin"),
    ]
    links = [
        LINK.format("0", "4", 1, ""),
        LINK.format("1", "2", 0, ""),
        LINK.format("0", "1", 0, ""),
        LINK.format("0", "9", 2, ' type="presOf"'),
    ]

    assert write_diagram(draw(points, links)) == (
        "<ul><li>un &amp; un</li><li>sous un</li><li>deux</li></ul>"
    )


def test_points_in_a_ring_are_read_once():
    points = [POINT.format("0", "doc", "un"), POINT.format("1", "node", "deux")]
    links = [LINK.format("0", "1", 0, ""), LINK.format("1", "0", 0, "")]

    assert write_diagram(draw(points, links)) == "<ul><li>un</li><li>deux</li></ul>"


def test_a_frame_without_a_diagram_says_nothing():
    slide = samples.add_slide(Presentation(), "Titre", samples.TITLE_ONLY)
    samples.add_table(slide, [["a"]])
    frame: Any = slide.shapes[-1]

    assert write_diagram(frame) == ""
