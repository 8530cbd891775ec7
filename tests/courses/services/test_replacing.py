from __future__ import annotations

from typing import Any

import pytest

from courses.models import SourceVersion
from courses.services.ingesting import ingest
from courses.signals import version_replaced

FIRST = """\
# Le Bureau

Le Bureau a son siège à Lyon. Il compte trois services.

## Les services

Le service des archives ouvre le lundi matin.

Le service des cartes ouvre le mardi matin.

## Les langues

Les langues de travail sont le français et l’anglais.
"""
SECOND = """\
# Le Bureau

Le Bureau a son siège à Lyon. Il compte quatre services.

## Les langues

Les langues de travail sont le français et l’anglais.

## Les services

Le service des archives ouvre le lundi matin.

Une photothèque a été inaugurée récemment.
"""


@pytest.fixture
def told():
    """Collect what is told about replaced versions."""
    heard: list[dict[str, Any]] = []

    def listen(sender: object, **said: Any) -> dict[str, int]:
        heard.append(said)
        return {"heard": len(heard)}

    version_replaced.connect(listen)
    yield heard
    version_replaced.disconnect(listen)


def bring(text: str) -> SourceVersion:
    return ingest(name="bureau.md", data=text.encode(), by=None)


def test_the_new_version_tells_what_became_of_each_block_of_the_old_one(db: None):
    old, new = bring(FIRST), bring(SECOND)
    new.refresh_from_db()
    changes: dict[str, Any] = new.changes or {}

    assert old.changes is None
    assert changes["counts"] == {"same": 3, "moved": 2, "changed": 1, "gone": 1, "added": 1}
    said = [
        (
            change["fate"],
            change["old"] and old.text[slice(*change["old"])],
            change["new"] and new.text[slice(*change["new"])],
        )
        for change in changes["blocks"]
    ]
    assert (
        "changed",
        "Le Bureau a son siège à Lyon. Il compte trois services.",
        "Le Bureau a son siège à Lyon. Il compte quatre services.",
    ) in said
    assert ("gone", "Le service des cartes ouvre le mardi matin.", None) in said
    assert ("added", None, "Une photothèque a été inaugurée récemment.") in said


def test_listeners_learn_which_words_are_others_or_no_more(db: None, told: list[dict[str, Any]]):
    old, new = bring(FIRST), bring(SECOND)

    (said,) = told
    assert (said["old"], said["new"]) == (old, new)
    assert [old.text[span.start : span.end] for span in said["changed"]] == [
        "Le Bureau a son siège à Lyon. Il compte trois services."
    ]
    assert [old.text[span.start : span.end] for span in said["gone"]] == [
        "Le service des cartes ouvre le mardi matin."
    ]


def test_what_listeners_did_is_in_the_report(db: None, told: list[dict[str, Any]]):
    bring(FIRST)
    new = bring(SECOND)

    assert (new.changes or {})["told"]["heard"] == 1


def test_of_a_version_that_was_stored_unread_all_counts_as_gone(
    db: None, told: list[dict[str, Any]]
):
    old = bring(FIRST)
    SourceVersion.objects.update(reading=None)

    bring(SECOND)

    (said,) = told
    assert [(span.start, span.end) for span in said["gone"]] == [(0, len(old.text))]
    assert said["changed"] == []
