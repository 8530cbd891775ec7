from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.utils import translation
from django.utils.translation import gettext

from accounts.models import AuditEntry, User
from jobs.services.sweeping import take_overdue
from progress.models import ContestLetter
from progress.services.personal.contests import CONTESTS
from progress.tasks import send_contest_letter
from quizzes.generation.records import ItemKind
from quizzes.models import Contest, ContestGround, ContestState, Mode, Quiz
from quizzes.services.contesting import answer_contest, contest
from tests.factories.accounts import AdminFactory, UserFactory
from tests.factories.quizzes import make_quiz
from tests.progress.services.erasing.erased import erase_by, go

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, _ in settings.LANGUAGES]
KEY = "La réponse est <Lyon>."


def contested(**learner: Any) -> Contest:
    """Let a learner contest the one question of a quiz."""
    person: User = UserFactory.create(**learner)
    attempt = go(person, make_quiz(ItemKind.SHORT_ANSWER))
    return contest(
        attempt=attempt, position=1, ground=ContestGround.UNCLEAR, words="Moi, Lena, je doute."
    )


def answer(made: Contest, state: ContestState = ContestState.UPHELD) -> ContestLetter:
    answer_contest(contest=made, state=state, answer=KEY, by=AdminFactory())
    return ContestLetter.objects.get(contest=made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_learner_gets_one_mail_in_their_language(language: str):
    made = contested(language=language)
    letter = answer(made)
    assert take_overdue(ContestLetter) == [letter.pk]

    send_contest_letter(pk=letter.pk)
    send_contest_letter(pk=letter.pk)

    (message,) = mail.outbox
    with translation.override(language):
        said = gettext("You were right: the question is being corrected.")
    assert message.to == [made.learner.email]
    assert made.item.attempt.quiz.title in message.subject
    for words in (said, KEY, made.question_version.stem, "/review/#question-1"):
        assert words in message.body
    assert "La réponse est &lt;Lyon&gt;." in message.alternatives[0][0]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("shown", "has_stem"), [([], False), (["marks"], True)])
def test_the_mail_holds_no_key_that_the_quiz_does_not_show(shown: list[str], has_stem: bool):
    made = contested(language="en")
    rules = {"mode": Mode.EXAMINATION, "review_during": [], "review_closed": []}
    Quiz.objects.update(review_after=shown, review_later=shown, **rules)

    send_contest_letter(pk=answer(made, ContestState.REJECTED).pk)

    (message,) = mail.outbox
    assert "Lyon" not in f"{message.body}{message.alternatives}"
    assert (made.question_version.stem in message.body) is has_stem
    (row,) = CONTESTS.read(made.learner)
    assert KEY not in row


def test_who_is_erased_or_closed_meanwhile_gets_nothing():
    erased, closed = contested(), contested()
    letters = [answer(erased), answer(closed)]
    erase_by(AdminFactory(), erased.learner)
    User.objects.filter(pk=closed.learner_id).update(is_active=False)

    for letter in letters:
        send_contest_letter(pk=letter.pk)

    assert mail.outbox == []
    assert ContestLetter.objects.get().dropped_at is not None


def test_an_erasure_empties_words_and_answer_and_keeps_what_was_wrong():
    waiting, made = contested(), contested()
    answer(made)

    for one in (waiting, made):
        erase_by(AdminFactory(), one.learner)

    waiting.refresh_from_db()
    made.refresh_from_db()
    assert (waiting.is_open, made.state) == (True, "upheld")
    assert waiting.ground == made.ground == "unclear"
    assert "Lena" not in waiting.words + made.words
    assert KEY not in made.answer
    assert waiting.answer == ""
    entry = AuditEntry.objects.get(action="answer_contest")
    assert KEY not in str(entry.detail)


def test_the_download_tells_what_was_said_and_answered():
    made = contested()
    letter = answer(made)
    send_contest_letter(pk=letter.pk)
    letter.refresh_from_db()
    made.refresh_from_db()

    (row,) = CONTESTS.read(made.learner)

    named = dict(zip((one.name for one in CONTESTS.fields), row, strict=True))
    assert named == {
        "attempt": str(made.item.attempt.public_id),
        "position": 1,
        "ground": "unclear",
        "words": "Moi, Lena, je doute.",
        "made_at": made.made_at,
        "state": "upheld",
        "answer": KEY,
        "answered_at": made.answered_at,
        "sent_at": letter.sent_at,
    }
    assert list(CONTESTS.read(UserFactory())) == []
