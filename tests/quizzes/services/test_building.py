from __future__ import annotations

from typing import Any

import pytest

from accounts.models import User
from courses.building import BlueprintError
from courses.errors import LearnersWork, NotRead, SlugTaken
from courses.models import Course, LessonRevision, SourceVersion
from courses.services.ingesting import ingest
from quizzes.generation.decisions import Decision, ReviewEntry, ReviewFile, digest_item
from quizzes.models import (
    Fact,
    Origin,
    Provenance,
    Question,
    QuestionVersion,
    Quiz,
    QuizQuestion,
    Review,
    Verdict,
)
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import approved_versions, questions_with_status
from quizzes.services.building import build_course
from quizzes.services.refusing import WouldOrphan
from tests.factories.progress import EnrolmentFactory, LessonCompletionFactory
from tests.factories.quizzes import AttemptFactory, QuestionVersionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english(settings: Any) -> None:
    """Say refusals in the language that these tests read them in."""
    settings.LANGUAGE_CODE = "en"


BLUEPRINT = """
slug = "bureau"
title = "Le Bureau"
language = "fr"

[[modules]]
slug = "sieges"
title = "Sièges"

[[modules.objectives]]
slug = "situer"
text = "Situer les sièges."

[[modules.lessons]]
slug = "les-sieges"
title = "Les sièges"
objective = "situer"
passages = [{ document = "bureau.md", heading = "Sièges" }]

[modules.quiz]
slug = "quiz-sieges"
title = "Quiz : les sièges"
questions = 4
"""
DOCUMENT = """---
title: Le Bureau en bref
issuer: Bureau mondial des phares
date: 2024-05-01
licence: CC0-1.0
language: fr
---

# Le Bureau en bref

## Sièges

Le Bureau mondial des phares (BMP) a son siège à Lyon, en France. Le Conseil des gardiens (CDG)
se réunit à Genève. L’Institut de recherche sur les signaux (IRS) se trouve à Lisbonne.

Le Bureau mondial des phares a ouvert une représentation à Dakar en 1998 et une autre à Lima
en 2006. Il compte 74 pays membres. En 1987, le Conseil des gardiens a adopté la Charte des feux.

## Missions

- **Balisage** – Le service entretient les feux et les bouées des pays membres.
- **Alerte** – Le service avertit les navires des dangers signalés par les gardiens.
- **Formation** – Le service forme les gardiens et les techniciens des pays membres.
"""


@pytest.fixture
def versions() -> dict[str, SourceVersion]:
    return {"bureau.md": ingest(name="bureau.md", data=DOCUMENT.encode(), by=None)}


def counts() -> list[int]:
    models: list[Any] = [Course, LessonRevision, Fact, Question, QuestionVersion, Provenance]
    return [model.objects.count() for model in models]


def approve_all() -> ReviewFile:
    versions = with_proof(QuestionVersion.objects.order_by("question__identity"))
    return ReviewFile(
        course="bureau",
        questions=tuple(
            ReviewEntry(
                question=version.question.identity,
                digest=digest_item(read_item(version)),
                decision=Decision.APPROVED,
            )
            for version in versions
        ),
    )


def test_a_document_and_a_blueprint_become_a_course(versions: dict[str, SourceVersion]) -> None:
    built = build_course(source=BLUEPRINT, versions=versions)

    lesson = built.course.modules.get().lessons.get()
    assert lesson.current is not None
    assert "Lisbonne" in lesson.current.content[0]["text"]
    assert lesson.current.built_from.get() == versions["bureau.md"]
    assert built.report["questions"] == Question.objects.count() > 3
    (left,) = built.report["passages_not_taught"]
    assert (left["document"], left["headings"]) == ("bureau.md", ["Le Bureau en bref", "Missions"])
    assert (left["lesson"], left["doubt"]) == ("les-sieges", "too_weak")


def test_every_stored_question_has_its_quote_at_its_place(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)

    for version in QuestionVersion.objects.prefetch_related("provenance__source_version"):
        assert version.provenance.count() > 0
        for proof in version.provenance.all():
            said = proof.source_version.text[proof.start : proof.end]
            letters = [letter for letter in proof.quote if letter.isalnum()]
            rest = iter(said)
            assert all(letter in rest for letter in letters), proof.quote


def test_built_twice_nothing_changes(versions: dict[str, SourceVersion]) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    before = counts()

    again = build_course(source=BLUEPRINT, versions=versions)

    assert counts() == before
    assert again.report["new_lesson_revisions"] == 0
    assert set(again.report["questions_changed"].values()) == {0}


