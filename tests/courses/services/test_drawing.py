from __future__ import annotations

from typing import Any

import pytest

from courses.building import outline_course, read_blueprint
from courses.models import Course, GlossaryTerm, Lesson, SourceVersion, TimelineEvent
from courses.services.ingesting import ingest
from courses.services.loading import load_document
from courses.services.storing import store_course

pytestmark = pytest.mark.django_db

GUIDE = """\
# Guide du Bureau

## Histoire

Le Bureau mondial des phares (BMP) a été fondé en 1956 à Lyon par douze pays riverains. En mars
2004, il a ouvert une représentation à Dakar. Les gardiens y échangent leurs relevés chaque jour.

## Organes

Le Conseil des gardiens (CDG) élit le président du BMP. Il se réunit une fois l’an au siège.
"""
NOTE = "# Note\n\nLe Bureau mondial des phares (BMP) publie ses relevés chaque matin.\n"
BLUEPRINT = """\
slug = "phares"
title = "Les phares"
language = "fr"

[[modules]]
slug = "bases"
title = "Les bases"

[[modules.objectives]]
slug = "situer"
text = "Situer le Bureau."

[[modules.lessons]]
slug = "histoire"
title = "Histoire du Bureau"
objective = "situer"
passages = [{ document = "guide.md", heading = "Histoire" }]

[[modules.lessons]]
slug = "organes"
title = "Les organes du Bureau"
objective = "situer"
passages = [{ document = "guide.md", heading = "Organes" }]

[modules.quiz]
slug = "quiz-bases"
title = "Quiz"
questions = 3
"""


def build(guide: str = GUIDE) -> Course:
    versions: dict[str, SourceVersion] = {
        name: ingest(name=name, data=text.encode(), by=None)
        for name, text in (("guide.md", guide), ("note.md", NOTE))
    }
    blueprint = read_blueprint(BLUEPRINT, "phares.toml")
    outline = outline_course(blueprint, [load_document(v) for v in versions.values()])
    stored = store_course(blueprint=blueprint, source=BLUEPRINT, outline=outline, versions=versions)
    return stored.course


def assert_quoted(quotes: list[dict[str, Any]]) -> None:
    for quote in quotes:
        text = SourceVersion.objects.get(sha256=quote["version"]).text
        there = " ".join(text[quote["start"] : quote["end"]].split())
        assert there == quote["text"]


def test_terms_are_stored_with_their_places_and_lessons():
    course = build()

    terms = {term.term: term for term in course.terms.all()}
    assert terms["BMP"].expansion == "Bureau mondial des phares"
    assert {lesson.slug for lesson in terms["BMP"].lessons.all()} == {"histoire", "organes"}
    assert {lesson.slug for lesson in terms["CDG"].lessons.all()} == {"organes"}
    assert {quote["document"] for quote in terms["BMP"].quotes} == {"guide.md", "note.md"}
    for term in terms.values():
        assert_quoted(term.quotes)


def test_a_modules_events_are_stored_the_oldest_first():
    course = build()

    events = list(course.modules.get().events.values_list("date", "dated"))
    assert events == [("1956", "1956"), ("2004-03", "mars 2004")]
    for event in TimelineEvent.objects.all():
        assert_quoted(event.quotes)


def test_key_points_are_sentences_of_the_lesson():
    build()

    for lesson in Lesson.objects.select_related("current"):
        said = " ".join(block["text"] for block in lesson.current.content)
        assert lesson.key_points
        assert all(point["text"] in said for point in lesson.key_points)
        assert_quoted(lesson.key_points)


def test_storing_the_same_again_touches_nothing():
    build()
    rows = [
        set(model.objects.values_list("pk", flat=True))
        for model in (GlossaryTerm, TimelineEvent, GlossaryTerm.lessons.through)
    ]

    build()

    assert rows == [
        set(model.objects.values_list("pk", flat=True))
        for model in (GlossaryTerm, TimelineEvent, GlossaryTerm.lessons.through)
    ]


def test_what_the_sources_no_longer_say_goes():
    build()

    course = build(GUIDE.replace("Le Conseil des gardiens (CDG)", "Un conseil"))

    assert "CDG" not in course.terms.values_list("term", flat=True)
    quotes = [quote for term in course.terms.all() for quote in term.quotes]
    newest = SourceVersion.objects.get(document__name="guide.md", number=2)
    assert newest.sha256 in {quote["version"] for quote in quotes}
    assert_quoted(quotes)
