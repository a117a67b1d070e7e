"""Signing in, accounts, roles."""
