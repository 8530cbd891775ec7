from jobs.models.heartbeat import Heartbeat
from jobs.models.job import Job, JobState
from jobs.models.queued import MOST_FAILURES, MOST_TRIES, Queued

__all__ = ["MOST_FAILURES", "MOST_TRIES", "Heartbeat", "Job", "JobState", "Queued"]
