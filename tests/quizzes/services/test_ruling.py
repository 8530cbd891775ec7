from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accounts.models import AuditEntry
from courses.models import Course, SourceVersion
from courses.services.ingesting import ingest
from quizzes.generation.config import WriterConfig
from quizzes.generation.rulings import Chosen
from quizzes.models import Conflict, ConflictOutcome, QuestionVersion, Review, Verdict
from quizzes.queries.questions import approved_versions
from quizzes.queries.rulings import read_rulings
from quizzes.services.building import build_course
from quizzes.services.reviewing import review
from quizzes.services.ruling import (
    NothingChosen,
    Period,
    Ruled,
    RuledMeanwhile,
    RulingNeedsReason,
    TimeMissing,
    TimeReversed,
    rule,
)
from quizzes.services.running_builds import build_now
from tests.factories.accounts import AdminFactory

pytestmark = pytest.mark.django_db

NINE = "EUROMER compte neuf stations."
ELEVEN = "EUROMER compte onze stations."
OTHERS = """
EUROMER emploie 120 agents. Le Conseil des ports compte 15 membres. L’Office des phares gère
34 phares. La flotte de surveillance comprend 8 navires.
"""
BLUEPRINT = """\
slug = "ports"
title = "Les ports"
language = "fr"

[[modules]]
slug = "ports"
title = "Ports"

[[modules.objectives]]
slug = "compter"
text = "Compter les stations."

[[modules.lessons]]
slug = "stations"
title = "Les stations"
objective = "compter"

[[modules.lessons.passages]]
document = "a.md"

[[modules.lessons.passages]]
document = "b.md"

[modules.quiz]
slug = "quiz-ports"
title = "Quiz"
questions = 5
"""
ONE, BOTH, NEITHER = ConflictOutcome.ONE, ConflictOutcome.BOTH, ConflictOutcome.NEITHER


def sources(nine: str = NINE, eleven: str = ELEVEN) -> dict[str, SourceVersion]:
    texts = {
        "a.md": f"# Ports\n\n{nine}\n\n{OTHERS}",
        "b.md": f"# Stations\n\n{eleven}\n\nElles surveillent la côte et les navires au large.\n",
    }
    return {name: ingest(name=name, data=text.encode(), by=None) for name, text in texts.items()}


def build(versions: dict[str, SourceVersion]) -> Course:
    return build_course(source=BLUEPRINT, versions=versions).course


@pytest.fixture
def course() -> Course:
    return build(sources())


def conflict_of(course: Course) -> Conflict:
    return course.conflicts.get()


def statement(conflict: Conflict, said: str) -> int:
    return conflict.statements.get(quote=said).pk


def do(conflict: Conflict, outcome: ConflictOutcome, *held: Any, **told: Any) -> Ruled:
    chosen = dict(held) if outcome is BOTH else {pk: Period() for pk in held}
    asked = {"reason": " Le plus récent. ", "by": AdminFactory(), "seen": 0, **told}
    return rule(conflict=conflict, outcome=outcome, chosen=chosen, **asked)


def about_stations(course: Course) -> list[QuestionVersion]:
    return list(QuestionVersion.objects.filter(question__course=course, stem__contains="stations"))


def approve_all(course: Course) -> list[QuestionVersion]:
    versions = about_stations(course)
    for version in versions:
        review(version=version, verdict=Verdict.APPROVED, by=AdminFactory())
    return versions


def test_statements_are_stored_with_what_each_says(course: Course):
    said = conflict_of(course).statements.order_by("pk").values_list("value", "quote")

    assert list(said) == [("neuf", NINE), ("onze", ELEVEN)]
    assert about_stations(course) == []


def test_the_next_run_asks_about_the_chosen_statement_alone(course: Course):
    conflict = conflict_of(course)
    do(conflict, ONE, statement(conflict, ELEVEN))
    assert about_stations(course) == []

    build(sources())

    asked = about_stations(course)
    quoted = {proof.quote for version in asked for proof in version.provenance.all()[:1]}
    assert quoted == {ELEVEN}
    assert conflict_of(course).gone_at is None


def test_a_choice_outlives_new_versions_in_which_the_words_stay(course: Course):
    conflict = conflict_of(course)
    do(conflict, ONE, statement(conflict, ELEVEN))

    moved = sources(eleven=f"Voici ce qui est écrit.\n\n{ELEVEN}")
    build(moved)

    stayed = conflict_of(course)
    assert stayed == conflict
    assert stayed.statements.get(quote=ELEVEN).version == moved["b.md"]
    assert about_stations(course)


