from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgressConfig(AppConfig):
    name = "progress"
    verbose_name = _("Progress")

    def ready(self) -> None:
        from progress.receivers import on_attempt_scored  # noqa: PLC0415  # models must be loaded
        from quizzes.signals import attempt_scored  # noqa: PLC0415  # the same

        attempt_scored.connect(on_attempt_scored, dispatch_uid="progress.results")
