from __future__ import annotations

import uuid
from typing import Any

from factory.declarations import (
    LazyAttribute,
    LazyFunction,
    RelatedFactory,
    SelfAttribute,
    Sequence,
    SubFactory,
)
from factory.django import DjangoModelFactory

from quizzes.generation.records import CognitiveLevel, FactKind, ItemKind
from quizzes.models import (
    Accommodation,
    AnswerEvent,
    Attempt,
    AttemptItem,
    BankImport,
    Build,
    ChosenStatement,
    Conflict,
    ConflictChoice,
    ConflictOutcome,
    ConflictStatement,
    Contest,
    ContestGround,
    Fact,
    FactDecision,
    FactVerdict,
    Mark,
    Mode,
    Origin,
    Provenance,
    Question,
    QuestionVersion,
    Quiz,
    QuizChoice,
    QuizQuestion,
    Regrade,
    Regraded,
    RegradeKind,
    Review,
    Ruling,
    Verdict,
    VersionCheck,
    Wish,
)
from quizzes.queries.shown import draw_order
from quizzes.scoring import Body
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.bodies import BODIES, STEMS
from tests.factories.courses import CourseFactory, SourceVersionFactory

QUOTE = "Le Bureau a son siège à Lyon."


class FactFactory(DjangoModelFactory[Fact]):
    class Meta:
        model = Fact

    identity = Sequence(lambda n: f"{n:016x}")
    course = SubFactory(CourseFactory)
    kind = FactKind.PLACE
    subject = "Le Bureau"
    relation = "siège"
    values = ["Lyon"]
    language = "fr"


class FactDecisionFactory(DjangoModelFactory[FactDecision]):
    class Meta:
        model = FactDecision

    fact = SubFactory(FactFactory)
    verdict = FactVerdict.CONFIRMED
    by = SubFactory(AdminFactory)


class ConflictFactory(DjangoModelFactory[Conflict]):
    class Meta:
        model = Conflict

    course = SubFactory(CourseFactory)
    identity = Sequence(lambda n: f"{n:016x}")
    about = "Le siège du Bureau"


class ConflictStatementFactory(DjangoModelFactory[ConflictStatement]):
    class Meta:
        model = ConflictStatement

    conflict = SubFactory(ConflictFactory)
    version = SubFactory(SourceVersionFactory)
    start = LazyAttribute(lambda made: made.version.text.index(made.quote))
    end = LazyAttribute(lambda made: made.start + len(made.quote))
    quote = QUOTE


class ConflictChoiceFactory(DjangoModelFactory[ConflictChoice]):
    class Meta:
        model = ConflictChoice

    conflict = SubFactory(ConflictFactory)
    outcome = ConflictOutcome.NEITHER
    reason = "Aucune des deux n’est sûre."
    by = SubFactory(AdminFactory)


class ChosenStatementFactory(DjangoModelFactory[ChosenStatement]):
    class Meta:
        model = ChosenStatement

    statement = SubFactory(ConflictStatementFactory)
    choice = SubFactory(
        ConflictChoiceFactory,
        conflict=SelfAttribute("..statement.conflict"),
        outcome=ConflictOutcome.ONE,
    )


class QuestionFactory(DjangoModelFactory[Question]):
    class Meta:
        model = Question

    identity = Sequence(lambda n: f"{n:016x}")
    course = SubFactory(CourseFactory)
    fact = SubFactory(FactFactory, course=SelfAttribute("..course"))
    kind = ItemKind.SINGLE_CHOICE
    fact_kind = SelfAttribute("fact.kind")
    language = "fr"
    rank = Sequence(int)


class QuestionVersionFactory(DjangoModelFactory[QuestionVersion]):
    """A version of any kind of question: `question__kind=ItemKind.MATCHING`."""

    class Meta:
        model = QuestionVersion

    question = SubFactory(QuestionFactory)
    number = 1
    stem = LazyAttribute(lambda made: STEMS[made.question.kind])
    body = LazyAttribute(lambda made: BODIES[made.question.kind].to_json())
    explanation = "Le siège du Bureau est à Lyon."
    difficulty = 0.4
    cognitive_level = CognitiveLevel.REMEMBER
    writer = "1"


class ProvenanceFactory(DjangoModelFactory[Provenance]):
    class Meta:
        model = Provenance

    question_version = SubFactory(QuestionVersionFactory)
    position = 1
    source_version = SubFactory(SourceVersionFactory)
    quote = QUOTE
    start = LazyAttribute(lambda made: made.source_version.text.index(made.quote))
    end = LazyAttribute(lambda made: made.start + len(made.quote))


class VersionCheckFactory(DjangoModelFactory[VersionCheck]):
    class Meta:
        model = VersionCheck

    question_version = SubFactory(QuestionVersionFactory, writer="", origin=Origin.EDITED)


class ReviewFactory(DjangoModelFactory[Review]):
    class Meta:
        model = Review

    question_version = SubFactory(QuestionVersionFactory)
    verdict = Verdict.APPROVED
    by = SubFactory(AdminFactory)


class ApprovedVersionFactory(QuestionVersionFactory):
    """A version that learners may see, with its proof."""

    class Meta:
        skip_postgeneration_save = True

    review = RelatedFactory(ReviewFactory, "question_version")
    proof = RelatedFactory(ProvenanceFactory, "question_version")


