"""Writes a paper: in one piece where it is short, else page after page, joined at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import IO

from pypdfium2 import PdfDocument

from progress.papers.data import Value, describe_frame, describe_lead, describe_listing
from progress.papers.measures import Page
from progress.papers.records import Listing, Paper
from progress.papers.setting import set_pages

TOGETHER = 5
"""Pages of a list that are set in one piece with what stands before it, and tagged.

What is set at once is in memory at once, and so is what typst keeps of the last few pieces. Longer
lists are set a page at a time; their pages have no tags, as nothing joins those.
"""


def write_paper(paper: Paper, file: IO[bytes]) -> None:
    """Write a paper to a file as PDF; its rows are gone through once."""
    listing = paper.listing
    if listing is None or len(listing.rows) <= TOGETHER * Page.of(paper).count_rows(listing):
        file.write(_set_together(paper))
    else:
        _write_apart(paper, listing, file)


def _set_together(paper: Paper) -> bytes:
    told = describe_lead(paper)
    if paper.listing:
        told["sections"].append(describe_listing(paper.listing, paper.listing.rows, paper))
    return set_pages(describe_frame(paper), {**told, "first": 1, "after": 0}, is_tagged=True)


def _write_apart(paper: Paper, listing: Listing, file: IO[bytes]) -> None:
    frame, a_page = describe_frame(paper), Page.of(paper).count_rows(listing)
    after = -(-len(listing.rows) // a_page)
    lead = {**describe_lead(paper), "first": 1, "after": after}
    with PdfDocument(set_pages(frame, lead, is_tagged=True)) as whole:
        first = len(whole) + 1
        for place, told in enumerate(_cut_pages(paper, listing, a_page)):
            numbers = {"first": first + place, "after": after - place - 1}
            with PdfDocument(set_pages(frame, {**told, **numbers}, is_tagged=False)) as page:
                whole.import_pages(page)
        whole.save(file)


def _cut_pages(paper: Paper, listing: Listing, a_page: int) -> Iterator[Value]:
    rows, untitled = iter(listing.rows), replace(listing, title="")  # the head of a page has it
    while batch := list(islice(rows, a_page)):
        yield {"facts": [], "about": [], "sections": [describe_listing(untitled, batch, paper)]}