def test_a_conflict_that_is_found_no_more_keeps_its_choice_and_an_open_one_goes(course: Course):
    conflict = conflict_of(course)
    build(sources(eleven="EUROMER compte neuf stations, dit-on."))
    assert not Conflict.objects.filter(pk=conflict.pk).exists()

    build(sources())
    again = conflict_of(course)
    do(again, NEITHER)
    build(sources(eleven="Rien de tel."))

    again.refresh_from_db()
    assert again.gone_at is not None
    assert again.choices.count() == 1


def test_both_are_asked_about_with_their_time(course: Course):
    conflict = conflict_of(course)
    early = statement(conflict, NINE), Period(end=date(2020, 12, 31))
    late = statement(conflict, ELEVEN), Period(start=date(2021, 1, 1))
    do(conflict, BOTH, early, late)

    build(sources())

    stems = {version.stem for version in about_stations(course)}
    assert stems
    assert all(stem.startswith(("Jusqu’en 2020, ", "Depuis 2021, ")) for stem in stems)
    assert {stem.split(",")[0] for stem in stems} == {"Jusqu’en 2020", "Depuis 2021"}


def test_questions_that_a_choice_makes_wrong_go_stale_and_others_stay(course: Course):
    conflict = conflict_of(course)
    do(conflict, ONE, statement(conflict, NINE))
    build(sources())
    approved = approve_all(course)
    assert approved

    first = conflict.choices.get().pk
    same = do(conflict, ONE, statement(conflict, NINE), seen=first)
    assert same.stale == ()
    other = do(conflict, ONE, statement(conflict, ELEVEN), seen=same.choice.pk)

    assert set(other.stale) == set(approved)
    assert not approved_versions().filter(pk__in=[one.pk for one in approved]).exists()
    assert Review.objects.filter(verdict=Verdict.STALE, by=None).count() == len(approved)
    entry = AuditEntry.objects.filter(action="rule_conflict").first()
    assert entry is not None
    assert entry.detail["before"] == {"outcome": "one"}
    assert entry.detail["stale"] == [one.pk for one in other.stale]


def test_what_is_wrong_with_a_choice_is_said_and_nothing_stored(course: Course):
    conflict = conflict_of(course)
    nine, eleven = statement(conflict, NINE), statement(conflict, ELEVEN)
    late = Period(start=date(2021, 1, 1))
    backwards = Period(date(2021, 1, 1), date(2020, 1, 1))
    faults: list[tuple[type[Exception], ConflictOutcome, tuple[Any, ...], dict[str, Any]]] = [
        (NothingChosen, ONE, (), {}),
        (NothingChosen, ONE, (nine, eleven), {}),
        (NothingChosen, ONE, (0,), {}),
        (TimeMissing, BOTH, ((nine, late),), {}),
        (TimeMissing, BOTH, ((nine, late), (eleven, Period())), {}),
        (TimeReversed, BOTH, ((nine, late), (eleven, backwards)), {}),
        (RulingNeedsReason, NEITHER, (), {"reason": "  "}),
        (RuledMeanwhile, NEITHER, (), {"seen": 7}),
    ]

    for error, outcome, held, told in faults:
        with pytest.raises(error):
            do(conflict, outcome, *held, **told)

    assert not conflict.choices.exists()


def test_the_latest_choice_counts(course: Course):
    conflict = conflict_of(course)
    first = do(conflict, ONE, statement(conflict, NINE)).choice
    assert read_rulings("ports")[0].chosen == (Chosen("a.md", NINE),)

    do(conflict, NEITHER, seen=first.pk)

    (ruling,) = read_rulings("ports")
    assert (ruling.conflict, ruling.chosen) == (conflict.identity, ())
    assert read_rulings("elsewhere") == ()
    assert WriterConfig(rulings=(ruling,)).sha256() != WriterConfig().sha256()


def test_a_build_from_the_command_line_follows_a_choice_too():
    versions = sources()
    asked = {"blueprint": BLUEPRINT, "versions": versions, "seed": 0, "decisions": ""}
    first = build_now(**asked)
    assert build_now(**asked) == first
    conflict = conflict_of(Course.objects.get())

    do(conflict, ONE, statement(conflict, ELEVEN))
    second = build_now(**asked)

    assert second != first
    assert about_stations(Course.objects.get())
    assert build_now(**asked) == second
