"""Which passages the selectors of a blueprint name."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from courses.building.blueprint import Blueprint, Selector
from courses.building.lines import Path
from courses.building.matching import match_heading
from courses.building.passages import Section


@dataclass(frozen=True, slots=True)
class Claim:
    """The selector that names a section most closely: lesson, number in the lesson, path."""

    lesson: str
    number: int
    selector: Selector
    closeness: int
    """How deep the heading stands that the selector names; 0 for a whole document."""


def claim_sections(blueprint: Blueprint, sections: Sequence[Section]) -> dict[int, Claim]:
    """Find the claim on each section that a selector names, by the section's index.

    A section goes to the selector that names it most closely: by its own heading before one above
    it, by any heading before the whole document; among equals to the first. Raises
    ``BlueprintError``, which names line and key, for a document that is not there and a selector
    that matches nothing.
    """
    claims = _Claims(blueprint, _group(sections))
    for path, claim in _list_claims(blueprint):
        claims.make(path, claim)
    return claims.closest


def _group(sections: Sequence[Section]) -> dict[str, dict[int, Section]]:
    """Group sections by the name of their document, each under its index."""
    documents: dict[str, dict[int, Section]] = {}
    for index, section in enumerate(sections):
        documents.setdefault(section.passage.document, {})[index] = section
    return documents


def _list_claims(blueprint: Blueprint) -> Iterator[tuple[Path, Claim]]:
    for index, module in enumerate(blueprint.modules):
        for place, lesson in enumerate(module.lessons):
            for number, selector in enumerate(lesson.passages):
                path = ("modules", index, "lessons", place, "passages", number)
                yield path, Claim(lesson.slug, number, selector, 0)


@dataclass(frozen=True, slots=True)
class _Claims:
    blueprint: Blueprint
    documents: Mapping[str, Mapping[int, Section]]
    closest: dict[int, Claim] = field(default_factory=dict)

    def make(self, path: Path, claim: Claim) -> None:
        """Claim all sections that a selector names and that none names more closely."""
        matched = False
        for index, section in self._find_document(path, claim.selector).items():
            closeness = match_heading(section.passage.headings, claim.selector.heading)
            if closeness is None:
                continue
            matched = True
            rival = self.closest.get(index)
            if rival is None or closeness > rival.closeness:
                self.closest[index] = Claim(claim.lesson, claim.number, claim.selector, closeness)
        if not matched:
            message = self._explain_heading(claim.selector)
            raise self.blueprint.origin.blame((*path, "heading"), message)

    def _find_document(self, path: Path, selector: Selector) -> Mapping[int, Section]:
        found = self.documents.get(selector.document)
        if found is None:
            near = _suggest(selector.document, list(self.documents))
            message = f"key “document”: there is no document “{selector.document}”{near}"
            raise self.blueprint.origin.blame((*path, "document"), message)
        return found

    def _explain_heading(self, selector: Selector) -> str:
        headings = [
            heading
            for section in self.documents[selector.document].values()
            for heading in section.passage.headings
        ]
        near = _suggest(selector.heading, headings)
        return f"key “heading”: “{selector.document}” has no heading “{selector.heading}”{near}"


def _suggest(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, names, n=1)
    return f" (did you mean “{near[0]}”?)" if near else ""
