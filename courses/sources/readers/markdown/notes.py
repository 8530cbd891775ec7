"""Notes in Markdown: "[^1]: text", which CommonMark does not know."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

NAME = "note"
"""Of the rule, and of the nodes that it makes."""

OPENING = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*")


def parse_note(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Take the lines of a note, up to a blank line or the next note."""
    opening = OPENING.match(_line(state, start))
    if not opening or state.is_code_block(start):
        return False
    if silent:
        return True
    last = start + 1
    while last < end and not state.isEmpty(last) and not OPENING.match(_line(state, last)):
        last += 1
    lines = [_line(state, line) for line in range(start, last)]
    token = state.push(f"{NAME}_open", "div", 1)
    token.info, token.map = opening.group(1), [start, last]
    content = state.push("inline", "", 0)
    content.content = "\n".join(lines)[opening.end() :]
    content.map, content.children = [start, last], []
    state.push(f"{NAME}_close", "div", -1)
    state.line = last
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
