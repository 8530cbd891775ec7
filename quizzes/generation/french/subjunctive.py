"""The subjunctive of what somebody is asked to do, led back to its infinitive."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from quizzes.generation.french.dictionary import conjugate
from quizzes.generation.french.verbs import plural_forms, singular_forms, verbs

_THIRD, _THEY = 2, 5


@cache
def subjunctive_forms() -> Mapping[str, str]:
    """Map third persons of the present subjunctive to infinitives, where they are surely verbs.

    Forms that are in the indicative as well ("utilisent") count as far as these count.
    """
    found: dict[str, str] = {}
    for verb in verbs():
        forms = (conjugate(verb.infinitive) or {}).get("s") or []
        for form in (forms[place] for place in (_THIRD, _THEY) if len(forms) > place):
            if form and (form not in (verb.singular, verb.plural) or _is_sure(form)):
                found[form] = verb.infinitive
    return found


def _is_sure(form: str) -> bool:
    return form in singular_forms() or form in plural_forms()
