from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from accounts.models import AuditEntry, User
from courses.models import Passage, SourceDocument, SourceVersion
from courses.services.ingesting import ingest
from courses.signals import version_replaced
from courses.sources import SourceError

Replaced = list[tuple[SourceVersion, SourceVersion]]
TEXT = """\
# Le Bureau

Le Bureau a son siège à Lyon. Il compte trois services.

## Les services

- le service des archives, ouvert le lundi
- le service des cartes, ouvert le mardi
"""
DATA = TEXT.encode()


def stored_files() -> list[str]:
    root = Path(settings.MEDIA_ROOT)
    return [str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()]


@pytest.fixture
def replaced():
    """Collect what is told about replaced versions."""
    told: Replaced = []

    def listen(sender: object, old: SourceVersion, new: SourceVersion, **kwargs: Any) -> None:
        assert connection.in_atomic_block
        told.append((old, new))

    version_replaced.connect(listen)
    yield told
    version_replaced.disconnect(listen)


def test_a_file_becomes_a_version_with_its_text_and_passages(owner: User):
    version = ingest(name="bureau.md", data=DATA, by=owner)

    assert (version.number, version.size, version.created_by) == (1, len(DATA), owner)
    assert version.sha256 == hashlib.sha256(DATA).hexdigest()
    assert version.media_type == "text/markdown"
    assert "trois services" in version.text
    assert version.document.name == "bureau.md"
    passages = list(version.passages.order_by("position"))
    assert [passage.position for passage in passages] == list(range(1, len(passages) + 1))
    for passage in passages:
        for block in passage.blocks:
            assert passage.start <= block["start"] < block["end"] <= passage.end
    said = " ".join(block["text"] for passage in passages for block in passage.blocks)
    assert "le service des cartes, ouvert le mardi" in said
    entry = AuditEntry.objects.get(action="ingest")
    assert (entry.actor, entry.target_id) == (owner, str(version.pk))


def test_a_file_lies_under_its_hash_with_its_own_bytes(db: None):
    version = ingest(name="bureau.md", data=DATA, by=None)

    assert stored_files() == [f"sources/{version.sha256}.md"]
    with version.file.open("rb") as file:
        assert file.read() == DATA


def test_the_same_bytes_again_change_nothing(db: None, replaced: Replaced):
    first = ingest(name="bureau.md", data=DATA, by=None)
    passages = set(first.passages.values_list("pk", flat=True))

    again = ingest(name="bureau.md", data=DATA, by=None)

    assert again == first
    assert set(Passage.objects.values_list("pk", flat=True)) == passages
    assert AuditEntry.objects.count() == 1
    assert len(stored_files()) == 1
    assert replaced == []


def test_the_same_bytes_under_another_name_are_the_same_version(db: None):
    first = ingest(name="bureau.md", data=DATA, by=None)

    assert ingest(name="autre.md", data=DATA, by=None) == first
    assert SourceDocument.objects.count() == 1


def test_changed_bytes_make_the_next_version_and_say_so(db: None, replaced: Replaced):
    old = ingest(name="bureau.md", data=DATA, by=None)

    new = ingest(name="bureau.md", data=DATA.replace(b"trois", b"quatre"), by=None)

    assert (new.document, new.number) == (old.document, 2)
    assert replaced == [(old, new)]
    assert SourceVersion.objects.get(pk=old.pk).text == old.text
    assert len(stored_files()) == 2


def test_the_name_counts_without_its_folder(db: None):
    version = ingest(name="C:\\textes\\../bureau.md", data=DATA, by=None)

    assert version.document.name == "bureau.md"


def test_a_long_title_is_cut_to_what_the_row_holds(db: None):
    data = f"---\ntitle: {'Titre ' * 100}\nissuer: {'Bureau ' * 100}\n---\n\n{TEXT}".encode()

    document = ingest(name="bureau.md", data=data, by=None).document

    assert len(document.title) <= 300
    assert len(document.issuer) <= 200


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("vide.md", b"", "empty_document"),
        ("blanc.txt", b" \n\t ", "empty_document"),
        ("image.md", b"\x89PNG\r\n\x1a\n" + bytes(64), "unknown_format"),
        ("binaire.txt", bytes(range(256)) * 8, "unknown_format"),
        ("casse.txt", "é".encode() * 50 + b"\xc3" + "é".encode(), "undecodable_text"),
        ("nul.txt", "Le Bureau\0compte trois services.".encode("utf-16"), "unknown_format"),
        ("grand.txt", b"a " * 10_000_001, "document_too_large"),
        ("long" * 60 + ".txt", DATA, "name_too_long"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_nothing(db: None, name: str, data: bytes, code: str):
    with pytest.raises(SourceError) as refusal:
        ingest(name=name, data=data, by=None)

    assert refusal.value.code == code
    assert not SourceDocument.objects.exists()
    assert stored_files() == []


def test_a_failure_of_a_listener_leaves_neither_rows_nor_file(db: None):
    first = ingest(name="bureau.md", data=DATA, by=None)

    def fail(sender: object, **kwargs: Any) -> None:
        raise RuntimeError("the disk of another app is full")

    version_replaced.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            ingest(name="bureau.md", data=DATA + b"\nDe plus.\n", by=None)
    finally:
        version_replaced.disconnect(fail)

    assert list(SourceVersion.objects.all()) == [first]
    assert stored_files() == [f"sources/{first.sha256}.md"]


def test_half_a_file_that_was_left_behind_is_written_anew(db: None):
    path = f"sources/{hashlib.sha256(DATA).hexdigest()}.md"
    left = Path(settings.MEDIA_ROOT) / path
    left.parent.mkdir(parents=True)
    left.write_bytes(DATA[:10])

    ingest(name="bureau.md", data=DATA, by=None)

    assert left.read_bytes() == DATA
    assert stored_files() == [path]


@pytest.mark.django_db(transaction=True)
def test_the_same_file_many_times_at_once_is_one_version():
    def bring(number: int) -> int:
        try:
            return ingest(name=f"bureau-{number % 2}.md", data=DATA, by=None).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        versions = set(pool.map(bring, range(12)))

    assert len(versions) == 1
    assert SourceVersion.objects.count() == 1
    assert SourceDocument.objects.count() == 1
    assert len(stored_files()) == 1


@pytest.mark.django_db(transaction=True)
def test_many_contents_of_one_name_at_once_are_numbered_one_after_the_other():
    def bring(number: int) -> int:
        try:
            return ingest(name="bureau.md", data=DATA + b"\nNote %d.\n" % number, by=None).number
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        numbers = sorted(pool.map(bring, range(8)))

    assert numbers == list(range(1, 9))


def test_a_lost_file_is_put_back_by_the_same_bytes(db: None):
    version = ingest(name="bureau.md", data=DATA, by=None)
    version.file.storage.delete(str(version.file.name))

    again = ingest(name="bureau.md", data=DATA, by=None)

    assert again == version
    with again.file.open("rb") as file:
        assert file.read() == DATA
