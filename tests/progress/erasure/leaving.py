"""Somebody with a name that nobody else has leaves traces in every feature, as it happens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from accounts.models import User
from accounts.services.tokens import issue_token
from courses.models import Course
from jobs.services.working import note_failure
from progress.models import (
    Certificate,
    Cohort,
    CohortMember,
    Extension,
    Invitation,
    Reminder,
    Report,
)
from progress.queries.invitations import sign
from progress.services.certificates.revoking import revoke_certificate
from progress.services.inviting import send_invitation
from progress.services.letters import send_letter
from quizzes.generation.records import ItemKind
from quizzes.models import Attempt, Quiz, Review
from quizzes.services.accommodating import grant_accommodation
from quizzes.services.scoring import score_attempt
from tests.clients import api_client_of
from tests.factories.accounts import AdminFactory, TrainerFactory, UserFactory
from tests.factories.progress import CohortFactory, WebhookDeliveryFactory, WebhookFactory
from tests.factories.quizzes import make_quiz
from tests.progress.reported import ask, make, wish_of
from tests.progress.taught import join
from tests.quizzes.taking import right_payload

EMAIL = "xq.verrill@zymurgy.example"
NAME, LATER_NAME = "Xanthippé Quarndön", "Xanthippé Velorum-Quarndön"
PASSWORD = "a-secret-that-nobody-guesses"
WORDS = ["xanthippe", "Xanthippé", "quarndon", "Quarndön", "velorum", "verrill", EMAIL, "zymurgy"]


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is there, and where it happens."""

    admin: User
    trainer: User
    quiz: Quiz
    cohort: Cohort
    mails: Path

    @property
    def course(self) -> Course:
        """The course of the quiz."""
        return self.quiz.course


def set_up(mails: Path) -> Scene:
    """Make a cohort with another learner, so that there are figures of somebody who stays."""
    quiz = make_quiz(ItemKind.SHORT_ANSWER, ItemKind.SINGLE_CHOICE)
    admin, trainer = AdminFactory(name="Ada"), TrainerFactory(name="Tara")
    cohort = CohortFactory(name="Promotion")
    cohort.courses.add(quiz.course)
    cohort.trainers.add(trainer)
    join(cohort, learner=UserFactory(name="Stays", email="stays@example.org"))
    return Scene(admin, trainer, quiz, cohort, mails)


def leave_traces(scene: Scene) -> tuple[User, Client]:
    """Go through the features, and return the person with their browser, signed in."""
    _is_imported(scene)
    browser = _signs_up(scene)
    person = User.objects.get(email=EMAIL)
    _signs_in_and_fails(person)
    _learns(scene, person)
    _is_administered(scene, person)
    _gets_mails(scene, person)
    _is_looked_at(scene, person)
    _is_reported(scene, person)
    person.refresh_from_db()
    return person, browser


def _is_imported(scene: Scene) -> None:
    """Stands in a file that a trainer brings in and applies, which invites; and in another."""
    api = api_client_of(scene.trainer)
    address = f"/api/v1/cohorts/{scene.cohort.pk}/imports/"
    lines = f"email,name,language\n{EMAIL},{NAME},fr\nx@,{NAME}\n{EMAIL},{NAME},fr\n"
    for _ in range(2):
        file = SimpleUploadedFile(f"{NAME}.csv", lines.encode())
        made = api.post(address, {"file": file}, format="multipart").json()
    done = api.post(f"{address}{made['id']}/apply/", {"skip_errors": True})
    assert done.status_code == 200, done.content
    invitation = Invitation.objects.get(email=EMAIL)
    note_failure(Invitation, invitation.pk, f"SMTPRecipientsRefused: {{'{EMAIL}': (550, b'no')}}")
    send_invitation(invitation)


def _signs_up(scene: Scene) -> Client:
    """Opens the invitation in two browsers, and signs up in the second."""
    address = reverse("invitation", args=[sign(Invitation.objects.get(email=EMAIL))])
    forgotten, browser = Client(), Client()
    for client in (forgotten, browser):
        client.post(address, {"way": "sign_up"})
    told = {"name": NAME, "password1": PASSWORD, "password2": PASSWORD, "next": address}
    browser.post(reverse("account_signup"), told)
    browser.post(address)
    assert CohortMember.objects.filter(learner__email=EMAIL).exists()
    browser.post(reverse("account"), {"name": LATER_NAME, "language": "en", "time_zone": ""})
    browser.post(reverse("account_email"), {"email": f"new.{EMAIL}", "action_add": ""})
    return browser


def _signs_in_and_fails(person: User) -> None:
    visitor = Client()
    for password in ("wrong", "wrong again"):
        visitor.post(reverse("account_login"), {"login": EMAIL, "password": password})
    visitor.post(reverse("account_reset_password"), {"email": EMAIL})
    Client().post(reverse("account_login"), {"login": EMAIL, "password": PASSWORD})
    issue_token(user=person, name=f"{NAME}’s laptop", by=person)
    Client().get(f"/certificates/verify/?number={EMAIL}")


