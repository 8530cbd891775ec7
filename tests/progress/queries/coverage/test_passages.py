from __future__ import annotations

from typing import Any

import pytest

from courses.models import Course, Passage, SourceVersion
from progress.queries.coverage.passages import CoverageState, CoveredPassage, read_coverage
from progress.services.statistics.folding import fold_pending
from quizzes.generation.records import ItemKind
from quizzes.models import Question, Quiz, Verdict
from tests.factories.courses import (
    LessonFactory,
    ModuleFactory,
    PassageFactory,
    SourceVersionFactory,
)
from tests.factories.quizzes import (
    ApprovedVersionFactory,
    ProvenanceFactory,
    QuizFactory,
    QuizQuestionFactory,
    ReviewFactory,
)
from tests.progress.attempts import correct, take_quiz
from tests.progress.material import write_lesson

pytestmark = pytest.mark.django_db

SENTENCES = ("Le Bureau a son siège à Lyon.", "Il compte trois services.", "Il publie un rapport.")
TEXT = "\n\n".join(SENTENCES)
KINDS = (ItemKind.SINGLE_CHOICE, ItemKind.TRUE_FALSE)


@pytest.fixture
def version() -> SourceVersion:
    return bring(TEXT)


@pytest.fixture
def course(version: SourceVersion) -> Course:
    course: Course = ModuleFactory.create(slug="sieges").course
    course.documents.add(version.document)
    return course


def bring(text: str, **fields: Any) -> SourceVersion:
    """Bring in a document of a passage a sentence."""
    version: SourceVersion = SourceVersionFactory.create(text=text, **fields)
    for position, sentence in enumerate(filter(None, text.split("\n\n")), 1):
        start = text.index(sentence)
        headings = ["Sièges", f"Alinéa {position}"]
        PassageFactory.create(
            version=version,
            position=position,
            headings=headings,
            start=start,
            end=start + len(sentence),
        )
    return version


def teach(course: Course, version: SourceVersion, *sentences: str) -> None:
    module = course.modules.get()
    lesson = LessonFactory.create(module=module, slug=f"l{module.lessons.count() + 1}")
    places = [
        {
            "document": version.document.name,
            "version": version.sha256,
            "start": version.text.index(sentence),
            "end": version.text.index(sentence) + len(sentence),
        }
        for sentence in sentences
    ]
    content = [
        {"kind": "paragraph", "text": "…", "language": "fr", "source": [one]} for one in places
    ]
    write_lesson(lesson, version, content)


def ask(
    course: Course, version: SourceVersion, sentence: str, kind: ItemKind = KINDS[0]
) -> Question:
    written = ApprovedVersionFactory.create(
        question__course=course, question__kind=kind, review__by=None, proof=None
    )
    ProvenanceFactory.create(question_version=written, source_version=version, quote=sentence)
    return written.question


def put_in_quiz(course: Course, *questions: Question) -> Quiz:
    quiz: Quiz = QuizFactory.create(course=course)
    for question in questions:
        QuizQuestionFactory.create(quiz=quiz, question=question)
    return quiz


def states(course: Course) -> list[str]:
    return [one.state for one in read_coverage(course)]


def test_a_passage_is_taught_asked_both_or_neither(course: Course, version: SourceVersion):
    teach(course, version, SENTENCES[0], SENTENCES[1])
    ask(course, version, SENTENCES[1])

    assert states(course) == ["taught", "both", "neither"]
    ask(course, version, SENTENCES[2])
    assert states(course)[2] == CoverageState.ASKED


def test_it_says_which_lessons_and_which_questions(course: Course, version: SourceVersion):
    teach(course, version, SENTENCES[0])
    teach(course, version, SENTENCES[0], SENTENCES[0])
    questions = [ask(course, version, SENTENCES[0]) for _ in range(2)]

    first = read_coverage(course)[0]

    assert [(one.module, one.slug) for one in first.lessons] == [("sieges", "l1"), ("sieges", "l2")]
    assert first.questions == {one.pk: one.identity for one in questions}
    assert first.passage.headings == ["Sièges", "Alinéa 1"]


def test_a_question_that_is_not_approved_asks_nothing(course: Course, version: SourceVersion):
    question = ask(course, version, SENTENCES[0])
    ReviewFactory.create(question_version=question.versions.get(), verdict=Verdict.STALE)

    assert states(course) == ["neither"] * 3


def test_another_course_asks_and_teaches_nothing_here(course: Course, version: SourceVersion):
    other: Course = ModuleFactory.create().course
    other.documents.add(version.document)
    teach(other, version, SENTENCES[0])
    ask(other, version, SENTENCES[1])

    assert states(course) == ["neither"] * 3
    assert states(other) == ["taught", "asked", "neither"]


@pytest.mark.parametrize("folded", [False, True])
def test_how_well_a_passage_is_known_is_the_mean_of_its_questions(
    course: Course, version: SourceVersion, folded: bool
):
    easy, hard = (ask(course, version, SENTENCES[0], kind) for kind in KINDS)
    ask(course, version, SENTENCES[0])
    ask(course, version, SENTENCES[1])
    attempts = take_quiz(put_in_quiz(course, easy, hard), learners=4, each=2)
    attempts += take_quiz(put_in_quiz(course, easy), learners=4)
    for attempt in attempts:
        correct(attempt, 1, "1" if attempt.number == 1 else "0")
        if attempt.items.count() > 1:
            correct(attempt, 2, "0.25" if attempt.number == 1 else "1")
    if folded:
        fold_pending()

    first, second, _ = read_coverage(course)

    assert first.n == 12
    assert first.facility == pytest.approx((1 + 0.25) / 2)
    assert (second.n, second.facility) == (0, None)


def test_of_a_document_its_newest_version_counts(course: Course, version: SourceVersion):
    kept, lost = ask(course, version, SENTENCES[1]), ask(course, version, SENTENCES[2])
    newer = bring(
        f"Nouveau.\n\n{SENTENCES[1]}", document=version.document, number=version.number + 1
    )
    teach(course, newer, "Nouveau.")

    found: list[CoveredPassage] = read_coverage(course)

    assert {one.passage.version_id for one in found} == {newer.pk}
    assert [one.state for one in found] == ["taught", "asked"]
    assert found[1].questions == {kept.pk: kept.identity}
    assert lost.pk not in found[1].questions


def test_a_course_without_documents_has_no_passages():
    assert read_coverage(ModuleFactory.create().course) == []


def test_it_takes_four_queries_however_much_there_is(
    course: Course, version: SourceVersion, django_assert_num_queries
):
    for number in range(3):
        teach(course, version, SENTENCES[number])
        take_quiz(put_in_quiz(course, ask(course, version, SENTENCES[number])), learners=2)
        with django_assert_num_queries(4):
            found = read_coverage(course)
            assert [one.passage.version.document.title for one in found]
    assert Passage.objects.count() == 3
