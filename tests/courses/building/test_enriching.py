from courses.building import read_blueprint
from courses.building.drafting import Draft
from courses.building.enriching import enrich_modules
from courses.building.records import GlossaryTerm
from tests.courses.building.samples import BLUEPRINT, sourced

TEXT = (
    "Le Bureau a ouvert à Vienne en 2004. Il répond vite.",
    "Le Conseil (CS) a été fondé à Lyon en 1956.",
)
GLOSSARY = [
    GlossaryTerm("CS", "fr", "Conseil suprême"),
    GlossaryTerm("BCN", "fr", "Bureau central"),
]


def test_a_lesson_has_its_points_terms_and_events_and_its_module_a_timeline():
    blueprint = read_blueprint(BLUEPRINT, "police.toml")
    drafts = [Draft("organes", "Les organes", "nommer", "Les organes", (sourced(*TEXT),))]

    (module,) = enrich_modules(blueprint, [drafts], GLOSSARY)
    (lesson,) = module.lessons

    assert [point.text for point in lesson.key_points] == [
        "Le Bureau a ouvert à Vienne en 2004.",
        "Le Conseil (CS) a été fondé à Lyon en 1956.",
    ]
    assert [term.term for term in lesson.terms] == ["CS"]
    assert [event.date for event in lesson.events] == ["2004", "1956"]
    assert [event.date for event in module.events] == ["1956", "2004"]
    assert (module.slug, lesson.slug, lesson.title) == ("bases", "organes", "Les organes")
