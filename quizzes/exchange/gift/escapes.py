r"""Characters that mean something in GIFT: each gets a backslash, a line end is written \n."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from quizzes.exchange.texts import clean, write_html

_SPECIAL = re.compile(r"[\\:#={}~]")
_ESCAPED = re.compile(r"(?s)\\(.)")
_FIRST = {"[": "&#91;", "%": "&#37;"}
_SAFE = " !\"'()*+,/:;?@&=$#<>^`{}|"
"""What stands as it is in the comment that holds a label, beside letters and digits."""


def escape(text: str) -> str:
    """Escape a plain text."""
    return _SPECIAL.sub(r"\\\g<0>", clean(text)).replace("\n", "\\n")


def escape_html(text: str) -> str:
    """Write a text as HTML, escaped.

    A bracket in front would say in which format it is, a per cent sign what it is worth.
    """
    written = write_html(text)
    first = _FIRST.get(written[:1])
    return escape(f"{first}{written[1:]}" if first else written)


def unescape(source: str) -> str:
    """Take the backslashes away."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], source)


def write_label(label: str) -> str:
    """Write a label for a comment, where brackets end it and no letter may be a control."""
    return "".join(
        letter if letter.isalnum() or letter in "-_. " else quote(letter, safe=_SAFE)
        for letter in clean(label)
    )


def read_label(written: str) -> str:
    """Read a label from a comment."""
    return unquote(written)