def _learns(scene: Scene, person: User) -> None:
    """Takes the quiz by the API with a program that bears the name, and gets a certificate."""
    api = api_client_of(person)
    for typed in (f"I am {NAME}", None, f"{EMAIL} asks"):
        started = api.post(f"/api/v1/quizzes/{scene.quiz.slug}/attempts/").json()
        attempt = Attempt.objects.get(public_id=started["id"])
        for item in attempt.items.select_related("question_version"):
            is_typed = typed and item.question_version.body["kind"] == ItemKind.SHORT_ANSWER
            payload = {"text": typed} if is_typed else right_payload(item)
            path = f"/api/v1/attempts/{attempt.public_id}/items/{item.position}/answer/"
            told = {"client": "xanthippe-laptop", "sequence": 1, "base_revision": 0}
            headers = {"Idempotency-Key": f"quarndon-{item.position}"}
            saved = api.put(path, {"payload": payload, **told}, headers=headers)
            assert saved.status_code == 200, saved.content
        if typed != f"{EMAIL} asks":  # the last one stays open
            api.post(f"/api/v1/attempts/{attempt.public_id}/submit/")
            attempt.refresh_from_db()
            score_attempt(attempt)
    certificate = Certificate.objects.get(learner=person)
    revoke_certificate(certificate=certificate, because=f"{NAME} has left", by=scene.admin)


def _is_administered(scene: Scene, person: User) -> None:
    """Is changed in the admin, whose log names people, and written about."""
    admin = Client()
    admin.force_login(scene.admin)
    told = {"email": EMAIL, "name": NAME, "role": "learner", "is_active": "on"}
    admin.post(reverse("admin:accounts_user_change", args=[person.pk]), told)
    member = CohortMember.objects.get(learner=person)
    extension: dict[str, object] = {"extensions-TOTAL_FORMS": 1, "extensions-INITIAL_FORMS": 0}
    extension |= {"extensions-0-due_on": "2999-01-01", "extensions-0-reason": f"{NAME} is ill"}
    admin.post(reverse("admin:progress_cohortmember_change", args=[member.pk]), extension)
    assert Extension.objects.filter(member=member).exists()
    grant_accommodation(
        quiz=scene.quiz,
        learner=person,
        reason=f"For {NAME}",
        by=scene.admin,
        extra_time=timedelta(minutes=5),
        extra_attempts=1,
    )
    version = scene.quiz.entries.all()[0].question.versions.all()[0]
    Review.objects.create(
        question_version=version, verdict="approved", reason=f"As {NAME} said", by=scene.admin
    )
    every = IntervalSchedule.objects.create(every=1, period="days")
    PeriodicTask.objects.create(
        name=f"Mail {EMAIL}", task="x", interval=every, kwargs=f'{{"to": "{EMAIL}"}}', enabled=False
    )


def _gets_mails(scene: Scene, person: User) -> None:
    member = CohortMember.objects.get(learner=person)
    reminder = Reminder.objects.create(member=member, kind="silence", about=timezone.localdate())
    note_failure(Reminder, reminder.pk, f"no such box: {EMAIL}")
    told = {"cohort": scene.cohort, "courses": [scene.course], "about": timezone.localdate()}
    for to in (EMAIL, scene.trainer.email):
        send_letter(
            template="reminder_silence",
            to=to,
            language="fr",
            told={**told, "link": f"https://example.org/?who={NAME}", "has_begun": True},
        )
    send_letter(template="reminder_due", to="stays@example.org", language="fr", told=told)


def _is_looked_at(scene: Scene, person: User) -> None:
    api = api_client_of(scene.trainer)
    for path in (f"learners/{person.pk}/", "progress/", "certificates/", "extensions/"):
        assert api.get(f"/api/v1/cohorts/{scene.cohort.pk}/{path}").status_code == 200


def _is_reported(scene: Scene, person: User) -> None:
    """Stands in files that the trainer had written, and in the name of one."""
    member = CohortMember.objects.get(learner=person)
    for subject, form in ((member, "csv"), (scene.cohort, "jsonl"), (scene.cohort, "pdf")):
        assert make(scene.trainer, wish_of(subject, form)).state == "done"
    waiting = ask(scene.trainer, wish_of(scene.cohort, "jsonl", "attempts"))
    note_failure(Report, waiting.pk, f"no room for {NAME}")
    hook = WebhookFactory.create(owner=scene.trainer, url=f"https://hooks.example.org/{EMAIL}")
    WebhookDeliveryFactory.create(webhook=hook, answer=f"{NAME} is not here")
