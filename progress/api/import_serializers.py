"""What the API says of an import of learners, and takes for one."""

from __future__ import annotations

from rest_framework import serializers

from progress.models import ImportStep
from progress.rosters.records import PROBLEMS, Problem
from progress.services.importing.wording import describe_problem


class RosterFile(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """A file of learners."""

    file = serializers.FileField(
        allow_empty_file=True,
        help_text="CSV or XLSX of at most 2 MB and 5,000 people. Its header names the columns in "
        "French, English, Spanish or Arabic: e-mail; name, or first and last name; language.",
    )


class ApplyInput(serializers.Serializer):  # type: ignore[type-arg]  # it makes no model
    """How an import is applied."""

    skip_errors = serializers.BooleanField(
        default=False, help_text="Leave the lines with errors out, and bring the others in."
    )


class LineError(serializers.Serializer):  # type: ignore[type-arg]  # read alone, of any object
    """What is wrong with a line of the file."""

    line = serializers.IntegerField()
    code = serializers.ChoiceField(PROBLEMS)
    message = serializers.SerializerMethodField(help_text="A sentence for people.")
    value = serializers.CharField(source="said", help_text="The cell in question, shortened.")
    same_as_line = serializers.IntegerField(
        source="other", allow_null=True, help_text="The line that has the same address."
    )

    def get_message(self, problem: Problem) -> str:
        """Say it in the reader's language."""
        return describe_problem(problem)


class ImportRow(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """A person of the file."""

    line = serializers.IntegerField()
    email = serializers.EmailField()
    name = serializers.CharField(allow_blank=True)
    language = serializers.CharField(help_text="Two letters; empty where the file names none.")
    action = serializers.ChoiceField(
        ImportStep.choices,
        source="step",
        help_text="What applying does with the person; once applied, what it did.",
    )


class ImportCounts(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """How many lines of the file there are of each kind."""

    enrol = serializers.IntegerField(help_text="Have an account and are put into the cohort.")
    already_in = serializers.IntegerField(help_text="Are in the cohort already.")
    invite = serializers.IntegerField(help_text="Have no account and are invited by e-mail.")
    already_invited = serializers.IntegerField(help_text="Were invited before.")
    account_closed = serializers.IntegerField(help_text="Their account is closed: left out.")
    errors = serializers.IntegerField(  # type: ignore[assignment]  # the answer has this name
        help_text="Lines with errors."
    )


class LearnerImport(serializers.Serializer):  # type: ignore[type-arg]  # the same
    """A file of learners as it was read."""

    id = serializers.IntegerField(source="roster.pk")
    cohort = serializers.IntegerField(source="roster.cohort_id")
    file = serializers.CharField(source="roster.file_name", help_text="Its name.")
    made_at = serializers.DateTimeField(source="roster.made_at")
    expires_at = serializers.DateTimeField(
        source="roster.expires_at", help_text="Until then it can be applied."
    )
    applied_at = serializers.DateTimeField(source="roster.applied_at", allow_null=True)
    counts = ImportCounts()
    errors = LineError(many=True, source="problems")  # type: ignore[assignment]  # the same
    rows = ImportRow(many=True, source="lines", help_text="The lines without errors.")
