"""What the page of a lesson shows of its blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from courses.admin.kinds import name_kind
from courses.admin.places import link_to_place
from courses.models import SourceVersion


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a block comes from; without an address where its version is not stored."""

    document: str
    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block in words."""

    kind: str
    language: str
    text: str
    places: tuple[Place, ...]


def show_blocks(content: Iterable[Mapping[str, Any]]) -> list[ShownBlock]:
    """Turn the content of a lesson's revision into what its page shows."""
    content = list(content)
    named = {place.get("version", "") for block in content for place in block["source"]}
    versions = dict(SourceVersion.objects.filter(sha256__in=named).values_list("sha256", "pk"))
    return [
        ShownBlock(
            kind=name_kind(block["kind"]),
            language=block.get("language", ""),
            text=block["text"],
            places=tuple(_show_place(place, versions) for place in block["source"]),
        )
        for block in content
    ]


def _show_place(place: Mapping[str, Any], versions: Mapping[str, int]) -> Place:
    version = versions.get(place.get("version", ""))
    start, end = place["start"], place["end"]
    url = link_to_place(version, start, end) if version else ""
    return Place(place["document"], start, end, url)
