"""Notes of a page, their calls, and the links between them."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

NOTE_ID = re.compile(r"_?(?:cite_|end|foot)?(?:note|ftn|fn)[-_:]?(\d{1,4})", re.IGNORECASE)
CALL = re.compile(r"\[?(?:\d{1,4}|[*†‡])\]?")
RETURN = re.compile(r"[↩↑^\ufe0e\s]+")


def is_call(node: LexborNode) -> bool:
    """Tell whether an element calls a note or leads back from one."""
    if node.tag not in {"a", "sup"}:
        return False
    link = node if node.tag == "a" else node.css_first("a")
    target = (link.attributes.get("href") or "") if link else ""
    text = node.text().strip()
    if not target.startswith("#") or not text:
        return bool(node.attributes.get("role") == "doc-noteref")
    raised = node.tag == "sup" or node.css_first("sup") is not None or text.startswith("[")
    return bool(RETURN.fullmatch(text) or (raised and CALL.fullmatch(text)))


def find_note(node: LexborNode) -> str:
    """Find the number of the note that an element is; nothing where it is none."""
    found = NOTE_ID.fullmatch(node.attributes.get("id") or "")
    return found.group(1) if found else ""


def holds_notes(node: LexborNode) -> bool:
    """Tell whether an element is where a page keeps its notes."""
    classes = (node.attributes.get("class") or "").split()
    role = node.attributes.get("role")
    return role in {"doc-endnotes", "doc-footnotes"} or "footnotes" in classes