def test_no_question_enters_a_quiz_before_somebody_approved_it(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    assert QuizQuestion.objects.count() == 0

    built = build_course(source=BLUEPRINT, versions=versions, decisions=approve_all())

    assert built.report["decisions"]["taken"] == Question.objects.count()
    assert built.report["quizzes"]["quiz-sieges"] == QuizQuestion.objects.count() > 0


def test_a_decision_holds_for_the_words_that_were_read_alone(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    first, *_ = approve_all().questions
    decisions = ReviewFile(
        course="bureau",
        questions=(
            first.model_copy(update={"digest": "0" * 16}),
            first.model_copy(update={"question": "f" * 16}),
        ),
    )

    built = build_course(source=BLUEPRINT, versions=versions, decisions=decisions)

    assert built.report["decisions"]["reworded"] == (first.question,)
    assert built.report["decisions"]["unknown"] == ("f" * 16,)
    assert Review.objects.count() == 0


def test_a_persons_own_decision_is_not_overruled(versions: dict[str, SourceVersion]) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    decisions = approve_all()
    version = QuestionVersion.objects.get(question__identity=decisions.questions[0].question)
    Review.objects.create(question_version=version, verdict=Verdict.REJECTED, reason="no")

    built = build_course(source=BLUEPRINT, versions=versions, decisions=decisions)

    assert built.report["decisions"]["kept"] == 1
    assert questions_with_status().get(pk=version.question_id).status == Verdict.REJECTED


def test_what_is_no_longer_written_becomes_stale_or_goes(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    decisions = approve_all()
    approved = ReviewFile(course="bureau", questions=decisions.questions[:2])
    build_course(source=BLUEPRINT, versions=versions, decisions=approved)
    new = {"autre.md": ingest(name="autre.md", data=f"{DOCUMENT}\n".encode(), by=None)}

    built = build_course(source=BLUEPRINT.replace("bureau.md", "autre.md"), versions=new)

    changed = built.report["questions_changed"]
    assert changed["stale"] == 2
    assert changed["removed"] == len(decisions.questions) - 2
    stale = questions_with_status().filter(status=Verdict.STALE)
    assert {question.identity for question in stale} == {
        entry.question for entry in approved.questions
    }
    assert QuizQuestion.objects.count() == 0


def test_a_faulty_blueprint_leaves_nothing(versions: dict[str, SourceVersion]) -> None:
    with pytest.raises(BlueprintError, match="Siéges"):
        build_course(source=BLUEPRINT.replace('"Sièges" }', '"Siéges" }'), versions=versions)

    assert Course.objects.count() == 0


def test_a_course_is_built_from_what_was_read_whatever_became_of_the_files(
    versions: dict[str, SourceVersion],
) -> None:
    for version in versions.values():
        version.file.storage.delete(str(version.file.name))

    built = build_course(source=BLUEPRINT, versions=versions)

    assert built.report["questions"] > 0


def test_a_version_that_was_stored_unread_is_named(versions: dict[str, SourceVersion]) -> None:
    versions["bureau.md"].reading = None

    with pytest.raises(NotRead, match=r"bureau\.md"):
        build_course(source=BLUEPRINT, versions=versions)


def test_a_quiz_of_another_course_is_not_taken_over(versions: dict[str, SourceVersion]) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    other = BLUEPRINT.replace('slug = "bureau"', 'slug = "office"')

    with pytest.raises(SlugTaken, match=r"quiz-sieges.*Le Bureau"):
        build_course(source=other, versions=versions)

    assert Course.objects.count() == 1


def test_progress_only_grows(versions: dict[str, SourceVersion]) -> None:
    told: list[int] = []

    build_course(source=BLUEPRINT, versions=versions, progress=told.append)

    assert told == sorted(told)
    assert told[-1] < 100


SECOND_LESSON = """
[[modules.lessons]]
slug = "les-missions"
title = "Les missions"
objective = "situer"
passages = [{ document = "bureau.md", heading = "Missions" }]
"""


def with_second_lesson() -> str:
    return BLUEPRINT.replace("[modules.quiz]", SECOND_LESSON + "\n[modules.quiz]")


def test_a_lesson_that_nobody_read_goes_with_its_plan(versions: dict[str, SourceVersion]) -> None:
    build_course(source=with_second_lesson(), versions=versions)

    built = build_course(source=BLUEPRINT, versions=versions)

    assert [lesson.slug for lesson in built.course.modules.get().lessons.all()] == ["les-sieges"]


def test_a_lesson_that_somebody_read_is_not_taken_away(
    versions: dict[str, SourceVersion], owner: User
) -> None:
    built = build_course(source=with_second_lesson(), versions=versions)
    enrolment = EnrolmentFactory.create(learner=owner, course=built.course)
    lesson = built.course.modules.get().lessons.get(slug="les-missions")
    LessonCompletionFactory.create(enrolment=enrolment, lesson=lesson, revision=lesson.current)

    with pytest.raises(LearnersWork, match=r"les-missions.*Sièges.*1 learner"):
        build_course(source=BLUEPRINT, versions=versions)


def test_a_quiz_that_somebody_took_is_not_taken_away_and_goes_when_nobody_did(
    versions: dict[str, SourceVersion], owner: User
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    build_course(source=BLUEPRINT, versions=versions, decisions=approve_all())
    old = Quiz.objects.get()
    attempt = AttemptFactory.create(quiz=old, learner=owner)
    renamed = BLUEPRINT.replace("quiz-sieges", "quiz-des-sieges")

    with pytest.raises(WouldOrphan, match=r"quiz-sieges.*1 learner"):
        build_course(source=renamed, versions=versions)

    assert [quiz.slug for quiz in Quiz.objects.all()] == ["quiz-sieges"]
    attempt.delete()
    build_course(source=renamed, versions=versions)
    assert [quiz.slug for quiz in Quiz.objects.all()] == ["quiz-des-sieges"]
    assert QuizQuestion.objects.count() > 0


def reworded(version: QuestionVersion) -> QuestionVersion:
    """Write a question anew, as a later writer would."""
    return QuestionVersionFactory.create(
        question=version.question, number=2, stem="Autrement ?", body=version.body, writer="2"
    )


def test_a_reworded_question_that_vanishes_is_asked_no_more(
    versions: dict[str, SourceVersion],
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    build_course(source=BLUEPRINT, versions=versions, decisions=approve_all())
    entry = QuizQuestion.objects.order_by("position")[0]
    reworded(entry.question.versions.get())
    new = {"bureau.md": ingest(name="bureau.md", data=DOCUMENT.upper().encode(), by=None)}

    build_course(source=BLUEPRINT.replace('"Sièges" }', '"SIÈGES" }'), versions=new)

    assert not approved_versions().filter(question=entry.question_id).exists()
    assert not QuizQuestion.objects.filter(question=entry.question_id).exists()


@pytest.mark.parametrize("deed", ["edited", "approved", "rejected", ""])
def test_a_rerun_keeps_what_people_decided_and_tells_what_it_would_write(
    versions: dict[str, SourceVersion], owner: User, deed: str
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    version = QuestionVersion.objects.order_by("pk")[0]
    written = version.stem
    QuestionVersion.objects.filter(pk=version.pk).update(stem="Comme autrefois ?")
    if deed == "edited":
        QuestionVersionFactory.create(
            question=version.question,
            number=2,
            stem="À la main ?",
            body=version.body,
            writer="",
            origin=Origin.EDITED,
        )
    elif deed:
        Review.objects.create(question_version=version, verdict=deed, reason="so", by=owner)
    before = version.question.versions.count()

    report = build_course(source=BLUEPRINT, versions=versions).report

    changes = report["changes"]
    if deed:
        (kept,) = changes["kept"]
        assert (kept["question"], kept["deed"]) == (version.question.identity, deed)
        assert kept["written"]["stem"] == written
        assert changes["rewritten"] == []
        assert version.question.versions.count() == before
    else:
        assert changes["rewritten"] == [version.question.identity]
        assert version.question.versions.first().stem == written


@pytest.mark.parametrize(
    ("verdict", "shown"), [(None, 1), (Verdict.APPROVED, 2), (Verdict.REJECTED, None)]
)
def test_learners_see_the_version_that_was_decided_last(
    versions: dict[str, SourceVersion], verdict: Verdict | None, shown: int | None
) -> None:
    build_course(source=BLUEPRINT, versions=versions)
    build_course(source=BLUEPRINT, versions=versions, decisions=approve_all())
    first = QuestionVersion.objects.order_by("pk")[0]
    second = reworded(first)
    if verdict is not None:
        Review.objects.create(question_version=second, verdict=verdict, reason="so")

    seen = approved_versions().filter(question=first.question_id)

    assert [version.number for version in seen] == ([shown] if shown else [])
