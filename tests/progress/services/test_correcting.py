from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext

from accounts.models import AuditEntry, User
from courses.models import SourceVersion
from jobs.services.sweeping import take_overdue
from progress.models import Correction, CorrectionLetter
from progress.queries.misinformed import misinformed_learners
from progress.services.correcting import NobodyToTell, find_outdated, tell_learners
from progress.tasks import send_correction
from quizzes.models import AttemptState, QuestionVersion
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.courses import LessonFactory, LessonRevisionFactory
from tests.factories.progress import LessonCompletionFactory
from tests.factories.quizzes import AnswerEventFactory, AttemptItemFactory
from tests.progress.services.erasing.erased import erase_by
from tests.quizzes.changing import MEMBERS, SEAT, TEXT, bring, quote

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def answer(version: QuestionVersion, state: str = AttemptState.SCORED, **learner: Any) -> User:
    """Let a learner answer a question in an attempt."""
    now = timezone.now()
    times = {
        AttemptState.STARTED: {},
        AttemptState.SUBMITTED: {"submitted_at": now},
        AttemptState.SCORED: {"submitted_at": now, "scored_at": now},
    }
    person = UserFactory.create(**learner)
    told = {f"attempt__{name}": at for name, at in times[AttemptState(state)].items()}
    item = AttemptItemFactory.create(
        attempt__learner=person, attempt__state=state, question_version=version, **told
    )
    AnswerEventFactory.create(item=item)
    return person


def read(version: QuestionVersion, source: SourceVersion, said: str) -> User:
    """Let a learner complete a lesson of the question's course that says words of a version."""
    start = source.text.index(said)
    place = {"document": "bureau.md", "version": source.sha256, "start": start}
    content = [{"kind": "paragraph", "text": said, "source": [place | {"end": start + len(said)}]}]
    lesson = LessonFactory.create(module=version.question.module)
    revision = LessonRevisionFactory.create(lesson=lesson, content=content)
    done = LessonCompletionFactory.create(lesson=lesson, revision=revision)
    person: User = done.enrolment.learner
    return person


def learners(version: QuestionVersion) -> set[User]:
    return set(misinformed_learners(version, find_outdated(version).places))


def tell(version: QuestionVersion, words: str = "") -> Correction:
    outdated = find_outdated(version)
    return tell_learners(version=version, outdated=outdated, words=words, by=AdminFactory())


def work(letter: CorrectionLetter) -> None:
    send_correction(pk=letter.pk)


@pytest.fixture
def outdated() -> QuestionVersion:
    version = quote(bring(TEXT), MEMBERS)
    bring(TEXT.replace("treize", "quinze"))
    return version


class TestWhoLearntIt:
    def test_those_who_answered_it_in_a_scored_attempt(self, outdated: QuestionVersion):
        scored = answer(outdated)
        answer(outdated, AttemptState.STARTED)
        answer(outdated, AttemptState.SUBMITTED)
        AttemptItemFactory(question_version=outdated)
        answer(outdated, is_active=False)

        assert learners(outdated) == {scored}

    def test_those_who_read_it_in_any_version_that_said_it(self):
        first = bring(TEXT)
        version = quote(first, MEMBERS)
        second = bring(f"# Avis\n\n{TEXT}")
        third = bring(second.text.replace("treize", "quinze"))
        early, late = read(version, first, MEMBERS), read(version, second, MEMBERS)
        read(version, first, SEAT)
        read(version, third, MEMBERS.replace("treize", "quinze"))

        assert learners(version) == {early, late}

    def test_a_version_that_was_corrected_meanwhile_misleads_nobody(
        self, outdated: QuestionVersion
    ):
        later = QuestionVersion.objects.get(pk=outdated.pk)
        later.pk, later.number = None, 2
        later.save()
        answer(later)

        assert learners(outdated) == set()

    def test_it_takes_two_queries(self, outdated: QuestionVersion, django_assert_num_queries):
        answer(outdated)
        places = find_outdated(outdated).places
        with django_assert_num_queries(2):
            list(misinformed_learners(outdated, places))


