"""Says in words why a file was refused."""

from __future__ import annotations

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from courses.sources import DEFAULT_LIMITS, SourceError

LONGEST_NAME = 200
"""Characters that a document's name holds."""
REASONS = {
    "empty_document": gettext_noop("“%(name)s” is empty."),
    "document_too_large": gettext_noop(
        "“%(name)s” is too large: at most %(bytes)s and %(characters)s characters are taken."
    ),
    "too_many_pages": gettext_noop(
        "“%(name)s” has too many pages: at most %(pages)s are taken. Split it."
    ),
    "too_complex": gettext_noop(
        "“%(name)s” is made of too many parts, or of parts too deep inside one another."
    ),
    "unknown_format": gettext_noop(
        "“%(name)s” is in a format that is not read; plain text, Markdown, HTML, PDF, DOCX, ODT and"
        " PPTX are."
    ),
    "undecodable_text": gettext_noop(
        "“%(name)s” is in an encoding that could not be told; save it as UTF-8."
    ),
    "no_text_found": gettext_noop("“%(name)s” holds no text that could be taught."),
    "scanned_document": gettext_noop(
        "“%(name)s” is a scan: its pages are pictures without text. Have the text recognised first."
    ),
    "encrypted_document": gettext_noop(
        "“%(name)s” is protected by a password; save it without one."
    ),
    "broken_file": gettext_noop("“%(name)s” is damaged, or not what it says it is."),
    "unsafe_archive": gettext_noop(
        "“%(name)s” is refused: it holds what no word processor puts into a file."
    ),
    "took_too_long": gettext_noop("“%(name)s” takes too much time to read; split it."),
    "took_too_much_memory": gettext_noop("“%(name)s” takes too much memory to read; split it."),
    "reading_failed": gettext_noop(
        "“%(name)s” makes the reader fail; save it in another format. The administrators’ log says"
        " more."
    ),
    "name_too_long": gettext_noop(
        "“%(name)s”: the name of the file is too long; give it at most %(name_length)s characters."
    ),
}
OTHERWISE = gettext_noop("“%(name)s” could not be read.")


class NameTooLong(SourceError):
    """The file's name is longer than a document's name may be; trying again does not help."""

    code = "name_too_long"


def check_name(name: str) -> None:
    """Raise NameTooLong where a file's name cannot be a document's."""
    if len(name) > LONGEST_NAME:
        raise NameTooLong(f"{name} is longer than {LONGEST_NAME} characters.")


def describe_size(count: int) -> str:
    """Say in the reader's language how large so many bytes are, in megabytes."""
    size = round(count / 1_000_000, 2)
    return _("%s MB") % number_format(int(size) if size.is_integer() else size)


def describe_refusal(error: SourceError, name: str) -> str:
    """Say in the reader's language why a file was refused, and by its name which."""
    return _(REASONS.get(error.code, OTHERWISE)) % {
        "name": name,
        "bytes": describe_size(settings.SOURCE_MAX_BYTES),
        "characters": number_format(DEFAULT_LIMITS.max_characters, force_grouping=True),
        "pages": number_format(DEFAULT_LIMITS.max_pages),
        "name_length": LONGEST_NAME,
    }
