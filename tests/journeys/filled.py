"""A site with something to show on every page, and where one begins to walk through it."""

from __future__ import annotations

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.utils import timezone

from accounts.models import Role, User
from courses.models import Course, Lesson
from progress.models import SortedFigures
from progress.services.completion import mark_read
from progress.services.places import keep_place
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from quizzes import dispatch
from quizzes.models import Attempt
from quizzes.services.attempts import start_attempt
from quizzes.services.scoring import score_attempt
from tests.factories.courses import PassageFactory
from tests.factories.progress import (
    CertificateFactory,
    CohortFactory,
    CohortMemberFactory,
    ExtensionFactory,
)
from tests.factories.quizzes import make_quiz
from tests.progress.material import (
    block,
    date,
    enrolment_of,
    explain,
    lessons_of,
    quote,
    write_lesson,
)
from tests.progress.reported import ask, wish_of, write
from tests.quizzes.taking import ALL_KINDS, answer, right_payload

KINDS = (
    {"kind": "heading", "text": "Sièges", "level": 2},
    {"kind": "heading", "text": "À Lyon", "level": 3},
    {"kind": "list_item", "text": "un appui"},
    {"kind": "list_item", "text": "Signer", "label": "1"},
    {"kind": "definition", "text": "BCN : un bureau", "term": "BCN"},
    {"kind": "clause", "text": "Demande un appui", "label": "13 a)"},
    {"kind": "quote", "text": "Oui"},
    {"kind": "table_row", "text": "Ville | An", "label": "header"},
    {"kind": "table_row", "text": "Lyon | 1989"},
    {"kind": "footnote", "text": "Voir plus loin", "label": "4"},
    {"kind": "paragraph", "text": "مرحبا بكم", "language": "ar"},
)


def fill(course: Course, owner: User) -> list[str]:
    """Fill a course, and return the addresses that no link leads to: forms or mails do."""
    EmailAddress.objects.create(user=owner, email=owner.email, verified=True, primary=True)
    lesson = lessons_of(course)[0]
    version = lesson.current.built_from.get()
    write_lesson(lesson, version, [block(version), *(block(version, **told) for told in KINDS)])
    _draw_from(lesson)
    changed = _leave_behind(course)
    started, submitted, scored = (str(one.public_id) for one in _take(course, owner))
    positions = [*range(1, len(ALL_KINDS) + 1), "all"]
    return [
        *(f"/quizzes/attempts/{started}/?q={which}" for which in positions),
        f"/quizzes/attempts/{started}/summary/",
        f"/quizzes/attempts/{submitted}/",
        f"/quizzes/attempts/{scored}/review/",
        f"/courses/{course.slug}/lessons/{changed.module.slug}/{changed.slug}/",
        "/quizzes/",
        "/accounts/logout/",
    ]


def fill_for_trainer(course: Course, owner: User) -> User:
    """Make a trainer whose cohort takes the course, with somebody at risk, figures and a report."""
    trainer = User.objects.create_user(
        "tess@example.org", "secret-of-tess", name="Tess", role=Role.TRAINER
    )
    EmailAddress.objects.create(user=trainer, email=trainer.email, verified=True, primary=True)
    cohort = CohortFactory(name="Groupe du matin", due_on=timezone.localdate() - timedelta(1))
    cohort.trainers.add(trainer)
    cohort.courses.add(course)
    member = CohortMemberFactory(cohort=cohort, learner=owner)
    ExtensionFactory(member=member, granted_by=trainer)
    CertificateFactory(course=course, learner=owner)
    for _ in range(27):  # two pages of them
        CohortMemberFactory(cohort=cohort)
    report = ask(trainer, wish_of(cohort, "csv"))
    write(report)
    ask(trainer, wish_of(member, "csv"))
    fold_pending()
    for row in SortedFigures.objects.all():
        sort_figures(row)
    return trainer


def _draw_from(lesson: Lesson) -> None:
    """Give a lesson a point to remember, a date and terms."""
    lesson.key_points = [quote(lesson.current.built_from.get())]
    lesson.save()
    for year in ("1989", "1991", "1999"):
        date(lesson, year, year)
    version = lesson.current.built_from.get()
    PassageFactory(version=version, start=0, end=40, headings=["Le Bureau", "Siège"])
    explain(lesson, "BCN", expansion="bureau central national")
    explain(lesson, "siège", definition="la ville où il travaille")


def _leave_behind(course: Course) -> Lesson:
    """Stop within the first lesson, and let the second be another than was read."""
    first, second = lessons_of(course)
    enrolment = enrolment_of(course)
    sha256 = first.current.content_sha256
    keep_place(enrolment=enrolment, lesson=first, block=3, content_sha256=sha256)
    mark_read(enrolment=enrolment, lesson=second)
    version = second.current.built_from.get()
    write_lesson(second, version, [block(version), block(version, "Autre chose.")])
    cohort = CohortFactory(ends_on=timezone.localdate() + timedelta(5))
    cohort.courses.add(course)
    CohortMemberFactory(cohort=cohort, learner=enrolment.learner)
    return second


def _take(course: Course, owner: User) -> list[Attempt]:
    """Make an attempt of each state, with right, wrong and missing answers."""
    quizzes = [make_quiz(*ALL_KINDS, course=course) for _ in range(3)]
    made = [start_attempt(learner=owner, quiz=quiz) for quiz in quizzes]
    for attempt in made:
        for item in attempt.items.filter(position__in=[1, 2, 5, 8]):
            answer(item, right_payload(item))
        single = attempt.items.get(position=1)
        answer(single, {"choice": single.option_order.index(1)})
    for attempt in made[1:]:
        dispatch.submit(attempt=attempt, by=owner)
    score_attempt(made[2])
    return made
