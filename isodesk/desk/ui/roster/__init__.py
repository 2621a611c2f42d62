"""The import of a list: choose a file, see what it would do, confirm, follow it."""
