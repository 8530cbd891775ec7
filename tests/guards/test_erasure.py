"""Each text of each table has a decision about people: a new one without any is refused here.

While the system runs, a text without a decision is searched for a person who is erased.
"""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.search import SearchVectorField
from django.db.models import FileField

from accounts.services.scrubbing import texts_of

SEARCHED = {
    "admin.logentry.object_repr": "names whatever staff changed",
    "admin.logentry.change_message": "the same",
    "auth.group.name": "staff name groups as they like",
    "django_celery_beat.periodictask.name": "staff write schedules",
    "django_celery_beat.periodictask.task": "the same",
    "django_celery_beat.periodictask.args": "the same",
    "django_celery_beat.periodictask.kwargs": "the same",
    "django_celery_beat.periodictask.queue": "the same",
    "django_celery_beat.periodictask.exchange": "the same",
    "django_celery_beat.periodictask.routing_key": "the same",
    "django_celery_beat.periodictask.headers": "the same",
    "django_celery_beat.periodictask.description": "the same",
    "accounts.apitoken.name": "people name their tokens; the person's own are deleted",
    "accounts.auditentry.detail": "reasons, and what was said to a deed",
    "courses.lessonedit.text": "notes and titles, written by people",
    "courses.upload.name": "the name of a file",
    "courses.upload.error": "says what went wrong",
    "courses.upload.last_error": "the same",
    "quizzes.accommodation.reason": "written by people; that of the person's own goes whole",
    "quizzes.attempt.last_error": "says what went wrong",
    "quizzes.bankimport.file_name": "the name of a file",
    "quizzes.bankimport.error": "says what went wrong",
    "quizzes.bankimport.last_error": "the same",
    "quizzes.build.error": "the same",
    "quizzes.build.last_error": "the same",
    "quizzes.contest.words": "written by people; the person's own go whole",
    "quizzes.contest.answer": "written by people; that to the person's own words goes whole",
    "quizzes.mark.why": "written by people",
    "quizzes.conflictchoice.reason": "the same",
    "quizzes.factdecision.reason": "the same",
    "quizzes.review.reason": "the same",
    "quizzes.regrade.reason": "the same",
    "quizzes.regrade.error": "says what went wrong",
    "quizzes.regrade.last_error": "the same",
    "quizzes.versioncheck.error": "says what went wrong",
    "quizzes.versioncheck.last_error": "the same",
    "progress.certificate.revoked_because": "the same",
    "progress.cohort.name": "the same",
    "progress.contestletter.last_error": "says what went wrong, with the address",
    "progress.correction.words": "written by people",
    "progress.correctionletter.last_error": "says what went wrong, with the address",
    "progress.flaggedversion.reason": "written by people",
    "progress.extension.reason": "the same; that of the person's own goes whole",
    "progress.invitation.last_error": "says what went wrong, with the address",
    "progress.regradeletter.last_error": "the same",
    "progress.reminder.last_error": "the same",
    "progress.report.filters": "what was looked for in a list of people",
    "progress.report.file_name": "names whom it is about; gone with the file of an erased person",
    "progress.report.error": "says what went wrong",
    "progress.report.last_error": "the same",
    "progress.reportletter.last_error": "the same, with the address",
    "progress.webhook.url": "written by people; the person's own are deleted",
    "progress.webhookdelivery.answer": "what somebody's machine answered",
    "progress.webhookdelivery.last_error": "says what went wrong",
    "progress.rosterimport.file_name": "the name of a file",
    "progress.sortedfigures.last_error": "says what went wrong",
}
"""Texts that are searched when a person is erased, and why somebody may be named there."""
FILES = {
    "courses.sourceversion.file": "a document that is learned from",
    "courses.upload.file": "the same on its way",
    "quizzes.bankimport.file": "questions on their way; gone once they are read",
}
"""Fields with files: what is in them, and why nobody is looked for there."""
VECTORS = {"courses.searchentry.words": "words of courses"}


def names(*, of: type | tuple[type, ...]) -> set[str]:
    return {
        f"{model._meta.label_lower}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields
        if isinstance(field, of)
    }


def texts() -> set[str]:
    found = (field for model in apps.get_models() for field in texts_of(model))
    return {f"{field.model._meta.label_lower}.{field.name}" for field in found}


def excepted(text: str) -> bool:
    table = text.rpartition(".")[0]
    return bool(settings.TEXTS_WITHOUT_PEOPLE.keys() & {text, table})


def test_every_text_is_searched_or_excepted_for_a_reason():
    undecided = {text for text in texts() if not excepted(text)} - SEARCHED.keys()

    assert undecided == set()


def test_no_text_is_decided_twice():
    assert {text for text in SEARCHED if excepted(text)} == set()


def test_no_decision_is_about_what_is_gone():
    known = texts()
    tables = {text.rpartition(".")[0] for text in known}

    assert SEARCHED.keys() - known == set()
    assert settings.TEXTS_WITHOUT_PEOPLE.keys() - known - tables == set()


def test_every_reason_says_something():
    reasons = [*SEARCHED.values(), *settings.TEXTS_WITHOUT_PEOPLE.values()]

    assert all(len(reason.split()) > 1 for reason in reasons)


def test_files_and_words_to_search_by_are_decided_too():
    assert names(of=FileField) == FILES.keys()
    assert names(of=SearchVectorField) == VECTORS.keys()
