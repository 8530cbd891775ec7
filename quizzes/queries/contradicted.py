"""Approved questions that rest on statements which the sources disagree about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q

from quizzes.generation.checks.anatomy import iterate_texts, list_keys
from quizzes.generation.facts.conflicts import says_one_of
from quizzes.generation.wording import fold
from quizzes.models import Conflict, ConflictStatement, Provenance, QuestionVersion
from quizzes.queries.items import read_item, with_proof
from quizzes.queries.questions import approved_versions


def resting_on(
    conflict: Conflict, statements: Sequence[ConflictStatement]
) -> Mapping[int, list[QuestionVersion]]:
    """Find the approved questions that say what a statement says, by the statement's id.

    They quote the same words of the same document, in whichever version. ``statements`` come with
    their versions; two queries, however many.
    """
    near = reduce(or_, (_is_near(one) for one in statements), Q(pk=None))
    quotes = Provenance.objects.filter(near, question_version=OuterRef("pk"))
    of = Q(Exists(quotes), question__course=conflict.course_id)
    versions = list(with_proof(approved_versions(of)).order_by("question__rank", "pk"))
    return {
        statement.pk: [one for one in versions if _rests_on(one, statement)]
        for statement in statements
    }


def _is_near(one: ConflictStatement) -> Q:
    """Match what quotes a statement's place, or its document in another version."""
    here = Q(source_version=one.version_id)
    elsewhere = Q(source_version__document=one.version.document_id) & ~here
    return here & Q(start__lt=one.end, end__gt=one.start) | elsewhere


def _rests_on(version: QuestionVersion, statement: ConflictStatement) -> bool:
    if not any(_quotes(proof, statement) for proof in version.provenance.all()):
        return False
    item = read_item(version)
    told = " ".join((*iterate_texts(item), *list_keys(item), item.explanation))
    return not statement.value or says_one_of(told, (statement.value,))


def _quotes(proof: Provenance, statement: ConflictStatement) -> bool:
    if proof.source_version.document_id != statement.version.document_id:
        return False
    if proof.source_version_id == statement.version_id:
        return proof.start < statement.end and statement.start < proof.end
    ours, theirs = fold(proof.quote), fold(statement.quote)
    return ours in theirs or theirs in ours
