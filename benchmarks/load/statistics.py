"""Whether the statistics of a quiz are read as fast with a million answers as with ten thousand."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

from benchmarks.row import Row, best_seconds
from progress.models import SortedFigures
from progress.queries.statistics import read_statistics
from progress.services.statistics.comparing import compare
from progress.services.statistics.folding import fold_pending
from progress.services.statistics.sorting import sort_figures
from quizzes.models import Quiz

TIMES = 20


def measure_statistics(few: Quiz, many: Quiz) -> Iterator[Row]:
    """Compare two quizzes that were loaded, and hold the larger one against its rows."""
    fold_pending()
    yield Row("sorting the attempts of the larger quiz", _sort(few, many), "s")
    quizzes = (few, many)
    seconds = {quiz: best_seconds(partial(read_statistics, quiz), TIMES) for quiz in quizzes}
    yield Row("reading statistics, ten thousand answers", 1000 * seconds[few], "ms")
    yield Row("reading statistics, a million answers", 1000 * seconds[many], "ms")
    ratio = seconds[many] / seconds[few]
    yield Row("a million takes so many times as much", ratio, "×", limit=1.2)
    start = time.perf_counter()
    found = compare(many)
    yield Row("holding the larger quiz against its rows", time.perf_counter() - start, "s")
    yield Row("statistics and results that do not agree", len(found.differences), limit=0)


def _sort(*quizzes: Quiz) -> float:
    """Count the sorted figures of quizzes, and return the seconds that the last one takes."""
    took = 0.0
    for quiz in quizzes:
        start = time.perf_counter()
        for row in SortedFigures.objects.filter(quiz=quiz):
            sort_figures(row)
        took = time.perf_counter() - start
    return took
