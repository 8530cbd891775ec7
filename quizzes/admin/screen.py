"""The screen on which a question is read and decided about."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.admin.finding_words import ShownFinding, show_findings
from quizzes.admin.ground_words import ShownGround, explain_level, show_grounds
from quizzes.admin.proof import ShownPassage, show_proof
from quizzes.models import FactDecision, FactVerdict, QuestionVersion, Review
from quizzes.queries.items import with_proof
from quizzes.queries.shown import ShownOption, draw_order, show_options
from quizzes.scoring import Body


@dataclass(frozen=True, slots=True)
class Screen:
    """All that is shown of a question's newest version."""

    version: QuestionVersion
    body: Body
    options: tuple[ShownOption, ...]
    """As a learner might see them: in one of the drawn orders."""
    findings: list[ShownFinding]
    grounds: list[ShownGround]
    level_rule: str
    """Which rule decided the cognitive level."""
    passages: list[ShownPassage]
    quotes: tuple[str, ...]
    reviews: list[Review]
    """Of all versions, the latest first."""
    fact_decisions: list[FactDecision]
    """The latest first."""

    @property
    def is_outdated(self) -> bool:
        """Whether the fact was corrected after the version was written."""
        written = self.version.created_at
        return any(
            one.verdict == FactVerdict.CORRECTED and one.at > written for one in self.fact_decisions
        )

    @property
    def latest_review(self) -> int:
        """The id of the newest version's latest review; 0 for none."""
        return next(
            (one.pk for one in self.reviews if one.question_version_id == self.version.pk), 0
        )


def read_screen(question: int) -> Screen | None:
    """Read what the screen of a question (by id) shows; None where it does not exist."""
    versions = with_proof(QuestionVersion.objects.filter(question=question))
    version = (
        versions.select_related(
            "question__fact", "question__module", "question__objective", "question__course"
        )
        .order_by("-number")
        .first()
    )
    if version is None:
        return None
    body = Body.from_json(version.body)
    proof = list(version.provenance.all())
    reviews = Review.objects.filter(question_version__question=question)
    return Screen(
        version=version,
        body=body,
        options=show_options(body, draw_order(body, version.question.identity)),
        findings=show_findings(version.findings),
        grounds=show_grounds(version.grounds),
        level_rule=explain_level(version.cognitive_level),
        passages=show_proof(proof),
        quotes=tuple(part.quote for part in proof),
        fact_decisions=list(
            FactDecision.objects.filter(fact=version.question.fact_id)
            .select_related("by")
            .order_by("-pk")
        ),
        reviews=list(reviews.select_related("by", "question_version").order_by("-pk")),
    )
