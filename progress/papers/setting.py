"""Sets what is described with typst, as the bytes of a PDF."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import typst

from progress.certificates.drawing import FONTS
from progress.papers.data import Value

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"


def set_pages(frame: Value, told: Value, *, is_tagged: bool) -> bytes:
    """Set pages; tags tell programs that read aloud what is a heading, a table or a picture."""
    pdf: bytes = typst.compile(
        TEMPLATES / "paper.typ",
        root=TEMPLATES,
        font_paths=_find_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"frame": json.dumps(frame), "told": json.dumps(told)},
        pdf_tags=is_tagged,
    )
    return pdf


@lru_cache(maxsize=1)
def _find_fonts() -> typst.Fonts:
    """Look for the fonts once a process."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