class QuizFactory(DjangoModelFactory[Quiz]):
    class Meta:
        model = Quiz

    course = SubFactory(CourseFactory)
    slug = Sequence(lambda n: f"quiz-{n}")
    title = Sequence(lambda n: f"Quiz {n}")
    wanted = 100


class QuizQuestionFactory(DjangoModelFactory[QuizQuestion]):
    class Meta:
        model = QuizQuestion

    quiz = SubFactory(QuizFactory)
    question = SubFactory(QuestionFactory, course=SelfAttribute("..quiz.course"))
    position = LazyAttribute(lambda made: made.quiz.entries.count() + 1)


class QuizChoiceFactory(DjangoModelFactory[QuizChoice]):
    class Meta:
        model = QuizChoice

    quiz = SubFactory(QuizFactory)
    question = SubFactory(QuestionFactory, course=SelfAttribute("..quiz.course"))
    wish = Wish.PINNED
    by = SubFactory(AdminFactory)


class AttemptFactory(DjangoModelFactory[Attempt]):
    class Meta:
        model = Attempt

    learner = SubFactory(UserFactory)
    quiz = SubFactory(QuizFactory)
    number = LazyAttribute(
        lambda made: Attempt.objects.filter(learner=made.learner, quiz=made.quiz).count() + 1
    )
    mode = Mode.PRACTICE


class AttemptItemFactory(DjangoModelFactory[AttemptItem]):
    class Meta:
        model = AttemptItem

    attempt = SubFactory(AttemptFactory)
    position = LazyAttribute(lambda made: made.attempt.items.count() + 1)
    question_version = SubFactory(ApprovedVersionFactory)
    option_order = LazyAttribute(
        lambda made: draw_order(Body.from_json(made.question_version.body), "seed")
    )


class AnswerEventFactory(DjangoModelFactory[AnswerEvent]):
    class Meta:
        model = AnswerEvent

    item = SubFactory(AttemptItemFactory)
    revision = LazyAttribute(lambda made: made.item.answers.count() + 1)
    client = "tab"
    sequence = SelfAttribute("revision")
    payload = LazyFunction(lambda: {"choice": 0})
    idempotency_key = LazyFunction(lambda: str(uuid.uuid4()))


class RegradeFactory(DjangoModelFactory[Regrade]):
    class Meta:
        model = Regrade

    question = SubFactory(QuestionFactory)
    kind = RegradeKind.DROPPED
    reason = "The source says otherwise."


class RegradedFactory(DjangoModelFactory[Regraded]):
    class Meta:
        model = Regraded

    regrade = SubFactory(RegradeFactory)
    attempt = SubFactory(AttemptFactory)
    former = 0
    fraction = 1


class RulingFactory(DjangoModelFactory[Ruling]):
    """Without a corrected version, the question does not count."""

    class Meta:
        model = Ruling

    question_version = SubFactory(ApprovedVersionFactory)
    corrected = None
    regrade = SubFactory(
        RegradeFactory,
        question=SelfAttribute("..question_version.question"),
        corrected=SelfAttribute("..corrected"),
        kind=LazyAttribute(lambda made: RegradeKind.KEY if made.corrected else RegradeKind.DROPPED),
        state="done",
    )


class MarkFactory(DjangoModelFactory[Mark]):
    class Meta:
        model = Mark

    item = SubFactory(AttemptItemFactory)
    revision = LazyAttribute(lambda made: made.item.marks.count() + 1)
    fraction = 1
    scorer_version = "1"


class BuildFactory(DjangoModelFactory[Build]):
    class Meta:
        model = Build

    blueprint = 'slug = "course"\n'


class BankImportFactory(DjangoModelFactory[BankImport]):
    class Meta:
        model = BankImport

    course = SubFactory(CourseFactory)
    file_name = "banque.gift"


def make_quiz(*kinds: ItemKind, **fields: Any) -> Quiz:
    """Make a quiz of approved questions, one of each kind given, in this order.

    They rest on one fact of one document.
    """
    quiz: Quiz = QuizFactory.create(wanted=max(len(kinds), 1), **fields)
    fact = FactFactory.create(course=quiz.course)
    source = SourceVersionFactory.create()
    for position, kind in enumerate(kinds, 1):
        version = ApprovedVersionFactory.create(
            question__course=quiz.course,
            question__fact=fact,
            question__kind=kind,
            review__by=None,
            proof__source_version=source,
        )
        QuizQuestionFactory.create(quiz=quiz, question=version.question, position=position)
    return quiz


class AccommodationFactory(DjangoModelFactory[Accommodation]):
    class Meta:
        model = Accommodation

    quiz = SubFactory(QuizFactory)
    learner = SubFactory(UserFactory)
    reason = "Tiers temps"
    granted_by = SubFactory(AdminFactory)


class ContestFactory(DjangoModelFactory[Contest]):
    class Meta:
        model = Contest

    item = SubFactory(AttemptItemFactory)
    question_version = SelfAttribute("item.question_version")
    learner = SelfAttribute("item.attempt.learner")
    ground = ContestGround.KEY_WRONG
    words = "Le siège est à Paris."
