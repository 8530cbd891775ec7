"""Takes a document in: its file, its text and its passages, as a version that never changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.utils.text import Truncator

from accounts.models import User
from accounts.services.audit import record
from courses.building import cut_passages
from courses.models import Passage, SourceDocument, SourceVersion
from courses.services.isolation import read_apart
from courses.services.refusals import check_name
from courses.services.replacing import replace_version
from courses.sources import Block, Document
from courses.sources.formats import MediaType
from courses.sources.values import give_reading

LONGEST_TITLE, LONGEST_LINE = 300, 200
"""Characters that a document's fields hold; longer ones are cut with an ellipsis."""
SUFFIXES = {
    MediaType.PLAIN: ".txt",
    MediaType.MARKDOWN: ".md",
    MediaType.HTML: ".html",
    MediaType.PDF: ".pdf",
    MediaType.DOCX: ".docx",
    MediaType.ODT: ".odt",
    MediaType.PPTX: ".pptx",
}
TURN = int.from_bytes(hashlib.sha256(b"courses.ingest").digest()[:8], signed=True)
"""Names the database's lock that has documents stored one after the other."""


def ingest(*, name: str, data: bytes, by: User | None) -> SourceVersion:
    """Store a file as a version of the document of its name; all of it or nothing.

    Bytes that are stored already, under whatever name, yield the version that they are; its file
    is put back where it was lost, and its blocks are read anew where the reader sees more in the
    same text now. Other bytes under a known name yield its next version. Raises SourceError.
    """
    read = _read(name, data)
    with transaction.atomic():
        _wait_for_turn()
        known = SourceVersion.objects.filter(sha256=read.sha256).first()
        if known is None:
            return _store(read, data, by)
        _put_back(known, data)
        _read_anew(known, read, by)
        return known


def _read(name: str, data: bytes) -> Document:
    read = read_apart(name, data)
    check_name(read.name)
    return read


def _wait_for_turn() -> None:
    """Hold back until no other transaction stores a document; ours ends with its transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])


def _store(read: Document, data: bytes, by: User | None) -> SourceVersion:
    document = _store_document(read)
    old = document.versions.order_by("-number").first()
    with _stored_file(f"sources/{read.sha256}{SUFFIXES[MediaType(read.media_type)]}", data) as path:
        new = SourceVersion.objects.create(
            document=document,
            number=old.number + 1 if old else 1,
            sha256=read.sha256,
            media_type=read.media_type,
            size=len(data),
            file=path,
            text=read.text,
            languages=list(read.languages),
            reading=give_reading(read),
            created_by=by,
        )
        _store_passages(new, read)
        record("ingest", new, by=by, document=document.name, number=new.number)
        if old is not None:
            replace_version(new)
    return new


def _read_anew(version: SourceVersion, read: Document, by: User | None) -> None:
    """Store what the reader makes of a version's text now; spans go on counting in that text."""
    reading = give_reading(read)
    if version.text != read.text or version.reading == reading:
        return
    version.reading = reading
    version.languages = list(read.languages)
    version.save(update_fields=["reading", "languages"])
    version.passages.all().delete()
    _store_passages(version, read)
    record("read_anew", version, by=by, document=version.document.name, number=version.number)


def _store_document(read: Document) -> SourceDocument:
    said = read.metadata
    document, _ = SourceDocument.objects.update_or_create(
        name=read.name,
        defaults={
            "title": Truncator(said.title or read.name).chars(LONGEST_TITLE),
            "issuer": Truncator(said.issuer).chars(LONGEST_LINE),
            "date": said.date,
            "licence": Truncator(said.licence).chars(LONGEST_LINE),
        },
    )
    return document


def _store_passages(version: SourceVersion, read: Document) -> None:
    Passage.objects.bulk_create(
        Passage(
            version=version,
            position=position,
            headings=list(passage.headings),
            start=passage.start,
            end=passage.end,
            blocks=[_describe(block) for block in passage.blocks],
        )
        for position, passage in enumerate(cut_passages(read), 1)
    )


def _describe(block: Block) -> dict[str, str | int]:
    return {
        "kind": block.kind.value,
        "text": block.text,
        "language": block.language,
        "start": block.start,
        "end": block.end,
        "level": block.level,
        "label": block.label,
        "term": block.term,
    }


def _put_back(version: SourceVersion, data: bytes) -> None:
    """Store a version's file again where it was lost: these are the bytes that it had."""
    storage, path = version.file.storage, version.file.name
    if path and not storage.exists(path):
        storage.save(path, ContentFile(data))


@contextmanager
def _stored_file(path: str, data: bytes) -> Iterator[str]:
    """Store a file under its hash, and take it away again where its rows cannot be stored.

    What lies there already belongs to no version: a transaction that was undone left it.
    """
    storage = SourceVersion._meta.get_field("file").storage
    storage.delete(path)
    storage.save(path, ContentFile(data))
    try:
        yield path
    except BaseException:
        storage.delete(path)
        raise
