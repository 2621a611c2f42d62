"""Candidates: the list, a person's details, adding, importing, registering, inviting."""
