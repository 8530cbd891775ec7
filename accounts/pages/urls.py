"""Addresses of one's own account; signing in and out is allauth's, under accounts/."""

from __future__ import annotations

from django.urls import path

from accounts.pages import account, erasing, language

urlpatterns = [
    path("account/", account.account, name="account"),
    path("account/erase/", erasing.erase_account, name="account_erase"),
    path("language/setlang/", language.set_language, name="set_language"),
]
