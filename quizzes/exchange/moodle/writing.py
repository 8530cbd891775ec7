"""Writes questions as Moodle XML: <https://docs.moodle.org/en/Moodle_XML_format>."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from quizzes.exchange.feedback import write_feedback
from quizzes.exchange.labels import write_labels
from quizzes.exchange.moodle.gaps import write_gap, write_stem
from quizzes.exchange.numbers import find_number, find_unit, write_number
from quizzes.exchange.records import BankQuestion
from quizzes.exchange.sides import order_sides
from quizzes.exchange.texts import clean, write_html
from quizzes.generation.records import ItemKind

TYPES: Mapping[ItemKind, str] = {
    ItemKind.SINGLE_CHOICE: "multichoice",
    ItemKind.MULTIPLE_CHOICE: "multichoice",
    ItemKind.TRUE_FALSE: "truefalse",
    ItemKind.CLOZE: "cloze",
    ItemKind.MATCHING: "matching",
    ItemKind.ORDERING: "ordering",
    ItemKind.NUMERIC: "numerical",
    ItemKind.SHORT_ANSWER: "shortanswer",
}
LONGEST_NAME = 100
CATEGORY = "$course$/top/"


def write_moodle(questions: Iterable[BankQuestion], title: str) -> Iterator[str]:
    """Write questions piece by piece; ``title`` names their category."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
    category = CATEGORY + title.replace("/", "//")
    yield f' <question type="category">\n  {_text("category", category)}\n </question>\n'
    for question in questions:
        yield "\n".join(_write(question)) + "\n"
    yield "</quiz>\n"


def _write(question: BankQuestion) -> Iterator[str]:
    yield f' <question type="{TYPES[question.kind]}">'
    name = " ".join(clean(question.stem).split())[:LONGEST_NAME] or question.id or "?"
    yield f"  {_text('name', name)}"
    yield f"  {_html('questiontext', _write_stem(question))}"
    yield f"  {_html('generalfeedback', write_feedback(question.explanation, question.sources))}"
    if question.kind is not ItemKind.CLOZE:
        yield "  <defaultgrade>1.0</defaultgrade>"
    yield "  <penalty>0</penalty>\n  <hidden>0</hidden>"
    yield f"  <idnumber>{_escape(question.id)}</idnumber>"
    yield from (f"  {line}" for line in ANSWERS[question.kind](question))
    labels = "".join(f"<tag>{_plain(label)}</tag>" for label in write_labels(question))
    yield f"  <tags>{labels}</tags>"
    yield " </question>"


def _write_stem(question: BankQuestion) -> str:
    if question.kind is not ItemKind.CLOZE:
        return write_html(question.stem)
    return write_stem(question.stem, write_gap(question.choices, question.accepted))


def _write_single(question: BankQuestion) -> Iterator[str]:
    yield "<single>true</single><shuffleanswers>true</shuffleanswers>"
    yield "<answernumbering>abc</answernumbering>"
    for choice in question.choices:
        yield _answer("100" if choice.correct else "0", choice.text, choice.feedback)


def _write_multiple(question: BankQuestion) -> Iterator[str]:
    """Write right ticks minus wrong ones, as questions are scored here."""
    yield "<single>false</single><shuffleanswers>true</shuffleanswers>"
    yield "<answernumbering>abc</answernumbering>"
    share = share_of(question)
    for choice in question.choices:
        yield _answer(share if choice.correct else f"-{share}", choice.text, choice.feedback)


def share_of(question: BankQuestion) -> str:
    """Give what a right tick is worth, in per cent with five decimals as Moodle has them."""
    keys = sum(choice.correct for choice in question.choices)
    return f"{100 / max(keys, 1):.5f}".rstrip("0").rstrip(".")


def _write_true_false(question: BankQuestion) -> Iterator[str]:
    for word, choice in zip(("true", "false"), order_sides(question), strict=True):
        fraction = "100" if choice.correct else "0"
        yield _answer(fraction, word, choice.feedback, form="moodle_auto_format", is_plain=True)


def _write_pairs(question: BankQuestion) -> Iterator[str]:
    yield "<shuffleanswers>true</shuffleanswers>"
    for pair in question.pairs:
        left = f"<text>{_escape(write_html(pair.left))}</text>"
        right = f"<answer>{_plain(pair.right)}</answer>"
        yield f'<subquestion format="html">{left}{right}</subquestion>'


def _write_steps(question: BankQuestion) -> Iterator[str]:
    yield "<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype>"
    yield "<selectcount>0</selectcount><gradingtype>ABSOLUTE_POSITION</gradingtype>"
    yield "<showgrading>SHOW</showgrading><numberingstyle>none</numberingstyle>"
    for number, step in enumerate(question.sequence, 1):
        yield _answer(f"{number}.0000000", step, "")


def _write_numbers(question: BankQuestion) -> Iterator[str]:
    tolerance = write_number(question.tolerance or 0)
    for spelling in question.accepted:
        number = find_number(spelling) or spelling
        told = f"{_plain(number)}<tolerance>{tolerance}</tolerance>"
        told += _html("feedback", "")
        yield f'<answer fraction="100" format="moodle_auto_format">{told}</answer>'
    units = dict.fromkeys(filter(None, map(find_unit, question.accepted)))
    if units:
        told = "".join(
            f"<unit><multiplier>1</multiplier><unit_name>{_escape(unit)}</unit_name></unit>"
            for unit in units
        )
        yield f"<units>{told}</units>"
    yield "<unitgradingtype>0</unitgradingtype><unitpenalty>0.1</unitpenalty>"
    yield f"<showunits>{0 if units else 3}</showunits><unitsleft>0</unitsleft>"


def _write_spellings(question: BankQuestion) -> Iterator[str]:
    """Write typed answers; a star would stand for anything, and gets a backslash."""
    yield "<usecase>0</usecase>"
    for spelling in question.accepted:
        said = clean(spelling).replace("*", "\\*")
        yield _answer("100", said, "", form="moodle_auto_format", is_plain=True)


ANSWERS: Mapping[ItemKind, Callable[[BankQuestion], Iterable[str]]] = {
    ItemKind.SINGLE_CHOICE: _write_single,
    ItemKind.MULTIPLE_CHOICE: _write_multiple,
    ItemKind.TRUE_FALSE: _write_true_false,
    ItemKind.CLOZE: lambda question: (),
    ItemKind.MATCHING: _write_pairs,
    ItemKind.ORDERING: _write_steps,
    ItemKind.NUMERIC: _write_numbers,
    ItemKind.SHORT_ANSWER: _write_spellings,
}


def _answer(
    fraction: str, text: str, feedback: str, *, form: str = "html", is_plain: bool = False
) -> str:
    said = _plain(text) if is_plain else _plain(write_html(text))
    told = _html("feedback", write_html(feedback))
    return f"<answer fraction={quoteattr(fraction)} format={quoteattr(form)}>{said}{told}</answer>"


def _html(tag: str, source: str) -> str:
    return f'<{tag} format="html">{_plain(source)}</{tag}>'


def _text(tag: str, text: str) -> str:
    return f"<{tag}>{_plain(text)}</{tag}>"


def _plain(text: str) -> str:
    return f"<text>{_escape(text)}</text>"


def _escape(text: str) -> str:
    """Escape what XML would read as mark-up or make other white space of."""
    return escape(clean(text))
