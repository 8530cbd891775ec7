"""All extractors, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from quizzes.generation.analysis.houses import find_aliases
from quizzes.generation.analysis.lists import Series, read_series
from quizzes.generation.analysis.statements import Statement
from quizzes.generation.distractors.world import read_world
from quizzes.generation.facts.acronyms import find_acronyms
from quizzes.generation.facts.agencies import find_agencies
from quizzes.generation.facts.agreements import find_agreements
from quizzes.generation.facts.aims import find_aims
from quizzes.generation.facts.alignments import find_alignments
from quizzes.generation.facts.anonymous import is_anonymous
from quizzes.generation.facts.apposed import find_apposed_purposes
from quizzes.generation.facts.availability import find_availability
from quizzes.generation.facts.backers import find_backers
from quizzes.generation.facts.charges import find_charges
from quizzes.generation.facts.chronicles import find_chronicles
from quizzes.generation.facts.concerned import find_concerned
from quizzes.generation.facts.concessions import find_concessions
from quizzes.generation.facts.contacts import find_contacts
from quizzes.generation.facts.contents import find_contents
from quizzes.generation.facts.counted import find_counted
from quizzes.generation.facts.dated_names import find_dated_names
from quizzes.generation.facts.dates import find_dates
from quizzes.generation.facts.definitions import find_definitions
from quizzes.generation.facts.duties import find_duties
from quizzes.generation.facts.enumerations import find_enumerations
from quizzes.generation.facts.exchanges import find_exchanges
from quizzes.generation.facts.expressions import find_expressions
from quizzes.generation.facts.fields import find_fields
from quizzes.generation.facts.financing import find_financing
from quizzes.generation.facts.frequencies import find_frequencies
from quizzes.generation.facts.gaps import find_gaps
from quizzes.generation.facts.hours import find_hours
from quizzes.generation.facts.in_force import find_accords_in_force
from quizzes.generation.facts.incomplete import is_incomplete
from quizzes.generation.facts.instances import find_instances
from quizzes.generation.facts.interests import find_interests
from quizzes.generation.facts.joined import find_joined
from quizzes.generation.facts.limits import find_limits
from quizzes.generation.facts.majorities import find_majorities
from quizzes.generation.facts.members import find_members
from quizzes.generation.facts.objects import find_objects
from quizzes.generation.facts.offers import find_offers
from quizzes.generation.facts.pairings import find_inline_pairings, find_pairings
from quizzes.generation.facts.participations import find_participations
from quizzes.generation.facts.partnering import find_partnering
from quizzes.generation.facts.persons import find_persons
from quizzes.generation.facts.placed_names import find_placed_names
from quizzes.generation.facts.places import find_places
from quizzes.generation.facts.prevented import find_prevented
from quizzes.generation.facts.prohibitions import find_prohibitions
from quizzes.generation.facts.provisions import find_provisions
from quizzes.generation.facts.purposes import find_purposes
from quizzes.generation.facts.quantities import find_quantities
from quizzes.generation.facts.records import AnswerKind, Found, Single
from quizzes.generation.facts.roles import find_roles
from quizzes.generation.facts.seats import find_seats
from quizzes.generation.facts.services import find_services
from quizzes.generation.facts.sheets import find_sheets
from quizzes.generation.facts.signings import find_signings
from quizzes.generation.facts.sites import find_sites
from quizzes.generation.facts.staff import find_staff
from quizzes.generation.facts.statuses import find_statuses
from quizzes.generation.facts.stories import find_stories
from quizzes.generation.facts.tables import find_tables
from quizzes.generation.facts.targets import find_targets
from quizzes.generation.facts.terms import find_terms
from quizzes.generation.facts.terms_of_office import find_terms_of_office
from quizzes.generation.facts.texts import find_dated_texts
from quizzes.generation.facts.titles import find_titles
from quizzes.generation.facts.titular import is_titular, read_heads
from quizzes.generation.facts.vague import is_vague
from quizzes.generation.facts.well_placed import find_well_placed
from quizzes.generation.facts.whole import find_whole
from quizzes.generation.french.words import strip_article
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.realisation.drafts import find_drafts, name_draft
from quizzes.generation.realisation.houses import House, find_houses
from quizzes.generation.realisation.leaning import (
    is_leaning,
    leave_country_out,
    leave_reader_out,
    leave_telling_place_out,
)
from quizzes.generation.realisation.owning import name_owners
from quizzes.generation.records import FactKind, Failure

_SENTENCE_EXTRACTORS: tuple[Callable[[Statement], Iterable[Found]], ...] = (
    find_prohibitions,
    find_places,
    find_quantities,
    find_persons,
    find_terms_of_office,
    find_seats,
    find_majorities,
    find_financing,
    find_availability,
    find_staff,
    find_frequencies,
    find_counted,
    find_dates,
    find_dated_texts,
    find_acronyms,
    find_inline_pairings,
    find_sites,
    find_agencies,
    find_alignments,
    find_apposed_purposes,
    find_backers,
    find_concerned,
    find_exchanges,
    find_accords_in_force,
    find_limits,
    find_participations,
    find_titles,
    find_prevented,
    find_partnering,
    find_well_placed,
    find_interests,
    find_concessions,
    find_hours,
    find_gaps,
)
_KNOWING_EXTRACTORS: tuple[Callable[[Statement, Lexicon], Iterable[Found]], ...] = (
    find_objects,
    find_agreements,
    find_contents,
    find_fields,
    find_statuses,
)
"""Those that ask the lexicon as well."""
_SURE_EXTRACTORS: tuple[Callable[[Statement], Iterable[Single]], ...] = (
    find_dated_names,
    find_placed_names,
)
"""Those that need no reading of a clause: for where no blueprint knows the field."""
_ALL = "all documents"


@dataclass(frozen=True, slots=True)
class Extraction:
    """The facts of a run, and where an extractor broke down."""

    found: tuple[Found, ...]
    failures: tuple[Failure, ...] = ()
    houses: Mapping[str, House] = field(default_factory=dict)
    """Whom each document is about, by its name."""
    sure: tuple[Found, ...] = ()
    """What was read from no clause: names with what stands behind them, sentences kept whole."""


@dataclass(frozen=True, slots=True)
class _Task:
    """One call of one extractor, about a document or about all of them."""

    find: Callable[..., Iterable[Found]]
    arguments: tuple[object, ...]
    document: str


def extract(statements: Sequence[Statement], lexicon: Lexicon) -> Extraction:
    """Find every fact that some extractor is sure of.

    An extractor that breaks down on something costs what it would have found there, and no more.
    """
    done = [_run(task) for task in _plan(statements, lexicon)]
    speakers = find_aliases(statements)
    heads = {} if lexicon.entities else read_heads(statements)
    found = [
        one
        for part, _ in done
        for one in part
        if not _is_common(one, lexicon)
        and not _is_own_name(one, speakers)
        and not is_titular(one, heads)
    ]
    houses = find_houses(statements)
    drafts = find_drafts(statements)
    told = [one for one in found if not _leans(one, houses)]
    stories, failure = _run(_Task(find_stories, (_keep_told(told, lexicon),), _ALL))
    done.append((stories, failure))
    owned = (_finish(one, houses) for one in (*told, *stories))
    sure, failures = ((), ()) if lexicon.entities else _extract_sure(statements, houses)
    return Extraction(
        tuple(name_draft(one, drafts) for one in owned),
        (*(failure for _, failure in done if failure), *failures),
        houses,
        sure,
    )


def _extract_sure(
    statements: Sequence[Statement], houses: Mapping[str, House]
) -> tuple[tuple[Found, ...], tuple[Failure, ...]]:
    """Find what needs no reading of a clause, and the stories that it makes."""
    named = [_run(_Task(f, (s,), _name(s))) for s in statements for f in _SURE_EXTRACTORS]
    owned = [_finish(one, houses) for part, _ in named for one in part]
    stories = _run(_Task(find_stories, (owned,), _ALL))
    whole = [_run(_Task(find_whole, (one,), _name(one))) for one in statements]
    pairs = pairwise(statements)
    joined = [_run(_Task(find_joined, (one, two), _name(two))) for one, two in pairs]
    kept = (*whole, *joined)
    found = (*owned, *stories[0], *(one for part, _ in kept for one in part))
    return found, tuple(failure for _, failure in (*named, stories, *kept) if failure)


def _name(statement: Statement) -> str:
    return statement.sentence.document.name


def _keep_told(told: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """Keep what may be a step of a story; without a blueprint, what names whom it is about."""
    if lexicon.entities:
        return list(told)
    lame = (is_vague, is_anonymous, is_incomplete)
    return [one for one in told if not any(is_lame(one) for is_lame in lame)]


def _finish(one: Found, houses: Mapping[str, House]) -> Found:
    """Say of whom a fact is, and leave out what is the reader’s or gives the answer away."""
    told = leave_reader_out(name_owners(one, houses))
    return leave_country_out(leave_telling_place_out(told))


def _leans(one: Found, houses: Mapping[str, House]) -> bool:
    """Tell whether a fact, once it is finished, still needs the text around it, or says itself."""
    house = houses.get(one.sources[0].document)
    asked = isinstance(one, Single) and one.answer_kind is AnswerKind.NAME
    if house and asked and house.is_called(one.values[0]):
        return True
    return is_leaning(_finish(one, houses))


def _run(task: _Task) -> tuple[list[Found], Failure | None]:
    try:
        return list(task.find(*task.arguments)), None
    except Exception as error:  # noqa: BLE001  # a defect in one extractor, which the rest outlives
        return [], Failure(task.find.__name__, task.document, repr(error))


def _is_common(one: Found, lexicon: Lexicon) -> bool:
    """Tell whether a fact is the meaning of an acronym that everybody knows."""
    if one.kind not in {FactKind.ACRONYM, FactKind.DEFINITION}:
        return False
    known = {*lexicon.common, *read_world().common}
    return not {one.subject, *one.values}.isdisjoint(known)


def _is_own_name(one: Found, speakers: frozenset[str]) -> bool:
    """Tell whether a fact asks for the body that the documents are about: its course names it."""
    asked = one.kind is FactKind.ACRONYM or (
        isinstance(one, Single) and one.answer_kind is AnswerKind.NAME
    )
    if one.kind is FactKind.ACRONYM:
        bare = {strip_article(name).lower() for name in speakers}
        return any(value.lower() in bare for value in one.values)
    return asked and not speakers.isdisjoint(one.values)


def _plan(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[_Task]:
    for statement in statements:
        yield from _plan_sentence(statement, lexicon)
    series = read_series(statements)
    for _, group in groupby(statements, key=lambda s: s.sentence.document.name):
        yield from _plan_document(tuple(group), series)
    yield _Task(find_definitions, (statements,), _ALL)
    yield _Task(find_charges, (statements, lexicon), _ALL)
    yield _Task(find_offers, (statements, lexicon), _ALL)
    yield _Task(find_services, (statements,), _ALL)
    yield _Task(find_instances, (statements,), _ALL)
    yield _Task(find_aims, (statements, lexicon), _ALL)
    yield _Task(find_targets, (statements, lexicon), _ALL)
    yield _Task(find_expressions, (statements, lexicon), _ALL)
    yield _Task(find_contacts, (statements, lexicon), _ALL)
    yield _Task(find_terms, (statements,), _ALL)
    yield _Task(find_roles, (statements, lexicon), _ALL)
    yield _Task(find_purposes, (statements,), _ALL)
    yield _Task(find_duties, (statements, lexicon), _ALL)


def _plan_sentence(statement: Statement, lexicon: Lexicon) -> Iterator[_Task]:
    document = _name(statement)
    for find in _SENTENCE_EXTRACTORS:
        yield _Task(find, (statement,), document)
    for knowing in _KNOWING_EXTRACTORS:
        yield _Task(knowing, (statement, lexicon), document)


def _plan_document(statements: tuple[Statement, ...], series: Sequence[Series]) -> Iterator[_Task]:
    document = statements[0].sentence.document.name
    for one in (s for s in series if s.lead.sentence.document.name == document):
        yield _Task(find_enumerations, (one, _other_terms(one, series)), document)
        yield _Task(find_pairings, (one,), document)
        yield _Task(find_members, (one,), document)
    yield _Task(find_provisions, (statements,), document)
    yield _Task(find_tables, (statements,), document)
    yield _Task(find_sheets, (statements,), document)
    yield _Task(find_chronicles, (statements,), document)
    yield _Task(find_signings, (statements,), document)


def _other_terms(one: Series, series: Sequence[Series]) -> tuple[str, ...]:
    """List what the other lists of a list's document define, if it is a list of terms itself."""
    if not all(member.statement and member.statement.term for member in one.members):
        return ()
    document = one.lead.sentence.document
    return tuple(
        member.text
        for other in series
        if other is not one and other.lead.sentence.document is document
        for member in other.members
        if member.statement and member.statement.term
    )
