"""What can go wrong with accounts.

AccountError
├── LastAdministrator
└── NoReason
"""

from __future__ import annotations


class AccountError(Exception):
    """Something about an account cannot be done; trying again with the same changes nothing."""


class LastAdministrator(AccountError):
    """Nobody could administer the site any more."""


class NoReason(AccountError):
    """Somebody else's account is erased without a reason."""
