"""What an erasure leaves alone, and how long what is known of people is kept."""

from __future__ import annotations

MACHINES = "written by a program, from nothing that a person is known by"
CONTENT = "taken from documents that are published to learn from"
OWN = "a rule of its own empties or deletes the rows of the person; others' are others'"

TEXTS_WITHOUT_PEOPLE = {
    # Django and its apps
    "auth.permission": MACHINES,
    "contenttypes.contenttype": MACHINES,
    "accounts.session": OWN,  # signed and packed: see `accounts.services.last_places`
    "account.emailaddress": OWN,
    "account.emailconfirmation": MACHINES,
    "mfa.authenticator": OWN,
    "django_celery_beat.crontabschedule": MACHINES,
    "admin.logentry.object_id": MACHINES,
    "jobs.heartbeat": MACHINES,
    # accounts
    "accounts.user": OWN,
    "accounts.apitoken.digest": MACHINES,
    "accounts.auditentry.action": MACHINES,
    "accounts.auditentry.target_type": MACHINES,
    "accounts.auditentry.target_id": MACHINES,
    # courses
    "courses.sourcedocument": CONTENT,
    "courses.sourceversion": CONTENT,
    "courses.passage": CONTENT,
    "courses.course": CONTENT,
    "courses.module": CONTENT,
    "courses.objective": CONTENT,
    "courses.lesson": CONTENT,
    "courses.lessonrevision": CONTENT,
    "courses.glossaryterm": CONTENT,
    "courses.timelineevent": CONTENT,
    "courses.upload.followed": CONTENT,
    # quizzes
    "quizzes.fact": CONTENT,
    "quizzes.conflict": CONTENT,
    "quizzes.conflictstatement": CONTENT,
    "quizzes.question": CONTENT,
    "quizzes.questionversion": CONTENT,
    "quizzes.provenance": CONTENT,
    "quizzes.factdecision.before": CONTENT,
    "quizzes.factdecision.after": CONTENT,
    "quizzes.quiz": CONTENT,
    "quizzes.build.blueprint": CONTENT,
    "quizzes.build.report": CONTENT,
    "quizzes.attempt.seed": MACHINES,
    "quizzes.attempt.receipt": MACHINES,
    "quizzes.attemptitem": MACHINES,
    "quizzes.answerevent": OWN,
    "quizzes.mark.scorer_version": MACHINES,
    # progress
    "progress.certificate.number": MACHINES,
    "progress.certificate.learner_name": OWN,
    "progress.certificate.course_title": CONTENT,
    "progress.certificate.language": MACHINES,
    "progress.cohort.join_code": MACHINES,
    "progress.lessoncompletion": MACHINES,
    "progress.readingplace": MACHINES,
    "progress.correction.was": CONTENT,
    "progress.correction.now": CONTENT,
    "progress.invitation.email": OWN,
    "progress.invitation.name": OWN,
    "progress.invitation.language": MACHINES,
    "progress.rosterimport.lines": OWN,
    "progress.rosterimport.problems": OWN,
    "progress.sortedfigures.formula_version": MACHINES,
    "progress.sortedfigures.content": MACHINES,
    "progress.attemptdelta": MACHINES,
    "progress.report.key": MACHINES,
    "progress.report.stored_as": MACHINES,
    "progress.report.content_sha256": MACHINES,
    "progress.report.file_sha256": MACHINES,
    "progress.report.formula_version": MACHINES,
    "progress.report.language": MACHINES,
    "progress.report.time_zone": MACHINES,
    "progress.reportschedule": MACHINES,
    "progress.webhook.salt": MACHINES,
    "progress.webhook.salt_before": MACHINES,
    "progress.webhook.events": MACHINES,
    "progress.webhookdelivery.data": MACHINES,
}
"""Texts by table, or by table and field, with the reason why nobody is looked for in them; every
other text of every table is searched when a person is erased."""
