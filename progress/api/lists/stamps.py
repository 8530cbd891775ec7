"""Answers that carry a stamp (ETag): who has the same already is sent nothing again."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import parse_etags, quote_etag
from rest_framework.request import Request
from rest_framework.response import Response

VARY = ("Accept", "Accept-Language", "Authorization", "Cookie")
KEPT = ("ETag", "Vary", "Cache-Control")
"""What an answer without body repeats of the one that it stands for."""


def stamp(request: Request, response: Response) -> None:
    """Have an answer stamped once it is written, or left away where the client has it already.

    An answer that its view has stamped keeps its stamp.
    """
    patch_vary_headers(response, VARY)
    patch_cache_control(response, private=True, no_cache=True)  # to be kept, and asked about
    response.add_post_render_callback(_leave_away(request.headers.get("If-None-Match", "")))


def _leave_away(known: str) -> Callable[[Response], HttpResponseBase]:
    def compare(response: Response) -> HttpResponseBase:
        if "ETag" not in response:
            response["ETag"] = quote_etag(sha256(response.content).hexdigest()[:32])
        etag = response["ETag"]
        have = {one.removeprefix("W/") for one in parse_etags(known)}
        if not have & {etag, "*"}:
            return response
        answer = HttpResponseNotModified()
        for name in KEPT:
            answer[name] = response[name]
        return answer

    return compare
