"""What the page of stale questions shows of each: old quote, new quote, and what may follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from courses.admin.fates import name_fate
from courses.admin.places import link_to_place
from courses.admin.word_changes import Run, compare_words, show_words
from courses.models import SourceDocument
from quizzes.admin.settling_form import SettlingForm
from quizzes.generation.checks.anatomy import list_keys
from quizzes.models import QuestionVersion, Review
from quizzes.queries.items import read_item
from quizzes.queries.replacements import NewPlace, find_replacements
from quizzes.services.following import FollowedProof, follow_proofs, join

if TYPE_CHECKING:
    from quizzes.queries.questions import WordedQuestion


@dataclass(frozen=True, slots=True)
class QuoteSide:
    """A wording in one version of a document."""

    number: int
    date: str
    """When the version was brought in, for those who compare."""
    url: str
    runs: list[Run]
    whole: list[Run]
    """All the blocks that it stands in."""


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A quote beside what the newest version says in its place."""

    document: SourceDocument
    language: str
    old: QuoteSide
    new: QuoteSide | None
    """None where nothing stands in its place any more, or where it is not known."""
    holds: bool
    said: str
    """What became of it, in a sentence."""


@dataclass(frozen=True, slots=True)
class ShownStale:
    """A stale question with all that a decision about it needs."""

    version: QuestionVersion
    keys: str
    quotes: list[ShownQuote]
    replacements: Sequence[WordedQuestion]
    last: Review
    form: SettlingForm

    @property
    def may_be_kept(self) -> bool:
        """Whether each of its quotes stands in the newest version of its document."""
        return bool(self.quotes) and all(quote.holds for quote in self.quotes)

    @property
    def is_outdated(self) -> bool:
        """Whether the sources no longer say something that was learnt."""
        return any(not quote.holds for quote in self.quotes)

    @property
    def waits_for_edit(self) -> bool:
        """Whether somebody decided that it is to be edited."""
        return self.last.by_id is not None


def show_stale(versions: Iterable[QuestionVersion], form: SettlingForm | None) -> list[ShownStale]:
    """Show stale versions; the form that was refused, if any, stands at its own."""
    versions = list(versions)
    followed = follow_proofs(versions)
    replacements = find_replacements(_list_places(versions, followed))
    reviews = Review.objects.select_related("by").in_bulk(
        [version.seen for version in versions]  # type: ignore[attr-defined]  # annotated
    )
    return [
        ShownStale(
            version=version,
            keys=" · ".join(list_keys(read_item(version))),
            quotes=[_show(one) for one in followed[version.pk]],
            replacements=replacements.get(version.question_id, []),
            last=reviews[version.seen],  # type: ignore[attr-defined]  # annotated
            form=_choose(form, version),
        )
        for version in versions
    ]


def _choose(form: SettlingForm | None, version: QuestionVersion) -> SettlingForm:
    if form is not None and form.version == version.pk:
        return form
    return SettlingForm(version=version.pk, initial={"seen": version.seen})  # type: ignore[attr-defined]  # annotated


def _list_places(
    versions: Iterable[QuestionVersion], followed: Mapping[int, Sequence[FollowedProof]]
) -> list[NewPlace]:
    return [
        NewPlace(version.question_id, version.question.course_id, one.newest.pk, at.start, at.end)
        for version in versions
        for one in followed[version.pk]
        if one.is_old and (at := one.place_of_new)
    ]


def _show(one: FollowedProof) -> ShownQuote:
    proof, trace = one.proof, one.trace
    before, after = join(trace.old) or proof.quote, join(trace.new)
    new = one.say_now()
    old_runs, new_runs = compare_words(proof.quote, new) if new else (show_words(proof.quote), [])
    whole = compare_words(before, after)
    at = one.place_of_new
    old_url = link_to_place(proof.source_version_id, proof.start, proof.end)
    new_url = link_to_place(one.newest.pk, at.start, at.end) if at else ""
    return ShownQuote(
        document=proof.source_version.document,
        language=trace.old[0].language if trace.old else "",
        old=QuoteSide(**_name(proof.source_version), url=old_url, runs=old_runs, whole=whole[0]),
        new=QuoteSide(**_name(one.newest), url=new_url, runs=new_runs, whole=whole[1])
        if at
        else None,
        holds=one.place is not None,
        said=_say(one),
    )


def _name(version: Any) -> dict[str, Any]:
    return {"number": version.number, "date": version.created_at}


def _say(one: FollowedProof) -> str:
    if not one.is_old:
        return _("It is quoted from the newest version.")
    if one.place:
        return _("The newest version still says it, word for word.")
    if one.trace.fate is None:
        return _("What became of it is not known: the versions were not compared.")
    said = _("The newest version does not say it: the passage is %(fate)s.")
    return said % {"fate": name_fate(one.trace.fate)}
