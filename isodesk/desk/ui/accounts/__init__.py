"""Accounts of the profile: adding one, changing the one in use."""
