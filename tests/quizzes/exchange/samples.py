"""A question of each kind, with quotes, feedback and characters that formats stumble over."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from quizzes.exchange import BankQuestion
from quizzes.generation.records import Choice, ItemKind, Pair, QuotedSpan
from tests.factories.bodies import BODIES, STEMS

ODD = (
    "{a}=b ~c# :: \\n \\\\ -> <b>&amp;</b> ]]> %50% \u00a0 ; «\u202fx\u202f»"
    " \\(x^2\\) $$\\frac{1}{2}$$ العربية* //"
)
QUOTES = (
    QuotedSpan("charte, 2e éd.md", 12, 61, f"Le Bureau a son siège à Lyon. {ODD}"),
    QuotedSpan("glossaire.html", 3, 9, "Le Bureau\ncompte 196 membres."),
)


def make(kind: ItemKind, **changes: object) -> BankQuestion:
    """Make a question of a kind."""
    body = BODIES[kind]
    question = BankQuestion(
        kind,
        STEMS[kind],
        id="00ff00ff00ff00ff",
        explanation="Le siège est à Lyon.",
        choices=body.choices,
        pairs=body.pairs,
        sequence=body.sequence,
        accepted=body.accepted,
        tolerance=body.tolerance,
        sources=QUOTES,
        status="approved",
        module="sieges",
        objective="situer",
        fact_kind="place",
        level="remember",
        difficulty=0.4375,
    )
    return replace(question, **changes)  # type: ignore[arg-type]  # each test knows its members


CLOZE_OF_OPTIONS = make(ItemKind.CLOZE, accepted=(), choices=BODIES[ItemKind.SINGLE_CHOICE].choices)
SAMPLES = (*(make(kind) for kind in ItemKind), CLOZE_OF_OPTIONS)

LETTERS = st.sampled_from(
    list("ab é{}=~#:\\<>&;'\"%*/$()-[]_,|@+!?\t\u00a0\u202f\u2028\u200fا😀])")
)
PIECES = st.sampled_from(
    [
        *("]]>", "&amp;", "&#32;", "<br>", "\\n", "\n", "\n\n", "->", "::", "####"),
        *(
            "{1:SHORTANSWER:=a}",
            "// x",
            "=1+1",
            "'=",
            "$CATEGORY: x",
            "<script>",
            "[html]",
            "%50%",
            "T",
            "_x000D_",
            "{#1}",
        ),
    ]
)
RAW = st.lists(st.one_of(LETTERS, PIECES), max_size=8).map("".join)
TEXTS = RAW.map(lambda text: text if any(map(str.isalnum, text)) else f"{text}x")
TRIMMED = TEXTS.map(str.strip).filter(bool)


@st.composite
def odd_questions(draw: st.DrawFn) -> BankQuestion:
    """Draw a question of any kind whose texts hold what formats give a meaning to."""
    kind = draw(st.sampled_from(list(ItemKind)))
    stem = draw(TEXTS).replace("_____", "")
    changes: dict[str, object] = {"stem": stem or "x", "explanation": draw(RAW)}
    if kind is ItemKind.CLOZE:
        changes["stem"] = f"{stem}_____{draw(TEXTS).replace('_____', '') or '.'}"
    texts = draw(st.lists(TRIMMED, min_size=2, max_size=4))
    if kind in {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE}:
        free = [draw(TEXTS) for _ in texts]
        changes["choices"] = tuple(
            Choice(text, correct=not index, feedback=draw(RAW)) for index, text in enumerate(free)
        )
    elif kind is ItemKind.MATCHING:
        changes["pairs"] = tuple(Pair(draw(TEXTS), text) for text in texts)
    elif kind is ItemKind.ORDERING:
        changes["sequence"] = tuple(texts)
    elif kind in {ItemKind.CLOZE, ItemKind.SHORT_ANSWER}:
        changes["accepted"] = tuple(texts)
    quote = draw(TEXTS)
    changes["sources"] = (QuotedSpan(draw(TRIMMED).replace("\n", " "), 1, 9, quote),)
    return make(kind, **changes)
