from __future__ import annotations

import time

import pytest

from quizzes.exchange import Format, read_bank
from quizzes.exchange.errors import QuestionFault
from quizzes.exchange.texts import read_html, read_marked, write_html


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Un</p>\n  <p>deux</p>", "Un\ndeux"),
        ("Un<br>\n deux<br/>trois", "Un\ndeux\ntrois"),
        (" a \n\t b ", "a b"),
        ("a < b & c > d", "a < b & c > d"),
        ("&lt;b&gt; &eacute;&#233;&#xe9; &nope;", "<b> ééé &nope;"),
        ("a<!-- <b>caché</b> -->b<!-- sans fin", "ab<!-- sans fin"),
        ("<SCRIPT>alert('x')</SCRIPT>a<style>b{}</style>c", "ac"),
        ("&#0;&#1;&#x110000;a", "\ufffd\ufffda"),
        ("<b class='x'>a</b></i>", "a"),
    ],
)
def test_html_is_read_as_people_see_it(source: str, text: str):
    assert read_html(source) == text


def test_quotes_stand_apart_with_whom_they_cite():
    marked = read_marked("a<blockquote>b<cite>c</cite></blockquote><blockquote>d</blockquote>")

    assert (marked.text, marked.quotes) == ("a", [("c", "b"), ("", "d")])


def test_ends_are_kept_where_asked():
    assert read_html(" a ", keep_ends=True) == " a "
    assert read_html(write_html("  a\n b ")) == "  a\n b "


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<div>", "<a b='", "</", "&", "<blockquote>"])
def test_mark_up_that_was_made_to_take_long_does_not(piece: str):
    begun = time.process_time()

    read_html(piece * (100_000 // len(piece)))

    assert time.process_time() - begun < 3


def test_what_no_question_needs_is_refused_before_it_is_read():
    with pytest.raises(QuestionFault):
        read_html("x" * 100_001)


def test_gaps_without_end_do_not_take_long():
    source = "{1:SA:" * 100_000
    xml = f"<quiz><question type='cloze'><questiontext><text>{source}</text></questiontext>"
    begun = time.process_time()

    reading = read_bank(f"a.{Format.MOODLE_XML}.xml", f"{xml}</question></quiz>".encode())

    assert [fault.code for fault in reading.faults] == ["not_exactly_one_gap"]
    assert time.process_time() - begun < 3
