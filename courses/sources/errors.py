"""Why a document cannot be read.

    SourceError
    ├── EmptyDocument
    ├── DocumentTooLarge
    ├── UnknownFormat
    ├── UndecodableText
    └── NoTextFound

None of them goes away by trying again: the file itself has to change.
"""


class SourceError(Exception):
    """A document is refused; the message is a sentence that names it and the reason."""

    code = "source_refused"


class EmptyDocument(SourceError):
    """The file holds no byte, or nothing but white space."""

    code = "empty_document"


class DocumentTooLarge(SourceError):
    """The file is larger than the limit."""

    code = "document_too_large"


class UnknownFormat(SourceError):
    """The content is of no format that a reader exists for."""

    code = "unknown_format"


class UndecodableText(SourceError):
    """The bytes are text in no encoding that could be told."""

    code = "undecodable_text"


class NoTextFound(SourceError):
    """The file was read, but no block of text was left in it."""

    code = "no_text_found"
