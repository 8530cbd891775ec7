"""What a page may hold and load: nothing inline, nothing from another host."""

from __future__ import annotations

import re

from django.conf import settings
from django.test import Client

from tests.guards.tree import app_files, name

INLINE = re.compile(
    r"""<style\b | \sstyle\s*= | \son[a-z]+\s*=\s*["'{] | javascript: | \shx-on[:-]
    | <script\b (?! [^>]*\ssrc\s*=) (?! [^>]*\stype="application/json")""",
    re.IGNORECASE | re.VERBOSE,
)
OTHER_HOST = re.compile(r"""(?:https?:)?//(?!www\.w3\.org/)[a-z0-9-]+\.[a-z]""", re.IGNORECASE)
COMMENT = re.compile(r"\{#.*?#\}|\{% comment .*?endcomment %\}|<!--.*?-->|/\*.*?\*/", re.DOTALL)
UNSAFE = re.compile(r"unsafe|\*|https?:|//")
STEPS_AROUND = re.compile(r"\bcsp_(exempt|update|replace)\b|\|\s*safe\b|\{% autoescape off")


def test_no_template_holds_a_script_a_style_or_a_handler():
    found = {name(path): INLINE.findall(path.read_text()) for path in app_files(".html")}

    assert {path: inline for path, inline in found.items() if inline} == {}


def test_nothing_is_loaded_from_another_host():
    files = app_files(".html", ".css", ".js", ".svg")
    found = {name(path): OTHER_HOST.findall(COMMENT.sub("", path.read_text())) for path in files}

    assert {path: hosts for path, hosts in found.items() if hosts} == {}


def test_no_code_steps_around_the_policy_or_the_escaping():
    found = [
        name(path) for path in app_files(".py", ".html") if STEPS_AROUND.search(path.read_text())
    ]

    assert found == []


def test_the_policy_is_sent_and_allows_this_site_alone():
    policy = Client().get("/healthz")["Content-Security-Policy"]
    directives = dict(rule.split(" ", 1) for rule in policy.split("; "))

    assert directives.pop("img-src") == "'self' data:"  # Django's admin has its icons in its CSS
    assert set(directives.values()) <= {"'self'", "'none'"}
    assert directives["default-src"] == "'self'"
    assert directives["object-src"] == directives["base-uri"] == "'none'"
    assert not UNSAFE.search(" ".join(directives.values()))
    assert {"script-src", "style-src"}.isdisjoint(directives)  # the default holds for them


def test_cookies_and_frames_are_closed():
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == settings.CSRF_COOKIE_SAMESITE == "Lax"
    assert settings.X_FRAME_OPTIONS == "DENY"
