from __future__ import annotations

from celery import shared_task

from jobs.services.working import work_on
from progress.models import SortedFigures
from progress.services.statistics import folding, sorting


@shared_task(name="progress.fold_statistics")
def fold_statistics() -> None:
    """Fold what scored attempts added to the statistics."""
    folding.fold_pending()


@shared_task(name="progress.sort_statistics")
def sort_statistics(*, pk: int) -> None:
    """Count the figures of a quiz that need its attempts sorted."""
    work_on(SortedFigures, pk, sorting.sort_figures)
