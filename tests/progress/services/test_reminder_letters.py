from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core import mail
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext
from time_machine import Traveller

from accounts.models import User
from progress.models import CohortMember, Enrolment, Reminder, ReminderKind
from progress.services.reminding import make_reminders
from progress.tasks import send_reminder
from tests.factories.progress import (
    CohortMemberFactory,
    CourseCompletionFactory,
    ExtensionFactory,
    ReminderFactory,
)
from tests.progress.material import make_course
from tests.progress.reminded import day, make_cohort, make_member

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.fixture(autouse=True)
def clock() -> Iterator[Traveller]:
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def remind(kind: ReminderKind, **learner: Any) -> Reminder:
    """Make a reminder of a due date in three days or of a silence of nine."""
    told = {"due_on": day(NOW, 3), "remind_before_due": 3}
    if kind == ReminderKind.SILENCE:
        told = {"remind_after_silence": 7}
    cohort = make_cohort(name="Printemps <été>", **told)
    make_member(NOW, joined=20, active=9, cohort=cohort, **learner)
    make_reminders()
    return Reminder.objects.get()


def send(reminder: Reminder) -> Reminder | None:
    send_reminder(pk=reminder.pk)
    return Reminder.objects.filter(pk=reminder.pk).first()


@pytest.mark.parametrize("kind", ReminderKind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_is_written_in_the_learners_language(kind: ReminderKind, language: str):
    reminder = remind(kind, language=language)

    sent = send(reminder)

    message: Any = mail.outbox[0]
    html = message.alternatives[0][0]
    cohort = reminder.member.cohort.name
    with translation.override(language):
        said = {"cohort": cohort, "date": date_format(reminder.about, "DATE_FORMAT")}
        subject, sentence = (gettext(words) % said for words in SENTENCES[kind])
    assert sent is not None
    assert sent.sent_at == NOW
    assert message.to == [reminder.member.learner.email]
    assert message.subject == subject
    assert sentence in message.body
    assert reminder.member.cohort.courses.get().title in message.body
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert "Printemps &lt;été&gt;" in html


SENTENCES = {
    ReminderKind.DUE: (
        "Due on %(date)s: your courses in the group “%(cohort)s”",
        "The courses of the group “%(cohort)s” are due on %(date)s. This is still to do:",
    ),
    ReminderKind.SILENCE: (
        "Your courses in the group “%(cohort)s” wait for you",
        "You were last active in the group “%(cohort)s” on %(date)s. This is still to do:",
    ),
}


def test_who_never_began_is_told_so():
    make_member(NOW, joined=9, cohort=make_cohort(remind_after_silence=7), language="en")
    make_reminders()

    send(Reminder.objects.get())

    assert "have not begun yet" in mail.outbox[0].body


def test_the_link_leads_to_where_one_goes_on(owner: User):
    course = make_course(owner)
    cohort = make_cohort(due_on=day(NOW, 3), remind_before_due=3)
    cohort.courses.set([course])
    CohortMemberFactory.create(cohort=cohort, learner=owner)
    make_reminders()

    send(Reminder.objects.get())

    module = course.modules.order_by("position")[0]
    lesson = module.lessons.order_by("position")[0]
    way = reverse("lesson", args=[course.slug, module.slug, lesson.slug])
    assert f"http://testserver{way}" in mail.outbox[0].body


def test_once_sent_it_is_not_sent_again():
    reminder = remind(ReminderKind.DUE)

    for _ in range(2):
        send(reminder)

    assert len(mail.outbox) == 1


def complete(member: CohortMember) -> None:
    CourseCompletionFactory.create(enrolment=Enrolment.objects.get(learner=member.learner))


def come_back(member: CohortMember) -> None:
    Enrolment.objects.filter(learner=member.learner).update(last_active_at=NOW)


def get_longer(member: CohortMember) -> None:
    ExtensionFactory.create(member=member, due_on=day(NOW, 30))


def close(member: CohortMember) -> None:
    User.objects.filter(pk=member.learner_id).update(is_active=False)


@pytest.mark.parametrize(
    ("kind", "happens"),
    [
        (ReminderKind.DUE, complete),
        (ReminderKind.SILENCE, complete),
        (ReminderKind.SILENCE, come_back),
        (ReminderKind.DUE, get_longer),
        (ReminderKind.DUE, close),
    ],
)
def test_what_happened_meanwhile_leaves_nothing_to_remind_of(kind: ReminderKind, happens: Any):
    reminder = remind(kind)
    happens(reminder.member)

    dropped = send(reminder)

    assert dropped is not None
    assert (dropped.dropped_at, dropped.sent_at) == (NOW, None)
    assert mail.outbox == []


def test_who_left_gets_none():
    reminder = remind(ReminderKind.DUE)
    reminder.member.delete()

    assert send(reminder) is None
    assert mail.outbox == []


def test_what_waited_until_the_night_is_made_anew_in_the_morning(clock: Traveller):
    reminder = remind(ReminderKind.DUE)
    clock.move_to(NOW.replace(hour=20))
    assert send(reminder) is None
    make_reminders()
    assert not Reminder.objects.exists()

    clock.move_to(NOW.replace(hour=8) + timedelta(1))
    make_reminders()
    again = send(Reminder.objects.get())

    assert again is not None
    assert again.sent_at is not None
    assert len(mail.outbox) == 1


def test_two_that_wait_for_one_learner_do_not_go_out_on_one_day():
    reminder = remind(ReminderKind.DUE)
    other = ReminderFactory.create(
        member=reminder.member, kind=ReminderKind.SILENCE, about=day(NOW, -9)
    )
    type(reminder.member.cohort).objects.update(remind_after_silence=7)

    send(reminder)
    assert send(other) is None

    assert len(mail.outbox) == 1