class TestTelling:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_gets_a_mail_in_their_language(self, outdated: QuestionVersion, language: str):
        person = answer(outdated, language=language)
        correction = tell(outdated, "Voyez la page <4>.")

        work(correction.letters.get())

        (message,) = mail.outbox
        with translation.override(language):
            said = {"course": outdated.question.course.title}
            subject = gettext("A correction to what you learnt in “%(course)s”") % said
            now = gettext("The source now says:")
        assert (message.to, message.subject) == ([person.email], subject)
        for words in (MEMBERS, now, MEMBERS.replace("treize", "quinze"), "Voyez la page <4>."):
            assert words in message.body
        assert "Voyez la page &lt;4&gt;." in str(message.alternatives[0][0])
        assert correction.letters.get().sent_at is not None

    def test_what_is_gone_is_said_to_be_gone(self):
        version = quote(bring(TEXT), MEMBERS)
        bring(TEXT.replace(MEMBERS, ""))
        answer(version, language="en")

        work(tell(version).letters.get())

        assert "The source says nothing in its place." in mail.outbox[0].body

    def test_nobody_is_told_twice(self, outdated: QuestionVersion):
        answer(outdated)
        letter = tell(outdated).letters.get()
        work(letter)
        work(letter)

        with pytest.raises(NobodyToTell):
            tell(outdated)
        late = answer(outdated)
        again = tell(outdated)

        assert [one.learner for one in again.letters.all()] == [late]
        assert len(mail.outbox) == 1

    def test_killed_half_way_it_goes_on_with_the_others(
        self, outdated: QuestionVersion, monkeypatch: pytest.MonkeyPatch
    ):
        for _ in range(4):
            answer(outdated)
        tell(outdated)
        pks = take_overdue(CorrectionLetter)
        for pk in pks[:2]:
            send_correction(pk=pk)
        with monkeypatch.context() as patched:
            patched.setattr("progress.services.correcting.send_letter", _die)
            with pytest.raises(SystemExit):
                send_correction(pk=pks[2])

        CorrectionLetter.objects.update(queued_at=None)
        for pk in take_overdue(CorrectionLetter):
            send_correction(pk=pk)

        assert sorted(message.to[0] for message in mail.outbox) == sorted(
            User.objects.filter(pk__in=CorrectionLetter.objects.values("learner")).values_list(
                "email", flat=True
            )
        )
        assert len(mail.outbox) == 4
        assert take_overdue(CorrectionLetter) == []

    def test_where_it_is_not_committed_nobody_is_told(self, outdated: QuestionVersion):
        answer(outdated)
        with transaction.atomic():
            tell(outdated)
            transaction.set_rollback(True)

        assert not CorrectionLetter.objects.exists()

    def test_who_is_erased_or_closed_meanwhile_gets_nothing(self, outdated: QuestionVersion):
        erased, closed = answer(outdated), answer(outdated)
        tell(outdated)
        letters = {one.learner_id: one for one in CorrectionLetter.objects.all()}
        erase_by(AdminFactory(), erased)
        User.objects.filter(pk=closed.pk).update(is_active=False)

        for letter in letters.values():
            work(letter)

        assert mail.outbox == []
        assert CorrectionLetter.objects.get().dropped_at is not None
        assert learners(outdated) == set()

    def test_the_audit_log_says_who_told_what(self, outdated: QuestionVersion):
        answer(outdated)

        correction = tell(outdated, " Relisez. ")

        entry = AuditEntry.objects.get(action="tell_correction")
        assert entry.target_id == str(correction.pk)
        assert (entry.detail["learners"], entry.detail["reason"]) == (1, "Relisez.")
        assert entry.detail["before"] == {"said": MEMBERS}
        assert entry.detail["after"] == {"said": MEMBERS.replace("treize", "quinze")}


def _die(**told: object) -> None:
    raise SystemExit
