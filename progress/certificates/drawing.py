"""Sets a certificate with typst.

What people wrote reaches the template as data, never as markup: a name can hold any sign.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import typst
from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage

from progress.certificates.letters import make_drawable
from progress.certificates.records import Sheet

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
TEMPLATE = HERE / "sheet.typ"


def draw(sheet: Sheet) -> bytes:
    """Draw a certificate as a PDF, A4 across."""
    said = replace(sheet, name=make_drawable(sheet.name), course=make_drawable(sheet.course))
    pdf: bytes = typst.compile(
        TEMPLATE,
        root=HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(asdict(said)), "code": draw_code(sheet.address)},
    )
    return pdf


def draw_code(text: str) -> str:
    """Draw a QR code as SVG; it can be read with a seventh of it gone."""
    code = QRCode(border=0, error_correction=ERROR_CORRECT_M)
    code.add_data(text)
    drawn = code.make_image(image_factory=SvgPathImage)
    return str(drawn.to_string(encoding="unicode"))
