"""What runs make of choices in conflicts, from the documents on."""

from __future__ import annotations

from datetime import date

import pytest

from courses.models import Course, SourceVersion
from courses.services.ingesting import ingest
from quizzes.models import Build, Conflict, ConflictOutcome, Question, QuestionVersion, Verdict
from quizzes.queries.questions import approved_versions
from quizzes.services.resolving import Period, resolve
from quizzes.services.reviewing import review
from quizzes.services.running_builds import build_now
from tests.factories.accounts import AdminFactory
from tests.quizzes.disagreeing import ELEVEN, NINE

pytestmark = pytest.mark.django_db

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


@pytest.fixture
def versions() -> dict[str, SourceVersion]:
    texts = {
        "a.md": f"# Ports\n\n{NINE}\n\n{OTHERS}",
        "b.md": f"# Stations\n\n{ELEVEN}\n\nElles surveillent la côte et les navires au large.\n",
    }
    return {name: ingest(name=name, data=text.encode(), by=None) for name, text in texts.items()}


def build(versions: dict[str, SourceVersion]) -> Build:
    return build_now(blueprint=BLUEPRINT, versions=versions, seed=0, decisions="")


def choose(outcome: ConflictOutcome, held: dict[str, Period]) -> None:
    conflict = Conflict.objects.get()
    latest = conflict.choices.order_by("-pk").first()
    resolve(
        conflict=conflict,
        outcome=outcome,
        chosen={conflict.statements.get(quote=quote).pk: told for quote, told in held.items()},
        reason="Le plus récent.",
        by=AdminFactory(),
        seen=latest.pk if latest else 0,
    )


def about_stations() -> set[QuestionVersion]:
    return set(QuestionVersion.objects.filter(stem__contains="stations"))


def quotes(versions: set[QuestionVersion]) -> set[str]:
    return {proof.quote for version in versions for proof in version.provenance.all()}


def test_the_next_run_asks_about_the_chosen_statement_alone(versions: dict[str, SourceVersion]):
    first = build(versions)
    assert build(versions) == first
    assert about_stations() == set()

    choose(ConflictOutcome.ONE, {ELEVEN: Period()})
    assert about_stations() == set()
    second = build(versions)
    asked = about_stations()
    assert second != first
    assert build(versions) == second
    assert quotes(asked) == {ELEVEN}
    for version in asked:
        review(version=version, verdict=Verdict.APPROVED, by=AdminFactory())

    choose(ConflictOutcome.ONE, {NINE: Period()})
    assert not approved_versions().filter(pk__in=[one.pk for one in asked]).exists()
    build(versions)
    assert quotes(about_stations() - asked) == {NINE}
    assert Conflict.objects.get().gone_at is None


def test_both_are_asked_about_with_their_time(versions: dict[str, SourceVersion]):
    build(versions)
    choose(
        ConflictOutcome.BOTH,
        {NINE: Period(end=date(2020, 12, 31)), ELEVEN: Period(start=date(2021, 1, 1))},
    )

    build(versions)

    leads = {NINE: "Jusqu’en 2020, ", ELEVEN: "Depuis 2021, "}
    asked = about_stations()
    assert quotes(asked) == {NINE, ELEVEN}
    assert all(one.stem.startswith(leads[one.provenance.all()[0].quote]) for one in asked)
    assert Question.objects.filter(course=Course.objects.get()).count() > len(asked)
