"""How the ways in stand in the audit log."""

from __future__ import annotations

SIGN_IN = "sign_in"
FAILED = "sign_in_failed"
LOCKED_OUT = "locked_out"
PASSED_OVER = "sign_in_failures_passed_over"
"""More failures within a minute than are noted singly."""
SIGN_OUT = "signed_out"
CODE_FAILED = "second_factor_failed"
PASSWORD_CHANGED = "password_changed"  # noqa: S105  # no password
ADDRESS_CHANGED = "email_changed"
FACTOR_ADDED = "second_factor_added"
FACTOR_REMOVED = "second_factor_removed"
CODES_RENEWED = "recovery_codes_renewed"

SIGN_INS = (SIGN_IN, FAILED, LOCKED_OUT, PASSED_OVER, SIGN_OUT, CODE_FAILED)
"""What is forgotten earlier than what people did."""
