"""What is said of a body that could not be asked or scored."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.scoring import Fault

FAULTS: Mapping[Fault, Promise] = MappingProxyType(
    {
        Fault.OTHER_MEMBERS: _("It has options or answers that its kind does not have."),
        Fault.TOO_MANY: _("There are more than twenty options or answers."),
        Fault.TOO_LONG: _("An option or answer is too long."),
        Fault.BLANK: _("An option or answer has neither letter nor digit."),
        Fault.FEW_OPTIONS: _("At least two options are needed."),
        Fault.NOT_TWO_SIDES: _("True or false has exactly two options."),
        Fault.NOT_ONE_KEY: _("Exactly one option must be right."),
        Fault.NO_KEY: _("At least one option must be right."),
        Fault.FEW_PAIRS: _("At least two pairs are needed."),
        Fault.FEW_STEPS: _("At least two steps are needed."),
        Fault.NO_ANSWER: _("At least one accepted answer is needed."),
        Fault.NO_NUMBER: _("Each accepted answer must be one number, with its unit or without."),
    }
)
