"""What quizzes forget of an erased person: figures stay, words that tell who it was go."""

from __future__ import annotations

from accounts.queries.identities import ERASED, Identity
from accounts.services.scrubbing import forget_logs, scrub
from quizzes.models import (
    Accommodation,
    AnswerEvent,
    Attempt,
    AttemptState,
    Contest,
    Mark,
)
from quizzes.queries.rulings import RULED_BODIES, read_marker
from quizzes.scoring import MalformedAnswer

AT_ONCE = 500


def forget_learner(identity: Identity) -> None:
    """Forget who took a person's attempts: call it while the person's row is held.

    An attempt that is still open is no figure yet and goes; whoever is just storing an answer in it
    comes first, whoever comes after finds none. Answers, marks and grants stay without names.
    """
    _drop_open_attempts(identity.user)
    own = Attempt.objects.filter(learner=identity.user)
    forget_logs(own)
    own.exclude(last_error="").update(last_error="")
    _forget_typed_words(identity)
    _forget_clients(identity)
    _forget_contests(identity.user)
    scrub(
        Mark.objects.filter(item__attempt__in=own).exclude(why=""), ["why"], identity, is_own=True
    )
    granted = Accommodation.objects.filter(learner=identity.user)
    forget_logs(granted)
    granted.update(reason=ERASED)


def _drop_open_attempts(learner: int) -> None:
    started = Attempt.objects.filter(learner=learner, state=AttemptState.STARTED)
    held = started.select_for_update().order_by("pk")
    for attempt in list(held):
        forget_logs(Attempt.objects.filter(pk=attempt.pk))
        attempt.delete()


def _forget_typed_words(identity: Identity) -> None:
    """Replace typed answers that name the person, but for those that earn something.

    What earns points is an answer and no name, and each mark stays what its answer is worth.
    """
    events = AnswerEvent.objects.filter(
        item__attempt__learner=identity.user, payload__has_key="text"
    ).select_related("item__question_version__ruling__corrected")
    needed = ("payload", *(f"item__{name}" for name in RULED_BODIES))
    for event in events.only(*needed).order_by("pk").iterator(chunk_size=AT_ONCE):
        text = (event.payload or {}).get("text")
        if isinstance(text, str) and identity.is_in(text, is_own=True) and not _earns(event):
            AnswerEvent.objects.filter(pk=event.pk).update(payload={"text": ERASED})


def _forget_contests(learner: int) -> None:
    """Leave what was wrong with which question; what was said, and answered to it, goes whole."""
    own = Contest.objects.filter(learner=learner)
    forget_logs(own)
    own.update(words=ERASED)
    own.exclude(answer="").update(answer=ERASED)


def _earns(event: AnswerEvent) -> bool:
    try:
        return bool(read_marker(event.item.question_version).mark(event.payload))
    except MalformedAnswer:
        return False


def _forget_clients(identity: Identity) -> None:
    """Rename the clients and deliveries that name the person, so that they stay apart."""
    events = AnswerEvent.objects.filter(item__attempt__learner=identity.user)
    names = events.order_by().values_list("pk", "client", "idempotency_key")
    for pk, client, key in names.iterator(chunk_size=AT_ONCE):
        if identity.is_in(f"{client} {key}", is_own=True):
            AnswerEvent.objects.filter(pk=pk).update(client=f"erased-{pk}", idempotency_key=str(pk))
