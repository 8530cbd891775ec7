"""From documents and a blueprint to the outline of a course."""

from __future__ import annotations

from collections.abc import Sequence

from courses.building.assigning import assign_sections
from courses.building.blueprint import Blueprint
from courses.building.claiming import claim_sections
from courses.building.drafting import Material, draft_lessons
from courses.building.enriching import enrich_modules
from courses.building.glossary import gather_glossary
from courses.building.lengths import measure_lessons
from courses.building.passages import cut_sections
from courses.building.records import CourseOutline
from courses.building.repeats import find_repeats
from courses.sources import Document


def outline_course(blueprint: Blueprint, documents: Sequence[Document]) -> CourseOutline:
    """Fill the lessons of a blueprint with passages of documents, and draw out what they hold.

    Passages go to the lesson whose selector names them most closely, the others where they suit, if
    the blueprint says so (``assigning``). What documents say twice is shown once, with all its
    places. A lesson of more than 600 words becomes several; where the builder chose its passages,
    one of less than 150 joins its neighbour; other short ones are noted. Key points, terms and
    events are quoted from the lesson, never written. The remainder holds the passages that no
    lesson took, each with the lesson that suits it best.

    Raises ``BlueprintError``, which names line and key, for a document that is not there, a
    selector that matches nothing, a lesson or module that is left without blocks, and a lesson
    whose parts would take the slug of another.
    """
    sections = [section for document in documents for section in cut_sections(document)]
    claims = claim_sections(blueprint, sections)
    assigned = assign_sections(blueprint, sections, claims)
    material = Material(sections, find_repeats(sections), claims, assigned.taken)
    lessons, notes = measure_lessons(blueprint, draft_lessons(blueprint, material))
    glossary = gather_glossary(sections, blueprint.language)
    return CourseOutline(
        modules=enrich_modules(blueprint, lessons, glossary),
        remainder=tuple(left.best.passage for left in assigned.left.values()),
        assignments=tuple(assigned.taken.values()),
        suggestions=tuple(assigned.left.values()),
        glossary=glossary,
        notes=notes,
    )
