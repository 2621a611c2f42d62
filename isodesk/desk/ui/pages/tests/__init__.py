"""Planned tests: the list, their statuses, deleting, inviting."""
