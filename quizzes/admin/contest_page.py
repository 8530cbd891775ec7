"""What is shown beside a contest: the question as it was asked, the answer given, and the proof."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.admin.proof import ShownPassage, show_proof
from quizzes.models import AnswerEvent, Contest, ContestState, QuestionVersion
from quizzes.queries.answer_words import describe_answer
from quizzes.queries.items import with_proof
from quizzes.queries.shown import ShownOption, show_options
from quizzes.scoring import Body


@dataclass(frozen=True, slots=True)
class ContestPage:
    """A contest with all that is needed to judge it."""

    contest: Contest
    version: QuestionVersion
    body: Body
    options: tuple[ShownOption, ...]
    """In the order that the learner saw."""
    given: str
    """What the learner answered, in words; empty for nothing."""
    passages: list[ShownPassage]
    quotes: tuple[str, ...]
    others: int
    """Other contests of this question that wait."""
    following: Contest | None
    """The one that waits longest beside it."""


def read_contest_page(pk: int) -> ContestPage | None:
    """Read what the page of a contest (by id) shows; None where it does not exist."""
    contests = Contest.objects.select_related("item", "learner", "answered_by")
    contest = contests.filter(pk=pk).first()
    if contest is None:
        return None
    versions = with_proof(QuestionVersion.objects.filter(pk=contest.question_version_id))
    version = versions.select_related("question__course").get()
    body = Body.from_json(version.body)
    proof = list(version.provenance.all())
    waiting = Contest.objects.filter(state=ContestState.OPEN).exclude(pk=pk)
    return ContestPage(
        contest=contest,
        version=version,
        body=body,
        options=show_options(body, contest.item.option_order),
        given=_describe_given(body, contest),
        passages=show_proof(proof),
        quotes=tuple(part.quote for part in proof),
        others=waiting.filter(question_version__question=version.question_id).count(),
        following=waiting.order_by("made_at", "pk").first(),
    )


def _describe_given(body: Body, contest: Contest) -> str:
    events = AnswerEvent.objects.filter(item=contest.item_id, is_counted=True)
    event = events.order_by("-revision").first()
    return describe_answer(body, event.payload) if event else ""
