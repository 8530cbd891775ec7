from __future__ import annotations

import pytest

from courses.services.ingesting import ingest
from courses.services.loading import load_document

PAGE = f"""<html lang="fr"><head><title>Le Bureau</title></head><body><nav>{"Menu " * 99}</nav>
<main><h1>Le Bureau</h1><p>Le Bureau a son siège à Lyon. Il compte trois services.</p></main>
</body></html>"""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bureau.html", PAGE.encode()),
        ("bureau.txt", "Le Bureau a son siège à Lyon.\n".encode("utf-16")),
        ("bureau.md", "# Le Bureau\n\nIl a son siège &agrave; Lyon.\n".encode()),
    ],
)
def test_what_was_taken_in_is_read_again_whatever_its_format(db: None, name: str, data: bytes):
    version = ingest(name=name, data=data, by=None)

    document = load_document(version)

    assert (document.text, document.sha256) == (version.text, version.sha256)


def test_a_limit_that_was_lowered_since_does_not_count(db: None, settings: pytest.FixtureRequest):
    version = ingest(name="bureau.html", data=PAGE.encode(), by=None)
    settings.SOURCE_MAX_BYTES = 10  # type: ignore[attr-defined]

    assert load_document(version).text == version.text
