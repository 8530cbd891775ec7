"""Stores what a lesson says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from courses.building.edits import SAID
from courses.models import Lesson, LessonRevision, SourceVersion

PLACE = ("document", "version", "start", "end")
DEFAULTS = {"level": 0, "label": "", "term": ""}


def store_revision(lesson: Lesson, content: Sequence[Mapping[str, Any]]) -> LessonRevision:
    """Store what a lesson says, once: what it said before is found again."""
    said = [{name: block.get(name, DEFAULTS.get(name)) for name in SAID} for block in content]
    places = [
        [{name: place[name] for name in PLACE} for place in block["source"]] for block in content
    ]
    blocks = [{**block, "source": source} for block, source in zip(said, places, strict=True)]
    revision, is_new = LessonRevision.objects.get_or_create(
        lesson=lesson,
        content_sha256=_hash(said),
        places_sha256=_hash(places),
        defaults={"content": blocks},
    )
    if is_new:
        named = {place["version"] for source in places for place in source}
        revision.built_from.set(SourceVersion.objects.filter(sha256__in=named))
    return revision


def _hash(values: list[Any]) -> str:
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()
