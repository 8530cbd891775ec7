"""Background work in the admin."""

from jobs.admin.heartbeat import HeartbeatAdmin

__all__ = ["HeartbeatAdmin"]
