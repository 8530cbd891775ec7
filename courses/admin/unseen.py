"""Characters that show nothing, or that turn the text around them, written out."""

from __future__ import annotations

import re

UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0001-\U000e007f]"
)
"""Line and page breaks are not among them, nor what joins and parts letters in Persian."""


def write_out(text: str) -> str:
    """Write each unseen character as its number in Unicode: "⟨U+202E⟩"."""
    return UNSEEN.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)
