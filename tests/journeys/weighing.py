"""How many bytes a browser fetches for a page, compressed as the server sends them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from selectolax.lexbor import LexborHTMLParser

IMPORT = re.compile(r"""(?:from|import)\s*\(?["'](\.[^"']+)["']""")
LOADED = 'link[rel="stylesheet"][href], script[src]'


def compressed(content: bytes) -> int:
    """Return the size that goes over the wire."""
    return len(gzip.compress(content, 9))


def weigh_page(page: LexborHTMLParser, html: bytes) -> int:
    """Weigh a page with its styles and scripts, without images."""
    files: set[Path] = set()
    for node in page.css(LOADED):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        _gather(find(address), files)
    return compressed(html) + sum(compressed(path.read_bytes()) for path in files)


def find(address: str) -> Path:
    """Find the file of a static address."""
    found = finders.find(address.removeprefix(settings.STATIC_URL))
    assert isinstance(found, str), address
    return Path(found)


def _gather(path: Path, files: set[Path]) -> None:
    """Add a file, and the modules that it imports."""
    if path in files:
        return
    files.add(path)
    if path.suffix == ".js":
        for name in IMPORT.findall(path.read_text()):
            _gather((path.parent / name).resolve(), files)
