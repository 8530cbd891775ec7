"""A course that is built again: what waits for checks, and facts that somebody corrected."""

from __future__ import annotations

import pytest

from courses.models import SourceVersion
from courses.services.ingesting import ingest
from quizzes.generation.decisions import Decision, ReviewFile
from quizzes.models import Origin, QuestionVersion, Review, Verdict
from quizzes.queries.questions import questions_with_status, questions_with_words
from quizzes.services.building import build_course
from quizzes.services.confirming import correct_fact
from quizzes.services.rewriting import Statement
from tests.factories.accounts import AdminFactory
from tests.factories.quizzes import VersionCheckFactory
from tests.quizzes.services.test_building import BLUEPRINT, DOCUMENT, approve_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions() -> dict[str, SourceVersion]:
    return {"bureau.md": ingest(name="bureau.md", data=DOCUMENT.encode(), by=None)}


def test_an_approval_waits_for_the_checks_of_its_question_and_a_rejection_does_not(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    first, second, *_ = QuestionVersion.objects.order_by("question__identity")
    for version in (first, second):
        VersionCheckFactory.create(question_version=version)
    approvals = approve_all().questions
    rejected = approvals[1].model_copy(update={"decision": Decision.REJECTED, "reason": "r"})
    decisions = ReviewFile(course="bureau", questions=(approvals[0], rejected))

    built = build_course(source=BLUEPRINT, versions=versions, decisions=decisions)

    assert built.report["decisions"]["unchecked"] == (first.question.identity,)
    assert Review.objects.get().question_version == second


def test_a_rerun_keeps_a_corrected_fact_also_where_it_asks_anew(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    asked = questions_with_words().filter(fact__values__contains=["Lyon"]).first()
    assert asked is not None
    fact, editor = asked.fact, AdminFactory.create()
    values = tuple("Nantes" if value == "Lyon" else value for value in fact.values)
    after = Statement(fact.subject, fact.relation, values)
    corrected = correct_fact(fact=fact, after=after, proof=(), reason="r", by=editor, seen=0)
    rewritten = {version.question.identity: version.stem for version in corrected.rewritten}
    corrected.rewritten[0].question.delete()

    again = build_course(source=BLUEPRINT, versions=versions)

    newest = questions_with_words().filter(identity__in=rewritten)
    assert {one.identity: one.stem for one in newest} == rewritten
    by_facts = QuestionVersion.objects.filter(pk__in=newest.values("newest_version"))
    assert {one.origin for one in by_facts} == {Origin.CORRECTED}
    assert all("Nantes" in f"{one.stem}{one.body}" for one in by_facts)
    assert again.report["questions_changed"]["new"] == 1
    fact.refresh_from_db()
    assert tuple(fact.values) == values


def test_a_new_version_of_a_document_keeps_the_questions_about_what_stands_in_it_still(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    decisions = approve_all()
    build_course(source=BLUEPRINT, versions=versions, decisions=decisions)
    before = set(QuestionVersion.objects.values_list("pk", flat=True))
    longer = DOCUMENT.replace("## Sièges\n", "## Avis\n\nCe texte est court.\n\n## Sièges\n")
    new = ingest(name="bureau.md", data=longer.encode(), by=None)

    built = build_course(source=BLUEPRINT, versions={"bureau.md": new})

    assert built.report["questions_changed"]["new"] == 0
    assert built.report["questions_changed"]["stale"] == 0
    assert set(QuestionVersion.objects.values_list("pk", flat=True)) == before
    assert {one.status for one in questions_with_status()} == {Verdict.APPROVED}
