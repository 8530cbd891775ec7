from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuizzesConfig(AppConfig):
    name = "quizzes"
    verbose_name = _("Quizzes")

    def ready(self) -> None:
        from courses.signals import version_replaced  # noqa: PLC0415  # models must be loaded
        from quizzes.receivers import on_version_replaced  # noqa: PLC0415  # the same

        version_replaced.connect(on_version_replaced, dispatch_uid="quizzes.staling")
