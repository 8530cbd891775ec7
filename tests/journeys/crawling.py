"""Follows every link of the site, as somebody, and says what is wrong with each page."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urljoin, urlsplit

from django.http import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve
from selectolax.lexbor import LexborHTMLParser

LEFT_OUT = ("/static/", "/api/", "/admin/jsi18n/")
"""Files, and what programs ask for; they have tests of their own."""
MOST_OF_A_SHAPE = 2
"""Pages whose addresses differ in numbers and names alone: so many are looked at."""
ALIKE = re.compile(r"admin:\w+_(add|delete|history)")
"""Pages of Django's own that are the same for each kind of row."""


@dataclass(slots=True)
class Walk:
    """What was met on the way: the pages by address, and what is wrong, by address."""

    pages: dict[str, LexborHTMLParser] = field(default_factory=dict)
    shapes: Counter[str] = field(default_factory=Counter)
    faults: dict[str, list[str]] = field(default_factory=dict)

    def one_of_each(self) -> list[str]:
        """Choose an address of each shape."""
        shapes = ((shape_of(address), address) for address in reversed(self.pages))
        return list({ALIKE.sub(r"\1", shape): address for shape, address in shapes}.values())

    @property
    def names(self) -> set[str]:
        """Name the pages that were met as the URL map does."""
        return {resolve(urlsplit(address).path).view_name for address in self.pages}


def walk_through(client: Client, *starts: str) -> Walk:
    """Open pages and go where they lead until nothing new comes."""
    walk, ahead = Walk(), deque(starts)
    seen = set(starts)
    while ahead:
        address = ahead.popleft()
        for found in _visit(walk, client, address):
            if found not in seen and _is_wanted(walk, found):
                seen.add(found)
                ahead.append(found)
    return walk


def shape_of(address: str) -> str:
    """Name the page and what it is asked for, without whose it is."""
    parts = urlsplit(address)
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        return address
    asked = ",".join(sorted(key for key, _ in parse_qsl(parts.query)))
    return f"{name}?{asked}"


def _is_wanted(walk: Walk, address: str) -> bool:
    shape = shape_of(address)
    walk.shapes[shape] += 1
    return walk.shapes[shape] <= MOST_OF_A_SHAPE


def _visit(walk: Walk, client: Client, address: str) -> Iterator[str]:
    """Open a page, note what is wrong with it, and list where its links lead."""
    response = client.get(address, follow=True)
    if response.status_code != 200:
        walk.faults[address] = [f"status {response.status_code}"]
        return
    if not response["Content-Type"].startswith("text/html"):
        response.close()  # a file
        return
    page = LexborHTMLParser(response.content)
    walk.pages[address] = page
    if found := [*faults_of(page), *_faults_of_headers(response)]:
        walk.faults[address] = found
    here = f"{response.request['PATH_INFO']}?{response.request['QUERY_STRING']}"
    for link in page.css("a[href]"):
        target = urlsplit(urljoin(here, link.attributes["href"] or ""))
        is_sorting = target.path.startswith("/admin/")  # lists of Django's own, in other orders
        path = target.path + (f"?{target.query}" if target.query and not is_sorting else "")
        if target.scheme in {"mailto", "tel"}:
            continue
        if target.netloc:
            walk.faults.setdefault(address, []).append(f"leads away: {target.geturl()}")
        elif not target.path.startswith(LEFT_OUT):
            yield path


def faults_of(page: LexborHTMLParser) -> Iterator[str]:
    """Name what is wrong with a page's frame."""
    root, title = page.css_first("html"), page.css_first("title")
    if root is None or not root.attributes.get("lang") or not root.attributes.get("dir"):
        yield "no language or direction"
    if title is None or not title.text().partition("·")[0].partition("|")[0].strip():
        yield "no title"
    if (count := len(page.css("h1"))) != 1:
        yield f"{count} headings of the first level"
    twice = Counter(node.attributes["id"] for node in page.css("[id]"))
    yield from (f"id twice: {name}" for name, count in twice.items() if count > 1)
    if page.css("style, [style], script:not([src]):not([type='application/json'])"):
        yield "inline style or script"


def _faults_of_headers(response: HttpResponseBase) -> Iterator[str]:
    policy = response.headers.get("Content-Security-Policy", "")
    if "default-src 'self'" not in policy or "unsafe" in policy or "http" in policy:
        yield f"policy: {policy}"
    if response.headers.get("X-Content-Type-Options") != "nosniff":
        yield "its type may be guessed"
