from __future__ import annotations

import pytest

from courses.errors import NotRead
from courses.services.ingesting import ingest
from courses.services.loading import load_document
from courses.sources import read_document

PAGE = f"""<html lang="fr"><head><title>Le Bureau</title></head><body><nav>{"Menu " * 99}</nav>
<main><h1>Le Bureau</h1><p>Le Bureau a son siège à Lyon. Il compte trois services.</p></main>
</body></html>"""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bureau.html", PAGE.encode()),
        ("bureau.txt", "Le Bureau a son siège à Lyon.\n".encode("utf-16")),
        ("bureau.md", "# Le Bureau\n\nIl a son siège &agrave; Lyon[^1].\n\n[^1]: Oui.\n".encode()),
    ],
)
def test_what_was_taken_in_is_given_as_it_was_read(db: None, name: str, data: bytes):
    version = ingest(name=name, data=data, by=None)
    version.refresh_from_db()

    assert load_document(version) == read_document(name, data)


def test_the_file_itself_is_not_opened(db: None):
    version = ingest(name="bureau.html", data=PAGE.encode(), by=None)
    version.file.storage.delete(str(version.file.name))

    assert load_document(version).text == version.text


def test_a_version_that_was_stored_unread_says_so(db: None):
    version = ingest(name="bureau.html", data=PAGE.encode(), by=None)
    version.reading = None

    with pytest.raises(NotRead, match=r"bureau\.html"):
        load_document(version)
