"""Keeps the statistics of quizzes: deltas in the scoring transaction, sums and figures by jobs."""
