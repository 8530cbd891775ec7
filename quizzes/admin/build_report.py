"""What a build did, in words and figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from courses.admin.edit_words import say_loss
from courses.building.edits import Loss
from courses.building.records import NoteKind
from quizzes.admin.finding_words import name_finding

LENGTHS = {
    NoteKind.TOO_SHORT: gettext_noop("short"),
    NoteKind.TOO_LONG: gettext_noop("long, and not to be cut"),
    NoteKind.CUT: gettext_noop("cut in several, for it was long"),
    NoteKind.JOINED: gettext_noop("short, and joined with its neighbour"),
    NoteKind.LEFT_OUT: gettext_noop("left out: no passage suits it"),
}


@dataclass(frozen=True, slots=True)
class ShownReport:
    """The report of a build as its page shows it."""

    figures: list[tuple[str, int]]
    rejected: list[tuple[str, int]]
    """Why candidates were turned away, the most frequent reason first."""
    quizzes: list[tuple[str, int]]
    lists: list[tuple[str, list[str]]]
    """What somebody may want to look at, each with its title."""
    turned_away: list[tuple[str, list[str]]]
    """Every candidate that was turned away, by its reason."""


def show_report(report: Mapping[str, Any]) -> ShownReport | None:
    """Put a build's report into the reader's language; None where there is none yet."""
    if not report:
        return None
    rejected = sorted(report.get("rejected", {}).items(), key=lambda counted: -counted[1])
    decisions = report.get("decisions", {})
    lists = [
        (_("Statements of the sources that disagree"), report.get("conflicts", [])),
        (_("What the quizzes lack"), _name_unfilled(report)),
        (_("Passages that no lesson teaches"), _name_passages(report)),
        (_("Passages that no question asks about"), _name_unasked(report)),
        (_("Rules that broke down and were skipped"), _name_failures(report)),
        (_("Lessons whose length is worth a look"), _name_lessons(report)),
        (_("Decisions about lessons that could not be kept"), _name_edits(report)),
        (_("Decisions about questions that the course does not have"), decisions.get("unknown")),
        (_("Decisions about questions that read differently now"), decisions.get("reworded")),
        (_("Approvals that wait for the checks of the question"), decisions.get("unchecked")),
    ]
    return ShownReport(
        figures=_count(report, decisions),
        rejected=[(name_finding(code), count) for code, count in rejected],
        quizzes=sorted(report.get("quizzes", {}).items()),
        lists=[(title, list(entries)) for title, entries in lists if entries],
        turned_away=_list_turned_away(report),
    )


def _name_unfilled(report: Mapping[str, Any]) -> list[str]:
    return [_name_cell(cell) for cell in report.get("unfilled", [])]


def _name_cell(cell: Mapping[str, Any] | str) -> str:
    """Say how full a quiz is; the first builds kept whole sentences."""
    if isinstance(cell, str):
        return cell
    place = ", ".join(filter(None, (cell["quiz"], cell["objective"])))
    said = {"place": place, "found": cell["found"], "wanted": cell["wanted"]}
    return _("%(place)s: %(found)s of %(wanted)s") % said


def _count(report: Mapping[str, Any], decisions: Mapping[str, Any]) -> list[tuple[str, int]]:
    changed = report.get("questions_changed", {})
    figures = [
        (_("documents read"), len(report.get("documents", {}))),
        (_("lessons that say something new"), report.get("new_lesson_revisions")),
        (_("terms in the glossary"), report.get("terms")),
        (_("dated events"), report.get("events")),
        (_("facts found"), report.get("facts")),
        (_("questions written"), report.get("questions")),
        (_("of these new"), changed.get("new")),
        (_("of these reworded"), changed.get("rewritten")),
        (_("questions that are no longer written, removed"), changed.get("removed")),
        (_("approved questions that are stale now"), changed.get("stale")),
        (_("kept as people decided, though the writer words them otherwise"), changed.get("kept")),
        (_("decisions taken over"), decisions.get("taken")),
        (_("candidates turned away"), sum(report.get("rejected", {}).values())),
    ]
    return [(name, count) for name, count in figures if count is not None]


def _name_passages(report: Mapping[str, Any]) -> list[str]:
    return [_name_passage(passage) for passage in report.get("passages_not_taught", [])]


def _name_passage(passage: Mapping[str, Any]) -> str:
    """Name a passage, and the lesson that suits it best where the build told one."""
    place = " › ".join([passage["document"], *passage["headings"]])
    if not passage.get("lesson"):
        return place
    return _("%(place)s (nearest lesson: %(lesson)s, %(share)d%%)") % {
        "place": place,
        "lesson": passage["lesson"],
        "share": round(100 * passage["score"]),
    }


def _name_unasked(report: Mapping[str, Any]) -> list[str]:
    return [
        _("%(place)s (%(words)d words)")
        % {"place": " › ".join([part["document"], *part["headings"]]), "words": part["words"]}
        for part in report.get("passages_not_asked", [])
    ]


def _name_failures(report: Mapping[str, Any]) -> list[str]:
    return [
        _("%(document)s: %(extractor)s (%(error)s)") % failure
        for failure in report.get("failures", [])
    ]


def _list_turned_away(report: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for one in report.get("turned_away", []):
        said = " — ".join(filter(None, (one["stem"], one["detail"])))
        found.setdefault(name_finding(one["code"]), []).append(said)
    return sorted(found.items())


def _name_edits(report: Mapping[str, Any]) -> list[str]:
    return [
        _("%(lesson)s: “%(said)s” – %(why)s")
        % {
            "lesson": edit["lesson"] or "–",
            "said": edit["said"],
            "why": say_loss(Loss(edit["why"])),
        }
        for edit in report.get("edits_not_kept", [])
    ]


def _name_lessons(report: Mapping[str, Any]) -> list[str]:
    return [
        _("%(lesson)s: %(words)d words, %(kind)s")
        % {
            "lesson": note["lesson"],
            "words": note["words"],
            "kind": _(LENGTHS[note["kind"]]),
        }
        for note in report.get("lessons_to_look_at", [])
    ]
