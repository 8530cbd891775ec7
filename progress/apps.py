from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgressConfig(AppConfig):
    name = "progress"
    verbose_name = _("Progress")

    def ready(self) -> None:
        from progress import receivers  # noqa: PLC0415  # models must be loaded
        from quizzes.signals import attempt_scored, grading_changed  # noqa: PLC0415  # the same

        attempt_scored.connect(receivers.on_attempt_scored, dispatch_uid="progress.results")
        grading_changed.connect(receivers.on_grading_changed, dispatch_uid="progress.grading")
