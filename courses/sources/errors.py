"""Why a document cannot be read.

    SourceError
    ├── EmptyDocument
    ├── DocumentTooLarge
    ├── TooManyPages
    ├── TooComplex
    ├── UnknownFormat
    ├── UndecodableText
    ├── NoTextFound
    ├── BrokenFile
    ├── EncryptedDocument
    ├── ScannedDocument
    ├── UnsafeArchive
    ├── TookTooLong
    ├── TookTooMuchMemory
    └── ReadingFailed

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


class TooManyPages(SourceError):
    """The file has more pages than the limit."""

    code = "too_many_pages"


class TooComplex(SourceError):
    """The file has too many parts, or parts too deep inside one another."""

    code = "too_complex"


class UnknownFormat(SourceError):
    """The content is of no format that a reader exists for."""

    code = "unknown_format"


class UndecodableText(SourceError):
    """The bytes are text in no encoding that could be told."""

    code = "undecodable_text"


class NoTextFound(SourceError):
    """The file was read, but no block of text was left in it."""

    code = "no_text_found"


class BrokenFile(SourceError):
    """The file is of a known format, but damaged: its reader cannot go through it."""

    code = "broken_file"


class EncryptedDocument(SourceError):
    """The file opens only with a password."""

    code = "encrypted_document"


class ScannedDocument(SourceError):
    """The file has pages, but only pictures of them: no letter can be read."""

    code = "scanned_document"


class UnsafeArchive(SourceError):
    """The file is an archive made to harm whoever opens it."""

    code = "unsafe_archive"


class TookTooLong(SourceError):
    """Reading the file took more time than it may."""

    code = "took_too_long"


class TookTooMuchMemory(SourceError):
    """Reading the file took more memory than it may."""

    code = "took_too_much_memory"


class ReadingFailed(SourceError):
    """The file made the reader itself fail, which the log tells about."""

    code = "reading_failed"


def error_of(code: str, message: str) -> SourceError:
    """Make the error that a code names."""
    known = {error.code: error for error in SourceError.__subclasses__()}
    return known.get(code, SourceError)(message)
