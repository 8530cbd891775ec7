"""Background work in the admin."""

from jobs.admin.heartbeat import HeartbeatAdmin
from jobs.admin.schedule import PeriodicTaskAdmin

__all__ = ["HeartbeatAdmin", "PeriodicTaskAdmin"]
